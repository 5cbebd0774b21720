"""Days in figures: "30/11", "3.5.", "2026-05-03", "2026 05 03"."""

from reflect.language.dates.arithmetic import NoSuchDayError
from reflect.language.dates.chart import Site
from reflect.language.dates.lexicon import CLASSES, FUNCTION_WORDS, word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import Reading
from reflect.language.dates.rules.dates import on_day
from reflect.language.dates.rules.numbers import two_digit_year
from reflect.language.dates.surroundings import noun_follows, preposition_precedes

_MONTHS = 12
_MOST_DAYS = 31
_YEAR = len("2026")
_FRACTIONS = frozenset({2, 3, 4, 5, 8, 10, 100})
_COUNTED = word_set(
    "section version chapter page part step figure table room question v score rated phone"
    " score scored scoring rating rate give gave got bus route flat gate platform size scale verse"
    " number block extension ratio item unit level lesson module $ £ € # %"
)


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


def _year_first(site: Site, year: int, month: int, number: int) -> Reading | None:
    return on_day(site, number, month, year)


def _two_digits(site: Site) -> bool:
    """Whether month and day are written like those of a date: "2026 05 09"."""
    widths = sorted(len(token.text) for token in site.tokens[site.start : site.end])
    return widths == [2, 2, _YEAR]


def _packed(site: Site, digits: int) -> Reading | None:
    return on_day(site, digits % 100, digits // 100 % 100, digits // 10000)


RULES: list[list[Rule]] = [
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
    rule("DATE", "D8", _packed),
]
"""They are readings of the symbol DATE, like the days by name."""
