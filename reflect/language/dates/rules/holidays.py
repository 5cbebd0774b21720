"""Days with a name of their own, fixed and movable."""

from collections.abc import Callable, Iterator
from datetime import date

from reflect.language.dates.arithmetic import easter, nth_weekday, plus
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import PAST, Reading, dated, day

OfYear = Callable[[int], date]
"""The day of a holiday in a year."""


def _fixed(month: int, number: int) -> OfYear:
    return lambda year: date(year, month, number)


def _easter(days: int) -> OfYear:
    return lambda year: plus(easter(year), days)


def _nth(nth: int, weekday: int, month: int, days: int = 0) -> OfYear:
    def of_year(year: int) -> date:
        last = plus(date(year + month // 12, month % 12 + 1, 1), -1)
        found = nth_weekday(date(year, month, 1), last, weekday, nth)
        if found is None:
            raise ValueError(year)
        return plus(found, days)

    return of_year


def _advent(year: int) -> date:
    return plus(date(year, 12, 24), -21 - (date(year, 12, 24).weekday() + 1) % 7)


HOLIDAYS: dict[str, OfYear] = {
    "christmas day?": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "the? new year": _fixed(1, 1),
    "new year* day?": _fixed(1, 1),
    "yuandan": _fixed(1, 1),
    "new year* eve": _fixed(12, 31),
    "nye": _fixed(12, 31),
    "valentine* day?": _fixed(2, 14),
    "st .? patrick* day?": _fixed(3, 17),
    "april fool* day?": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "international|int'l worker* day": _fixed(5, 1),
    "juneteenth": _fixed(6, 19),
    "freedom|jubilee day": _fixed(6, 19),
    "independence day": _fixed(7, 4),
    "halloween": _fixed(10, 31),
    "bonfire night": _fixed(11, 5),
    "veteran* day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11),
    "sinterklaas": _fixed(12, 5),
    "shrove tuesday": _easter(-47),
    "pancake day": _easter(-47),
    "ash wednesday": _easter(-46),
    "mothering sunday": _easter(-21),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "easter saturday": _easter(-1),
    "easter sunday?": _easter(0),
    "easter monday": _easter(1),
    "ascension day?": _easter(39),
    "whitsun|pentecost": _easter(49),
    "whit monday": _easter(50),
    "advent sunday?": _advent,
    "mlk day": _nth(3, 0, 1),
    "martin luther king day": _nth(3, 0, 1),
    "president* day": _nth(3, 0, 2),
    "memorial day": _nth(-1, 0, 5),
    "labor|labour day": _nth(1, 0, 9),
    "columbus day": _nth(2, 0, 10),
    "mother* day": _nth(2, 6, 5),
    "father* day": _nth(3, 6, 6),
    "thanksgiving day?": _nth(4, 3, 11),
    "thanks giving day?": _nth(4, 3, 11),
    "black friday": _nth(4, 3, 11, 1),
    "cyber monday": _nth(4, 3, 11, 4),
}
"""Words → the day in a year; `*` is an owner's "s", however it is written.

Feasts of other calendars need tables and are left out.
"""

_OWNERS = ("", " ' s", "s", "s '")
_DAYS = tuple(HOLIDAYS.values())
_MOTHERS = tuple(HOLIDAYS).index("mother* day")


def _named(site: Site, feast: int, year: int | None) -> Reading:
    """Return a holiday of a year, or the next one; Mother's Day has another day in Britain."""
    of_year = _DAYS[feast]
    if year is None:
        other = _next(site, _easter(-21)) if feast == _MOTHERS else None
        return day(_next(site, of_year), other, anchor=Anchor.CALENDAR)
    return dated(site.on, day(of_year(year)))


def _next(site: Site, of_year: OfYear) -> date:
    year = site.on.year
    return next(found for found in map(of_year, (year, year + 1)) if found >= site.on)


def _feasts() -> Iterator[list[Rule]]:
    for number, words in enumerate(HOLIDAYS):
        for owner in _OWNERS if "*" in words else ("",):
            yield rule("FEAST", words.replace("*", owner), lambda _, number=number: number)


RULES: list[list[Rule]] = [
    *_feasts(),
    rule("HOLIDAY", "the? this|next|following|coming? FEAST YEARX?", _named),
    rule("HOLIDAY", "last FEAST", lambda _, __: PAST),
]
"""FEAST is the number of a holiday in the table; HOLIDAY is a reading of one day."""
