"""An open agreement as one line tells it; wakes no library."""

from dataclasses import dataclass
from datetime import date

from reflect.domain.agreements import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOne:
    """An open agreement that is the user's alone."""

    short: str
    """Its short id."""
    relationship: str
    title: str
    due: date | None
    status: Status
    owners: tuple[str, ...]
    """The owners' ids, or their names where they are no members."""
