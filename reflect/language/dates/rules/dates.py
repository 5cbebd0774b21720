"""Dates by number and by name: "3 May", "May the 3rd", "30/11", "2026-05-03"."""

from datetime import date
from itertools import count

from reflect.language.dates.arithmetic import NoSuchDayError, add_months, days_in, month_start
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction
from reflect.language.dates.lexicon import CLASSES, FUNCTION_WORDS, word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import Reading, day
from reflect.language.dates.rules.numbers import two_digit_year
from reflect.language.dates.surroundings import noun_follows, preposition_precedes

_MONTHS = 12
_MOST_DAYS = 31
_YEAR = len("2026")
_ABBREVIATED = 5
_LEAP_GAP = 9
_FRACTIONS = frozenset({2, 3, 4, 5, 8, 10, 100})
_COUNTED = word_set(
    "section version chapter page part step figure table room question v score rated phone"
    " score scored scoring rating rate give gave got bus route flat gate platform size scale verse"
    " number block extension ratio item unit level lesson module $ £ € # %"
)


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
    """Return the first such day on or after `on`; `None` for one like 30 February."""
    for year in range(on.year, on.year + _LEAP_GAP):
        if 1 <= number <= days_in(year, month) and date(year, month, number) >= on:
            return date(year, month, number)
    return None


def next_numbered(on: date, number: int) -> date:
    """Return the first day of that number on or after `on`."""
    for ahead in count():
        start = add_months(month_start(on), ahead)
        if number <= days_in(start.year, start.month) and start.replace(day=number) >= on:
            return start.replace(day=number)
    raise ValueError(number)


def _numeric(site: Site, one: int, other: int, year: int | None = None) -> Reading | None:
    """Read n/n: the likelier order is due, the other an alternative."""
    orders = [(one, other), (other, one)]
    if site.context.month_first:
        orders.reverse()
    readings = [_tried(site, number, month, year) for number, month in orders]
    found = [reading for reading in readings if reading is not None]
    if not found and _means_day(site, orders, year):
        raise NoSuchDayError
    return found[0].other(*(reading.due for reading in found[1:])) if found else None


def _means_day(site: Site, orders: list[tuple[int, int]], year: int | None) -> bool:
    """Whether numbers that are no day were meant as one: "31/4", "by 30.02.26"."""
    if not any(1 <= month <= _MONTHS and number <= _MOST_DAYS for number, month in orders):
        return False
    whole = year is not None and len(site.tokens[site.end - 1].text) == _YEAR
    return whole or site.word(-1) in _LEADING or site.word(-1) in CLASSES["WEEKDAY"]


def _tried(site: Site, number: int, month: int, year: int | None) -> Reading | None:
    try:
        return on_day(site, number, month, year)
    except ValueError:
        return None


def _slashed(site: Site, one: int, other: int) -> Reading | None:
    """Read n/n, unless it is a fraction, a score or "24/7"."""
    before = site.word(-1)
    if _closes_note(site, one, other):
        return _numeric(site, one, other)
    if (one, other) == (24, 7) or before in _COUNTED or site.word(0) in {"/", "of", "an", "a", "%"}:
        return None
    if one < other and other in _FRACTIONS and _shares(site):
        return None
    if before in {"is", "was", "of", "it", "him", "her", "them"} and site.word(-2) in _COUNTED:
        return None
    noted = not before.isalnum() and max(one, other) > _MONTHS  # "28/3 cover letter"
    if not (preposition_precedes(site) or (noted and site.word(0) not in _POINTS)) and (
        noun_follows(site) or (one < other and other in _FRACTIONS and before.isdigit())
    ):
        return None
    return _numeric(site, one, other)


def _closes_note(site: Site, one: int, other: int) -> bool:
    """Whether n/n ends a note that opened with its owner: "Milan: sample chapter 4/11"."""
    if site.word(-1) not in _PARTS or site.word(0) not in {"", ".", "\n"}:
        return False
    signs = {token.text for token in site.tokens[max(0, site.start - _NOTE) : site.start]}
    fraction = one < other and other in _FRACTIONS
    return not fraction and not signs.isdisjoint({":", "\u2192", "\u2013", "\u2014", "-"})


def _shares(site: Site) -> bool:
    """Whether "to" leads to a fraction or a score rather than a day: "the dosage to 1/4"."""
    if site.word(0) in _POINTS:
        return True
    if site.word(-1) == "and":
        return not (site.word(-2).isdigit() and site.word(-3) == "/")
    if site.word(-1) != "to":
        return False
    words = {token.lower for token in site.tokens[max(0, site.start - _REACH) : site.start]}
    return words.isdisjoint(_MOVED) or noun_follows(site)


_REACH = 7
_NOTE = 20
_MOVED = word_set("move moved push pushed put postpone postponed deadline meeting rescheduled due")
_PARTS = word_set("chapter section draft version figure table page part module lesson unit item")
_POINTS = word_set(
    "would stars agree recommend points marks correct right questions people of tasks items"
    " members votes"
)


def _full_stopped(site: Site, one: int, other: int) -> Reading | None:
    """Read "28.03." as a note's date; "1.2. Scope" is a heading."""
    opens = not site.word(-1).isalnum() or _closes_line(site)
    heading = one <= _MONTHS and len(site.tokens[site.start + 2].text) == 1 and site.word(0) != ":"
    ranged = site.word(-1) in {"to", "and", "-"} and site.word(-2) == "."  # "from 1.5. to 4.5."
    led = ranged or site.word(-1) in _LEADING
    if heading and not led:
        return None
    return on_day(site, one, other) if opens or led else None


def _closes_line(site: Site) -> bool:
    """Whether a line ends with "29.11.", and nothing before it is measured or counted."""
    width = len(site.tokens[site.start].text), len(site.tokens[site.start + 2].text)
    told = site.word(-1) in _COUNTED | FUNCTION_WORDS - {"it", "this", "that", "them"}
    return width == (2, 2) and site.word(0) in {"", "\n"} and not told


def _pointed(site: Site, one: int, other: int) -> Reading | None:
    """Read n.n and n-n, which need a word that leads to a day."""
    before, by_weekday = site.word(-1), site.word(-1) in CLASSES["WEEKDAY"]
    if before not in _LEADING and not (by_weekday and site.tokens[site.start + 1].text == "."):
        return None  # "Monday 3-5" are hours
    if site.word(-1) == "from" and site.word(0) != "on":  # "from 18.1 to 20.4" are versions
        return None
    return None if noun_follows(site) or site.word(0) == "%" else _numeric(site, one, other)


_LEADING = frozenset({"on", "by", "before", "until", "till", "due", "from"})


def _short(site: Site, one: int, other: int, year: int) -> Reading | None:
    return _numeric(site, one, other, two_digit_year(site, year))


def _named(site: Site, month: int, number: int, year: int | None) -> Reading | None:
    return on_day(site, number, month, year)


def _unless_counting(site: Site, month: int, number: int) -> Reading | None:
    """Read "may 3", unless something is counted ("in May 3 people left")."""
    counting = noun_follows(site) and site.word(-1) in {"in", "by", "until", "of", "", "."}
    return None if counting else on_day(site, number, month)


def _year_first(site: Site, year: int, month: int, number: int) -> Reading | None:
    return on_day(site, number, month, year)


def _two_digits(site: Site) -> bool:
    """Whether month and day are written like those of a date: "2026 05 09"."""
    widths = sorted(len(token.text) for token in site.tokens[site.start : site.end])
    return widths == [2, 2, _YEAR]


def _packed(site: Site, digits: int) -> Reading:
    return _fixed(site, date(digits // 10000, digits // 100 % 100, digits % 100))


def _written(month: str, number: str, year: str) -> list[list[Rule]]:
    """Return the rules of a day, a named month and a year in each order of their places."""
    places = {"m": month, "d": number, "y": year}
    return [
        rule(
            "DATE",
            f"{places[a]} {sign} +{places[b]} {sign} +{places[c]}",
            lambda s, *v, order=a + b + c: _named(
                s, v[order.index("m")], v[order.index("d")], v[order.index("y")]
            ),
        )
        for a, b, c in ("mdy", "dmy", "ymd", "ydm", "dym", "myd")
        for sign in ("+-", "+/")
    ]


RULES: list[list[Rule]] = [
    # 3 May 2026, the 3rd of May, 3rd May 2026
    rule("DATE", "DOM -? of? the? MONTH", on_day),
    rule("DATE", "DOM -? of? the? MONTHX ,? YEARX", on_day),
    rule("DATE", "DOM +. MONTHX YEARX?", on_day),
    # May 3, May the 3rd, May 3rd 2026, May twenty-first
    rule("DATE", "MONTHX ,? the? ORD", lambda s, m, d: on_day(s, d, m)),
    rule("DATE", "MONTHX DOMW", _unless_counting),
    rule("DATE", "MONTHX +- +INT", lambda s, m, d: on_day(s, d, m)),
    rule("DATE", "MONTHX +/ +INT", lambda s, m, d: on_day(s, d, m)),
    rule("DATE", "MONTHX ,? the? DOMW YEARX", _named),
    *_written("MONTH", "INT", "Y4"),
    rule(
        "DATE", "INT +/|- +MONTH +/|- +YY", lambda s, d, m, y: on_day(s, d, m, two_digit_year(s, y))
    ),
    # 30/11, 3.5., 3/5/26, 2026-05-03
    rule("DATE", "INT +/ +INT", _slashed),
    rule("DATE", "INT +.|- +INT", _pointed),
    rule("DATE", "INT +. +INT +.", _full_stopped),
    *(
        each
        for sign in "-/."
        for each in (
            rule("DATE", f"INT {sign} INT {sign} Y4", _numeric),
            rule("DATE", f"INT +{sign} +INT +{sign} +YY", _short),
            rule("DATE", f"Y4 {sign} INT {sign} INT", _year_first),
        )
    ),
    rule("DATE", "INT +/ +INT +, Y4", _numeric),
    rule("DATE", "INT +/ +INT +, +YY", _short),
    rule("DATE", "Y4 INT INT", lambda s, *ymd: _year_first(s, *ymd) if _two_digits(s) else None),
    rule("DATE", "INT INT Y4", lambda s, *dmy: _numeric(s, *dmy) if _two_digits(s) else None),
    rule("DATE", "Y4 ,? MONTH DOM", lambda s, y, m, d: on_day(s, d, m, y)),
    rule("DATE", "D8", _packed),
    rule("MONTHX", "MONTH", lambda _, m: m),
    rule(
        "MONTHX", "MONTH +.", lambda s, m: m if len(s.tokens[s.start].text) < _ABBREVIATED else None
    ),
]
"""DATE is a reading; MONTHX is a month's number, perhaps with the point of its abbreviation."""
