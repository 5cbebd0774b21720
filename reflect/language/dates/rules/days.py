"""Days: "tomorrow", "the 12th", "a week on Monday", "next Friday, 12 June"."""

from dataclasses import replace
from datetime import date

from reflect.language.dates.arithmetic import (
    add_working_days,
    monday_of,
    plus,
    weekday_from,
)
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Direction, Grain
from reflect.language.dates.lexicon import DAY, FORTNIGHT, WEEK
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    Back,
    Duration,
    Reading,
    day,
    lasting,
    past,
)
from reflect.language.dates.rules.dates import next_numbered, on_day
from reflect.language.dates.rules.weekdays import at_distance, forward, matching, weeks_on
from reflect.language.dates.surroundings import (
    noun_follows,
    preposition_precedes,
    sentence_ends,
    thing_follows,
)

_RARELY_COUNTED = 6


def _numbered_alone(site: Site, number: int) -> Reading | None:
    """Return "the 12th", unless it counts something ("the 12th floor")."""
    led = site.word(-1) in {"by", "before", "until", "on", "till"}
    counts = thing_follows(site) if led else noun_follows(site)
    return None if counts else day(next_numbered(site.on, number))


def _in_words(site: Site, number: int) -> Reading | None:
    """Return "the third" as a date where nothing is counted; low numbers need a preposition."""
    counts = number < _RARELY_COUNTED and not preposition_precedes(site)
    if counts or not sentence_ends(site):
        return None
    return day(next_numbered(site.on, number))


def _bare_number(site: Site, number: int) -> Reading | None:
    """Return "by the 12", but not the "1" of "for the 1.8"."""
    broken = site.word(0) in {".", "/"} and site.word(1).isdigit()
    return _in_words(site, number) if preposition_precedes(site) and not broken else None


def _of_month(site: Site, number: int, period: Reading) -> Reading | None:
    """Return "the 12th of next month", clamped to the month's last day."""
    if period.grain is not Grain.MONTH or period.first is None or period.last is None:
        return None
    return forward(site, min(plus(period.first, number - 1), period.last), period)


def _next_working_day(site: Site) -> Reading:
    return day(add_working_days(site.on, 1))


def _alone(site: Site, number: int) -> Reading | None:
    """Return "12th" where it stands by itself: "12th: call the bank"; "1st, …" is a list."""
    before, after = site.word(-1), site.word(0)
    glued = site.start > 0 and site.tokens[site.start - 1].end == site.tokens[site.start].start
    apart = not before.isalnum() and not after.isalnum() and (not glued or before == "(")
    if preposition_precedes(site):
        return _numbered_alone(site, number)
    return day(next_numbered(site.on, number)) if apart and number >= _RARELY_COUNTED else None


def _unit_on(site: Site, days: int, start: Reading) -> Reading | None:
    """Return "fortnight tomorrow" and "week today", without an article."""
    if start.due is None or site.word(-1) in _WHICH:
        return None
    return day(plus(start.due, days))


_WHICH = frozenset({"this", "next", "last", "per", "every", "each", "that", "same", "which"})


def _beside(_site: Site, weekday: int, length: Duration, start: date) -> Reading | None:
    """Return "Monday two weeks from now": weeks lead to a week, and the weekday lies in it."""
    found = length.after(start)
    if {unit for _, unit in length.parts} <= {WEEK, FORTNIGHT}:
        return day(plus(monday_of(found), weekday))
    return day(weekday_from(found, weekday))


def _in_year(site: Site, named: Reading, year: int) -> Reading | None:
    """Return a day whose year stands behind its weekday or its hour."""
    return None if named.due is None else on_day(site, named.due.day, named.due.month, year)


def _days_on(site: Site, start: Reading, days: int) -> Reading | None:
    """Return "today+21", unless something is counted ("tomorrow + 2 friends")."""
    return None if noun_follows(site) else at_distance(site, lasting(days, DAY), start)


def _nearest(weekday: int, start: Reading, direction: int) -> Reading | None:
    """Return "the Friday before Christmas" (`direction` -1) and "the Monday after Easter"."""
    return None if start.due is None else day(Back(direction, weekday).count(start.due))


RULES: list[list[Rule]] = [
    # today and its neighbours
    rule("REL", "today|tonight", lambda s: day(s.on).pointing(Direction.UNKNOWN)),
    rule("REL", "later|mid|late today", lambda s: day(s.on)),
    rule("REL", "later|late in today", lambda s: day(s.on)),
    rule("REL", "tomorrow", lambda s: day(plus(s.on, 1))),
    rule("REL", "the? day after tomorrow", lambda s: day(plus(s.on, 2))),
    rule("REL", "the? next|following day", lambda s: day(plus(s.on, 1))),
    rule("REL", "the? next|following working|business|work day", _next_working_day),
    rule(
        "REL",
        "the? day after",
        lambda s: replace(day(plus(s.on, 1)), back=Back(1)) if sentence_ends(s) else None,
    ),
    rule("REL", "overnight", lambda s: day(plus(s.on, 1))),
    rule(
        "REL",
        "the morning after",
        lambda s: replace(day(plus(s.on, 1)), back=Back(1)) if sentence_ends(s) else None,
    ),
    rule("REL", "yesterday", lambda s: past(plus(s.on, -1))),
    rule("REL", "the? day before yesterday", lambda s: past(plus(s.on, -2))),
    rule(
        "REL",
        "the? last|past|previous day",
        lambda s: None if s.word(0) in {"of", "in"} else past(plus(s.on, -1)),
    ),
    rule("REL", "the other day", lambda s: past(plus(s.on, -2))),
    rule("REL", "last night", lambda s: past(plus(s.on, -1))),
    rule("REL", "the? next|following DAYPART", lambda s, _: day(plus(s.on, 1))),
    rule("REL", "this DAYPART", lambda s, _: day(s.on)),
    rule("REL", "this day", lambda s: day(s.on)),
    rule("REL", "tomorrow week", lambda s: day(plus(s.on, 8))),
    rule("REL", "today week", lambda s: day(plus(s.on, 7))),
    # two names of one day: "next Friday, 12 June", "tomorrow (Friday)"
    rule("DAY", "REL", lambda _, r: r),
    rule("DAY", "WD", lambda _, r: r),
    rule("DAY", "the? DATE", lambda _, r: r),
    rule("DAY", "HOLIDAY", lambda _, r: r),
    rule("DAY", "WD ,? DATE", lambda _, _w, r: r),
    rule("DAY", "WD ( DATE )", lambda _, _w, r: r),
    rule("DAY", "DATE ,? WEEKDAY", lambda s, r, w: matching(s, w, r)),
    rule("DAY", "DATE ( WEEKDAY )", lambda s, r, w: matching(s, w, r)),
    rule("DAY", "DATE ,|(? WEEKDAY )? ,? Y4", lambda s, r, _w, y: _in_year(s, r, y)),
    rule("DAY", "WEEKDAY? DATE ,? AFTERDAY ,? Y4", lambda s, _w, r, _t, y: _in_year(s, r, y)),
    rule("DAY", "REL ,? DATE", lambda _, _r, r: r),
    rule("DAY", "REL ( WD )", lambda _, r, _w: r),
    rule("DAY", "WD ( REL )", lambda _, _w, r: r),
    # days of the month
    rule("DAY", "the INT +st|nd|rd|th", _numbered_alone),
    rule(
        "DAY",
        "INT +st|nd|rd|th",
        _alone,
    ),
    rule("DAY", "the ORDW", _in_words),
    rule("DAY", "the TENS -? ORDW", lambda s, t, n: _in_words(s, t + n)),
    rule("DAY", "the INT", _bare_number),
    rule("DAY", "the? ORD day? of the month", lambda s, n: day(next_numbered(s.on, n))),
    rule("DAY", "DOM of PERIOD", _of_month),
    rule("DAY", "week on WD", lambda _s, r: r.due and day(plus(r.due, 7))),
    rule("DAY", "the? ORD PERIOD", _of_month),
    # a length of time from a day
    rule("DAY", "DUR from|after DAYX", at_distance),
    rule("DAY", "DUR on DAYX", weeks_on),
    rule("DAY", "the? fortnight on|from|come? DAYX", lambda s, r: _unit_on(s, 14, r)),
    rule("DAY", "the? week on|from|come? REL", lambda s, r: _unit_on(s, 7, r)),
    rule("DAY", "the? day|evening|night before DAYE", lambda _s, r: r.due and day(plus(r.due, -1))),
    rule("DAY", "the? day|morning after DAYE", lambda _s, r: r.due and day(plus(r.due, 1))),
    rule("DAY", "DUR DAYX", weeks_on),
    rule("DAY", "DUR AHEADOF DAYE", lambda _s, n, _, r: r.due and day(n.after(r.due, -1))),
    rule("DAY", "DAYX plus|+ DUR", lambda s, r, n: at_distance(s, n, r)),
    rule("DAY", "DAYX plus|+ INT", _days_on),
    rule("DAY", "the? last|first? WEEKDAY AHEADOF DAYE", lambda _, w, _a, r: _nearest(w, r, -1)),
    rule("DAY", "the? first|next? WEEKDAY after|following DAYE", lambda _, w, r: _nearest(w, r, 1)),
    rule("DAY", "WEEKDAY ,? DUR from now|today", lambda s, w, n: _beside(s, w, n, s.on)),
    rule(
        "DAY",
        "WEEKDAY ,? DUR after|from DAYX",
        lambda s, w, n, r: r.due and _beside(s, w, n, r.due),
    ),
    rule(
        "DAY",
        "DUR after|from DAYX on WEEKDAY",
        lambda s, n, r, w: r.due and _beside(s, w, n, r.due),
    ),
    rule("AHEADOF", "before", lambda _: 1),
    rule("AHEADOF", "ahead of", lambda _: 1),
    rule("AHEADOF", "prior to", lambda _: 1),
    rule("AHEADOF", "in advance of", lambda _: 1),
    rule("DAYE", "DAYX", lambda _, r: r),
    rule("DAYE", "EDGE", lambda _, r: r),
    rule("DAYX", "REL", lambda _, r: r),
    rule("DAYX", "WD", lambda _, r: r),
    rule("DAYX", "DATE", lambda _, r: r),
    rule("DAYX", "HOLIDAY", lambda _, r: r),
    rule("DAYX", "the INT +st|nd|rd|th", _numbered_alone),
]
"""REL and DAY are readings of one day; DAYX and DAYE are days that one counts from."""
