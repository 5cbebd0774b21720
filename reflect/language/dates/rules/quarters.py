"""Quarters, half years and seasons: "Q3", "the second quarter of 2027", "by summer"."""

from dataclasses import replace
from datetime import date

from reflect.language.dates import readings
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Grain
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    VAGUE,
    Reading,
)
from reflect.language.dates.surroundings import (
    noun_follows,
)

SEASON = replace(VAGUE, grain=Grain.SEASON)
"""A season: nobody agrees on its last day."""


_QUARTERS = 4


_HALVES = 2


_YEAR_MONTHS = 12


def _part_of_year(site: Site, number: int, year: int | None, count: int) -> Reading | None:
    """Return a quarter (`count` 4) or half (2); without a year, the first not yet over."""
    if not 1 <= number <= count:
        return None
    length = _YEAR_MONTHS // count
    over = number * length < site.on.month
    start = date(site.on.year + over if year is None else year, (number - 1) * length + 1, 1)
    return readings.dated(site.on, readings.months(start, length, Grain.QUARTER))


def quarter(site: Site, number: int, year: int | None = None) -> Reading | None:
    """Return the reading of a numbered quarter."""
    return _part_of_year(site, number, year, _QUARTERS)


def _half_year(site: Site, number: int, year: int | None = None) -> Reading | None:
    return _part_of_year(site, number, year, _HALVES)


def _quarter_of(site: Site, nth: int, year: Reading | None) -> Reading | None:
    if year is None or year.first is None or year.grain is not Grain.YEAR:
        return None
    return quarter(site, nth, year.first.year)


def _takes_season(site: Site) -> bool:
    """Whether a bare "summer" is the season and no name: something leads to it."""
    return site.word(-1) in {
        "by",
        "in",
        "before",
        "until",
        "till",
        "over",
        "during",
        "for",
        "this",
        "after",
        "whole",
    }


RULES: list[list[Rule]] = [
    # quarters and halves
    rule("QUARTERP", "q +INT", quarter),
    rule("QUARTERP", "q +INT -? of? YEAR", quarter),
    rule("QUARTERP", "q +INT of? YEARP", _quarter_of),
    rule("QUARTERP", "Y4 -? q +INT", lambda s, y, n: quarter(s, n, y)),
    rule("QUARTERP", "h +INT -? of? YEAR", _half_year),
    rule("QUARTERP", "Y4 -? h +INT", lambda s, y, n: _half_year(s, n, y)),
    rule("QUARTERP", "the? ORD quarter", quarter),
    rule("QUARTERP", "the? ORD quarter of the year", quarter),
    rule("QUARTERP", "the? ORD quarter of? YEAR", quarter),
    rule("QUARTERP", "the? ORD quarter of|in? YEARP", _quarter_of),
    rule("QUARTERP", "YEARP ' s ORD quarter", lambda s, p, n: _quarter_of(s, n, p)),
    # seasons
    rule(
        "SEASONP",
        "this|the|next|last|late|early|mid|of SEASON",
        lambda s, _: None if noun_follows(s) else SEASON,
    ),
    rule("SEASONP", "the end|start|beginning of the? SEASON", lambda _s, _: SEASON),
    rule("SEASONP", "SEASON", lambda s, _: SEASON if _takes_season(s) else None),
    rule("SEASONP", "SEASON of? YEAR", lambda _s, _n, _y: SEASON),
    rule("SEASONP", "mid -? SEASON", lambda _s, _: SEASON),
]
"""QUARTERP is a reading with days; SEASONP has none."""
