"""Days with a name of their own, fixed and movable."""

from collections.abc import Callable
from datetime import date

from reflect.language.dates.arithmetic import easter, nth_weekday, plus
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import Reading, day

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


HOLIDAYS: dict[str, OfYear] = {
    "christmas day?": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "the? new year": lambda year: date(year, 1, 1),
    "new year ' s day?": _fixed(1, 1),
    "new year day": _fixed(1, 1),
    "new years day?": _fixed(1, 1),
    "yuandan": _fixed(1, 1),
    "new year eve": _fixed(12, 31),
    "new year ' s eve": _fixed(12, 31),
    "new years eve": _fixed(12, 31),
    "nye": _fixed(12, 31),
    "burns night": _fixed(1, 25),
    "groundhog day": _fixed(2, 2),
    "valentine ' s day?": _fixed(2, 14),
    "valentines day?": _fixed(2, 14),
    "st . patrick ' s day": _fixed(3, 17),
    "st patrick ' s day": _fixed(3, 17),
    "st patrick ' s": _fixed(3, 17),
    "st patrick day?": _fixed(3, 17),
    "st patricks day?": _fixed(3, 17),
    "april fool ' s day?": _fixed(4, 1),
    "april fools ' day?": _fixed(4, 1),
    "earth day": _fixed(4, 22),
    "may day": _fixed(5, 1),
    "international|int'l workers ' day": _fixed(5, 1),
    "international workers day": _fixed(5, 1),
    "juneteenth": _fixed(6, 19),
    "freedom|jubilee day": _fixed(6, 19),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "bonfire night": _fixed(11, 5),
    "veterans|remembrance|armistice day": _fixed(11, 11),
    "veterans ' day": _fixed(11, 11),
    "shrove tuesday": _easter(-47),
    "pancake day": _easter(-47),
    "mothering sunday": _easter(-21),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "easter sunday?": _easter(0),
    "easter saturday": _easter(-1),
    "easter monday": _easter(1),
    "anzac day": _fixed(4, 25),
    "advent sunday?": lambda year: plus(
        date(year, 12, 24), -21 - (date(year, 12, 24).weekday() + 1) % 7
    ),
    "sinterklaas": _fixed(12, 5),
    "ascension day?": _easter(39),
    "whitsun|pentecost": _easter(49),
    "whit monday": _easter(50),
    "mlk day": _nth(3, 0, 1),
    "martin luther king day": _nth(3, 0, 1),
    "presidents day": _nth(3, 0, 2),
    "presidents ' day": _nth(3, 0, 2),
    "president ' s day": _nth(3, 0, 2),
    "memorial day": _nth(-1, 0, 5),
    "labor|labour day": _nth(1, 0, 9),
    "columbus day": _nth(2, 0, 10),
    "father ' s day": _nth(3, 6, 6),
    "fathers day": _nth(3, 6, 6),
    "thanksgiving day?": _nth(4, 3, 11),
    "thanks giving day?": _nth(4, 3, 11),
    "black friday": _nth(4, 3, 11, 1),
    "cyber monday": _nth(4, 3, 11, 4),
}
"""Words → the day in a year.  Feasts of other calendars need tables and are left out."""

_MOTHERS = ("mother ' s day", "mothers day")


def _next(site: Site, of_year: OfYear) -> date:
    year = site.on.year
    return next(found for found in map(of_year, (year, year + 1)) if found >= site.on)


def _named(of_year: OfYear) -> Callable[..., Reading]:
    """Return the action of a holiday, with or without a year."""

    def action(site: Site, year: int | None = None) -> Reading:
        if year is None:
            return day(_next(site, of_year), anchor=Anchor.CALENDAR)
        found = day(of_year(year), anchor=Anchor.CALENDAR)
        past = found.due is not None and found.due < site.on
        return found.pointing(Direction.PAST) if past else found

    return action


def _mothers_day(site: Site) -> Reading:
    """Return the American day; the British one, Mothering Sunday, is the alternative."""
    return day(_next(site, _nth(2, 6, 5)), _next(site, _easter(-21)), anchor=Anchor.CALENDAR)


RULES: list[list[Rule]] = [
    *(rule("FEAST", words, _named(of_year)) for words, of_year in HOLIDAYS.items()),
    *(rule("FEAST", f"{words} YEARX", _named(of_year)) for words, of_year in HOLIDAYS.items()),
    *(rule("FEAST", words, _mothers_day) for words in _MOTHERS),
    rule("HOLIDAY", "FEAST", lambda _, r: r),
    rule("HOLIDAY", "this|next|the|following|coming FEAST", lambda _, r: r),
    rule("HOLIDAY", "the next|following|coming FEAST", lambda _, r: r),
    rule("HOLIDAY", "last FEAST", lambda _, r: r.pointing(Direction.PAST)),
]
"""HOLIDAY is a reading of one day."""
