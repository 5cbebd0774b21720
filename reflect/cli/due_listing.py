"""What is due, as it is printed; wakes no library, for this is asked most often."""

from datetime import date, timedelta

from reflect.app.clock import SystemClock
from reflect.app.due import OpenOne
from reflect.cli.here import home
from reflect.cli.outcome import FAILED
from reflect.cli.printing import (
    counted,
    day_words,
    listed,
    say,
    say_json,
    say_ledger_alone,
    say_table,
)
from reflect.domain.agreements import Status
from reflect.domain.errors import NoRelationshipError, StoreError
from reflect.domain.terms import YOURS
from reflect.journal.quick import open_ones
from reflect.ledger.quick import DueRow, due_rows

AHEAD = timedelta(days=7)
"""How far ahead one looks unless a day is named."""
MOST = 100
"""The most lines; `reflect ledger` pages through the rest."""
NOT_SET_UP = "Nothing is due: nothing has been set up yet. Run `reflect` to begin."


def tell(
    *,
    in_json: bool = False,
    until: date | None = None,
    everyone: bool = False,
    shared: bool = False,
) -> int:
    """Print the open agreements that are due, earliest first; return the exit status.

    Args:
        in_json: A line of JSON each, instead of a table.
        until: The last day to look at; a week from now when None.
        everyone: On both sides, with or without a day, whatever the day.
        shared: Without what is the user's alone.
    """
    today = SystemClock().today()
    latest = until or (None if everyone else today + AHEAD)
    private = [] if shared else _private()
    try:
        rows = due_rows(
            home().ledger,
            until=latest,
            owner_me=None if everyone else True,
            limit=MOST + 1,
            without=None if everyone else Status.REPORTED,
            private=private or (),
        )
    except NoRelationshipError:
        home().check()
        if not in_json:
            say(NOT_SET_UP)
        return 0
    if in_json:
        for row in rows[:MOST]:
            say_json(_json(row, today))
    else:
        _say(rows, today, latest)
    return FAILED if private is None else 0


def _private() -> list[OpenOne] | None:
    """Return what is the user's alone; where it cannot be read, say so and return None."""
    try:
        return open_ones(home().journal)
    except StoreError as error:
        say_ledger_alone(error)
        return None


def _say(rows: list[DueRow], today: date, latest: date | None) -> None:
    if not rows:
        when = f" until {day_words(latest)}" if latest else ""
        more = "" if latest is None else " `reflect due --all` lists everything that is open."
        say(f"Nothing is due{when}.{more}")
        return
    say_table(
        ("ID", "DUE", "", "WHAT", "WHO"),
        [
            (
                row.short,
                day_words(row.due),
                _away(row.due, today),
                row.title,
                YOURS if row.private else listed(row.owners),
            )
            for row in rows[:MOST]
        ],
        gives_way=3,
    )
    if len(rows) > MOST:
        say(f"These are the first {MOST}. `reflect ledger` pages through all of them.")


def _away(day: date | None, today: date) -> str:
    if day is None:
        return "no day"
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {counted(days, 'day')}" if days > 0 else f"{counted(-days, 'day')} ago"


def _json(row: DueRow, today: date) -> dict[str, str | int | list[str] | None]:
    return {
        "id": row.short,
        "title": row.title,
        "due": row.due.isoformat() if row.due else None,
        "days": (row.due - today).days if row.due else None,
        "owner": list(row.owners),
        "side": row.side.value,
        "with": row.with_whom,
        "status": row.status.name.lower(),
        "private": row.private,
        "told_yes": list(row.told_yes),
    }
