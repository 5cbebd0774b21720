"""Days by number and by name: "3 May", "May the 3rd", "2026 May 9"."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import count

from reflect.language.dates.arithmetic import NoSuchDayError, add_months, days_in, month_start
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import Reading, day
from reflect.language.dates.rules.numbers import two_digit_year
from reflect.language.dates.surroundings import noun_follows

_MONTHS = 12
_ABBREVIATED = 5


def on_day(site: Site, number: int, month: int, year: int | None = None) -> Reading | None:
    """Return the reading of a day and a month; without a year, the first on or after writing.

    Raises:
        NoSuchDayError: If the month has no such day.
    """
    if site.word(-1) in {"$", "£", "€"}:
        return None
    if year is not None:
        if not (1 <= month <= _MONTHS and 1 <= number <= days_in(year, month)):
            raise NoSuchDayError
        return _fixed(site, date(year, month, number))
    if not 1 <= month <= _MONTHS:
        return None
    found = next_date(site.on, month, number)
    if found is None:
        raise NoSuchDayError
    return day(found, anchor=Anchor.CALENDAR)


def _fixed(site: Site, found: date) -> Reading:
    reading = day(found, anchor=Anchor.CALENDAR)
    return reading.pointing(Direction.PAST) if found < site.on else reading


def next_date(on: date, month: int, number: int) -> date | None:
    """Return the next such day from `on` on; `None` where the calendar has none then.

    Nobody who names 29 February two years before there is one means that one.
    """
    year = on.year if (month, number) >= (on.month, on.day) else on.year + 1
    return date(year, month, number) if 1 <= number <= days_in(year, month) else None


def next_numbered(on: date, number: int) -> date:
    """Return the first day of that number on or after `on`."""
    for ahead in count():
        start = add_months(month_start(on), ahead)
        if number <= days_in(start.year, start.month) and start.replace(day=number) >= on:
            return start.replace(day=number)
    raise ValueError(number)


def _named(site: Site, month: int, number: int, year: int | None) -> Reading | None:
    return on_day(site, number, month, year)


def _unless_counting(site: Site, month: int, number: int) -> Reading | None:
    """Read "may 3", unless something is counted ("in May 3 people left")."""
    counting = noun_follows(site) and site.word(-1) in {"in", "by", "until", "of", "", "."}
    return None if counting else on_day(site, number, month)


def _short(site: Site, number: int, month: int, year: int) -> Reading | None:
    return on_day(site, number, month, two_digit_year(site, year))


def _joined(sign: str) -> Iterator[list[Rule]]:
    """Yield the rules of days whose parts a sign joins, in any order."""
    places = {"m": "MONTH", "d": "INT", "y": "Y4"}
    for order in ("mdy", "dmy", "ymd", "ydm", "dym", "myd"):
        parts = f" +{sign} +".join(places[place] for place in order)
        yield rule("DATE", parts, partial(_in_order, order))
    yield rule("DATE", f"INT +{sign} +MONTH +{sign} +YY", _short)
    yield rule("DATE", f"MONTHX +{sign} +INT", lambda s, m, d: on_day(s, d, m))


def _in_order(order: str, site: Site, *parts: int) -> Reading | None:
    told = dict(zip(order, parts, strict=True))
    return on_day(site, told["d"], told["m"], told["y"])


RULES: list[list[Rule]] = [
    # 3 May 2026, the 3rd of May, 3rd May 2026
    rule("DATE", "DOM -? of? the? MONTH", on_day),
    rule("DATE", "DOM -? of? the? MONTHX ,? YEARX", on_day),
    rule("DATE", "DOM +. MONTHX YEARX?", on_day),
    # May 3, May the 3rd, May 3rd 2026, May twenty-first
    rule("DATE", "MONTHX ,? the? ORD", lambda s, m, d: on_day(s, d, m)),
    rule("DATE", "MONTHX DOMW", _unless_counting),
    rule("DATE", "MONTHX ,? the? DOMW YEARX", _named),
    # 2026 May 9
    rule("DATE", "Y4 ,? MONTH DOM", lambda s, y, m, d: on_day(s, d, m, y)),
    # 3-May-2026, May/3/2026, 3-May-26
    *(each for sign in "-/" for each in _joined(sign)),
    rule("MONTHX", "MONTH", lambda _, m: m),
    rule(
        "MONTHX", "MONTH +.", lambda s, m: m if len(s.tokens[s.start].text) < _ABBREVIATED else None
    ),
]
"""DATE is a reading; MONTHX is a month's number, perhaps with the point of its abbreviation."""
