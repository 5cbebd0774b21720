"""What one item says, taken apart: act, things, people, names and numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reflect.language.matching.senses import senses
from reflect.language.matching.values import Claim
from reflect.language.matching.words import Word, listed, stem, stems, word_table, words

_FIRST = stems("i me my mine myself")
_BOTH = stems("we us our ours ourselves both")
_OTHER = stems("you your she he they her him them his their hers theirs")
_OWNING = stems("my mine our your his their")
_LINKS = listed("links")
"""Words that carry no meaning of their own."""
_DAYS = listed("days")
"""Words that name times."""
_COUNTS = {stem(word): number for word, number in word_table("counts").items()}
_SHORT = 3
"""Letters that a short form of a name has at least."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One word or phrase that carries meaning."""

    stem: str
    """Its first stem."""
    senses: frozenset[str]
    """The groups it belongs to."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An item, taken apart."""

    head: Unit
    """The act."""
    rest: tuple[Unit, ...]
    """What else the action names."""
    around: tuple[Unit, ...]
    """What else the sentence names."""
    people: frozenset[str]
    """Members of the roster that the action points at, without the owners."""
    holders: frozenset[str]
    """Whose things the action is about."""
    names: frozenset[str]
    """Other names in the action."""
    nearby: frozenset[str]
    """Other names in the sentence."""
    numbers: frozenset[str]
    """Numbers in the action."""
    counted: frozenset[tuple[str, str]]
    """Numbers in the action, each with the stem that follows."""
    negated: bool
    """Whether it is an undertaking not to do something."""


class Roster:
    """Resolves who is meant by names and pronouns."""

    def __init__(self, people: Iterable[str], writer: str) -> None:
        self.writer = writer
        self.others = frozenset(people) - {writer}
        self._names: Mapping[str, str] = {
            word.stem: name for name in (*people, writer) for word in words(name)
        }

    def whom(self, word: Word) -> frozenset[str]:
        """Return the people that a word points at; empty for most words."""
        if word.stem in self._names and (word.capital or word.stem not in _LINKS):
            return frozenset({self._names[word.stem]})
        if word.stem in _FIRST:
            return frozenset({self.writer})
        if word.stem in _BOTH:
            return self.others | {self.writer}
        if word.stem in _OTHER:
            return self.others
        short = [
            name for stem, name in self._names.items() if word.capital and _short(word.stem, stem)
        ]
        return frozenset(short[:1])


def _short(word: str, name: str) -> bool:
    """Whether a word is a short form of a name: "Tev" of "Tevita"."""
    return _SHORT <= len(word) < len(name) and name.startswith(word)


def read(claim: Claim, roster: Roster) -> Wording:
    """Take one item apart."""
    said, sentence = words(claim.action), words(claim.quote)
    units, heads = _units(said, roster, _LINKS)
    around, _ = _units(sentence, roster, _LINKS | _DAYS)
    here = {unit.stem for unit in (*units, *heads)}
    return Wording(
        head=heads[0] if heads else Unit("", frozenset()),
        rest=tuple(units),
        around=tuple(unit for unit in around if unit.stem not in here),
        people=frozenset[str]().union(*(roster.whom(word) for word in said)) - set(claim.owner),
        holders=_holders(said, roster),
        names=_names(said, roster, from_start=True),
        nearby=_names(sentence, roster, from_start=False),
        numbers=frozenset(number for number, _ in _counted(said)),
        counted=frozenset(_counted(said)),
        negated=any(word.stem in {"not", "no", "never", "won't", "don't"} for word in said)
        or _denied(sentence),
    )


def _denied(sentence: list[Word]) -> bool:
    return any(word.stem in {"not", "never"} for word in sentence) or (
        bool(sentence) and sentence[0].stem == "no"
    )


def _units(said: list[Word], roster: Roster, idle: frozenset[str]) -> tuple[list[Unit], list[Unit]]:
    """Return what carries meaning after the head, and the head; `idle` words carry none."""
    stems = [word.stem for word in said]
    known = senses()
    used: set[int] = set()
    found: list[Unit] = []
    heads: list[Unit] = []
    for place, word in enumerate(said):
        if place in used or roster.whom(word):
            continue
        meaning = known.at(stems, place)
        if word.stem in idle and len(meaning.used) == 1 and (heads or not meaning.senses):
            continue
        used.update(meaning.used)
        unit = Unit(" ".join(stems[at] for at in meaning.used), meaning.senses)
        (found if heads else heads).append(unit)
    return found, heads


def _holders(said: list[Word], roster: Roster) -> frozenset[str]:
    """Return whose things are spoken of: "my deck", "Keiko's paper", "her slides"."""
    found: set[str] = set()
    for place, word in enumerate(said):
        after = said[place + 1].stem if place + 1 < len(said) else ""
        if word.possessive and word.stem not in {"it", "that", "let", "what"}:
            found |= roster.whom(word) or ({word.stem} if word.capital else set())
        elif word.stem in _OWNING or (word.stem == "her" and after not in _LINKS | {""}):
            found |= roster.whom(word)
    return frozenset(found)


def _names(said: list[Word], roster: Roster, *, from_start: bool) -> frozenset[str]:
    return frozenset(
        word.stem
        for place, word in enumerate(said)
        if word.capital
        and (place or from_start)
        and not roster.whom(word)
        and word.stem not in _LINKS | _DAYS
        and len(word.stem) > 1
    )


def _counted(said: list[Word]) -> list[tuple[str, str]]:
    """Return the numbers, each with the stem after it ("" at the end)."""
    found = []
    for place, word in enumerate(said):
        digits = word.stem.strip("x")
        number = _COUNTS.get(word.stem) or (
            digits.lstrip("0") or "0" if digits.isdecimal() else None
        )
        if number is not None:
            found.append((number, said[place + 1].stem if place + 1 < len(said) else ""))
    return found
