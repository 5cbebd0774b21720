"""Stretches of a text that the encoder can read at once; in training the same."""

import re
from collections.abc import Iterator

from reflect.domain.commitments import Span
from reflect.language.encoding.wordpieces import WordPieces

_MOST = 230
"""Pieces of text in one window; an opening line of up to 25 comes on top."""
_LONGEST = 900
"""Characters that are read without any break: some 230 pieces of prose."""
_BREAKS = re.compile(r"(?<=[.!?;])\s+|\n+")


def windows(cut: WordPieces, text: str) -> Iterator[Span]:
    """Yield stretches of whole sentences that the encoder can read at once."""
    start, held = 0, 0
    for part in sentences(text):
        size = len(cut(part.of(text)).ids)
        if held and held + size > _MOST:
            yield Span(start, part.start)
            start, held = part.start, 0
        held += size
    if text[start:].strip():
        yield Span(start, len(text))


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text; one that never ends is cut between words."""
    start = 0
    for stop in [*(match.end() for match in _BREAKS.finditer(text)), len(text)]:
        while stop - start > _LONGEST:
            space = text.rfind(" ", start, start + _LONGEST)
            middle = space + 1 if space > start else start + _LONGEST
            yield Span(start, middle)
            start = middle
        if stop > start:
            yield Span(start, stop)
        start = stop
