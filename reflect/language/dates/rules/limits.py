"""Times that one must keep to: "by Friday", "before the week is out", "until the 12th"."""

from dataclasses import replace
from datetime import date

from reflect.language.dates.arithmetic import FRIDAY, monday_of, plus
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction, Grain
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.readings import Reading, past
from reflect.language.dates.verbs import AHEAD


def limit(site: Site, found: Reading) -> Reading:
    """Return "by Friday": in time from writing on; "by the weekend" is its Friday."""
    if found.direction is Direction.PAST or found.due is None:
        return replace(found, content=found.direction is Direction.PAST)
    first = min(site.on, found.due)
    if found.grain is Grain.WEEKEND and found.anchor is Anchor.WRITING and not edged(site):
        friday = plus(monday_of(found.due), FRIDAY)
        if friday < site.on:
            friday = plus(friday, 7)
        return Reading(first=site.on, due=friday, direction=Direction.FUTURE).other(
            max(found.due, friday), plus(friday, 2)
        )
    if (found.due.month, found.due.day) == (1, 1):  # by New Year is often its eve
        found = found.other(_earlier(site, found), *found.alternatives)
    return replace(found, first=first, direction=Direction.FUTURE)


def last_of(site: Site, found: Reading) -> Reading:
    """Return "before the week is out": in time until the very end; a weekend's is its Sunday."""
    if found.grain is not Grain.WEEKEND:
        return limit(site, found)
    return replace(found, first=site.on, direction=Direction.FUTURE)


def until(site: Site, found: Reading) -> Reading:
    """Return "until Friday", unless something was so until then ("I was ill until Monday")."""
    limited = limit(site, found)
    over = site.word(-2) in _BEING and site.word(-1) not in AHEAD
    return past(found.due) if found.due and over else limited


_BEING = word_set("was were been wasn stayed waited worked")


def before(site: Site, found: Reading) -> Reading:
    """Return "before X": X itself, or else the day before; a period must not have begun."""
    limited = limit(site, found)
    if limited.due is None or limited.direction is Direction.PAST:
        return limited
    if found.grain is Grain.WEEKEND and not edged(site):
        return replace(limited, alternatives=())
    if found.grain is Grain.DAY or edged(site):
        return limited.other(_earlier(site, limited), *limited.alternatives)
    return _before_period(site, limited, found)


def edged(site: Site) -> bool:
    """Whether the phrase names the end of a period, which is a day."""
    words = {token.lower for token in site.tokens[site.start : site.end]}
    return not words.isdisjoint(
        {"end", "close", "eow", "eom", "eoy", "rest", "start", "beginning", "middle"}
    )


def _before_period(site: Site, limited: Reading, found: Reading) -> Reading:
    begins = found.first
    if begins is not None and begins <= site.on and found.anchor is Anchor.CALENDAR:
        begins = begins.replace(year=begins.year + 1)
    if begins is None or begins <= site.on:
        return limited
    return replace(limited, due=plus(begins, -1), grain=Grain.DAY).other(begins, limited.due)


def _earlier(site: Site, found: Reading) -> date | None:
    """Return the day before a due date, unless it is over."""
    earlier = found.due and plus(found.due, -1)
    return earlier if earlier and earlier >= site.on else None
