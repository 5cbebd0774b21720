"""Sessions: the hours that people spend together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
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


YESTERDAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The sessions of a relationship as they stand on a day: what was, and what comes.

    A session took place when somebody said so.  One whose day has passed without a word
    is neither behind nor ahead; one that was cancelled is nowhere.
    """

    sessions: tuple[Session, ...]
    """By day, earliest first; none that was cancelled."""
    today: date

    @classmethod
    def of(cls, sessions: Iterable[Session], today: date) -> "Timeline":
        """Return the sessions in order, as they stand on this day."""
        live = (each for each in sessions if each.status is not SessionStatus.CANCELLED)
        return cls(tuple(sorted(live, key=lambda each: (each.on, each.id))), today)

    def met(self, session: Session) -> "Timeline":
        """Return how things stand once this session has taken place."""
        others = (each for each in self.sessions if each.id != session.id)
        return self.of((*others, replace(session, status=SessionStatus.HELD)), self.today)

    @property
    def held(self) -> tuple[Session, ...]:
        """Those that took place."""
        return tuple(
            each
            for each in self.sessions
            if each.status is SessionStatus.HELD and each.on <= self.today
        )

    @property
    def last(self) -> Session | None:
        """The latest that took place."""
        return self.held[-1] if self.held else None

    @property
    def next(self) -> Session | None:
        """The first that is planned for today or later."""
        return next((each for each in self._planned if each.on >= self.today), None)

    @property
    def unsaid(self) -> Session | None:
        """The latest whose day has passed, with no word since on whether people met."""
        since = self.last.on if self.last else date.min
        passed = [each for each in self._planned if since < each.on < self.today]
        return passed[-1] if passed else None

    @property
    def recent(self) -> tuple[Session, ...]:
        """Those of today and yesterday, which one who looks back most likely means."""
        since = self.today - YESTERDAY
        return tuple(each for each in self.sessions if since <= each.on <= self.today)

    @property
    def _planned(self) -> tuple[Session, ...]:
        return tuple(each for each in self.sessions if each.status is SessionStatus.PLANNED)
