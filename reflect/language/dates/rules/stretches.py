"""Stretches between two times: "from Monday to Wednesday", "3-5 May", "Tuesday or Wednesday"."""

from datetime import date

from reflect.language.dates.arithmetic import (
    add_months,
    plus,
)
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction, Grain
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    Reading,
    day,
    past,
)
from reflect.language.dates.rules.dates import next_numbered, on_day
from reflect.language.dates.rules.periods import year_of
from reflect.language.dates.surroundings import (
    noun_follows,
)

_WEEK_DAYS = 7
_YEARLY = 12
_YEAR = len("2027")


def between(site: Site, first: Reading, second: Reading) -> Reading | None:
    """Return a stretch of days, which is due on its last; its end lies after its start."""
    if first.first is None or second.due is None:
        return None
    if second.direction is Direction.PAST:
        return past(second.due) if first.anchor is second.anchor else None
    begin, due = first.first, second.due
    if second.anchor is Anchor.CALENDAR and _share_year(site):
        begin = add_months(
            begin, _YEARLY * max(0, due.year - begin.year - (begin.month > due.month))
        )
    if due < begin and first.anchor is second.anchor is Anchor.CALENDAR:
        begin = add_months(begin, -_YEARLY)  # the stretch has begun
    elif due < begin:
        due = _turned(second, due, begin)
    if due < begin:
        return None
    return Reading(first=begin, due=due, grain=second.grain).other(*second.alternatives)


def _share_year(site: Site) -> bool:
    """Whether a year stands behind the second day only: "3 May - 5 June 2027"."""
    years = [token for token in site.tokens[site.start : site.end] if len(token.text) == _YEAR]
    return sum(token.text.isdigit() for token in years) == 1


def _either(_site: Site, one: Reading, other: Reading) -> Reading | None:
    """Return "Tuesday or Wednesday": the later is still in time."""
    if one.due is None or other.due is None or Direction.PAST in {one.direction, other.direction}:
        return None
    due = other.due
    if (
        due < one.due
        and one.grain is other.grain is Grain.DAY
        and (one.due - due).days <= _WEEK_DAYS
    ):
        due = plus(due, _WEEK_DAYS)  # "next Tuesday or Wednesday"
    later = max(one.due, due)
    return Reading(first=min(one.due, due), due=later, grain=other.grain).other(one.due, due)


def _both(site: Site, one: Reading, other: Reading) -> Reading | None:
    """Return "Thursday and Friday I'll paint", unless "and" begins another sentence."""
    opens = not site.word(-1).isalnum()
    ends = not site.word(0).isalnum()
    days = one.grain is other.grain is Grain.DAY and one.anchor is other.anchor is Anchor.WRITING
    return _either(site, one, other) if days and (opens or ends) else None


def _slashed(site: Site, one: Reading, other: Reading) -> Reading | None:
    """Return "Thurs/Fri" and "April/May": the later is still in time."""
    return _either(site, one, other) if one.grain is other.grain else None


def _third(site: Site, one: Reading, other: Reading, last: Reading) -> Reading | None:
    """Return "Wednesday, Thursday or Friday"."""
    sooner = _either(site, one, other)
    found = sooner and _either(site, sooner, last)
    return found and found.other(*found.alternatives, one.due, other.due)


def _at_the_latest(_: Site, _sooner: Reading, last: Reading) -> Reading:
    """Return "Thursday, Friday at the latest"."""
    return last


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


def _to_year(site: Site, first: Reading, year: int) -> Reading | None:
    """Return "between May 2026 and 2028"."""
    return between(site, first, year_of(site, year))


def _years(site: Site, one: int, other: int) -> Reading | None:
    """Return "2026-2028"."""
    return between(site, year_of(site, one), year_of(site, other)) if one < other else None


def _turned(second: Reading, due: date, first: date) -> date:
    """Move the end of a stretch to its next turn: "from Friday to Tuesday"."""
    if second.anchor is Anchor.CALENDAR:
        return add_months(due, _YEARLY)
    return plus(due, 7) if (first - due).days < _WEEK_DAYS else add_months(due, 1)


def _bare_range(_site: Site, low: int, high: int, period: Reading) -> Reading | None:
    """Return "from 4 to 22 this month"."""
    if period.grain is not Grain.MONTH or period.first is None or not 0 < low < high:
        return None
    due = plus(period.first, high - 1)
    return (
        Reading(first=plus(period.first, low - 1), due=due) if due <= (period.last or due) else None
    )


def _in_month(
    site: Site, low: int, high: int, number: int, year: int | None = None
) -> Reading | None:
    """Return "3 to 12 May" and "May 3-12"."""
    last = on_day(site, high, number, year)
    if last is None or last.due is None or not 0 < low < high:
        return None
    return Reading(
        first=last.due.replace(day=low), due=last.due, anchor=last.anchor, direction=last.direction
    )


def _month_range(
    site: Site, number: int, low: int, high: int, year: int | None = None
) -> Reading | None:
    return _in_month(site, low, high, number, year)


_TO = "to|until|till|through|-"


RULES: list[list[Rule]] = [
    # stretches
    rule("POINT", "DAY", lambda _, r: r),
    rule("POINT", "DAY DAYPART", lambda _, r, __: r),
    rule("POINT", "EDGE", lambda _, r: r),
    rule("POINT", "PERIOD", lambda _, r: r),
    rule("POINT", "now", lambda s: day(s.on)),
    rule("RANGE", "from? POINT to|until|till|through POINT", between),
    rule("RANGE", "from? POINT - POINT", between),
    rule("RANGE", "either? POINT or on|by|in? POINT", _either),
    rule("NAMED", "WD", lambda _, r: r),
    rule("NAMED", "REL", lambda _, r: r),
    rule("NAMED", "MONTHP", lambda _, r: r),
    rule("RANGE", "NAMED / NAMED", _slashed),
    rule("RANGE", "NAMED and|&|+ NAMED", _both),
    rule("RANGE", "NAMED , NAMED or NAMED", _third),
    rule("RANGE", "NAMED , NAMED , or NAMED", _third),
    rule("RANGE", "NAMED / NAMED / NAMED", _third),
    rule("RANGE", "NAMED ,|- NAMED at the very? latest", _at_the_latest),
    rule(
        "RANGE",
        "either? POINT or the? ORD",
        lambda s, r, n: _either(s, r, day(next_numbered(s.on, n))),
    ),
    rule("RANGE", "between POINT and|through|- POINT", between),
    rule("RANGE", "from? POINT to|until|till|through|- the? ORD", _to_number),
    rule(
        "RANGE",
        "the ORD and|& the? ORD",
        lambda s, a, b: (
            None
            if noun_follows(s)
            else _either(s, day(next_numbered(s.on, a)), day(next_numbered(s.on, b)))
        ),
    ),
    rule("RANGE", "the? DOM and|& the? DOM of? MONTHX YEARX?", _in_month),
    rule("RANGE", "between POINT and Y4", _to_year),
    rule("RANGE", "from? Y4 -|to|until|till|through Y4", _years),
    rule("RANGE", "between Y4 -|and|through Y4", _years),
    rule("RANGE", f"from? DOM {_TO} DOM of|in? PERIOD", _bare_range),
    rule("RANGE", "between DOM and|- DOM of|in? PERIOD", _bare_range),
    rule("RANGE", f"from? DOM {_TO} DOM of? MONTHX YEARX", _in_month),
    rule("RANGE", f"from? DOM {_TO} DOM of? MONTH", _in_month),
    rule("RANGE", "between DOM and|- DOM of? MONTH", _in_month),
    rule("RANGE", f"from? DOM {_TO} MONTHX DOM", lambda s, d, m, e: _in_month(s, d, e, m)),
    rule("RANGE", f"MONTHX the? DOM {_TO} DOM YEARX?", _month_range),
    rule("RANGE", "MONTHX between DOM and|- DOM YEARX?", _month_range),
    rule(
        "RANGE",
        "WEEKP from|between WEEKDAY to|until|and|- WEEKDAY",
        lambda _s, w, a, b: (
            w.first and w.due and Reading(first=plus(w.first, a), due=plus(w.first, b))
            if a < b
            else None
        ),
    ),
]
"""RANGE is a reading; POINT is either end of a stretch."""
