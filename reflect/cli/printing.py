"""What is printed: cleaned text, tables that fit, JSON that stays the same."""

import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from reflect.domain.cleaning import clean, clean_line

GAP = "  "
BOLD, FAINT, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
NARROWEST = 16
"""The fewest cells that the column which gives way keeps."""
Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""What JSON can say."""


def say(text: str = "", *, bold: bool = False, faint: bool = False, err: bool = False) -> None:
    """Print a line, or several, cleaned; styled only where a terminal wants it."""
    stream = sys.stderr if err else sys.stdout
    shown = clean(text)
    if (bold or faint) and is_styled(stream):
        shown = f"{BOLD if bold else FAINT}{shown}{PLAIN}"
    stream.write(f"{shown}\n")


def say_ledger_alone(error: Exception) -> None:
    """Say why the journal has no part in what follows."""
    say(f"{error} What follows is from the ledger alone.", err=True)


def is_styled(stream: object) -> bool:
    """Say whether a stream is a terminal whose user has not asked for plain text."""
    is_terminal = getattr(stream, "isatty", None)
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM", "dumb") == "dumb"
    return bool(is_terminal and is_terminal()) and not plain


def say_json(value: Json) -> None:
    """Print a value as one line of JSON; its texts are cleaned, its letters left as they are."""
    sys.stdout.write(json.dumps(_cleaned(value), ensure_ascii=False) + "\n")


def _cleaned(value: Json) -> Json:
    match value:
        case str():
            return clean(value)
        case Mapping():
            return {key: _cleaned(each) for key, each in value.items()}
        case Sequence():
            return [_cleaned(each) for each in value]
        case _:
            return value


def say_table(headings: Sequence[str], rows: Sequence[Sequence[str]], gives_way: int) -> None:
    """Print rows under headings, in columns parted by blanks.

    In a terminal the column `gives_way` is wrapped so that lines fit; in a pipe
    every row stays on one line.
    """
    cleaned = [[clean_line(cell) for cell in row] for row in rows]
    widths = [
        max(cells(heading), *(cells(row[place]) for row in cleaned))
        for place, heading in enumerate(headings)
    ]
    room = _room(widths, gives_way)
    widths[gives_way] = min(widths[gives_way], room) if room else widths[gives_way]
    say(_line(headings, widths), bold=True)
    for row in cleaned:
        parts = wrapped(row[gives_way], widths[gives_way])
        for number, part in enumerate(parts):
            shown = row if number == 0 else [""] * len(row)
            say(_line([*shown[:gives_way], part, *shown[gives_way + 1 :]], widths))


def _room(widths: Sequence[int], gives_way: int) -> int:
    """Return how many cells the column may have; 0 when it may have all it wants."""
    if not sys.stdout.isatty():
        return 0
    others = sum(widths) - widths[gives_way] + len(GAP) * (len(widths) - 1)
    return max(shutil.get_terminal_size().columns - others, NARROWEST)


def _line(parts: Sequence[str], widths: Sequence[int]) -> str:
    padded = [part + " " * (width - cells(part)) for part, width in zip(parts, widths, strict=True)]
    return GAP.join(padded).rstrip()


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrapped(text: str, width: int) -> list[str]:
    """Return a line as several, each of at most `width` cells where its words allow."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and cells(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def day_words(day: date | None, *, iso: bool = False) -> str:
    """Return a day as a table shows it: Fri 6 Mar 2026, or 2026-03-06; empty when there is none."""
    if day is None:
        return ""
    return day.isoformat() if iso else f"{day:%a} {day.day} {day:%b %Y}"


def listed(names: Sequence[str]) -> str:
    """Return names as they read in a sentence; “nobody yet” when there are none."""
    *head, last = names or ["nobody yet"]
    return f"{', '.join(head)} and {last}" if head else last


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number and its noun: “1 event”, “3 events”."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
