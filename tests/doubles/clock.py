"""A clock that stands still until it is moved."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
"""A Wednesday."""


@dataclass(slots=True)
class FixedClock:
    """Stands in for the port `Clock`."""

    instant: datetime = NOON
    place: str = "Europe/Berlin"

    def now(self) -> datetime:
        """Return the instant it stands at."""
        return self.instant

    def today(self) -> date:
        """Return the day of that instant."""
        return self.instant.date()

    def zone(self) -> str:
        """Return the zone it was given."""
        return self.place

    def move(self, *, days: int = 0, seconds: int = 0) -> None:
        """Go on, or back when the numbers are negative."""
        self.instant += timedelta(days=days, seconds=seconds)
