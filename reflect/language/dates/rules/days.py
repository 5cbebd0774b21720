"""Days by name: "today", "next Friday", "Monday the 14th", "the last Friday of the month"."""

from dataclasses import replace
from datetime import date
from itertools import count

from reflect.language.dates.arithmetic import (
    add_months,
    monday_of,
    month_start,
    nth_weekday,
    plus,
    weekday_after,
    weekday_of_next_week,
)
from reflect.language.dates.chart import Rule, Site, rule
from reflect.language.dates.expression import Direction, Grain
from reflect.language.dates.lexicon import FORTNIGHT, MONTH, WEEK
from reflect.language.dates.readings import Back, Duration, Reading, day, past
from reflect.language.dates.rules.dates import next_numbered
from reflect.language.dates.surroundings import (
    noun_follows,
    preposition_precedes,
    sentence_ends,
    thing_follows,
)

_MONTHS_TO_SEARCH = 14
_RARELY_COUNTED = 6


def coming(site: Site, weekday: int) -> Reading:
    """Return the first such weekday after writing."""
    return day(weekday_after(site.on, weekday))


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
    if noun_follows(site) or site.word(0) in {"am", "pm", ":", "a", "p"}:
        return None
    plain = next_numbered(site.on, number)
    start = month_start(site.on)
    for ahead in range(_MONTHS_TO_SEARCH):
        found = _numbered_in(add_months(start, ahead), number)
        if found is not None and found >= site.on and found.weekday() == weekday:
            return day(found, plain)
    return day(plain)


def _numbered_in(first: date, number: int) -> date | None:
    found = plus(first, number - 1)
    return found if found.month == first.month else None


def _matching(_: Site, weekday: int, named: Reading) -> Reading:
    """Return the date beside a weekday, in the order of day and month that fits the weekday."""
    for found in (named.due, *named.alternatives):
        if found is not None and found.weekday() == weekday:
            others = [other for other in named.alternatives if other != found]
            return day(found, named.due, *others, anchor=named.anchor).pointing(named.direction)
    return named


def _numbered_alone(site: Site, number: int) -> Reading | None:
    """Return "the 12th", unless it counts something ("the 12th floor")."""
    led = site.word(-1) in {"by", "before", "until", "on", "till"}
    counts = thing_follows(site) if led else noun_follows(site)
    return None if counts else day(next_numbered(site.on, number))


def _in_words(site: Site, number: int) -> Reading | None:
    """Return "the third" as a date only where nothing is counted; low numbers need a preposition."""
    counts = number < _RARELY_COUNTED and not preposition_precedes(site)
    if counts or not sentence_ends(site):
        return None
    return day(next_numbered(site.on, number))


def _of_month(site: Site, number: int, period: Reading) -> Reading | None:
    """Return "the 12th of next month", clamped to the month's last day."""
    if period.grain is not Grain.MONTH or period.first is None or period.last is None:
        return None
    return _forward(site, min(plus(period.first, number - 1), period.last), period)


def _weekday_of(site: Site, nth: int, weekday: int, period: Reading) -> Reading | None:
    """Return "the second Tuesday in May"; of a month that is told again once it is over."""
    if period.grain not in {Grain.MONTH, Grain.YEAR, Grain.QUARTER}:
        return None
    if period.first is None or period.last is None:
        return None
    found = nth_weekday(period.first, period.last, weekday, nth)
    if found is None or found >= site.on or period.direction is Direction.PAST:
        return found and _forward(site, found, period)
    shift = 1 if site.word(-1) == "" or site.tokens[site.end - 1].lower == "month" else 12
    first = add_months(period.first, shift)
    again = nth_weekday(first, plus(add_months(first, 1), -1), weekday, nth)
    return again and day(again)


def _forward(site: Site, found: date, period: Reading) -> Reading:
    over = found < site.on
    return past(found) if over else day(found).pointing(period.direction)


def _this_month(site: Site, nth: int, weekday: int) -> Reading | None:
    """Return "the second Sunday", which is this month's or else the next's."""
    for ahead in count():
        first = add_months(month_start(site.on), ahead)
        found = nth_weekday(first, plus(add_months(first, 1), -1), weekday, nth)
        if ahead > _MONTHS_TO_SEARCH or (found is not None and found >= site.on):
            return found and day(found)
    return None


def _at_distance(site: Site, length: Duration, start: Reading) -> Reading | None:
    if start.due is None:
        return None
    return day(length.after(start.due), *(length.after(other) for other in start.alternatives))


def _weeks_on(site: Site, length: Duration, start: Reading) -> Reading | None:
    """Return "a week today": without a preposition only whole weeks are counted on."""
    units = {unit for _, unit in length.parts}
    return _at_distance(site, length, start) if units <= {WEEK, FORTNIGHT, MONTH} else None


def _on_or_after(site: Site, weekday: int, start: Reading) -> Reading | None:
    """Return "Monday, two months from now": that weekday on or after the other day."""
    return start.due and day(weekday_after(plus(start.due, -1), weekday))


def _weekday_and(site: Site, weekday: int, length: Duration) -> Reading | None:
    """Return "Monday in two weeks"."""
    return _weeks_on(site, length, coming(site, weekday))


def _beside(site: Site, weekday: int, length: Duration, start: date) -> Reading | None:
    """Return "Monday two weeks from now": weeks lead to a week, and the weekday lies in it."""
    found = length.after(start)
    if {unit for _, unit in length.parts} <= {WEEK, FORTNIGHT}:
        return day(plus(monday_of(found), weekday))
    return _on_or_after(site, weekday, day(found))


RULES: list[list[Rule]] = [
    # today and its neighbours
    rule("REL", "today|tonight", lambda s: day(s.on).pointing(Direction.UNKNOWN)),
    rule("REL", "later|mid|late today", lambda s: day(s.on)),
    rule("REL", "later|late in today", lambda s: day(s.on)),
    rule("REL", "tomorrow", lambda s: day(plus(s.on, 1))),
    rule("REL", "the? day after tomorrow", lambda s: day(plus(s.on, 2))),
    rule("REL", "the? next|following day", lambda s: day(plus(s.on, 1))),
    rule("REL", "the? day after", lambda s: replace(day(plus(s.on, 1)), back=Back(1)) if sentence_ends(s) else None),
    rule("REL", "overnight", lambda s: day(plus(s.on, 1))),
    rule("REL", "the morning after", lambda s: replace(day(plus(s.on, 1)), back=Back(1)) if sentence_ends(s) else None),
    rule("REL", "yesterday", lambda s: past(plus(s.on, -1))),
    rule("REL", "the? day before yesterday", lambda s: past(plus(s.on, -2))),
    rule("REL", "the? last|past|previous day", lambda s: None if s.word(0) in {"of", "in"} else past(plus(s.on, -1))),
    rule("REL", "the other day", lambda s: past(plus(s.on, -2))),
    rule("REL", "last night", lambda s: past(plus(s.on, -1))),
    rule("REL", "the? next|following DAYPART", lambda s, _: day(plus(s.on, 1))),
    rule("REL", "this DAYPART", lambda s, _: day(s.on)),
    rule("REL", "early|late|later this DAYPART", lambda s, _: day(s.on)),
    rule("REL", "this day", lambda s: day(s.on)),
    rule("REL", "tomorrow week", lambda s: day(plus(s.on, 8))),
    rule("REL", "today week", lambda s: day(plus(s.on, 7))),
    rule("REL", "tomorrow fortnight", lambda s: day(plus(s.on, 15))),
    # weekdays
    rule("WD", "WEEKDAY", coming),
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
    rule("WD", "WEEKDAY fortnight", lambda s, w: _later(s, w, 2)),
    rule("WD", "NUM WEEKDAY from now|today", lambda s, n, w: _later(s, w, n - 1)),
    rule("WD", "NUM WEEKDAYS from now|today", lambda s, n, w: _later(s, w, n - 1)),
    rule("WD", "NUM WEEKDAY later|hence", lambda s, n, w: _later(s, w, n - 1)),
    rule("WD", "NUM WEEKDAYS later|hence", lambda s, n, w: _later(s, w, n - 1)),
    rule("WD", "WEEKDAY ,? of|in|on? WEEKP", _in_week),
    rule("WD", "WEEKP ,? on? the? WEEKDAY", lambda s, week, w: _in_week(s, w, week)),
    # weekdays with a number
    rule("WD", "WEEKDAY ,? the? ORD", _numbered),
    rule("WD", "WEEKDAY the? INT", _numbered),
    rule("WD", "WEEKDAY ,? DATE", _matching),
    rule("WD", "this|next WEEKDAY ,? DATE", _matching),
    rule("WD", "the? ORD WEEKDAY", _this_month),
    rule("WD", "the? ORD WEEKDAY of|in PERIOD", _weekday_of),
    rule("WD", "the? ORD WEEKDAY DAYPART of|in PERIOD", lambda s, n, w, _, p: _weekday_of(s, n, w, p)),
    rule("WD", "the? ORD WEEKDAY HOURS of|in PERIOD", lambda s, n, w, _, p: _weekday_of(s, n, w, p)),
    rule("WD", "WEEKDAY DAYPART ,? of|in? WEEKP", lambda s, w, _, week: _in_week(s, w, week)),
    rule("WD", "the? ORD WEEKDAY of|in the month", _this_month),
    rule("WD", "the? last WEEKDAY of|in? PERIOD", lambda s, w, p: _weekday_of(s, -1, w, p)),
    rule("WD", "the? last WEEKDAY of|in the month", lambda s, w: _this_month(s, -1, w)),
    # two names of one day: "next Friday, 12 June", "tomorrow (Friday)"
    rule("DAY", "REL", lambda _, r: r),
    rule("DAY", "WD", lambda _, r: r),
    rule("DAY", "the? DATE", lambda _, r: r),
    rule("DAY", "HOLIDAY", lambda _, r: r),
    rule("DAY", "WD ,? DATE", lambda _, _w, r: r),
    rule("DAY", "WD ( DATE )", lambda _, _w, r: r),
    rule("DAY", "WD ( the? ORD )", lambda s, w, n: w),
    rule("DAY", "DATE ,? WEEKDAY", lambda s, r, w: _matching(s, w, r)),
    rule("DAY", "DATE ( WEEKDAY )", lambda s, r, w: _matching(s, w, r)),
    rule("DAY", "REL ,? DATE", lambda _, _r, r: r),
    rule("DAY", "REL ( WD )", lambda _, r, _w: r),
    rule("DAY", "WD ( REL )", lambda _, _w, r: r),
    # days of the month
    rule("DAY", "the INT +st|nd|rd|th", _numbered_alone),
    rule("DAY", "INT +st|nd|rd|th", lambda s, n: _numbered_alone(s, n) if preposition_precedes(s) else None),
    rule("DAY", "the ORDW", _in_words),
    rule("DAY", "the TENS -? ORDW", lambda s, t, n: _in_words(s, t + n)),
    rule("DAY", "the INT", lambda s, n: _in_words(s, n) if preposition_precedes(s) else None),
    rule("DAY", "the? ORD day? of the month", lambda s, n: day(next_numbered(s.on, n))),
    rule("DAY", "DOM of PERIOD", _of_month),
    rule("DAY", "week on WD", lambda s, r: r.due and day(plus(r.due, 7))),
    rule("DAY", "the? ORD PERIOD", _of_month),
    rule("DAY", "the? ORD day of|in PERIOD", _of_month),
    # a length of time from a day
    rule("DAY", "DUR from|after DAYX", _at_distance),
    rule("DAY", "DUR on DAYX", _weeks_on),
    rule("DAY", "DUR DAYX", _weeks_on),
    rule("DAY", "DUR before DAYX", lambda s, n, r: r.due and day(n.after(r.due, -1))),
    rule("DAY", "WEEKDAY ,? DUR from now|today", lambda s, w, n: _beside(s, w, n, s.on)),
    rule("DAY", "DUR from now|today ,? on WEEKDAY", lambda s, n, w: _beside(s, w, n, s.on)),
    rule("DAY", "WEEKDAY ,? DUR after|from DAYX", lambda s, w, n, r: r.due and _beside(s, w, n, r.due)),
    rule("DAY", "DUR after|from DAYX on WEEKDAY", lambda s, n, r, w: r.due and _beside(s, w, n, r.due)),
    rule("DAYX", "REL", lambda _, r: r),
    rule("DAYX", "WD", lambda _, r: r),
    rule("DAYX", "DATE", lambda _, r: r),
    rule("DAYX", "HOLIDAY", lambda _, r: r),
]
"""REL, WD and DAY are readings of one day; DAYX is a day that a length is counted from."""
