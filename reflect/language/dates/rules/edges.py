"""The edges of periods ("the end of the month") and stretches between two times."""

from dataclasses import replace
from datetime import date

from reflect.language.dates.arithmetic import (
    FRIDAY,
    add_months,
    plus,
    weekday_from,
)
from reflect.language.dates.chart import Rule, Site, rule
from reflect.language.dates.expression import Anchor, Direction, Grain
from reflect.language.dates.lexicon import MONTH, QUARTER, WEEK, YEAR
from reflect.language.dates.readings import VAGUE, Reading, day
from reflect.language.dates.rules.dates import next_numbered, on_day
from reflect.language.dates.rules.periods import month, unit_ahead, working_week, year_of
from reflect.language.dates.surroundings import noun_follows

_MIDDLE = 14
_SECOND = 2
_WEDNESDAY = 2
_EARLY = 9
_YEARLY = 12
_WEEK_DAYS = 7


def end_of(site: Site, period: Reading) -> Reading | None:
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
    months = steps[period.grain] if last_word in {"month", "quarter", "year"} else _YEARLY
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


def _last_day(site: Site, period: Reading) -> Reading | None:
    return period.last and day(period.last).pointing(period.direction)


def _last_working_day(_: Site, period: Reading) -> Reading | None:
    last = period.last
    return last and day(plus(last, min(0, FRIDAY - last.weekday())))


def _midweek(site: Site) -> Reading:
    return day(weekday_from(plus(site.on, 1), _WEDNESDAY))


def _unit_end(site: Site, unit: int) -> Reading | None:
    return unit_ahead(site, unit, 0)


def between(_: Site, first: Reading, second: Reading) -> Reading | None:
    """Return a stretch of days, which is due on its last; its end lies after its start."""
    if first.first is None or second.due is None or second.direction is Direction.PAST:
        return None
    begin, due = first.first, second.due
    if due < begin and first.anchor is second.anchor is Anchor.CALENDAR:
        begin = add_months(begin, -_YEARLY)  # the stretch has begun
    elif due < begin:
        due = _turned(second, due, begin)
    if due < begin:
        return None
    return Reading(first=begin, due=due, grain=second.grain).other(*second.alternatives)


def _either(site: Site, one: Reading, other: Reading) -> Reading | None:
    """Return "Tuesday or Wednesday": the later is still in time."""
    if one.due is None or other.due is None or Direction.PAST in {one.direction, other.direction}:
        return None
    due = other.due
    if due < one.due and one.grain is other.grain is Grain.DAY and (one.due - due).days <= _WEEK_DAYS:
        due = plus(due, _WEEK_DAYS)  # "next Tuesday or Wednesday"
    later = max(one.due, due)
    return Reading(first=min(one.due, due), due=later, grain=other.grain).other(one.due, due)


def _in_one_week(_: Site, one: int, other: int, week: Reading) -> Reading | None:
    """Return "Tuesday and Wednesday of next week"."""
    if week.first is None or other <= one:
        return None
    return Reading(first=plus(week.first, one), due=plus(week.first, other))


def _to_number(site: Site, first: Reading, number: int) -> Reading | None:
    """Return "from 27 April to the 3rd"."""
    if first.first is None or noun_follows(site):
        return None
    return Reading(first=first.first, due=next_numbered(first.first, number))


def _years(site: Site, one: int, other: int) -> Reading | None:
    """Return "2026-2028"."""
    return between(site, year_of(site, one), year_of(site, other)) if one < other else None


def _turned(second: Reading, due: date, first: date) -> date:
    """Move the end of a stretch to its next turn: "from Friday to Tuesday"."""
    if second.anchor is Anchor.CALENDAR:
        return add_months(due, _YEARLY)
    return plus(due, 7) if (first - due).days < _WEEK_DAYS else add_months(due, 1)


def _bare_range(site: Site, low: int, high: int, period: Reading) -> Reading | None:
    """Return "from 4 to 22 this month"."""
    if period.grain is not Grain.MONTH or period.first is None or not 0 < low < high:
        return None
    due = plus(period.first, high - 1)
    return Reading(first=plus(period.first, low - 1), due=due) if due <= (period.last or due) else None


def _in_month(site: Site, low: int, high: int, number: int, year: int | None = None) -> Reading | None:
    """Return "3 to 12 May" and "May 3-12"."""
    last = on_day(site, high, number, year)
    if last is None or last.due is None or not 0 < low < high:
        return None
    return Reading(first=last.due.replace(day=low), due=last.due, anchor=last.anchor, direction=last.direction)


def _month_range(site: Site, number: int, low: int, high: int, year: int | None = None) -> Reading | None:
    return _in_month(site, low, high, number, year)


_TO = "to|until|till|through|-"

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
    rule("EDGE", "the? first day of WHOLE", start_of),
    rule("EDGE", "the? first few? days of WHOLE", early_in),
    rule("EDGE", "the? last day of|in WHOLE", _last_day),
    rule("EDGE", "the? last working|business day of|in WHOLE", _last_working_day),
    rule("EDGE", "the? UNIT -? end", _unit_end),
    rule("EDGE", "the? UNIT ' s end", _unit_end),
    rule("EDGE", "MONTH -? end", month),
    rule("EDGE", "the? eow", lambda s: working_week(s)),
    rule("EDGE", "the? eom", lambda s: unit_ahead(s, MONTH, 0)),
    rule("EDGE", "the? eoq", lambda s: unit_ahead(s, QUARTER, 0)),
    rule("EDGE", "the? eoy", lambda s: unit_ahead(s, YEAR, 0)),
    rule("EDGE", "eow|eom next UNIT", lambda s, u: unit_ahead(s, u, 1)),
    rule("EDGE", "the? midweek", _midweek),
    rule("EDGE", "mid -? week", _midweek),
    rule("EDGE", "midweek next week", lambda s: middle_of(s, unit_ahead(s, WEEK, 1) or VAGUE)),
    rule("EDGE", "the? end|close of DAY", lambda _, r: r),
    # stretches
    rule("POINT", "DAY", lambda _, r: r),
    rule("POINT", "DAY DAYPART", lambda _, r, __: r),
    rule("POINT", "EDGE", lambda _, r: r),
    rule("POINT", "PERIOD", lambda _, r: r),
    rule("POINT", "now", lambda s: day(s.on)),
    rule("RANGE", "from? POINT to|until|till|through POINT", between),
    rule("RANGE", "from? POINT - POINT", between),
    rule("RANGE", "either? POINT or on|by|in? POINT", _either),
    rule("RANGE", "either? POINT or the? ORD", lambda s, r, n: _either(s, r, day(next_numbered(s.on, n)))),
    rule("RANGE", "between POINT and|through|- POINT", between),
    rule("RANGE", "from? POINT to|until|till|through|- the? ORD", _to_number),
    rule("RANGE", "between POINT and the? ORD", _to_number),
    rule("RANGE", "the ORD and|& the? ORD", lambda s, a, b: None if noun_follows(s) else _either(s, day(next_numbered(s.on, a)), day(next_numbered(s.on, b)))),
    rule("RANGE", "the? ORD and|& the? ORD of? MONTH", _in_month),
    rule("RANGE", "INT and|& INT MONTH", _in_month),
    rule("RANGE", "WEEKDAY and|or|& WEEKDAY of? WEEKP", _in_one_week),
    rule("RANGE", "from? Y4 -|to|until|till|through Y4", _years),
    rule("RANGE", "between Y4 -|and|through Y4", _years),
    rule("RANGE", f"from? DOM {_TO} DOM of|in? PERIOD", _bare_range),
    rule("RANGE", "between DOM and|- DOM of|in? PERIOD", _bare_range),
    rule("RANGE", f"from? DOM {_TO} DOM of? MONTHX YEARX", _in_month),
    rule("RANGE", f"from? DOM {_TO} DOM of? MONTH", _in_month),
    rule("RANGE", "between DOM and|- DOM of? MONTH", _in_month),
    rule("RANGE", "between DOM and|- DOM of? MONTHX YEARX", _in_month),
    rule("RANGE", f"from? DOM {_TO} MONTHX DOM", lambda s, d, m, e: _in_month(s, d, e, m)),
    rule("RANGE", f"MONTHX the? DOM {_TO} DOM YEARX?", _month_range),
    rule("RANGE", "MONTHX between DOM and|- DOM YEARX?", _month_range),
    rule("RANGE", "from MONTHX DOM to|until|till|through DOM", _month_range),
    rule("RANGE", "WEEKP from|between WEEKDAY to|until|and|- WEEKDAY", lambda s, w, a, b: w.first and w.due and Reading(first=plus(w.first, a), due=plus(w.first, b)) if a < b else None),
]
"""EDGE and RANGE are readings; POINT is either end of a stretch."""

