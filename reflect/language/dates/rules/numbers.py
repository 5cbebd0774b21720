"""Numbers, ordinals, years and lengths of time."""

from dataclasses import replace
from fractions import Fraction

from reflect.language.dates import lexicon
from reflect.language.dates.chart import Site
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import Duration, lasting

_LAST_DAY_OF_MONTH = 31
_TEN = 10
_CENTURY = 100
_AHEAD = 30
_HALF = Fraction(1, 2)


def _below_ten(tens: int, ones: int) -> int | None:
    return tens + ones if ones < _TEN else None


def _day_of_month(number: int) -> int | None:
    return number if 1 <= number <= _LAST_DAY_OF_MONTH else None


def two_digit_year(site: Site, number: int) -> int:
    """Return the year of two digits: at most thirty years ahead, else in the past."""
    year = site.on.year // _CENTURY * _CENTURY + number
    return year if year <= site.on.year + _AHEAD else year - _CENTURY


def _apostrophe_year(site: Site, number: int) -> int | None:
    return two_digit_year(site, number) if number < _CENTURY else None


def _century_and(site: Site, rest: int) -> int:
    centuries = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
    return centuries[site.tokens[site.start].lower] + rest


def _decimal(site: Site, whole: int, _: int) -> Fraction:
    return whole + Fraction(f"0.{site.tokens[site.end - 1].text}")


def _length(_: Site, count: Fraction, unit: int) -> Duration:
    return lasting(count, unit)


def _upper(site: Site, low: Fraction, high: Fraction, unit: int) -> Duration | None:
    return _length(site, high, unit) if low < high else None


def _working(_: Site, count: Fraction, unit: int) -> Duration | None:
    return replace(lasting(count, unit), working=True) if unit == lexicon.DAY else None


def _sum(_: Site, *parts: Duration) -> Duration:
    return Duration(tuple(pair for part in parts for pair in part.parts))


RULES: list[list[Rule]] = [
    rule("NUM", "CARD", lambda _, n: n),
    rule("NUM", "TENS", lambda _, n: n),
    rule("NUM", "TENS -? CARD", lambda _, tens, n: _below_ten(tens, n)),
    rule("NUM", "INT", lambda _, n: n or None),
    rule("NUM", "a|an|another", lambda _: 1),
    rule("NUM", "a? couple of?", lambda _: 2),
    rule("NUM", "a? few", lambda _: 3),
    rule("NUM", "a? dozen", lambda _: 12),
    rule("ORD", "ORDW", lambda _, n: n),
    rule("ORD", "TENS -? ORDW", lambda _, tens, n: _below_ten(tens, n)),
    rule("ORD", "INT +st|nd|rd|th", lambda _, n: n),
    # Which one of a row, from its beginning or (below 0) from its end.
    rule("NTH", "ORD", lambda _, n: n),
    rule("NTH", "last|final", lambda _: -1),
    rule("NTH", "penultimate", lambda _: -2),
    rule("NTH", "next -? to -? last", lambda _: -2),
    rule("NTH", "ORD -? to|from? -? last", lambda _, n: -n if n > 1 else None),
    rule("NTH", "last -? but -? CARD", lambda _, n: -n - 1),
    # A day of the month: "the 3rd", "3", "the third day".
    rule("DOM", "the? ORD", lambda _, n: _day_of_month(n)),
    rule("DOM", "the? ORD day", lambda _, n: _day_of_month(n)),
    rule("DOM", "the? INT", lambda _, n: _day_of_month(n)),
    # The same in words, which only stands beside a month: "May twenty one".
    rule("DOMW", "DOM", lambda _, n: n),
    rule("DOMW", "CARD", lambda _, n: n),
    rule("DOMW", "TENS -? CARD", lambda _, tens, n: _day_of_month(_below_ten(tens, n) or 0)),
    rule("YEAR", "Y4", lambda _, n: n),
    rule("YEAR", "' +YY", _apostrophe_year),
    rule("YEAR", "two thousand", lambda _: 2000),
    rule("YEAR", "two thousand and? TENS", lambda _, n: 2000 + n),
    rule("YEAR", "two thousand and? CARD", lambda _, n: 2000 + n),
    rule("YEAR", "two thousand and? TENS -? CARD", lambda _, t, n: 2000 + t + n),
    rule(
        "YEAR",
        "eighteen|nineteen|twenty TENS -? CARD?",
        lambda s, t, n: _century_and(s, t + (n or 0)),
    ),
    rule("YEAR", "eighteen|nineteen|twenty zero|oh CARD", _century_and),
    # A year after a day or a month: "3 May 2026", "3 May, 2026", "May of 2026".
    rule("YEARX", ",? YEAR", lambda _, n: n),
    rule("YEARX", ",? of|in the? year? YEAR", lambda _, n: n),
    rule("YEARX", "of? this year", lambda s: s.on.year),
    rule("YEARX", "of? next year", lambda s: s.on.year + 1),
    # how many of a unit: "two", "1.5", "1½", "one and a half", "half a"
    rule("AMOUNT", "NUM", lambda _, n: Fraction(n)),
    rule("AMOUNT", "INT +.|, +INT", _decimal),
    rule("AMOUNT", "INT? FRACTION", lambda _, n, quarters: (n or 0) + Fraction(quarters, 4)),
    rule("AMOUNT", "NUM and a|an? half", lambda _, n: n + _HALF),
    rule("AMOUNT", "half an|a|of?", lambda _: _HALF),
    rule("PART", "AMOUNT -? UNIT", _length),
    rule("PART", "AMOUNT more|full|whole|short|solid|calendar UNIT", _length),
    rule("PART", "AMOUNT working|business|work|week UNIT", _working),
    rule("PART", "AMOUNT workday|workdays", lambda s, n: _working(s, n, lexicon.DAY)),
    rule("PART", "INT +d", lambda s, n: _length(s, n, lexicon.DAY)),
    rule("PART", "INT +w", lambda s, n: _length(s, n, lexicon.WEEK)),
    rule("PART", "AMOUNT or|to|-|, AMOUNT UNIT", _upper),
    rule("PART", "a|an|one UNIT or two", lambda _, unit: lasting(2, unit)),
    rule("PART", "a|an|one UNIT and a? half", lambda s, unit: _length(s, 1 + _HALF, unit)),
    rule("DUR", "PART", lambda _, part: part),
    rule(
        "DUR",
        "about|around|roughly|approximately|maybe|say|only|just|exactly|like|some PART",
        lambda _, part: part,
    ),
    rule("DUR", "maximum|max|maximal|maximally .? PART", lambda _, part: part),
    rule("DUR", "PART or so", lambda _, part: part),
    rule("DUR", "PART ,? and? PART", _sum),
    rule("DUR", "PART ,? PART ,? and? PART", _sum),
    rule("DUR", "PART ,? PART ,? PART ,? and? PART", _sum),
]
"""NUM, ORD, NTH, DOM, DOMW, YEAR and YEARX are numbers; DUR is a length."""
