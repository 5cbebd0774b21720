"""A window of text with made-up numbers."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from reflect.domain.commitments import Span, Told
from reflect.language.encoding.decoding import Numbers, Window
from reflect.language.encoding.features import Features, features
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
    points: Mapping[str, str] | None = None,
    named: tuple[str, ...] = (),
    share: float = 1.0,
    layout: bool = False,
) -> Window:
    """Return a window in which one word is an item that points at some words."""
    read = features(CUT, answer, Span(0, len(answer.text)), layout=layout)
    length, at = len(read.pieces), piece(read, answer.text, head)
    kinds = np.zeros((length, len(KINDS)), np.float32)
    kinds[:, 0] = 9
    kinds[at] = [0, *(9 if str(one) == kind else 0 for one in KINDS[1:])]
    owners = np.zeros((length, len(OWNERS)), np.float32)
    owners[:, OWNERS.index(owner)] = 1
    width = len(POINTERS) * POINTER_WIDTH
    query, key = np.zeros((length, width), np.float32), np.zeros((length, width), np.float32)
    query[at, ::POINTER_WIDTH] = 50
    wanted = {"action_start": head, "action_end": head, **(points or {})}
    for row, name in enumerate(POINTERS):
        place = piece(read, answer.text, wanted[name]) if name in wanted else 0
        key[place, row * POINTER_WIDTH] = 1
    for word in named:
        key[piece(read, answer.text, word), POINTERS.index("owner") * POINTER_WIDTH] = 1
    to = np.zeros((length, len(RECIPIENTS)), np.float32)
    numbers = Numbers(kinds, owners, to, np.full(length, -1, np.float32), query, key)
    distance = np.zeros((len(POINTERS), 2 * REACH + 1), np.float32)
    return Window(answer, read, numbers, distance, share)
