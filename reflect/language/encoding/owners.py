"""Who is to act and for whom, from the encoder's judgements and what a head points at."""

import re
from collections.abc import Iterator
from typing import Protocol

from reflect.domain.commitments import Told
from reflect.language.encoding.features import Features, Floats
from reflect.language.encoding.mentions import TITLES, Mention
from reflect.language.encoding.sightings import OWNERS, RECIPIENTS

_WORD = re.compile(r"\w+(?:[-/]\w+)*")
_TITLE = re.compile(r"\b([^\W\d_]+)\.? $")
_EVEN = 0.5
_PRONOUNS = frozenset(
    {"i", "me", "we", "us", "you", "he", "him", "she", "her", "they", "them", "it"}
)
_ON_TO_THE_ACT = (
    r"(?! (?:and|or)\b)"
    r"(?: (?!(?:he|she|they|him|her|his|them|i|me|we|us|you|that|if)\b)[\w'\u2019]+){0,5} "
)
"""What may stand between the name of who acts and the act: nobody else, and no other clause."""
_NEAR = 40
"""Characters before a place in which a word, or the title of one, is looked for."""


class Scores(Protocol):
    """What the encoder says about the owner of one head."""

    @property
    def features(self) -> Features:
        """What the encoder read."""
        ...

    def begins(self) -> int:
        """Return where in the text the head begins, in characters."""
        ...

    def judged(self) -> int:
        """Return the place of its judgement in `OWNERS`."""
        ...

    def received(self) -> int:
        """Return the place of its judgement in `RECIPIENTS`."""
        ...

    def pointed(self) -> Floats:
        """Return how probably each piece names the owner."""
        ...

    def given(self) -> Floats | None:
        """Return how probably each piece names who receives it; None where weights do not tell."""
        ...


def owners(told: Told, named: list[Mention], scores: Scores, share: float) -> tuple[str, ...]:
    """Return the names of those who are to act; of several others, none that is not named.

    Args:
        told: The text and its circumstances.
        named: Who is named in it.
        scores: What the encoder says about the owner.
        share: A name is taken that is at least so probable, as a part of the most probable
            one's chance; at 1 there is only that one.
    """
    judged = OWNERS[scores.judged()]
    others = tuple(name for name in told.people if name != told.writer)
    if judged == "writer":
        return (told.writer,)
    if judged == "nobody":
        return ()
    if judged == "all":
        return tuple(told.people)
    only = others if len(others) == 1 else ()
    if judged == "member" and only:
        return _outsider(told, named, scores) or only
    found = _pointed(told, named, scores, judged, share) or only
    return (told.writer, *found) if judged == "with" else found


def recipients(
    told: Told, named: list[Mention], scores: Scores, owner: tuple[str, ...], share: float
) -> tuple[str, ...]:
    """Return the names of those who receive what `owner` does, or count on it."""
    judged = RECIPIENTS[scores.received()]
    others = tuple(name for name in told.people if name != told.writer)
    if judged != "other":
        found: tuple[str, ...] = (told.writer,) if judged == "writer" else ()
    else:
        found = _given(told, named, scores, share, others)
    return tuple(name for name in found if name not in owner)


def _outsider(told: Told, named: list[Mention], scores: Scores) -> tuple[str, ...]:
    """Return a stranger who is pointed at by name and stands before the head as who acts."""
    chances = _chances(told, named, scores.features, scores.pointed())
    name = max(chances, key=lambda each: chances[each], default="")
    said = name.casefold()
    if chances.get(name, 0.0) <= _EVEN or said in _PRONOUNS or _is_short_for_one(said, told):
        return ()
    before = told.text[: scores.begins()]
    return (name,) if re.search(rf"\b{re.escape(name)}{_ON_TO_THE_ACT}$", before) else ()


def _is_short_for_one(said: str, told: Told) -> bool:
    return any(known.casefold().startswith(said) for known in told.people)


def _given(
    told: Told, named: list[Mention], scores: Scores, share: float, others: tuple[str, ...]
) -> tuple[str, ...]:
    pointed = scores.given()
    if pointed is None:
        return others[:1]
    chances = _chances(told, named, scores.features, pointed)
    unnamed = float(pointed[scores.features.spans[:, 0] < 0].sum())
    if len(others) == 1:
        unnamed += chances.get(others[0], 0.0)
    return others if unnamed > _EVEN else _likely(told, chances, share)


def _pointed(
    told: Told, named: list[Mention], scores: Scores, judged: str, share: float
) -> tuple[str, ...]:
    chances = _chances(told, named, scores.features, scores.pointed())
    wanted = {
        name: chance
        for name, chance in chances.items()
        if judged == "with" or (name in told.people) is (judged == "member")
    }
    return _likely(told, wanted, share)


def _chances(told: Told, named: list[Mention], read: Features, pointed: Floats) -> dict[str, float]:
    """Return how probable each name of a text is, in its order; the writer's is none."""
    chances: dict[str, float] = {}
    for name, chance in _votes(told, named, read, pointed):
        if name != told.writer:
            chances[name] = chances.get(name, 0.0) + chance
    return chances


def _likely(told: Told, chances: dict[str, float], share: float) -> tuple[str, ...]:
    """Return the most probable names."""
    least = share * max(chances.values(), default=0.0)
    return tuple(_whole(told, [name for name in chances if chances[name] >= least]))


def _whole(told: Told, names: list[str]) -> Iterator[str]:
    """Yield names; of strangers, words that stand side by side name one: "the Chief Nurse"."""
    held = ""
    for name in names:
        if held and not {held, name} & set(told.people) and f"{held} {name}" in told.text:
            held = f"{held} {name}"
        else:
            if held:
                yield held
            held = name
    if held:
        yield held


def _votes(
    told: Told, named: list[Mention], read: Features, pointed: Floats
) -> Iterator[tuple[str, float]]:
    for piece, (start, _) in enumerate(read.spans):
        if start < 0:
            continue
        known = next((one.name for one in named if one.start <= start < one.end and one.name), None)
        name = known or _stranger(told.text, int(start))
        if name:
            yield name, float(pointed[piece])


def _stranger(text: str, at: int) -> str | None:
    """Return the word that holds a character, with the title before it."""
    word = next((one for one in _WORD.finditer(text, max(0, at - _NEAR)) if one.end() > at), None)
    if word is None or word.start() > at:
        return None
    title = _TITLE.search(text, max(0, word.start() - _NEAR), word.start())
    if title is not None and title.group(1).lower() in TITLES:
        return text[title.start() : word.end()]
    return word.group()
