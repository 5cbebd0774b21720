"""Lengths of time from the day of writing: "in six weeks' time", "within a fortnight"."""

from dataclasses import replace

from reflect.language.dates.arithmetic import add_months, month_start, plus
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Direction, Grain
from reflect.language.dates.lexicon import (
    DAY,
    DECADE,
    FORTNIGHT,
    HOUR,
    MINUTE,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
)
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import EVENT, PAST, VAGUE, Duration, Reading, day, lasting
from reflect.language.dates.rules.periods import PLURALS, unit_ahead
from reflect.language.dates.surroundings import noun_follows, sentence_ends

_FUTURE = Direction.FUTURE


_THURSDAY = 3
"""The day that decides which month a week belongs to."""


def _ahead(site: Site, length: Duration) -> Reading:
    """Return the day this long after writing."""
    return day(length.after(site.on)).pointing(_FUTURE)


def _added(site: Site, length: Duration) -> Reading | None:
    """Return "+5 days", unless it is part of a sum ("2 + 3 days")."""
    return None if site.word(-1).isdigit() else _ahead(site, length)


def _closing(site: Site, length: Duration) -> Reading | None:
    """Return a bare length in working days that closes a note: "reply from HR, 5 working days"."""
    closes = site.word(-1) in _CLOSING and site.word(0) in {"", "\n", "."}
    led = site.start > 1 and site.tokens[site.start - 2].text.isalpha()
    return _ahead(site, length) if length.working and closes and led else None


_CLOSING = frozenset({",", "-", "\u2192"})


def _within(site: Site, length: Duration) -> Reading:
    """Return the stretch from writing to this long after."""
    if site.word(0) == "of":  # "within two days of getting it"
        return replace(EVENT, direction=_FUTURE)
    return Reading(first=site.on, due=length.after(site.on), direction=_FUTURE)


def _next_units(site: Site, count: int, unit: int) -> Reading | None:
    """Return "the next three weeks"; quarters and decades are whole ones."""
    if unit in {QUARTER, DECADE}:
        months = {QUARTER: 3, DECADE: 120}[unit]
        start = month_start(site.on)
        elapsed = ((start.year % 10) * 12 if unit == DECADE else 0) + start.month - 1
        first = add_months(start, months - elapsed % months)
        return Reading(
            first=first, due=plus(add_months(first, count * months), -1), grain=Grain.YEAR
        )
    return _within(site, lasting(count, unit))


def _several_next(site: Site, count: int, unit: int) -> Reading | None:
    """Return "the two coming months", but not "we are 3 next week"."""
    plural = site.tokens[site.end - 1].lower.endswith("s")
    return _next_units(site, count, unit) if plural else None


def _whole_units(site: Site, count: int, unit: int) -> Reading | None:
    return _next_units(site, count, unit) if unit in {QUARTER, DECADE} else None


def _in(site: Site, length: Duration) -> Reading | None:
    """Return "in two weeks", unless "in" belongs to a thing ("in a week full of…")."""
    if length == lasting(1, MINUTE) and site.word(0) != "'":  # "in a second"
        return VAGUE
    found = _ahead(site, length).pointing(Direction.UNKNOWN)  # "I wrote it in two weeks"
    return None if site.word(0) in {"of", "ago"} else found


def _next_one(site: Site, unit: int) -> Reading | None:
    """Return "within the next week": a whole one from writing, or else the next by the calendar."""
    if unit == DECADE:
        return _next_units(site, 1, unit)
    if site.tokens[site.end - 1].lower in PLURALS:
        return VAGUE
    if unit in {HOUR, DAY} and "next" not in {t.lower for t in site.tokens[site.start : site.end]}:
        return day(site.on)
    found = unit_ahead(site, unit, 1)
    reading = _within(site, lasting(1, unit))
    return reading.other(found.due) if found else reading


def _given(site: Site, length: Duration) -> Reading | None:
    """Return "give me two days", but not "could you give me two days of your time"."""
    asked = site.word(-1).isalpha() and site.word(-1) not in _BEFORE_GIVE
    loose = length.parts[0][1] == MINUTE or site.word(0) in {"of", "off", "'"}
    return None if asked or loose else _within(site, length)


_BEFORE_GIVE = frozenset({"just", "please", "pls", "ok", "so", "and", "but", "then", "well"})


def _this_time(site: Site, unit: int) -> Reading | None:
    """Return "this time next week", a week from writing to the day."""
    known = unit in {DAY, WEEK, MONTH, YEAR} and site.tokens[site.end - 1].lower not in PLURALS
    return _ahead(site, lasting(1, unit)) if known else None


def _fortnight(site: Site) -> Reading:
    return _within(site, lasting(1, FORTNIGHT))


def _ago(site: Site, length: Duration) -> Reading:
    found = length.after(site.on, -1)
    return Reading(first=found, due=found, direction=Direction.PAST)


def _from(_: Site, length: Duration, start: Reading) -> Reading | None:
    """Return "for three days from Monday", which is due on its last day."""
    if start.due is None:
        return None
    return Reading(first=start.due, due=max(start.due, plus(length.after(start.due), -1)))


def _until(_: Site, length: Duration, start: Reading) -> Reading | None:
    """Return "within three days after tomorrow"."""
    if start.due is None:
        return None
    return Reading(first=start.due, due=length.after(start.due))


def _first_units(_site: Site, count: int, unit: int, year: Reading) -> Reading | None:
    """Return "the first two weeks of May"."""
    from_ = year.first
    if from_ is None or unit not in {WEEK, MONTH}:
        return None
    if unit == MONTH:
        return Reading(first=from_, due=plus(add_months(from_, count), -1), grain=Grain.MONTH)
    thursday = plus(from_, (_THURSDAY - from_.weekday()) % 7)
    return Reading(first=plus(thursday, -3), due=plus(thursday, 7 * count - 4), grain=Grain.WEEK)


def _last_units(_site: Site, count: int, unit: int, year: Reading) -> Reading | None:
    last = year.last
    if last is None or unit not in {WEEK, MONTH}:
        return None
    if unit == MONTH:
        return Reading(first=add_months(plus(last, 1), -count), due=last, grain=Grain.MONTH)
    sunday = plus(last, -((last.weekday() - _THURSDAY) % 7) + 3)
    return Reading(first=plus(sunday, 1 - 7 * count), due=sunday, grain=Grain.WEEK)


RULES: list[list[Rule]] = [
    rule("SHIFT", "in DUR", _in),
    rule("SHIFT", "+ DUR", _added),
    rule("SHIFT", "in DUR from now|today", _ahead),
    rule("SHIFT", "in DUR ' s? time", _ahead),
    rule("SHIFT", "in DUR s? time", lambda s, n: None if noun_follows(s) else _ahead(s, n)),
    rule("SHIFT", "DUR ' s? time", _ahead),
    rule("SHIFT", "DUR from|after now|today", _ahead),
    rule("SHIFT", "DUR later|hence", _ahead),
    rule("SHIFT", "DUR in the future", _ahead),
    rule("SHIFT", "PART", _closing),
    rule("SHIFT", "DUR ago", _ago),
    rule("SHIFT", "in? the? last|past|previous NUM UNIT", lambda _s, _n, _u: PAST),
    rule(
        "SHIFT",
        "in|over|during|within|for the last|past|previous NUM UNIT",
        lambda _s, _n, _u: PAST,
    ),
    rule("SHIFT", "in|over|during|within|for the last|past UNIT", lambda _s, _u: PAST),
    rule("SHIFT", "these past|last NUM UNIT", lambda _s, _n, _u: PAST),
    rule("SHIFT", "NUM last|past|previous UNIT", lambda _s, _n, _u: PAST),
    # a stretch from now on
    rule("SHIFT", "within|inside DUR", _within),
    rule("SHIFT", "in|within the? space|matter of? DUR", _within),
    rule("SHIFT", "within|inside DUR of|from|after today|now|writing", _within),
    rule(
        "SHIFT",
        "within|inside the? next|coming|following|upcoming DUR after|from today|now",
        _within,
    ),
    rule("SHIFT", "in less than DUR", _within),
    rule(
        "SHIFT",
        "in? under DUR",
        lambda s, n: _within(s, n) if s.tokens[s.start].lower == "in" else None,
    ),
    rule("SHIFT", "less than DUR from|after today|now", _within),
    rule("SHIFT", "less than DUR after|from DAYX", _until),
    rule("SHIFT", "in|over|during|for? the? next|following|upcoming|coming NUM UNIT", _whole_units),
    rule(
        "SHIFT",
        "in|within|over|during|for|inside|throughout the? next|coming|following|upcoming DUR",
        _within,
    ),
    rule("SHIFT", "the? next|following|upcoming|coming DUR", _within),
    rule("SHIFT", "the NUM next|upcoming|coming UNIT", _several_next),
    rule("SHIFT", "in|within|over|inside the next|coming UNIT", _next_one),
    rule("SHIFT", "within|inside a|the? next? UNIT", _next_one),
    rule("SHIFT", "give me|us DUR", _given),
    rule("SHIFT", "gimme DUR", _given),
    rule("SHIFT", "this|same time|day next UNIT", _this_time),
    rule("SHIFT", "DUR max|maximum|tops|latest .?", _ahead),
    rule("SHIFT", "max|maximum .? PART", lambda s, n: _ahead(s, n) if sentence_ends(s) else None),
    rule("SHIFT", "DUR at the? most|latest", _ahead),
    rule("SHIFT", "within DAYX", lambda _, r: r),
    rule("SHIFT", "the? next|coming fortnight", _fortnight),
    rule("SHIFT", "this fortnight", _fortnight),
    # a length that starts on a day
    rule("SHIFT", "for DUR ,? from|starting|beginning from|on? DAYX", _from),
    rule("SHIFT", "the? first NUM UNIT of PERIOD", _first_units),
    rule("SHIFT", "the? last NUM UNIT of PERIOD", _last_units),
    # too loose to count
    rule(
        "SHIFT", "in|over|within the next|coming|following weeks|days|months|years", lambda _: VAGUE
    ),
    rule("SHIFT", "in several|some|many UNIT", lambda _s, _: VAGUE),
]
"""SHIFT is a reading counted from the day of writing."""
