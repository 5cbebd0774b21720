"""How a text is laid out, as signs that the encoder reads: breaks, bullets, boxes, headings.

A line break that only wraps a long line is no sign: it is told from one that was meant by
whether the next word would have fitted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

_BOX = re.compile(r"\[([ xX✓✔]?)\](?=\s)|([☐❏◻])|([☑✓✔✅☒])")
_BULLET = re.compile(r"[-*+•·–—▪►→>○●]+(?=[ \t])")
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,4})[.)/](?=[ \t])")
_HEADING = re.compile(r"#{1,6}(?=[ \t])")
_QUOTATION = re.compile(r">(?=[ \t])")
_SPEAKER = re.compile(r"(?:@\w+|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})[ \t]?:(?=[ \t])")
_UNDERLINE = re.compile(r"[ \t]*(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r"(?:\*\*|__)?[^\n]{1,80}?(?:[:?]|(?:\*\*|__):?)$")
_NARROWEST, _WIDEST = 50, 120
"""Columns between which lines are wrapped by hand or by an editor."""
_FEWEST_LINES = 3
_LONGEST_TITLE = 12
"""Words; a longer line that ends in a colon is a sentence."""


class Mark(IntEnum):
    """A sign of layout; its number is that of its piece in the vocabulary's unused range."""

    LINE = 1
    """The line ends, and what it says with it."""
    PARAGRAPH = 2
    """One or more empty lines."""
    HEADING = 3
    """What follows is a heading."""
    BULLET = 4
    NUMBER = 5
    OPEN_BOX = 6
    TICKED_BOX = 7
    INDENT = 8
    QUOTATION = 9
    SPEAKER = 10
    """The name before the colon speaks."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of layout, and the characters it stands for (end exclusive, start may equal it)."""

    start: int
    end: int
    mark: Mark


def signs(text: str) -> list[Sign]:
    """Return the signs of a text, from left to right, without overlaps."""
    wraps = wrapped(text)
    found: list[Sign] = []
    start = 0
    for match in re.finditer(r"\n", text):
        if match.start() in wraps:
            continue
        found.extend(_opening(text, start, match.start()))
        if (
            found
            and found[-1].mark in {Mark.LINE, Mark.PARAGRAPH}
            and not _said(text, start, match)
        ):
            found[-1] = Sign(found[-1].start, match.end(), Mark.PARAGRAPH)
        else:
            found.append(Sign(match.start(), match.end(), Mark.LINE))
        start = match.end()
    found.extend(_opening(text, start, len(text)))
    return found


def wrapped(text: str) -> frozenset[int]:
    """Return the places of line breaks that only wrap a line.

    A break wraps where the first word of the next line would not have fitted into the
    width of the text, and where that line goes on without a sign of its own.
    """
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]*", text)]
    spans = [(a, b) for n, (a, b) in enumerate(lines) if a < b or n == 0 or lines[n - 1][1] < a]
    width = max((end - start for start, end in spans), default=0)
    if not _NARROWEST <= width <= _WIDEST or len(spans) < _FEWEST_LINES:
        return frozenset()
    found = set[int]()
    for (start, end), (after, last) in pairwise(spans):
        word = text[after:last].split(maxsplit=1)[:1]
        goes_on = word and after == end + 1 and not any(_opening(text, after, last))
        if goes_on and end - start + 1 + len(word[0]) > width and not _UNDERLINE.match(text, after):
            found.add(end)
    return frozenset(found)


def under(text: str, at: int) -> str:
    """Return the heading that a place stands under; empty where there is none."""
    last = ""
    for sign in signs(text):
        if sign.start >= at:
            break
        if sign.mark is Mark.HEADING:
            last = text[sign.end :].split("\n", 1)[0].strip(" \t*_:#")
    return last


def _said(text: str, start: int, match: re.Match[str]) -> bool:
    return bool(text[start : match.start()].strip())


def _opening(text: str, start: int, end: int) -> Iterator[Sign]:
    """Yield the signs that open the line between two places."""
    at = start + len(text[start:end]) - len(text[start:end].lstrip(" \t"))
    if at == end:
        return
    if at > start:
        yield Sign(start, at, Mark.INDENT)
    if _is_heading(text, at, end):
        hashes = _HEADING.match(text, at, end)
        yield Sign(at, hashes.end() if hashes else at, Mark.HEADING)
        return
    for pattern, mark in (
        (_QUOTATION, Mark.QUOTATION),
        (_BULLET, Mark.BULLET),
        (_NUMBER, Mark.NUMBER),
    ):
        match = pattern.match(text, at, end)
        if match:
            yield Sign(at, match.end(), mark)
            at = (
                match.end()
                + len(text[match.end() : end])
                - len(text[match.end() : end].lstrip(" \t"))
            )
            break
    box = _BOX.match(text, at, end)
    if box:
        ticked = bool(box[3] or (box[1] or "").strip())
        yield Sign(at, box.end(), Mark.TICKED_BOX if ticked else Mark.OPEN_BOX)
        return
    speaker = _SPEAKER.match(text, at, end)
    if speaker and text[speaker.end() : end].strip():
        yield Sign(speaker.end() - 1, speaker.end(), Mark.SPEAKER)


def _is_heading(text: str, at: int, end: int) -> bool:
    if _HEADING.match(text, at, end):
        return True
    line = text[at:end].rstrip()
    if text[end : end + 1] == "\n" and _UNDERLINE.match(text, end + 1) and line:
        return not _UNDERLINE.match(text, at)
    listed = _BULLET.match(text, at, end) or _NUMBER.match(text, at, end)
    short = len(line.split()) <= _LONGEST_TITLE
    return not listed and short and bool(_TITLE.fullmatch(line))
