"""What a text says about time, as values.

Spans are inclusive at the start, exclusive at the end, in characters.  Days
are calendar days of the writer; nothing here knows a time of day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Grain(StrEnum):
    """How much time the words name."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    UNKNOWN = "unknown"
    """The words name no calendar unit ("soon")."""


class Anchor(StrEnum):
    """What the time is counted from."""

    CALENDAR = "calendar"
    """The calendar itself ("3 May")."""
    WRITING = "writing"
    """The day of writing ("in two weeks", "on Friday")."""
    SESSION = "session"
    """The pair's next session ("before we meet again")."""
    EVENT = "event"
    """Something that has no date ("before the trustees see it")."""


class Direction(StrEnum):
    """Which way from the day of writing the words point."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"
    """Only the verb can tell ("on Monday I sent", "on Monday I send")."""


class Role(StrEnum):
    """What the time does in its sentence."""

    WHEN = "when"
    """It says when something happens, so it may be a due date."""
    CONTENT = "content"
    """It belongs to a thing: "the March 3 talk", "next year's budget"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """One time expression of a text."""

    start: int
    """Where it begins, its preposition included."""
    end: int
    """Where it ends (exclusive)."""
    text: str
    """The words themselves."""
    due: date | None
    """The last day still in time; `None` where the words fix no such day."""
    first: date | None
    """The first day in time; `None` where the words fix no such day."""
    grain: Grain
    """How much time the words name."""
    alternatives: tuple[date, ...] = ()
    """Other due days that readers of the same words have in mind, likeliest first."""
    recurrence: str | None = None
    """The iCalendar rule of a repetition ("FREQ=WEEKLY;BYDAY=MO")."""
    anchor: Anchor = Anchor.WRITING
    """What the time is counted from."""
    vague: bool = False
    """Whether the words speak of a time but fix no day ("soon", "by summer")."""
    direction: Direction = Direction.UNKNOWN
    """Past expressions never are due dates; their `due` is what the words alone would name."""
    role: Role = Role.WHEN
    """Content dates never are due dates."""

    @property
    def can_be_due(self) -> bool:
        """Whether an act may be due then: neither past, nor content, nor a repetition."""
        return (
            self.direction is not Direction.PAST
            and self.role is Role.WHEN
            and self.recurrence is None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReading:
    """The first time expression of a text that can be a due date."""

    due: date | None
    """The last day still in time; `None` for a vague time."""
    start: date | None
    """The first day in time."""
    due_text: tuple[int, int]
    """The span of the words, end exclusive."""
    alternatives: tuple[date, ...]
    """Other due days of the same words."""
