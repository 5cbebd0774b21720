"""Whether a text holds words of another, however they are written; and texts without some words."""

import re
import unicodedata
from collections.abc import Iterable

from reflect.domain.commitments import Span

LEFT_OUT = "[…]"
"""Stands in a quotation for words that are left out."""

RUN = 5
"""So many words in a row that two texts share are no accident."""
_FEWEST_LETTERS = 4
_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W_]+")
_GAPS = re.compile(r"(?:\[…\][ \t.,;:!?]*)+")


def holds(text: str, passage: str) -> bool:
    """Say whether all words of `passage`, if it has any, stand in `text` in a row."""
    wanted = _words(passage)
    return bool(wanted) and f" {' '.join(wanted)} " in f" {' '.join(_words(text))} "


def repeats(text: str, source: str) -> bool:
    """Say whether `text` shares five words in a row with `source`, or all of the shorter one.

    A single short word is shared by accident.
    """
    ones, others = _words(text), _words(source)
    length = min(RUN, len(ones), len(others))
    if not length or (length == 1 and len(min((ones, others), key=len)[0]) < _FEWEST_LETTERS):
        return False
    return bool(_runs(ones, length) & _runs(others, length))


def names(text: str, source: str) -> bool:
    """Say whether `text`, which others wrote, has words of `source` that are no accident.

    Five in a row, or all of them where `source` has three or four; fewer only in quotation marks.
    """
    ones, others = _words(text), _words(source)
    length = min(RUN, len(others))
    shared = length >= _FEWEST_WORDS and bool(_runs(ones, length) & _runs(others, length))
    return shared or quotes(text, source)


def quotes(text: str, source: str) -> bool:
    """Say whether something that stands in quotation marks in `text` comes from `source`."""
    closed = text.split("”")[:-1]
    return any(holds(source, before.partition("“")[2]) for before in closed)


def without(text: str, spans: Iterable[Span]) -> str:
    """Return a text with these stretches left out, and a mark where each was.

    A line of which nothing else remains goes; so does the whole text.
    """
    left, at = "", 0
    for span in sorted(spans, key=lambda each: each.start):
        left += text[at : span.start] + LEFT_OUT
        at = max(at, span.end)
    lines = f"{left}{text[at:]}".split("\n")
    gone = [LEFT_OUT in line and not _WORD.search(line) for line in lines]
    kept = (line for line, is_gone in zip(lines, gone, strict=True) if not is_gone)
    return "\n".join(_GAPS.sub(f"{LEFT_OUT} ", line).strip() for line in kept)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
