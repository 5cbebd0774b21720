"""From the encoder's numbers to items."""

import re
from dataclasses import dataclass, replace

import numpy as np

from reflect.domain.commitments import CommitmentKind, Span, Told
from reflect.language.encoding.asked_of import asked_of
from reflect.language.encoding.features import Features, Floats
from reflect.language.encoding.layout import Mark
from reflect.language.encoding.mentions import Mention, mentions
from reflect.language.encoding.owner_labels import labelled
from reflect.language.encoding.owners import owners, recipients
from reflect.language.encoding.sightings import (
    KINDS,
    POINTER_WIDTH,
    POINTERS,
    REACH,
    Sighting,
)
from reflect.language.encoding.third_person import spoken_of

_HEAD = re.compile(r"\w+(?:[-'\u2019/]\w+)*")
_JOINTS = re.compile(
    r"(?<!\s)\s*(?:[,;.:&+]\s*)?(?:\b(?:and|then|n|or|but|plus)\b|[,;.:&+\n])", re.IGNORECASE
)
"""With the blanks before it: looked for where these begin, and not at each of them anew."""
_SENTENCE_END = re.compile(r"[.!?;](?:\s|$)|\n")
_LINE_ENDS = (Mark.LINE, Mark.PARAGRAPH)
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
    share: float = 1.0
    """How probable each owner must be, as a part of the most probable one's chance."""

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

    def begins(self) -> int:
        """Return where in the text the head begins, in characters."""
        return int(self.features.spans[self.at, 0])

    def judged(self) -> int:
        """Return the place of its judgement in `OWNERS`."""
        return int(self.window.numbers.owner[self.at].argmax())

    def received(self) -> int:
        """Return the place of its judgement in `RECIPIENTS`."""
        return int(self.window.numbers.to[self.at].argmax())

    def pointed(self) -> Floats:
        """Return how probably each piece of the text names the owner."""
        inside = self.features.spans[:, 0] >= 0
        scores = self.window.pointer(self.at, "owner")
        return softmax(np.where(inside, scores, np.float32(-1e9)))

    def given(self) -> Floats | None:
        """Return how probably each piece names who receives it; None where weights do not tell."""
        if len(self.window.distance) <= POINTERS.index("to"):
            return None
        return softmax(self.window.pointer(self.at, "to"))


def decode(window: Window, least: float) -> list[Sighting]:
    """Return the items of a window whose probability is at least `least`."""
    chances = softmax(window.numbers.kind)
    sure = np.where(window.features.words, 1 - chances[:, 0], 0)
    named = mentions(window.told.text, window.told)
    return [
        _sighting(window, int(head), chances[head], named) for head in np.nonzero(sure >= least)[0]
    ]


def distinct(found: list[Sighting], text: str) -> list[Sighting]:
    """Return the items without overlaps, from left to right.

    Where an act would hold the head of the next, it ends before the word that
    joins the two; where no word does, the surer of the two is kept.
    """
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda one: one.head.start):
        last = kept[-1] if kept else None
        if last is None or last.action.end <= sighting.action.start:
            kept.append(sighting)
            continue
        end = last.action.end
        if end > sighting.head.start:
            joint = _last_joint(text, last.head.end, sighting.head.start)
            if joint is None:
                kept[-1] = max(last, sighting, key=lambda one: one.confidence)
                continue
            kept[-1] = replace(last, action=Span(last.action.start, joint))
            end = joint
        start = max(sighting.action.start, min(end, sighting.head.start))
        kept.append(replace(sighting, action=Span(start, sighting.action.end)))
    return [_without_a_strangers_day(one, kept, text) for one in kept]


def _without_a_strangers_day(one: Sighting, found: list[Sighting], text: str) -> Sighting:
    """Return an item without a day that stands in a later sentence, behind another act."""
    if one.due is None or one.due.start < one.head.end:
        return one
    is_later = _SENTENCE_END.search(text, one.head.end, one.due.start)
    is_behind = any(one.head.end <= other.head.start < one.due.start for other in found)
    return replace(one, due=None) if is_later and is_behind else one


def _last_joint(text: str, start: int, end: int) -> int | None:
    """Return where the last word or sign begins that joins two acts, with what leads to it."""
    found = [start + match.start() for match in _JOINTS.finditer(text[start:end])]
    return found[-1] if found else None


def softmax(scores: Floats) -> Floats:
    """Return probabilities along the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    chances: Floats = powers / powers.sum(-1, keepdims=True)
    return chances


def _sighting(window: Window, head: int, chances: Floats, named: list[Mention]) -> Sighting:
    word = _word(window, head)
    first, last = _action(window, head)
    spans = window.features.spans
    kind = KINDS[1 + int(chances[1:].argmax())]
    scores = _Head(window, head)
    owner = owners(window.told, named, scores, window.share)
    seen = Sighting(
        head=word,
        action=Span(min(int(spans[first, 0]), word.start), max(int(spans[last, 1]), word.end)),
        kind=CommitmentKind(kind),
        confidence=float(1 - chances[0]),
        owner=owner,
        to=recipients(window.told, named, scores, owner, window.share),
        negated=bool(window.numbers.negated[head] > 0),
        due=_term(window, head, "due"),
        condition=_term(window, head, "if"),
        recurs=_term(window, head, "recurs"),
    )
    mine = spoken_of(seen, window.told, named)
    return asked_of(labelled(mine, window.told, named), window.told, named)


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
    begin, stop = _line(window.features, head)
    first = begin + int(starts[begin : head + 1].argmax())
    last = head + int(ends[head : min(stop, head + _LONGEST_ACTION)].argmax())
    return first, last


def _line(read: Features, head: int) -> tuple[int, int]:
    """Return the first piece of the line that holds `head`, and the piece after its last."""
    breaks = np.nonzero(np.isin(read.pieces, _LINE_ENDS))[0]
    before, after = breaks[breaks < head], breaks[breaks > head]
    begin = int(before[-1]) + 1 if len(before) else read.body
    return begin, int(after[0]) if len(after) else len(read.pieces) - 1


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
