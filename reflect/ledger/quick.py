"""What is due, read straight from the file: no SQLAlchemy, no pydantic, nothing written.

`reflect due` and the prompt of a shell ask this many times a day.  One index is
read, and as many rows as are shown, so that a large ledger answers like a small one.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reflect.app.due import OpenOne
from reflect.domain.agreements import Status
from reflect.domain.errors import NoRelationshipError, OlderStoreError
from reflect.domain.terms import Side, side
from reflect.ledger.schema import LEDGER
from reflect.storage.connecting import connect_to_read
from reflect.storage.faults import told_plainly
from reflect.storage.revisions import stored_revision

_ALL = """
SELECT relationship, number, title, due, status, detail FROM agreement
WHERE is_open = 1 AND due <= ? AND status <> ? ORDER BY due, key LIMIT ?
"""
_BY_OWNER = """
SELECT relationship, number, title, due, status, detail FROM agreement
WHERE is_open = 1 AND mine = ? AND due <= ? AND status <> ? ORDER BY due, key LIMIT ?
"""
_HOMES = "SELECT relationship, letter, me FROM relationship"
_PEOPLE = "SELECT relationship, person, name FROM member ORDER BY relationship, place"
_LAST_DAY = date.fromordinal(date.max.toordinal() - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """An open agreement, as one line shows it."""

    short: str
    """Its short id."""
    title: str
    due: date | None
    status: Status
    owners: tuple[str, ...]
    """The owners' names."""
    side: Side
    with_whom: str
    """The names of the others in its relationship."""
    told_yes: tuple[str, ...] = ()
    """The names of those whose yes somebody else wrote down."""
    private: bool = False
    """Whether only the user knows of it."""


@dataclass(frozen=True, slots=True)
class _Home:
    letter: str
    me: str
    names: dict[str, str]

    @property
    def with_whom(self) -> str:
        *head, last = [name for person, name in self.names.items() if person != self.me] or [""]
        return f"{', '.join(head)} and {last}" if head else last


def due_rows(
    path: Path,
    *,
    until: date | None,
    owner_me: bool | None,
    limit: int,
    without: Status | None = None,
    private: Sequence[OpenOne] = (),
) -> list[DueRow]:
    """Return open agreements, earliest due first.

    Args:
        path: The ledger.
        until: Only those due on or before this day; None for all, those without a day last.
        owner_me: Only those the user owns, or only those the user does not; None for both.
        limit: How many at most.
        without: Leave out those that stand like this.
        private: The user's own, which are not in the ledger; put in where they belong.

    Raises:
        NoRelationshipError: If there is no ledger yet.
        CorruptStoreError: If the file is damaged.
        NewerStoreError: If a later version of this program wrote it.
        OlderStoreError: If it has to be brought up to date first.
    """
    if not path.exists():
        raise NoRelationshipError
    revision = stored_revision(path, LEDGER, hasty=True)
    if revision != LEDGER.head:
        raise OlderStoreError(path, revision)
    left_out = without.value if without else ""
    latest = (date.max if until is None else min(until, _LAST_DAY)).isoformat()
    with told_plainly(path), closing(connect_to_read(path)) as connection:
        if owner_me is None:
            found = connection.execute(_ALL, (latest, left_out, limit))
        else:
            found = connection.execute(_BY_OWNER, (owner_me, latest, left_out, limit))
        homes = _homes(connection)
        rows = [_row(*values, homes=homes) for values in found]
    own = [
        _private_row(each, homes[each.relationship])
        for each in private
        if each.relationship in homes
        and (each.due or date.max).isoformat() <= latest
        and each.status is not without
        and owner_me in {None, homes[each.relationship].me in each.owners}
    ]
    return sorted([*rows, *own], key=_day)[:limit]


def _homes(connection: sqlite3.Connection) -> dict[str, _Home]:
    homes = {
        relationship: _Home(letter, me, {})
        for relationship, letter, me in connection.execute(_HOMES)
    }
    for relationship, person, name in connection.execute(_PEOPLE):
        homes[relationship].names[person] = name
    return homes


def _private_row(own: OpenOne, home: _Home) -> DueRow:
    return DueRow(
        short=own.short,
        title=own.title,
        due=own.due,
        status=own.status,
        owners=tuple(home.names.get(owner, owner) for owner in own.owners),
        side=side(own.owners, home.me),
        with_whom=home.with_whom,
        private=True,
    )


def _day(row: DueRow) -> date:
    return row.due or date.max


def _row(  # noqa: PLR0913 -- one argument a column
    relationship: str,
    number: int,
    title: str,
    due: str,
    status: str,
    detail: str,
    *,
    homes: Mapping[str, _Home],
) -> DueRow:
    home = homes[relationship]
    day = date.fromisoformat(due)
    agreement = json.loads(detail)
    told = (person for person, by in agreement["accepted_by"].items() if person != by)
    return DueRow(
        short=f"{home.letter}{number}",
        title=title,
        due=None if day == date.max else day,
        status=Status(status),
        owners=tuple(home.names.get(each, each) for each in agreement["terms"]["owner"]),
        side=side(agreement["terms"]["owner"], home.me),
        with_whom=home.with_whom,
        told_yes=tuple(sorted(home.names.get(each, each) for each in told)),
    )
