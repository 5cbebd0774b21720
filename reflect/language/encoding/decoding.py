"""From the encoder's numbers to items."""

import re
from dataclasses import dataclass

import numpy as np

from reflect.domain.commitments import CommitmentKind, Span, Told
from reflect.language.encoding.features import Features, Floats
from reflect.language.encoding.mentions import Mention, mentions
from reflect.language.encoding.owners import owners
from reflect.language.encoding.sightings import (
    KINDS,
    POINTER_WIDTH,
    POINTERS,
    REACH,
    RECIPIENTS,
    Sighting,
)

_HEAD = re.compile(r"\w+(?:[-'\u2019/]\w+)*")
_CHOICES = 8
"""How many places are tried as the start of a span."""
_LONGEST_ACTION, _LONGEST_TERM = 40, 20
"""In pieces."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the network says of one window; one row a piece."""

    kind: Floats
    owner: Floats
    to: Floats
    negated: Floats
    query: Floats
    key: Floats


@dataclass(frozen=True)
class Window:
    """One window of a text, with what the network says of it."""

    told: Told
    features: Features
    numbers: Numbers
    distance: Floats
    """Shape (pointers, 2 * REACH + 1): what a pointer expects of each distance."""

    def pointer(self, head: int, name: str) -> Floats:
        """Return how well each piece suits as what `head` points at."""
        row = POINTERS.index(name)
        part = slice(row * POINTER_WIDTH, (row + 1) * POINTER_WIDTH)
        key = self.numbers.key[:, part]
        away = np.clip(np.arange(len(key)) - head, -REACH, REACH) + REACH
        scores: Floats = key @ self.numbers.query[head, part] / np.sqrt(POINTER_WIDTH)
        scores += self.distance[row][away]
        return scores


@dataclass(frozen=True)
class _Head:
    """What the encoder says about the owner of one head."""

    window: Window
    at: int

    @property
    def features(self) -> Features:
        """Return what the encoder read."""
        return self.window.features

    def judged(self) -> int:
        """Return the place of its judgement in `OWNERS`."""
        return int(self.window.numbers.owner[self.at].argmax())

    def pointed(self) -> Floats:
        """Return how probably each piece of the text names the owner."""
        inside = self.features.spans[:, 0] >= 0
        scores = self.window.pointer(self.at, "owner")
        return softmax(np.where(inside, scores, np.float32(-1e9)))


def decode(window: Window, least: float) -> list[Sighting]:
    """Return the items of a window whose probability is at least `least`."""
    chances = softmax(window.numbers.kind)
    sure = np.where(window.features.words, 1 - chances[:, 0], 0)
    named = mentions(window.told.text, window.told)
    found = [
        _sighting(window, int(head), chances[head], named) for head in np.nonzero(sure >= least)[0]
    ]
    return distinct(found)


def distinct(found: list[Sighting]) -> list[Sighting]:
    """Keep the surer of two items that hold each other's heads."""
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda one: -one.confidence):
        if not any(_holds(sighting, other) and _holds(other, sighting) for other in kept):
            kept.append(sighting)
    return sorted(kept, key=lambda one: one.head.start)


def softmax(scores: Floats) -> Floats:
    """Return probabilities along the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    chances: Floats = powers / powers.sum(-1, keepdims=True)
    return chances


def _holds(outer: Sighting, inner: Sighting) -> bool:
    return outer.action.start <= inner.head.start and inner.head.end <= outer.action.end


def _sighting(window: Window, head: int, chances: Floats, named: list[Mention]) -> Sighting:
    word = _word(window, head)
    first, last = _action(window, head)
    spans = window.features.spans
    kind = KINDS[1 + int(chances[1:].argmax())]
    owner = owners(window.told, named, _Head(window, head))
    return Sighting(
        head=word,
        action=Span(min(int(spans[first, 0]), word.start), max(int(spans[last, 1]), word.end)),
        kind=CommitmentKind(kind),
        confidence=float(1 - chances[0]),
        owner=owner,
        to=_recipients(window, head, owner),
        negated=bool(window.numbers.negated[head] > 0),
        due=_term(window, head, "due"),
        condition=_term(window, head, "if"),
        recurs=_term(window, head, "recurs"),
    )


def _word(window: Window, head: int) -> Span:
    start, end = (int(edge) for edge in window.features.spans[head])
    words = _HEAD.finditer(window.told.text, max(0, start - 40))
    word = next((one for one in words if one.end() > start), None)
    if word is None or word.start() > start:
        return Span(start, end)
    return Span(word.start(), word.end())


def _action(window: Window, head: int) -> tuple[int, int]:
    starts = window.pointer(head, "action_start")
    ends = window.pointer(head, "action_end")
    body = window.features.body
    first = body + int(starts[body : head + 1].argmax())
    last = head + int(ends[head : min(len(ends) - 1, head + _LONGEST_ACTION)].argmax())
    return first, last


def _term(window: Window, head: int, name: str) -> Span | None:
    """Return the words that a head points at as its time, condition or repetition."""
    starts, ends = window.pointer(head, f"{name}_start"), window.pointer(head, f"{name}_end")
    best, found = starts[0] + ends[0], None
    for first in np.argsort(-starts)[:_CHOICES]:
        if not window.features.body <= first < len(starts) - 1:
            continue
        last = first + int(ends[first : min(len(ends) - 1, first + _LONGEST_TERM)].argmax())
        if starts[first] + ends[last] > best:
            best, found = starts[first] + ends[last], (first, last)
    if found is None:
        return None
    spans = window.features.spans
    return Span(int(spans[found[0], 0]), int(spans[found[1], 1]))


def _recipients(window: Window, head: int, owner: tuple[str, ...]) -> tuple[str, ...]:
    told = window.told
    judged = RECIPIENTS[int(window.numbers.to[head].argmax())]
    others = tuple(name for name in told.people if name != told.writer)
    found = {"none": (), "writer": (told.writer,)}.get(judged, others[:1])
    return tuple(name for name in found if name not in owner)
