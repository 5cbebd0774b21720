"""Asks for days in any words."""

from datetime import date
from typing import TYPE_CHECKING

from reflect.cli.plain.console import Console
from reflect.cli.printing import say
from reflect.domain.errors import BadDateError, ReaderStoppedError

if TYPE_CHECKING:
    from reflect.app.services import Services

NO_DAY = "-"


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
        if day:
            return day, False
        say(str(BadDateError(answer)))


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
