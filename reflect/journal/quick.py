"""Private agreements that are open, read straight from the file: no SQLAlchemy, no pydantic."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

from reflect.app.due import OpenOne
from reflect.domain.agreements import OPEN, Status
from reflect.domain.ids import MY, short_id
from reflect.journal.schema import JOURNAL
from reflect.storage.connecting import connect_to_read
from reflect.storage.faults import told_plainly
from reflect.storage.revisions import stored_revision

_ALL = "SELECT relationship, number, state FROM agreement WHERE NOT offered ORDER BY number"
_WITHOUT = frozenset({"journal_0001", "journal_0002"})
"""Revisions that had no private agreements."""


def open_ones(path: Path) -> list[OpenOne]:
    """Return the private agreements that are open, in the order in which they were made.

    Raises:
        CorruptStoreError: If the file is damaged.
        NewerStoreError: If a later version of this program wrote it.
    """
    if not path.exists() or stored_revision(path, JOURNAL) in _WITHOUT:
        return []
    with told_plainly(path), closing(connect_to_read(path)) as connection:
        found = [_open_one(*row) for row in connection.execute(_ALL)]
    return [each for each in found if each.status in OPEN]


def _open_one(relationship: str, number: int, state: str) -> OpenOne:
    agreement = json.loads(state)
    terms = agreement["terms"]
    return OpenOne(
        short=short_id(MY, number),
        relationship=relationship,
        title=terms["title"],
        due=date.fromisoformat(terms["due"]) if terms["due"] else None,
        status=Status(agreement["status"]),
        owners=tuple(terms["owner"]),
    )
