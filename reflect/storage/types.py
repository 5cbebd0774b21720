"""Column types."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware and in UTC on both sides, whatever the database forgets."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant in UTC, without a zone."""
        _ = dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveInstantError(value)
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant with its zone."""
        _ = dialect
        return None if value is None else value.replace(tzinfo=UTC)


class NaiveInstantError(ValueError):
    """A time without a zone was about to be kept."""

    def __init__(self, value: datetime) -> None:
        super().__init__(f"{value!r} has no time zone")
