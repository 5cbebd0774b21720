"""A window of text with made-up numbers."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from reflect.domain.commitments import Span, Told
from reflect.language.encoding.decoding import Numbers, Window
from reflect.language.encoding.features import Features, Floats, features
from reflect.language.encoding.sightings import (
    KINDS,
    OWNERS,
    POINTER_WIDTH,
    POINTERS,
    REACH,
    RECIPIENTS,
)
from reflect.language.encoding.wordpieces import UNKNOWN, WordPieces

CUT = WordPieces([UNKNOWN])
"""Every word is one piece."""
WIDTH = len(POINTERS) * POINTER_WIDTH


def told(text: str, **people: str) -> Told:
    """Return Priya's answer."""
    roster = {"Priya": "mentee", **(people or {"Dana": "mentor"})}
    return Told(text=text, writer="Priya", role="mentee", people=roster, on=date(2026, 3, 3))


def piece(read: Features, text: str, word: str) -> int:
    """Return the piece of a word."""
    return int(np.nonzero(read.spans[:, 0] == text.index(word))[0][0])


def window(
    answer: Told,
    head: str,
    *,
    kind: str = "promise",
    owner: str = "writer",
    points: Mapping[str, str | tuple[str, ...]] | None = None,
    layout: bool = False,
) -> Window:
    """Return a window in which one word is an item that points at some words.

    What points at several people takes all of them, and an item that points at somebody as "to"
    is for others.
    """
    read = features(CUT, answer, Span(0, len(answer.text)), layout=layout)
    length, at = len(read.pieces), piece(read, answer.text, head)
    wanted = {"action_start": head, "action_end": head, **(points or {})}
    return Window(
        answer,
        read,
        Numbers(
            kind=_only_at(at, _judged(length, KINDS, None, 9), _judged(1, KINDS, kind, 9)),
            owner=_judged(length, OWNERS, owner, 1),
            to=_judged(length, RECIPIENTS, "other" if "to" in wanted else "none", 1),
            negated=np.full(length, -1, np.float32),
            query=_only_at(at, np.zeros((length, WIDTH), np.float32), _asking()),
            key=_pointing(read, answer.text, wanted),
        ),
        np.zeros((len(POINTERS), 2 * REACH + 1), np.float32),
        share=0.5,
    )


def _judged(length: int, names: Sequence[str | None], name: str | None, sure: float) -> Floats:
    row = [sure if one == name else 0 for one in names]
    return np.tile(np.array(row, np.float32), (length, 1))


def _only_at(at: int, rows: Floats, row: Floats) -> Floats:
    rows[at] = row
    return rows


def _asking() -> Floats:
    found = np.zeros((1, WIDTH), np.float32)
    found[0, ::POINTER_WIDTH] = 50
    return found


def _pointing(read: Features, text: str, wanted: Mapping[str, str | tuple[str, ...]]) -> Floats:
    key = np.zeros((len(read.pieces), WIDTH), np.float32)
    for row, name in enumerate(POINTERS):
        words = wanted.get(name, ())
        words = (words,) if isinstance(words, str) else words
        for place in [piece(read, text, word) for word in words] or [0]:
            key[place, row * POINTER_WIDTH] = 1
    return key
