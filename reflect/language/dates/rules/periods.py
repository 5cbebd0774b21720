"""Months and years, and this and the next of each: "by March", "the month after next"."""

from datetime import date

from reflect.language.dates import readings
from reflect.language.dates.arithmetic import (
    add_months,
    month_start,
)
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Direction, Grain
from reflect.language.dates.lexicon import (
    QUARTER,
    UNIT_MONTHS,
    WEEK,
    word_set,
)
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    VAGUE,
    Reading,
)
from reflect.language.dates.rules.weeks import last_week, working_week
from reflect.language.dates.surroundings import event_follows, noun_follows

_YEAR_MONTHS = 12


def month(site: Site, number: int, year: int | None = None) -> Reading:
    """Return a named month; without a year, the first that is not yet over."""
    if year is None:
        year = site.on.year + (number < site.on.month)
    return readings.dated(site.on, readings.months(date(year, number, 1)))


def _by_numbers(site: Site, number: int, year: int) -> Reading | None:
    """Return "11/2026", but not the middle of "part 1.3 - 2026-09-24"."""
    longer = site.word(0) in {"-", "/", "."} and site.word(1).isdigit()
    return None if longer or site.word(-1) in {"-", "/", "."} else month(site, number, year)


def _next_named(site: Site, number: int) -> Reading:
    """Return "next May": the first May after this month; next year's May is the other reading."""
    later = add_months(month_start(site.on), 1)
    found = month(site._replace(context=site.context._replace(on=later)), number)
    return found.other(readings.months(date(site.on.year + 1, number, 1)).due)


def year_of(site: Site, number: int) -> Reading:
    """Return the reading of a calendar year."""
    return readings.dated(site.on, readings.months(date(number, 1, 1), _YEAR_MONTHS, Grain.YEAR))


PLURALS = frozenset({"weeks", "months", "quarters", "years", "mths", "yrs"})
"""Units that are many, as written."""


def unit_ahead(site: Site, unit: int, ahead: int) -> Reading | None:
    """Return this (0), the next (1) … week, month, quarter or year."""
    if site.tokens[site.end - 1].lower in PLURALS:
        return None
    if unit == WEEK:
        return working_week(site, ahead)
    if unit not in UNIT_MONTHS:
        return None
    length, grain = UNIT_MONTHS[unit], Grain(("month", "quarter", "year")[unit - QUARTER + 1])
    start = month_start(site.on)
    start = add_months(start, -((start.month - 1) % length) + ahead * length)
    return readings.months(start, length, grain)


def unit_before(site: Site, unit: int) -> Reading | None:
    """Return the last week, month, quarter or year, which is over."""
    if unit == WEEK:
        return last_week(site)
    found = unit_ahead(site, unit, -1)
    return found and found.pointing(Direction.PAST)


_DURING = word_set("for during by in before within over throughout until this")


def _bare_unit(site: Site, unit: int) -> Reading | None:
    """Return "the week": this one, unless it is another's ("the week before the talk")."""
    edge = site.word(-1) == "of" and site.word(-2) in _EDGES
    compound = site.word(0) == "-" and site.tokens[site.end].start == site.tokens[site.end - 1].end
    counts = event_follows(site) or compound if edge else noun_follows(site)
    return None if counts or site.word(0) in _OTHERS else unit_ahead(site, unit, 0)


_EDGES = word_set("end close finish start beginning middle rest remainder")
_OTHERS = frozenset({"before", "after", "of"})
"""Words after which the unit is another's ("the end of the week before the talk")."""


def _nth_month(_: Site, nth: int, year: Reading) -> Reading | None:
    if year.grain is not Grain.YEAR or year.first is None or nth > _YEAR_MONTHS:
        return None
    return readings.months(add_months(year.first, nth - 1))


def _of_year(site: Site, number: int, year: Reading) -> Reading | None:
    if year.grain is not Grain.YEAR or year.first is None:
        return None
    return month(site, number, year.first.year)


def _year_alone(site: Site, number: int) -> Reading | None:
    """Return "in 2027", unless 2027 is a count of things."""
    known = site.word(-1) in {
        "in",
        "by",
        "before",
        "until",
        "till",
        "of",
        "during",
        "since",
        "after",
        "from",
        "to",
        "through",
        "between",
        "early",
        "late",
        "end",
        "than",
    }
    return year_of(site, number) if known and not noun_follows(site) else None


def _named_month(site: Site, number: int) -> Reading:
    return month(site, number)


RULES: list[list[Rule]] = [
    # months
    rule("MONTHP", "MONTH", _named_month),
    rule("MONTHP", "the MONTH", _named_month),
    rule("MONTHP", "the? MONTHX ,? YEARX", month),
    rule("MONTHP", "MONTHX +/|- +Y4", month),
    rule("MONTHP", "MONTHX YEARP", _of_year),
    rule("MONTHP", "MONTHX of YEARP", _of_year),
    rule("MONTHP", "Y4 ,? MONTH", lambda s, y, m: month(s, m, y)),
    rule("MONTHP", "Y4 -|/ INT", lambda s, y, m: _by_numbers(s, m, y)),
    rule("MONTHP", "INT -|/ Y4", _by_numbers),
    rule("MONTHP", "this MONTH", _named_month),
    rule("MONTHP", "next MONTH", _next_named),
    rule("MONTHP", "last MONTH", lambda s, m: month(s, m, s.on.year - (m >= s.on.month))),
    rule("MONTHP", "month of MONTH", _named_month),
    rule("MONTHP", "the? ORD month of YEARP", _nth_month),
    # years
    rule("YEARP", "Y4", _year_alone),
    rule("YEARP", "the? year YEAR", year_of),
    rule("YEARP", "this calendar? year", lambda s: year_of(s, s.on.year)),
    rule("YEARP", "the? next|following|coming year", lambda s: year_of(s, s.on.year + 1)),
    rule("YEARP", "the? year after next", lambda s: year_of(s, s.on.year + 2)),
    rule("YEARP", "the? last|past|previous year", lambda s: year_of(s, s.on.year - 1)),
    rule("YEARP", "this|the|last|next academic|school|financial|fiscal|tax year", lambda _: VAGUE),
    # this and the next of each
    rule("UNITP", "this current|same|present|working|work? UNIT", lambda s, u: unit_ahead(s, u, 0)),
    rule("UNITP", "the current|same|present UNIT", lambda s, u: unit_ahead(s, u, 0)),
    rule("UNITP", "current UNIT", lambda s, u: unit_ahead(s, u, 0)),
    rule(
        "UNITP",
        "the? next|following|coming|upcoming working|work? UNIT",
        lambda s, u: unit_ahead(s, u, 1),
    ),
    rule("UNITP", "the? UNIT after the? next", lambda s, u: unit_ahead(s, u, 2)),
    rule("UNITP", "the? last|past|previous UNIT", unit_before),
    rule("PERIOD", "the|my UNIT", lambda s, u: _bare_unit(s, u) if s.word(-1) in _DURING else None),
    *(
        rule("PERIOD", name, lambda _, r: r)
        for name in (
            "UNITP",
            "WEEKP",
            "WEEKENDP",
            "MONTHP",
            "QUARTERP",
            "SEASONP",
            "YEARP",
            "ENDING",
        )
    ),
    # a period that only an edge makes a time of: "the end of the month"
    rule("WHOLE", "PERIOD", lambda _, r: r),
    rule("WHOLE", "the|my? UNIT", _bare_unit),
    rule("WHOLE", "the|this? working|work week", working_week),
    rule("WHOLE", "the school|academic|financial|fiscal|tax year", lambda _: VAGUE),
]
"""PERIOD is a reading that is a time by itself; WHOLE needs "the end of" or the like."""
