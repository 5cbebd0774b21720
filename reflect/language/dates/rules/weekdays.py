"""Weekdays: "next Friday", "Tuesday week", "the last Friday of the month"."""

from datetime import date

from reflect.language.dates.arithmetic import (
    add_months,
    month_start,
    nth_weekday,
    plus,
    weekday_after,
    weekday_of_next_week,
)
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Direction, Grain
from reflect.language.dates.lexicon import (
    FORTNIGHT,
    MONTH,
    WEEK,
    YEAR,
)
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    Duration,
    Reading,
    day,
    past,
)
from reflect.language.dates.rules.dates import next_numbered
from reflect.language.dates.surroundings import (
    noun_follows,
)

_MONTHS_TO_SEARCH = 14


_ANY = frozenset({"a", "an", "any", "some", "most"})


def coming(site: Site, weekday: int) -> Reading:
    """Return the first such weekday after writing."""
    return day(weekday_after(site.on, weekday))


def _bare(site: Site, weekday: int) -> Reading | None:
    """Return "Friday", but not "on a Friday", which is any."""
    return None if site.word(-1) in _ANY else coming(site, weekday)


def following(site: Site, weekday: int) -> Reading:
    """Return "next Friday": that weekday of the next calendar week, or else the coming one."""
    return day(weekday_of_next_week(site.on, weekday), weekday_after(site.on, weekday))


def _last(site: Site, weekday: int) -> Reading:
    return past(plus(weekday_after(site.on, weekday), -7 if site.on.weekday() != weekday else -14))


def _later(site: Site, weekday: int, weeks: int) -> Reading:
    return day(plus(weekday_after(site.on, weekday), 7 * weeks))


def _in_week(site: Site, weekday: int, week: Reading) -> Reading | None:
    """Return the weekday of a week that is named beside it."""
    if week.grain is not Grain.WEEK or week.first is None:
        return None
    found = plus(week.first, weekday)
    return past(found) if found < site.on else day(found)


def _numbered(site: Site, weekday: int, number: int) -> Reading | None:
    """Return "Monday the 14th": the first day that is both, or else the plain 14th."""
    clock = site.word(0) == ":" and site.word(1).isdigit()
    if clock or noun_follows(site) or site.word(0) in {"am", "pm", "a", "p"}:
        return None
    plain = next_numbered(site.on, number)
    start = month_start(site.on)
    for ahead in range(_MONTHS_TO_SEARCH):
        found = _numbered_in(add_months(start, ahead), number)
        if found is not None and found >= site.on and found.weekday() == weekday:
            return day(found, plain)
    return day(plain)


def _agreeing(site: Site, number: int, weekday: int) -> Reading | None:
    """Return "the 12th, a Friday", where it is one."""
    plain = next_numbered(site.on, number)
    return day(plain) if plain.weekday() == weekday else None


def _numbered_in(first: date, number: int) -> date | None:
    found = plus(first, number - 1)
    return found if found.month == first.month else None


def matching(_: Site, weekday: int, named: Reading) -> Reading:
    """Return the date beside a weekday, in the order of day and month that fits the weekday."""
    for found in (named.due, *named.alternatives):
        if found is not None and found.weekday() == weekday:
            others = [other for other in named.alternatives if other != found]
            return day(found, named.due, *others, anchor=named.anchor).pointing(named.direction)
    return named


def _weekday_of(site: Site, nth: int, weekday: int, period: Reading) -> Reading | None:
    """Return "the second Tuesday in May"; of a month that is told again once it is over."""
    if period.grain not in {Grain.MONTH, Grain.YEAR, Grain.QUARTER}:
        return None
    if period.first is None or period.last is None:
        return None
    found = nth_weekday(period.first, period.last, weekday, nth)
    if found is None or found >= site.on or period.direction is Direction.PAST:
        return None if found is None else forward(site, found, period)
    shift = 1 if site.word(-1) == "" or site.tokens[site.end - 1].lower == "month" else 12
    first = add_months(period.first, shift)
    again = nth_weekday(first, plus(add_months(first, 1), -1), weekday, nth)
    return None if again is None else day(again)


def forward(site: Site, found: date, period: Reading) -> Reading:
    """Return a day of a named period, which may be over."""
    over = found < site.on
    return past(found) if over else day(found).pointing(period.direction)


def _this_month(site: Site, nth: int, weekday: int) -> Reading | None:
    """Return "the second Sunday", which is this month's or else the next's."""
    for ahead in range(_MONTHS_TO_SEARCH):
        first = add_months(month_start(site.on), ahead)
        found = nth_weekday(first, plus(add_months(first, 1), -1), weekday, nth)
        if found is not None and found >= site.on:
            return day(found)
    return None


def at_distance(_: Site, length: Duration, start: Reading) -> Reading | None:
    """Return the day a length of time after another day."""
    if start.due is None:
        return None
    return day(length.after(start.due), *(length.after(other) for other in start.alternatives))


def weeks_on(site: Site, length: Duration, start: Reading) -> Reading | None:
    """Return "a week today": without a preposition only whole weeks are counted on."""
    units = {unit for _, unit in length.parts}
    return at_distance(site, length, start) if units <= {WEEK, FORTNIGHT, MONTH, YEAR} else None


def _weekday_and(site: Site, weekday: int, length: Duration) -> Reading | None:
    """Return "Monday in two weeks"."""
    return weeks_on(site, length, coming(site, weekday))


RULES: list[list[Rule]] = [
    # weekdays
    rule("WD", "WEEKDAY", _bare),
    rule("WD", "the WEEKDAY", coming),
    rule("WD", "the? coming|upcoming WEEKDAY", coming),
    rule("WD", "this coming|upcoming|next? WEEKDAY", coming),
    rule("WD", "this WEEKDAY", coming),
    rule("WD", "the? next|following WEEKDAY", following),
    rule("WD", "WEEKDAY next", following),
    rule("WD", "the? last|past|previous WEEKDAY", _last),
    rule("WD", "this past WEEKDAY", _last),
    rule("WD", "WEEKDAY last", _last),
    rule("WD", "WEEKDAY gone", _last),
    rule("WD", "the? WEEKDAY after next", lambda s, w: _later(s, w, 1)),
    rule("WD", "WEEKDAY week", lambda s, w: _later(s, w, 1)),
    rule("WD", "WEEKDAY in DUR", _weekday_and),
    rule("WD", "in NUM WEEKDAYS", lambda s, n, w: _later(s, w, n - 1)),
    rule("WD", "WEEKDAY fortnight", lambda s, w: _later(s, w, 2)),
    rule("WD", "NUM WEEKDAYS from now|today", lambda s, n, w: _later(s, w, n - 1)),
    rule("WD", "NUM WEEKDAY later|hence", lambda s, n, w: _later(s, w, n - 1)),
    rule("WD", "the? WEEKDAY ,? of|in|on? WEEKP", _in_week),
    rule("WD", "WEEKP ,? on? the? WEEKDAY", lambda s, week, w: _in_week(s, w, week)),
    # weekdays with a number
    rule("WD", "WEEKDAY ,? the? ORD", _numbered),
    rule("WD", "WEEKDAY the? INT", _numbered),
    rule("WD", "WEEKDAY ( the? ORD )", _numbered),
    rule("WD", "the? ORD ( WEEKDAY )", lambda s, n, w: _numbered(s, w, n)),
    rule("WD", "the? ORD , a? WEEKDAY", _agreeing),
    rule("WD", "WEEKDAY ,? DATE", matching),
    rule("WD", "the? ORD WEEKDAY", _this_month),
    rule("WD", "the? NTH WEEKDAY of|in? WHOLE", _weekday_of),
    rule(
        "WD", "the? NTH WEEKDAY DAYPART of|in PERIOD", lambda s, n, w, _, p: _weekday_of(s, n, w, p)
    ),
    rule(
        "WD", "the? NTH WEEKDAY HOURS of|in PERIOD", lambda s, n, w, _, p: _weekday_of(s, n, w, p)
    ),
    rule("WD", "WEEKDAY DAYPART ,? of|in? WEEKP", lambda s, w, _, week: _in_week(s, w, week)),
]
"""WD is the reading of a weekday."""
