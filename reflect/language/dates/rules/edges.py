"""The edges of periods: "the end of the month", "early next week", "mid-March"."""

from dataclasses import replace
from datetime import date

from reflect.language.dates.arithmetic import (
    add_months,
    add_working_days,
    plus,
    weekday_from,
)
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Direction, Grain
from reflect.language.dates.lexicon import (
    DAY,
    MONTH,
    QUARTER,
    YEAR,
)
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    VAGUE,
    Reading,
    day,
)
from reflect.language.dates.rules.periods import month, unit_ahead
from reflect.language.dates.rules.weeks import working_week

_MIDDLE = 14


_SECOND = 2


_WEDNESDAY = 2


_EARLY = 9


_YEARLY = 12


def end_of(_site: Site, period: Reading) -> Reading | None:
    """Return the end of a period: the whole of it, due on its last day."""
    if period.due is None or period.grain is Grain.WEEKEND:
        return period
    return replace(period, first=period.first if period.grain is Grain.WEEK else period.due)


def _again(site: Site, found: date, period: Reading) -> date:
    """Move an edge that is over to the period's next turn."""
    if found >= site.on or period.direction is Direction.PAST:
        return found
    steps = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}
    last_word = site.tokens[site.end - 1].lower
    if period.grain is Grain.WEEK:
        return plus(found, 7)
    told = last_word in {"month", "quarter", "year"}
    months = steps.get(period.grain, _YEARLY) if told else _YEARLY
    return add_months(found, months)


def start_of(site: Site, period: Reading) -> Reading | None:
    """Return the first day of a period."""
    if period.first is None:
        return period
    return _edge(site, period.first, period)


def _edge(site: Site, found: date, period: Reading) -> Reading:
    found = _again(site, found, period)
    return day(found, anchor=period.anchor).pointing(period.direction)


def middle_of(site: Site, period: Reading) -> Reading | None:
    """Return the middle: a week's Wednesday, a month's 15th, a year's June."""
    if period.first is None:
        return period
    offsets = {Grain.WEEK: _WEDNESDAY, Grain.MONTH: _MIDDLE}
    if period.grain in offsets:
        return _edge(site, plus(period.first, offsets[period.grain]), period)
    if period.grain is Grain.YEAR:
        return _edge(site, plus(add_months(period.first, 6), -1), period)
    return replace(VAGUE, grain=period.grain)


def early_in(site: Site, period: Reading) -> Reading | None:
    """Return the early part: a week's Wednesday, a month's 10th; of a year it is vague."""
    offsets = {Grain.WEEK: _WEDNESDAY, Grain.MONTH: _EARLY}
    if period.first is None or period.grain not in offsets:
        return replace(VAGUE, grain=period.grain)
    due = _again(site, plus(period.first, offsets[period.grain]), period)
    first = plus(due, -offsets[period.grain])
    return Reading(first=first, due=due, grain=period.grain, anchor=period.anchor)


def late_in(site: Site, period: Reading) -> Reading | None:
    """Return the late part, which is due with the whole."""
    if period.first is None or period.due is None:
        return period
    middle = plus(period.first, (period.due - period.first).days // 2 + 1)
    return replace(period, first=max(middle, min(site.on, period.due)))


def _earlier_in(_: Site, period: Reading) -> Reading:
    return period.pointing(Direction.PAST)


def _half_of(site: Site, nth: int, period: Reading) -> Reading | None:
    if nth == 1:
        return middle_of(site, period)
    return late_in(site, period) if nth == _SECOND else None


def _nth_day(_site: Site, nth: int, period: Reading) -> Reading | None:
    """Return a day of a period, counted from its first or (below 0) from its last."""
    if period.first is None or period.last is None:
        return None
    found = plus(period.first, nth - 1) if nth > 0 else plus(period.last, nth + 1)
    inside = period.first <= found <= period.last
    return day(found).pointing(period.direction) if inside else None


def _last_day(site: Site, period: Reading) -> Reading | None:
    return _nth_day(site, -1, period)


def _nth_working_day(_: Site, nth: int, _day: int, period: Reading) -> Reading | None:
    """Return a working day of a period, counted like its days."""
    if period.first is None or period.last is None:
        return None
    outside = plus(period.first, -1) if nth > 0 else plus(period.last, 1)
    found = add_working_days(outside, nth)
    inside = period.first <= found <= period.last
    return day(found).pointing(period.direction) if inside else None


def _midweek(site: Site) -> Reading:
    return day(weekday_from(plus(site.on, 1), _WEDNESDAY))


def _unit_end(site: Site, unit: int) -> Reading | None:
    return day(site.on) if unit == DAY else unit_ahead(site, unit, 0)


RULES: list[list[Rule]] = [
    rule("EDGE", "the? very? end|close|finish of WHOLE", end_of),
    rule("EDGE", "end WHOLE", end_of),
    rule("EDGE", "the? start|beginning of WHOLE", start_of),
    rule("EDGE", "the? middle|mid of WHOLE", middle_of),
    rule("EDGE", "the? mid -? WHOLE", middle_of),
    rule("EDGE", "early in? WHOLE", early_in),
    rule("EDGE", "earlier in? WHOLE", _earlier_in),
    rule("EDGE", "late|later in? WHOLE", late_in),
    rule("EDGE", "the? latter part of WHOLE", late_in),
    rule("EDGE", "the? rest|remainder|remaining of WHOLE", late_in),
    rule("EDGE", "the? ORD half of WHOLE", _half_of),
    rule("EDGE", "the? first few? days of WHOLE", early_in),
    rule("EDGE", "the? NTH day of|in? WHOLE", _nth_day),
    rule("EDGE", "the? NTH WORKDAY of|in? WHOLE", _nth_working_day),
    rule("WORKDAY", "working|business|work|week day", lambda _: 1),
    rule("WORKDAY", "weekday|workday", lambda _: 1),
    rule("EDGE", "the? UNIT -? end", _unit_end),
    rule("EDGE", "the? UNIT ' s end", _unit_end),
    rule("EDGE", "MONTH -? end", month),
    rule("EDGE", "QUARTERP -? end", end_of),
    rule("EDGE", "the? last of MONTHP", _last_day),
    rule("EDGE", "the? eow", working_week),
    rule("EDGE", "the? eom", lambda s: unit_ahead(s, MONTH, 0)),
    rule("EDGE", "the? eoq", lambda s: unit_ahead(s, QUARTER, 0)),
    rule("EDGE", "the? eoy", lambda s: unit_ahead(s, YEAR, 0)),
    rule("EDGE", "the? midweek", _midweek),
    rule("EDGE", "mid -? week", _midweek),
]
"""EDGE is a reading."""
