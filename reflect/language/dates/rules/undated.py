"""Times without a day of their own: vague ones, and those counted from a day named before."""

from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Grain
from reflect.language.dates.patterns import Action, Rule, rule
from reflect.language.dates.readings import (
    VAGUE,
    Back,
    Duration,
    Reading,
)
from reflect.language.dates.rules.sessions import OTHERS, PEOPLE
from reflect.language.dates.surroundings import (
    noun_follows,
    sentence_ends,
)


def _back(days: int = 0, *, or_before: bool = False) -> Action:
    """Return the action of a time that is counted from the date named before it."""
    back = Back(days, or_before=or_before)
    return lambda _: Reading(vague=True, grain=Grain.DAY, back=back)


def _counted(days: int, weekday: int | None = None) -> Reading:
    return Reading(vague=True, grain=Grain.DAY, back=Back(days, weekday))


def _day_before(site: Site) -> Reading | None:
    """Return "the day before", unless it goes on ("the day before the talk")."""
    follows = site.word(0)
    return _counted(-1) if sentence_ends(site) and follows not in OTHERS | PEOPLE else None


def _weekday_back(site: Site, weekday: int, days: int) -> Reading | None:
    return _counted(days, weekday) if sentence_ends(site) and site.word(0) not in OTHERS else None


def _back_by(site: Site, length: Duration) -> Reading | None:
    days = (length.after(site.on) - site.on).days
    return _counted(-days) if sentence_ends(site) else None


def _vague(*_: object) -> Reading:
    """Return a time without a day, whatever its words are."""
    return VAGUE


def _later(site: Site) -> Reading | None:
    """Return "later", unless it compares or belongs to another phrase."""
    before, after = site.word(-1), site.word(0)
    return (
        None
        if before
        in {
            "no",
            "not",
            "years",
            "days",
            "weeks",
            "months",
            "year",
            "month",
            "week",
            "or",
            "a",
            "the",
        }
        or after in {"than", "in", "on"}
        or noun_follows(site)
        else VAGUE
    )


def _soon(site: Site) -> Reading | None:
    return (
        None
        if site.word(-1) in {"too", "so", "very", "as", "pretty"}
        or site.word(0) in {"after", "as", "enough", "became", "found"}
        else VAGUE
    )


_EVENTUALLY = (
    "asap",
    "a +. s +. a +. p +.?",
    "as soon as possible|practicable",
    "as soon as SUBJ can|could",
    "as soon as we|i possibly can",
    "at some point|stage",
    "at some later point|stage|date",
    "at a later date|point|stage",
    "eventually",
    "sooner or later",
    "sooner rather than later",
    "shortly",
    "before long",
    "in due course",
    "in the near|nearest|foreseeable future",
    "in the not too distant future",
    "in the future",
    "in future",
    "one day",
    "some day|time",
    "someday",
    "when SUBJ can",
    "whenever SUBJ can",
    "when SUBJ get|find|have a|the chance|moment|time|minute|opportunity",
    "when SUBJ get|find|have time",
    "when SUBJ ' ve|re got? time|ready",
    "when time allows|permits",
    "when possible",
    "in a bit|while|moment",
    "at the earliest opportunity",
    "first chance SUBJ get",
    "over time",
    "down the line|road",
    "any day|time now",
    "straight|right away",
    "immediately",
    "in the coming weeks|days|months|years",
    "over the coming weeks|days|months|years",
    "in the weeks|days|months to come|ahead",
    "over the weeks|days|months to come|ahead",
    "over the holidays",
    "after the holidays",
    "before the holidays",
    "at half term",
    "over half term",
    "before half term",
    "by half term",
    "in the new year",
    "at your|my|our convenience",
)
"""Times that fix no day."""


RULES: list[list[Rule]] = [
    # vague
    rule("OPEN", "soon|sometime", _soon),
    rule("OPEN", "later", _later),
    rule("OPEN", "later on", _later),
    *(rule("OPEN", words, _vague) for words in _EVENTUALLY),
    # counted from the date named before
    rule("OPEN", "before that|then|hand", _back(or_before=True)),
    rule("OPEN", "beforehand", _back(or_before=True)),
    rule("OPEN", "by|until|till then", _back()),
    rule("OPEN", "on? the same day|evening|night|morning|afternoon", _back()),
    rule("OPEN", "same day|evening|night|morning|afternoon|date", _back()),
    rule("OPEN", "on? that same? day|evening|night|morning|afternoon", _back()),
    rule("OPEN", "by? the day|evening|night before", _day_before),
    rule(
        "OPEN",
        "DUR before|earlier|beforehand",
        lambda s, n: None if s.word(0) in OTHERS | PEOPLE else _back_by(s, n),
    ),
    rule("OPEN", "on|by the? WEEKDAY before", lambda s, w: _weekday_back(s, w, -1)),
    rule("OPEN", "the WEEKDAY before", lambda s, w: _weekday_back(s, w, -1)),
    rule(
        "OPEN",
        "on|by the? WEEKDAY before|after that",
        lambda s, w: _weekday_back(s, w, 1 if s.tokens[s.end - 2].lower == "after" else -1),
    ),
    rule("OPEN", "on|by the? WEEKDAY after", lambda s, w: _weekday_back(s, w, 1)),
    rule("OPEN", "the WEEKDAY after", lambda s, w: _weekday_back(s, w, 1)),
    rule("OPEN", "SET", lambda _, r: r),
    rule("OPEN", "SET AFTERDAY", lambda _, r, __: r),
    rule("OPEN", "at CLOCK SET", lambda _, __, r: r),
    rule("OPEN", "CLOCK on? SET", lambda _, __, r: r),
]
"""OPEN is a reading without a day of its own."""
