"""What the encoder is to say of an answer, piece by piece."""

import re
from dataclasses import dataclass

import numpy as np
from encoder_corpus import Record, told
from markup import NEAR

from reflect.language.encoding.features import Features, Integers
from reflect.language.encoding.mentions import Standing, mentions
from reflect.language.encoding.sightings import KINDS, OWNERS, PEOPLE, POINTERS, RECIPIENTS

IGNORED = -100
"""The label of what counts for nothing."""
_FIELDS = {"action": "action", "due": "due_text", "if": "condition", "recurs": "recurs"}


@dataclass(frozen=True, slots=True)
class Head:
    """What is to be said of one head."""

    at: int
    """Its piece."""
    owner: int
    names: tuple[tuple[int, ...], ...]
    """The pieces that name each of its owners, where it should point at some."""
    to: int
    received: tuple[tuple[int, ...], ...]
    """The pieces that name each of those who receive it."""
    negated: float
    points: tuple[int, ...]
    """Where each pointer that is none of `PEOPLE` should point: 0 for nothing."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What is to be said of an answer."""

    kind: Integers
    """Per piece: a place in `KINDS`, or IGNORED where no word opens."""
    near: Integers
    """Per piece: 1 + a place in `NEAR` inside a near-miss, or 0."""
    heads: tuple[Head, ...]
    words: Integers
    """Per piece: 1 where a word opens."""
    asks: bool | None = None
    """Whether it asks for something, where nothing else is known of it."""


def labels(record: Record, read: Features) -> Labels:
    """Label the features of an answer."""
    asks = record.get("asks")
    kind = np.where(read.words & (asks is None), 0, IGNORED)
    known = (read.spans[:, 0] >= 0) & (not record.get("unmarked"))
    near = np.where(known, 0, IGNORED)
    for miss in record["near"]:
        near[_inside(read, *miss["span"])] = 1 + NEAR.index(miss["class"])
    heads = []
    for item in record["items"]:
        at = _piece(read, item["head"][0])
        if at is not None:
            kind[at] = [str(kind) for kind in KINDS].index(item["kind"])
            heads.append(_head(record, read, item, at))
    return Labels(kind, near, tuple(heads), read.words.astype(np.int64), asks)


def _head(record: Record, read: Features, item: Record, at: int) -> Head:
    judged = _judged(record, item)
    named = _names(record, read, item) if judged in {"member", "third", "with"} else ()
    others = set(record["people"]) - {record["writer"]}
    if len(others) == 1 and set(item["owner"]) - {record["writer"]} == others:
        named = ()
    to = "none" if not item["to"] else "writer" if record["writer"] in item["to"] else "other"
    return Head(
        at=at,
        owner=OWNERS.index(judged),
        names=named,
        to=RECIPIENTS.index(to),
        received=_received(record, read, item) if to == "other" else (),
        negated=float(bool(item.get("negated"))),
        points=_points(read, item),
    )


def _judged(record: Record, item: Record) -> str:
    owner, writer = set(item["owner"]), record["writer"]
    if not owner:
        return "nobody"
    if owner == {writer}:
        return "writer"
    if owner == set(record["people"]):
        return "all"
    if writer in owner:
        return "with"
    return "member" if owner & set(record["people"]) else "third"


def _names(record: Record, read: Features, item: Record) -> tuple[tuple[int, ...], ...]:
    """Return the pieces that name each of an item's owners other than the writer."""
    wanted = sorted(set(item["owner"]) - {record["writer"]})
    found = [pieces for name in wanted if (pieces := _naming(record, read, name))]
    if not found and set(wanted) & set(record["people"]):
        found = [_opening(read)]
    return tuple(found)


def _received(record: Record, read: Features, item: Record) -> tuple[tuple[int, ...], ...]:
    """Return the pieces that name each who receives an act; of who is not named, the opening's."""
    found = [_naming(record, read, name) for name in sorted(item["to"])]
    unnamed = any(
        name in record["people"]
        for name, at in zip(sorted(item["to"]), found, strict=True)
        if not at
    )
    return tuple(at for at in [*found, _opening(read) if unnamed else ()] if at)


def _opening(read: Features) -> tuple[int, ...]:
    """Return the pieces of the opening line that name the others."""
    opening = (read.standings == Standing.MEMBER) & (read.spans[:, 0] < 0)
    return tuple(np.nonzero(opening)[0].tolist())


def _naming(record: Record, read: Features, name: str) -> tuple[int, ...]:
    """Return the pieces of an answer that name somebody."""
    text, found, parts = record["text"], set[int](), name.lower().split()
    for one in mentions(text, told(record)):
        if one.name == name or (one.name is None and text[one.start : one.end].lower() in parts):
            found.update(_inside(read, one.start, one.end))
    if name not in record["people"]:
        for match in re.finditer(r"(?<!\w)" + re.escape(name) + r"(?!\w)", text, re.IGNORECASE):
            found.update(_inside(read, *match.span()))
    return tuple(sorted(found))


def _points(read: Features, item: Record) -> tuple[int, ...]:
    found: list[int] = []
    for name in POINTERS[: -len(PEOPLE)]:
        field, _, edge = name.partition("_")
        span = item.get(_FIELDS[field])
        at = 0 if span is None else _piece(read, span[0] if edge == "start" else span[1] - 1)
        found.append(IGNORED if at is None else at)
    return tuple(found)


def _piece(read: Features, character: int) -> int | None:
    hit = np.nonzero((read.spans[:, 0] <= character) & (character < read.spans[:, 1]))[0]
    return int(hit[0]) if len(hit) else None


def _inside(read: Features, start: int, end: int) -> list[int]:
    spans = read.spans
    hit = (spans[:, 0] >= max(start, 0)) & (spans[:, 1] <= end)
    return [int(place) for place in np.nonzero(hit)[0]]
