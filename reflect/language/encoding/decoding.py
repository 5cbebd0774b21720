"""From the encoder's numbers to items."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reflect.domain.commitments import CommitmentKind, Span, Told
from reflect.language.encoding.features import Features
from reflect.language.encoding.mentions import Mention, mentions
from reflect.language.encoding.owners import owners
from reflect.language.encoding.sightings import KINDS, POINTER_WIDTH, POINTERS, REACH, RECIPIENTS, Sighting

Floats = NDArray[np.float32]
_HEAD = re.compile(r"\w+(?:[-'’/]\w+)*")
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
        return scores + self.distance[row][away]


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
    owner = owners(window.told, named, _Scores(window, head))
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
