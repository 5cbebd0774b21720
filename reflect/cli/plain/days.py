"""Asks for days in any words."""

import re
from datetime import date
from typing import TYPE_CHECKING

from reflect.cli.plain.console import Console
from reflect.cli.printing import day_words, say
from reflect.domain.errors import BadDateError, ReaderStoppedError

if TYPE_CHECKING:
    from reflect.app.services import Services

NO_DAY = "-"
_JOINT = re.compile(
    r"[,;:(]|\s(?=(?:but|if|unless|when|because|since|only|provided|maybe|perhaps|or|so)\b)|\s[-–—]\s",
    re.IGNORECASE,
)
"""Where something else may begin that is no part of a day."""
_AROUND = " \t.!?)"


def ask_day(
    opened: "Services", console: Console, words: str, coming: date | None = None
) -> tuple[date | None, bool]:
    """Ask for a day until one is understood.

    Args:
        opened: Where the reader and the clock are.
        console: Where to ask.
        words: The question.
        coming: The day of the next session, for “before we meet”.

    Returns:
        The day, or None; and whether the user said that there is none (`NO_DAY`).

    Raises:
        EOFError: If there is no more to read.
    """
    while True:
        answer = console.ask(words).strip()
        if not answer:
            return None, False
        if answer == NO_DAY:
            return None, True
        day = _day(opened, answer, coming)
        if day and _is_all(opened, console, answer, day, coming):
            return day, False
        if day:
            continue
        say(str(BadDateError(answer)))


def _is_all(
    opened: "Services", console: Console, answer: str, day: date, coming: date | None
) -> bool:
    """Say whether an answer is a day and no more, or the user lets the rest go."""
    parts = [part for part in _JOINT.split(answer) if part.strip(_AROUND)]
    rest = [part.strip() for part in parts[1:] if _day(opened, part.strip(_AROUND), coming) != day]
    if not rest:
        return True
    says = f"That is {day_words(day)}. Only a day is kept here, and not “{' '.join(rest)}”."
    return console.yes(f"{says} Take the day?", by_default=False)


def _day(opened: "Services", words: str, coming: date | None) -> date | None:
    """Return the day that words name; where the reader has stopped, ISO days still count."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        pass
    try:
        return opened.reader.day(words, opened.clock.today(), coming)
    except ReaderStoppedError as error:
        say(f"{error} A day can still be given as 2026-03-12.")
        return None
