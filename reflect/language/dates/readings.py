"""The values that rules pass on, before they become expressions."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import ceil

from reflect.language.dates import arithmetic, lexicon
from reflect.language.dates.expression import Anchor, Direction, Grain


@dataclass(frozen=True, slots=True)
class Back:
    """A way to count from a date named earlier: "the day before", "the Monday after"."""

    days: int
    """Days to go on (or back, below 0)."""
    weekday: int | None = None
    """The weekday to stop at, in that direction."""
    or_before: bool = False
    """Whether the day before is another reading."""

    def count(self, named: date) -> date:
        """Return the day, given the date that was named."""
        if self.weekday is None:
            return arithmetic.plus(named, self.days)
        found = arithmetic.weekday_after(named, self.weekday)
        return (
            found
            if self.days > 0
            else arithmetic.weekday_from(arithmetic.plus(named, -7), self.weekday)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One meaning of one phrase."""

    first: date | None = None
    """The first day that the words name."""
    due: date | None = None
    """The last day still in time."""
    end: date | None = None
    """The last calendar day of a period, where `due` is an earlier working day."""
    grain: Grain = Grain.DAY
    """How much time the words name."""
    alternatives: tuple[date, ...] = ()
    """Other due days of the same words."""
    recurrence: str | None = None
    """The iCalendar rule of a repetition."""
    anchor: Anchor = Anchor.WRITING
    """What the time is counted from."""
    vague: bool = False
    """Whether no day is fixed."""
    direction: Direction = Direction.UNKNOWN
    """Which way the words point."""
    back: "Back | None" = None
    """How it is counted from the date named before this one."""
    hour: bool = False
    """Whether the words name an hour only, of the day of writing unless another day is named."""
    content: bool = False
    """Whether the phrase alone shows that it is no due date."""

    @property
    def last(self) -> date | None:
        """The last calendar day that the words name."""
        return self.end or self.due

    def other(self, *days: date | None) -> "Reading":
        """Return the reading with these days as its alternatives."""
        kept = dict.fromkeys(day for day in days if day is not None and day != self.due)
        return replace(self, alternatives=tuple(kept))

    def pointing(self, direction: Direction) -> "Reading":
        """Return the reading with this direction."""
        return replace(self, direction=direction)


VAGUE = Reading(vague=True, grain=Grain.UNKNOWN)
"""A time without a day."""

EVENT = Reading(vague=True, grain=Grain.UNKNOWN, anchor=Anchor.EVENT)
"""The time of an event without a date."""

IMPOSSIBLE = Reading(vague=True, grain=Grain.UNKNOWN, anchor=Anchor.CALENDAR)
"""A day that no calendar has, or a time that no clock has."""

PAST = Reading(direction=Direction.PAST, grain=Grain.UNKNOWN)
"""A time that is over and that nobody needs to the day."""


def day(due: date, *others: date | None, anchor: Anchor = Anchor.WRITING) -> Reading:
    """Return the reading of one day."""
    return Reading(first=due, due=due, anchor=anchor).other(*others)


def past(due: date) -> Reading:
    """Return the reading of one day that is over."""
    return Reading(first=due, due=due, direction=Direction.PAST)


def repeated(rule: str) -> Reading:
    """Return the reading of a repetition, given its iCalendar rule."""
    return Reading(recurrence=rule, grain=Grain.UNKNOWN)


def week(monday: date) -> Reading:
    """Return the reading of a week, which is due on its Friday."""
    return Reading(
        first=monday,
        due=arithmetic.plus(monday, arithmetic.FRIDAY),
        end=arithmetic.plus(monday, arithmetic.SUNDAY),
        grain=Grain.WEEK,
    )


def weekend(sunday: date) -> Reading:
    """Return the reading of a weekend, given its Sunday."""
    return Reading(first=arithmetic.plus(sunday, -1), due=sunday, grain=Grain.WEEKEND)


def months(first: date, count: int = 1, grain: Grain = Grain.MONTH) -> Reading:
    """Return the reading of `count` whole months from the first of the month of `first`."""
    start = arithmetic.month_start(first)
    last = arithmetic.plus(arithmetic.add_months(start, count), -1)
    return Reading(first=start, due=last, grain=grain)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, as counts of units."""

    parts: tuple[tuple[Fraction, int], ...]
    """Pairs of a count and a unit of `lexicon`."""
    working: bool = False
    """Whether its days are working days."""

    def after(self, start: date, sign: int = 1) -> date:
        """Return the day this long after `start` (before it where `sign` is -1)."""
        for count, unit in self.parts:
            start = self._step(start, count, unit, sign)
        return start

    def _step(self, start: date, count: Fraction, unit: int, sign: int) -> date:
        if self.working:
            return arithmetic.add_working_days(start, sign * ceil(count))
        if unit in _MONTHS:
            months, rest = divmod(count * _MONTHS[unit], 1)
            start = arithmetic.add_months(start, sign * int(months))
            return arithmetic.plus(start, sign * int(rest * _MONTH_DAYS))
        days = count * _DAYS[unit]
        return arithmetic.plus(start, sign * (ceil(days) if unit >= lexicon.DAY else int(days)))


def lasting(count: Fraction | int, unit: int) -> Duration:
    """Return the length of so many units."""
    return Duration(((Fraction(count), unit),))


_DAYS = {
    lexicon.MINUTE: Fraction(0),
    lexicon.HOUR: Fraction(1, 24),
    lexicon.DAY: Fraction(1),
    lexicon.WEEK: Fraction(7),
    lexicon.FORTNIGHT: Fraction(14),
}
_MONTHS = {lexicon.MONTH: 1, lexicon.QUARTER: 3, lexicon.YEAR: 12, lexicon.DECADE: 120}
_MONTH_DAYS = 30


def dated(on: date, found: Reading) -> Reading:
    """Return a period of the calendar, past where it is over."""
    over = found.due is not None and found.due < on
    direction = Direction.PAST if over else Direction.UNKNOWN
    return replace(found, anchor=Anchor.CALENDAR, direction=direction)
