"""Who is who in an answer: the names, initials, roles and pronouns that point at people."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reflect.domain.commitments import Told
from reflect.language.lexicons import lexicon

_SELF = frozenset({"i", "me", "my", "mine", "myself", "self", "im", "we-i"})
_BOTH = lexicon("grammar")["joint"].words
_YOU = frozenset({"you", "your", "yours", "u", "ya", "yourself"})
_THEM = lexicon("grammar")["third_person"].words
_FILLERS = lexicon("grammar")["note_fillers"].words
_KIN = lexicon("grammar")["kin"].words


_INITIALS = 2
"""Up to so many letters a name may be written as initials."""


class Points(StrEnum):
    """How a word points at people."""

    WRITER = "writer"
    WE = "we"
    YOU = "you"
    THEY = "they"
    """A third-person pronoun."""
    NAMED = "named"
    """Somebody of the relationship, by name."""
    THIRD = "third"
    """Somebody else."""


@dataclass(frozen=True, slots=True)
class Who:
    """The people that some words point at."""

    points: Points
    names: tuple[str, ...]
    """Their names; empty where only the context can tell."""


@dataclass(frozen=True)
class Cast:
    """The people of an answer."""

    told: Told

    @cached_property
    def others(self) -> tuple[str, ...]:
        """Everyone but the writer."""
        return tuple(name for name in self.told.people if name != self.told.writer)

    @cached_property
    def everyone(self) -> tuple[str, ...]:
        """The writer, then the others."""
        return (self.told.writer, *self.others)

    @cached_property
    def _aliases(self) -> dict[str, str]:
        found: dict[str, list[str]] = {}
        for name in self.told.people:
            for alias in {*_ways_to_write(name)}:
                found.setdefault(alias, []).append(name)
        for name, role in self.told.people.items():
            if (
                role
                and name != self.told.writer
                and list(self.told.people.values()).count(role) == 1
            ):
                found.setdefault(role.lower(), []).append(name)
        return {alias: names[0] for alias, names in found.items() if len(names) == 1}

    def person(self, word: str) -> str | None:
        """Return the name of somebody of the relationship, written any usual way."""
        plain = _plain(word)
        if (
            len(plain) == 1
            and not word[:1].isupper()
            and plain in {"i", "a", "u", "s", "t", "n", "w"}
        ):
            return None
        return self._aliases.get(plain)

    def pronoun(self, word: str) -> Who | None:
        """Return whom a pronoun points at, as far as the word alone tells."""
        plain = word.lower()
        if plain in _SELF:
            return Who(Points.WRITER, (self.told.writer,))
        if plain in {"everyone", "everybody", "each"} and len(self.others) == 1:
            return None
        if plain in _BOTH:
            return Who(Points.WE, self.everyone)
        if plain in _YOU:
            return Who(Points.YOU, self.others if len(self.others) == 1 else ())
        if plain in _THEM:
            return Who(Points.THEY, self.others if len(self.others) == 1 else ())
        return None

    def who(self, word: str) -> Who | None:
        """Return whom one word points at; None when it points at nobody of the relationship."""
        name = self.person(word)
        if name is not None:
            return Who(Points.WRITER if name == self.told.writer else Points.NAMED, (name,))
        return self.pronoun(word)

    def possessor(self, word: str) -> Who | None:
        """Return whose a heading is ("My actions")."""
        return (
            self.pronoun(word)
            if word.lower() in {"my", "our", "his", "her", "their", "your"}
            else None
        )

    def prefix(self, words: str) -> Who | None:
        """Return whose notes a prefix opens ("Ana and me"), or None when it names a thing."""
        stranger = self._stranger(words)
        if stranger is not None:
            return stranger
        parts = [_plain(word) for word in re.split(r"[\s/,&+]+", words) if _plain(word)]
        known = [self._prefix_word(part, words) for part in parts]
        people = [who for who in known if who is not None]
        fillers = [part for part, who in zip(parts, known, strict=True) if who is None]
        if not people or any(part not in _FILLERS for part in fillers):
            return None
        return _union(people)

    def _prefix_word(self, word: str, written: str) -> Who | None:
        if word in {"mentor", "mentee", "peer"} and self.told.role == word:
            return Who(Points.WRITER, (self.told.writer,))
        if len(word) == 1 and word == "i":
            return self.pronoun("i")
        name = self._aliases.get(word)
        if name is not None and (
            len(word) > 1 or word.upper() in written or len(written) <= _INITIALS
        ):
            return Who(Points.WRITER if name == self.told.writer else Points.NAMED, (name,))
        return self.pronoun(word) if word != "each" else None

    @staticmethod
    def _stranger(words: str) -> Who | None:
        plain = words.strip().lower().removeprefix("my ")
        if plain in _KIN:
            return Who(Points.THIRD, (plain,))
        return None


def _union(people: Iterable[Who]) -> Who:
    found = list(people)
    names = tuple(dict.fromkeys(name for who in found for name in who.names))
    if len(found) == 1:
        return found[0]
    if any(who.points in {Points.WRITER, Points.WE} for who in found):
        return Who(Points.WE, names)
    return Who(Points.NAMED, names)


def _plain(word: str) -> str:
    return re.sub(r"['\u2019]s$", "", word.lower().strip('.,:;()[]"“”*_')).replace("\u2019", "'")


def _ways_to_write(name: str) -> Iterable[str]:
    parts = [part for part in re.split(r"\s+", name) if part]
    plain = [_plain(part) for part in parts]
    yield " ".join(plain)
    yield from (part for part in plain if part not in {"dr", "mr", "mrs", "ms", "prof", "fr", "sr"})
    yield "".join(part[0] for part in plain if part)
    if plain:
        yield plain[0][0]
