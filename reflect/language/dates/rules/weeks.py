"""Weeks and weekends: "next week", "w/c the 14th", "the weekend after next"."""

from dataclasses import replace
from datetime import date

from reflect.language.dates import readings
from reflect.language.dates.arithmetic import (
    SATURDAY,
    SUNDAY,
    monday_of,
    nth_week,
    nth_weekday,
    plus,
    weekday_from,
)
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction, Grain
from reflect.language.dates.lexicon import CLASSES, FUNCTION_WORDS, word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import VAGUE, Reading
from reflect.language.dates.rules.dates import next_numbered
from reflect.language.dates.surroundings import noun_follows, preposition_precedes

_FAR = 200
_LEADING_TO_WEEKS = word_set("in by until till before during of through after end due ,")


def working_week(site: Site, ahead: int = 0) -> Reading:
    """Return this week, or one some weeks ahead; from Saturday on, this week is the next."""
    monday = monday_of(site.on)
    if not ahead and site.on.weekday() >= SATURDAY:
        ahead = 1
    found = readings.week(plus(monday, 7 * ahead))
    return found.other(found.end)


def _this_or_next(site: Site) -> Reading:
    return working_week(site, 1).other(working_week(site).due)


def last_week(site: Site) -> Reading:
    """Return the week before this, which is over."""
    return readings.week(plus(monday_of(site.on), -7)).pointing(Direction.PAST)


def coming_weekend(site: Site, ahead: int = 0) -> Reading:
    """Return the coming weekend, or one some weeks after it."""
    sunday = weekday_from(site.on, SUNDAY)
    found = readings.weekend(plus(sunday, 7 * ahead))
    nearer = plus(sunday, 7 * ahead - 7)
    return found.other(
        nearer if nearer >= site.on else None, plus(sunday, 7) if not ahead else None
    )


def _week_with(site: Site, known: Reading) -> Reading | None:
    """Return the week that a day lies in; a Sunday belongs to the week that it opens."""
    if known.due is None:
        return None
    shift = 1 if known.due.weekday() == SUNDAY else 0
    found = readings.week(monday_of(plus(known.due, shift)))
    over = found.end is not None and found.end < site.on
    return replace(found, direction=Direction.PAST if over else Direction.UNKNOWN)


def _moved(known: Reading, days: int) -> Reading:
    """Return a day some days earlier or later."""
    return readings.day(plus(known.due, days)) if known.due else known


def _nth_weekend(_: Site, nth: int, period: Reading) -> Reading | None:
    """Return a weekend of a period, counted by its Saturdays."""
    if period.first is None or period.last is None:
        return None
    saturday = nth_weekday(period.first, period.last, SATURDAY, nth)
    found = readings.weekend(plus(saturday, 1)) if saturday else None
    return found and replace(found, anchor=Anchor.CALENDAR)


def _weekend(site: Site) -> Reading | None:
    """Return a bare "weekend", which something must lead to or follow as a note."""
    led = preposition_precedes(site) or site.word(-1) in {"over", "at"}
    noted = site.word(-1) == "" and site.word(0) in {":", "-", ","}
    return coming_weekend(site) if led or noted else None


def _weekend_of(_: Site, known: Reading) -> Reading | None:
    if known.due is None:
        return None
    shift = -7 if known.due.weekday() == 0 else 0
    found = readings.weekend(plus(weekday_from(known.due, SUNDAY), shift))
    return replace(found, anchor=Anchor.CALENDAR)


def week_of(_: Site, nth: int, period: Reading) -> Reading | None:
    """Return "the third week of May" (-1: the last)."""
    if period.first is None or period.last is None or period.grain is Grain.WEEK:
        return None
    return replace(
        readings.week(nth_week(period.first, period.last, nth)), direction=period.direction
    )


def _iso_week(site: Site, number: int, year: int) -> Reading | None:
    """Return a week of the calendar by its number."""
    found = readings.week(date.fromisocalendar(year, number, 1))
    return readings.dated(site.on, found)


def _next_numbered_week(site: Site, number: int) -> Reading | None:
    """Return the first week of that number that is not yet over."""
    year = site.on.isocalendar().year
    found = _iso_week(site, number, year)
    over = found is not None and found.end is not None and found.end < site.on
    return _iso_week(site, number, year + 1) if over else found


def _week_by_number(site: Site, number: int) -> Reading | None:
    """Return "in week 12"; a week far ahead is a course's, not the calendar's."""
    before, after = site.word(-1), site.word(0)
    closes = before.isalpha() and before not in FUNCTION_WORDS and after in {"", ".", ",", "\n"}
    led = before in _LEADING_TO_WEEKS | CLASSES["WEEKDAY"].keys() and after != "of"
    found = (
        _next_numbered_week(site, number) if (led or closes) and not noun_follows(site) else None
    )
    far = found is not None and found.first is not None and (found.first - site.on).days > _FAR
    return VAGUE if far else found


RULES: list[list[Rule]] = [
    rule("WEEKP", "UNITP", lambda _, r: r if r.grain is Grain.WEEK else None),
    rule(
        "WEEKP",
        "this coming|upcoming week",
        lambda s: working_week(s, 1).other(working_week(s).due),
    ),
    rule("WEEKP", "the? week after the? next week", lambda s: working_week(s, 2)),
    rule("WEEKENDP", "the? weekend after this one?", lambda s: coming_weekend(s, 1)),
    rule("WEEKP", "not this week but? ,? the? next", lambda s: working_week(s, 1)),
    rule("WEEKP", "this week or|/ the? next", _this_or_next),
    rule("WEEKP", "this or|/ next week", _this_or_next),
    rule("WEEKP", "the? week before DATEX", lambda s, r: _week_with(s, _moved(r, -7))),
    rule("WEEKP", "the? week after DATEX", lambda s, r: _week_with(s, _moved(r, 7))),
    rule(
        "WEEKP",
        "the? week after",
        lambda s: working_week(s, 2) if not s.word(0).isalnum() else None,
    ),
    rule("WEEKP", "the? week of|commencing|beginning|starting|from DATEX", _week_with),
    rule("WEEKP", "the? week commencing|beginning|starting on|from DATEX", _week_with),
    rule("WEEKP", "w +/ +c|b DATEX", _week_with),
    rule("WEEKP", "wc|wb DATEX", _week_with),
    *(
        rule("WEEKP", f"the? NTH week of|in? {period}", week_of)
        for period in ("MONTHP", "YEARP", "UNITP")
    ),
    rule(
        "WEEKP",
        "the? NTH week of YEAR",
        lambda s, n, y: week_of(s, n, readings.months(date(y, 1, 1), 12)),
    ),
    # weeks by number
    rule("WEEKP", "the? ORD week of the year", _next_numbered_week),
    rule("WEEKNO", "week no|nr|num|number|#? .? NUM", lambda _, n: n),
    rule("WEEKNO", "w +INT", lambda _, n: n),
    rule("WEEKNO", "KW", lambda _, n: n),
    rule("KW", "kw|cw INT", lambda _, n: n),
    rule("KW", "calendar|iso week no|nr|number? .? NUM", lambda _, n: n),
    rule("WEEKP", "KW", _next_numbered_week),
    rule("WEEKP", "the? WEEKNO", _week_by_number),
    rule("WEEKP", "the? WEEKNO -|/? YEARX", _iso_week),
    rule("WEEKP", "Y4 -|/? WEEKNO", lambda s, y, n: _iso_week(s, n, y)),
    rule("ENDING", "the? week ending|ended on? DATEX", lambda _, r: r),
    rule("ENDING", "w +/ +e DATEX", lambda _, r: r),
    rule("DATEX", "DATE", lambda _, r: r),
    rule("DATEX", "HOLIDAY", lambda _, r: r),
    rule("DATEX", "the? ORD", lambda s, n: readings.day(next_numbered(s.on, n))),
    rule("DATEX", "the? INT", lambda s, n: readings.day(next_numbered(s.on, n))),
    # weekends
    rule("WEEKENDP", "this|the|my weekend", coming_weekend),
    rule("WEEKENDP", "the|this coming|upcoming weekend", coming_weekend),
    rule("WEEKENDP", "weekend", _weekend),
    rule("WEEKENDP", "the? next|following weekend", lambda s: coming_weekend(s, 1)),
    rule("WEEKENDP", "the? weekend after the? next", lambda s: coming_weekend(s, 2)),
    rule(
        "WEEKENDP",
        "the? last|past|previous weekend",
        lambda s: readings.weekend(plus(monday_of(s.on), -1)).pointing(Direction.PAST),
    ),
    rule("WEEKENDP", "the? bank holiday weekend", coming_weekend),
    rule("WEEKENDP", "the? bank holiday? weekend of DATEX", _weekend_of),
    rule("WEEKENDP", "the|this|that w +/ +e of DATEX", _weekend_of),
    rule("WEEKENDP", "that weekend", coming_weekend),
    rule("WEEKENDP", "the? weekend of|around DATEX", _weekend_of),
    rule("WEEKENDP", "the? HOLIDAY weekend", _weekend_of),
    rule("WEEKENDP", "the? NTH weekend of|in MONTHP", _nth_weekend),
    rule("WEEKENDP", "the? NTH weekend of|in UNITP", _nth_weekend),
    rule(
        "WEEKENDP",
        "the? NTH weekend of|in the month",
        lambda s, n: _nth_weekend(s, n, readings.months(s.on)),
    ),
]
"""WEEKP, WEEKENDP and ENDING are readings; DATEX is a day that names its week."""
