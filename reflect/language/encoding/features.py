"""What the encoder reads: the pieces of a text behind a line that says who writes to whom."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from reflect.domain.commitments import Span, Told
from reflect.language.encoding.layout import Sign, signs, under
from reflect.language.encoding.mentions import Mention, Standing, mentions
from reflect.language.encoding.wordpieces import Pieces, WordPieces

FIRST, BREAK = 101, 102
"""The pieces [CLS] and [SEP] of the vocabulary."""
MOST = 512
"""How many pieces the encoder can read at once."""
Integers = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Features:
    """One window of a text, piece by piece; all arrays have one row a piece."""

    pieces: Integers
    """Piece numbers of the vocabulary."""
    standings: Integers
    """The standing of the word that each belongs to."""
    spans: Integers
    """Shape (n, 2): characters of the text; -1 in the opening line and at breaks."""
    words: NDArray[np.bool_]
    """Whether a piece opens a word."""
    body: int
    """Where the text's own pieces begin."""


def opening(told: Told, heading: str = "") -> str:
    """Return the line that tells the encoder who writes to whom, where, and what was asked.

    Args:
        told: The text and its circumstances.
        heading: The heading that the window's first words stand under; empty for none.
    """
    others = [f"{role} {name}" for name, role in told.people.items() if name != told.writer]
    asked = f" ({told.about or 'open'}: {told.question})" if told.question or told.about else ""
    above = f" under {heading}:" if heading else ""
    return f"{told.step}{asked}: {told.role} {told.writer} with {', '.join(others)}{above}"


def features(cut: WordPieces, told: Told, window: Span, *, layout: bool = False) -> Features:
    """Return what the encoder reads of one window of a text.

    Args:
        cut: The vocabulary.
        told: The text and its circumstances.
        window: The characters to read.
        layout: Whether signs of layout are pieces of their own, and heading and question stand
            in the opening line; as the weights were trained.
    """
    text = window.of(told.text)
    laid = _within(signs(told.text), window) if layout else []
    asked = told if layout else replace(told, question="", about="")
    line = opening(asked, under(told.text, window.start) if layout and window.start else "")
    head, body = cut(line), cut(text, laid)
    front = len(head.ids) + 2
    pieces = [FIRST, *head.ids, BREAK, *body.ids, BREAK]
    standings, spans = np.zeros(len(pieces), np.int64), np.full((len(pieces), 2), -1, np.int64)
    named = [found for found in mentions(line, told) if found.standing is not Standing.CAPITAL]
    standings[1 : front - 1] = _standings(head, named)
    standings[front:-1] = _standings(body, mentions(text, told))
    words = np.zeros(len(pieces), np.bool_)
    if body.ids:
        spans[front:-1] = np.array([body.starts, body.ends], np.int64).T + window.start
        words[front:-1] = _openings(body, text)
    kept = slice(min(len(pieces), MOST))
    return Features(
        np.array(pieces, np.int64)[kept], standings[kept], spans[kept], words[kept], front
    )


def _within(found: list[Sign], window: Span) -> list[Sign]:
    """Return the signs of a window, in characters of it."""
    return [
        Sign(sign.start - window.start, sign.end - window.start, sign.mark)
        for sign in found
        if window.start <= sign.start and sign.end <= window.end
    ]


def _standings(read: Pieces, named: list[Mention]) -> list[int]:
    found, at = [], 0
    for start in read.starts:
        while at < len(named) and named[at].end <= start:
            at += 1
        inside = at < len(named) and named[at].start <= start
        found.append(int(named[at].standing) if inside else int(Standing.NOBODY))
    return found


def _openings(read: Pieces, text: str) -> list[bool]:
    return [
        opens and text[start].isalnum()
        for opens, start in zip(read.opens, read.starts, strict=True)
    ]
