"""Quarters, half years and seasons: "Q3", "the second quarter of 2027", "by summer"."""

from dataclasses import replace
from datetime import date
from functools import partial

from reflect.language.dates import readings
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Grain
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    VAGUE,
    Reading,
)
from reflect.language.dates.rules.numbers import two_digit_year
from reflect.language.dates.surroundings import noun_follows

SEASON = replace(VAGUE, grain=Grain.SEASON)
"""A season: nobody agrees on its last day."""


_MONTHS = 12
_LEADING = word_set(
    "by in before until till over during for this after whole of end to from and or through"
)
"""Words that make a season of a bare "summer", which may be a name, and a half year of "H1"."""


def _part_of(count: int, site: Site, number: int, year: int | None = None) -> Reading | None:
    """Return a quarter (`count` 4) or half (2); without a year, the first not yet over."""
    if not 1 <= number <= count:
        return None
    length = _MONTHS // count
    if year is None:
        year = site.on.year + (number * length < site.on.month)
    start = date(year, (number - 1) * length + 1, 1)
    return readings.dated(site.on, readings.months(start, length, Grain.QUARTER))


def _alone(count: int, site: Site, number: int) -> Reading | None:
    """Return a part of no year in particular; a bare half needs a word that leads to it."""
    led = count != _HALVES or site.word(-1) in _LEADING
    return _part_of(count, site, number) if led else None


def _short_year(count: int, site: Site, number: int, year: int) -> Reading | None:
    return _part_of(count, site, number, two_digit_year(site, year))


def _of_year(count: int, site: Site, number: int, year: Reading) -> Reading | None:
    known = year.first if year.grain is Grain.YEAR else None
    return _part_of(count, site, number, known.year) if known else None


def _parts(count: int, name: str) -> list[list[Rule]]:
    """Return the rules of a part of the year, with its year behind, before or left out."""
    alone, dated, short, of_year = (
        partial(action, count) for action in (_alone, _part_of, _short_year, _of_year)
    )
    return [
        rule("QUARTERP", f"the? {name}", alone),
        rule("QUARTERP", f"the? {name} of the year", dated),
        rule("QUARTERP", f"the? {name} -|/? of|in? YEARX", dated),
        rule("QUARTERP", f"{name} -|/? YY", short),
        rule("QUARTERP", f"the? {name} of|in? YEARP", of_year),
        rule("QUARTERP", f"Y4 -|/? {name}", lambda s, y, n: dated(s, n, y)),
        rule("QUARTERP", f"YEARP ' s {name}", lambda s, y, n: of_year(s, n, y)),
    ]


_HALVES = 2


RULES: list[list[Rule]] = [
    rule("QNO", "q INT", lambda _, n: n),
    rule("QNO", "INT +q", lambda _, n: n),
    rule("QNO", "quarter INT", lambda _, n: n),
    rule("QNO", "quarter CARD", lambda _, n: n),
    rule("QNO", "ORD -? quarter", lambda _, n: n),
    *_parts(4, "QNO"),
    rule("HNO", "h|hy +INT", lambda _, n: n),
    rule("HNO", "ORD half -? year", lambda _, n: n),
    rule("HNO", "half -? year INT", lambda _, n: n),
    *_parts(_HALVES, "HNO"),
    rule("QUARTERP", "INT +h YEAR", lambda s, n, y: _part_of(_HALVES, s, n, y)),
    rule("QUARTERP", "INT +h +YY", lambda s, n, y: _short_year(_HALVES, s, n, y)),
    # seasons
    rule(
        "SEASONP",
        "this|the|next|last|late|early|mid|of SEASON",
        lambda s, _: None if noun_follows(s) else SEASON,
    ),
    rule("SEASONP", "the end|start|beginning of the? SEASON", lambda _s, _: SEASON),
    rule(
        "SEASONP",
        "SEASON",
        lambda s, _: SEASON if s.word(-1) in _LEADING - {"of", "and", "or"} else None,
    ),
    rule("SEASONP", "SEASON of? YEAR", lambda _s, _n, _y: SEASON),
    rule("SEASONP", "mid -? SEASON", lambda _s, _: SEASON),
]
"""QUARTERP is a reading with days; SEASONP has none."""
