"""Repetitions: "every Monday", "twice a week", "fortnightly"."""

from dataclasses import replace

from reflect.language.dates.chart import Site
from reflect.language.dates.lexicon import (
    DAY,
    FORTNIGHT,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
)
from reflect.language.dates.patterns import Action, Rule, rule
from reflect.language.dates.readings import (
    Reading,
    repeated,
)
from reflect.language.dates.surroundings import (
    noun_follows,
)

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


_FREQUENCIES = {
    DAY: ("DAILY", 1),
    WEEK: ("WEEKLY", 1),
    FORTNIGHT: ("WEEKLY", 2),
    MONTH: ("MONTHLY", 1),
    QUARTER: ("MONTHLY", 3),
    YEAR: ("YEARLY", 1),
}


def _every(site: Site, unit: int, times: int = 1) -> Reading | None:
    """Return "every two weeks" (`times` 2)."""
    if unit not in _FREQUENCIES or site.word(0) in {"of", "'"}:
        return None
    frequency, interval = _FREQUENCIES[unit]
    interval *= times
    return repeated(f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else ""))


def _each_weekday(_: Site, weekday: int, interval: int = 1) -> Reading:
    every = f";INTERVAL={interval}" if interval > 1 else ""
    return repeated(f"FREQ=WEEKLY{every};BYDAY={_DAYS[weekday]}")


def _two_weekdays(_: Site, one: int, other: int) -> Reading:
    return repeated(f"FREQ=WEEKLY;BYDAY={_DAYS[one]},{_DAYS[other]}")


def _some_weekdays(_: Site, *weekdays: int) -> Reading:
    return repeated(f"FREQ=WEEKLY;BYDAY={','.join(_DAYS[each] for each in weekdays)}")


def _as_adverb(rule_text: str) -> Action:
    """Return the action of "weekly", which before a noun belongs to a thing."""

    def action(site: Site) -> Reading:
        return replace(repeated(rule_text), content=noun_follows(site))

    return action


RULES: list[list[Rule]] = [
    # repetitions
    rule("SET", "every|each UNIT", _every),
    rule("SET", "every|each single UNIT", _every),
    rule("SET", "every|each other|second UNIT", lambda s, u: _every(s, u, 2)),
    rule("SET", "every|each NUM UNIT", lambda s, n, u: _every(s, u, n)),
    rule("SET", "once|twice a|an|every|each|per UNIT", _every),
    rule("SET", "once every NUM UNIT", lambda s, n, u: _every(s, u, n)),
    rule("SET", "NUM times|x a|per|each|every UNIT", lambda s, _n, u: _every(s, u)),
    rule("SET", "NUM - NUM times a|per|each UNIT", lambda s, _n, _m, u: _every(s, u)),
    rule("SET", "once or twice a|per UNIT", _every),
    rule("SET", "every|each WEEKDAY", _each_weekday),
    rule("SET", "every|each WEEKDAY and WEEKDAY", _two_weekdays),
    rule("SET", "every|each ORD WEEKDAY", lambda s, n, w: _each_weekday(s, w, n)),
    rule("SET", "SOMEDAYS every|each|per week", lambda _, r: r),
    rule("SET", "SOMEDAYS mornings|afternoons|evenings|nights", lambda _, r: r),
    rule("SOMEDAYS", "WEEKDAY", _each_weekday),
    rule("SOMEDAYS", "WEEKDAY and|&|/|+ WEEKDAY", _two_weekdays),
    rule("SOMEDAYS", "WEEKDAY ,|/ WEEKDAY ,|/|and|& and? WEEKDAY", _some_weekdays),
    rule("SET", "every|each other|second|alternate WEEKDAY", lambda s, w: _each_weekday(s, w, 2)),
    rule("SET", "alternate WEEKDAYS", lambda s, w: _each_weekday(s, w, 2)),
    rule("SET", "on? WEEKDAYS", _each_weekday),
    rule("SET", "on? WEEKDAYS and WEEKDAYS", _two_weekdays),
    rule("SET", "every|each DAYPART", lambda _s, _: repeated("FREQ=DAILY")),
    rule("SET", "in? the? mornings|afternoons|evenings", lambda _s: repeated("FREQ=DAILY")),
    rule("SET", "on mornings|evenings", lambda _s: repeated("FREQ=DAILY")),
    rule("SET", "every weekday", lambda _s: repeated("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    rule("SET", "on? weekdays", lambda _s: repeated("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    rule(
        "SET",
        "every|each working|business|work UNIT",
        lambda _s, _: repeated("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ),
    rule("SET", "every weekend", lambda _s: repeated("FREQ=WEEKLY;BYDAY=SA,SU")),
    rule("SET", "on|at? the? weekends", lambda _s: repeated("FREQ=WEEKLY;BYDAY=SA,SU")),
    rule(
        "SET",
        "on|by? the? ORD WEEKDAY of|in every|each|the month",
        lambda s, n, w: (
            repeated(f"FREQ=MONTHLY;BYDAY={n}{_DAYS[w]}")
            if s.tokens[s.end - 2].lower != "the"
            else None
        ),
    ),
    rule(
        "SET",
        "every|each last WEEKDAY of|in the? month",
        lambda _s, w: repeated(f"FREQ=MONTHLY;BYDAY=-1{_DAYS[w]}"),
    ),
    rule(
        "SET",
        "on|by? the? last WEEKDAY of|in every|each month",
        lambda _s, w: repeated(f"FREQ=MONTHLY;BYDAY=-1{_DAYS[w]}"),
    ),
    rule(
        "SET",
        "on|by? the? ORD of every|each month",
        lambda _s, n: repeated(f"FREQ=MONTHLY;BYMONTHDAY={n}"),
    ),
    rule("SET", "every|each DATE", lambda _s, _r: repeated("FREQ=YEARLY")),
    rule("SET", "every|each FEAST", lambda _s, _r: repeated("FREQ=YEARLY")),
    rule(
        "SET", "every|each SNOUN", lambda s, _: repeated("session") if not noun_follows(s) else None
    ),
    rule("SET", "at every|each SNOUN", lambda _s, _: repeated("session")),
    rule("SET", "every|each time SUBJ MEET", lambda _s, *_: repeated("session")),
    rule("SET", "daily|everyday|nightly", _as_adverb("FREQ=DAILY")),
    rule("SET", "weekly", _as_adverb("FREQ=WEEKLY")),
    rule("SET", "fortnightly|biweekly", _as_adverb("FREQ=WEEKLY;INTERVAL=2")),
    rule("SET", "monthly", _as_adverb("FREQ=MONTHLY")),
    rule("SET", "quarterly", _as_adverb("FREQ=MONTHLY;INTERVAL=3")),
    rule("SET", "annually|yearly|annual", _as_adverb("FREQ=YEARLY")),
]
"""SET is a reading whose rule is iCalendar's, or "session" for each time the pair meets."""
