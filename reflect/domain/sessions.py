"""Sessions: the hours that people spend together."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reflect.domain.errors import UnlawfulActError


class Channel(StrEnum):
    """How people are in touch."""

    MAIL = "mail"
    CALL = "call"
    MEETING = "meeting"


class SessionStatus(StrEnum):
    """Where a session stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of a relationship."""

    id: str
    """A UUIDv7."""
    relationship: str
    """The id of the relationship."""
    on: date
    """The day."""
    channel: Channel = Channel.MEETING
    status: SessionStatus = SessionStatus.PLANNED

    def moved(self, on: date) -> "Session":
        """Return the session on another day.

        Raises:
            UnlawfulActError: If it is no longer planned.
        """
        return replace(self._planned("moved"), on=on)

    def held(self, on: date) -> "Session":
        """Return the session as one that took place on `on`."""
        return replace(self._planned("held"), status=SessionStatus.HELD, on=on)

    def cancelled(self) -> "Session":
        """Return the session as one that did not take place."""
        return replace(self._planned("cancelled"), status=SessionStatus.CANCELLED)

    def _planned(self, act: str) -> "Session":
        if self.status is not SessionStatus.PLANNED:
            title = f"the session on {self.on}"
            raise UnlawfulActError(title, act, self.status.value)
        return self
