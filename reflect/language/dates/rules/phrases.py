"""Whole time expressions: a time with the words that lead to it and follow it."""

from dataclasses import replace

from reflect.language.dates.arithmetic import plus
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Direction, Grain
from reflect.language.dates.lexicon import CLASSES, FUNCTION_WORDS, word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import Reading, day
from reflect.language.dates.rules.limits import before, edged, last_of, limit, until
from reflect.language.dates.rules.weekdays import coming
from reflect.language.dates.surroundings import gathering_follows, noun_follows

_NOON = 12
_NOTHING = FUNCTION_WORDS | CLASSES["WEEKDAY"].keys() | word_set("st nd rd th")
"""Words before an hour after which it belongs to something else."""


def after(_site: Site, found: Reading) -> Reading:
    """Return "after Friday": it has a first day and no last, unless it is "after the weekend"."""
    last = found.last
    if last and found.grain is Grain.WEEKEND and found.direction is not Direction.PAST:
        return day(plus(last, 1))  # everybody means the Monday
    return Reading(
        first=last and plus(last, 1),
        grain=found.grain,
        anchor=found.anchor,
        direction=found.direction,
        vague=True,
    )


def since(_: Site, found: Reading) -> Reading:
    """Return "since Friday", which speaks of what has been."""
    return Reading(grain=found.grain, anchor=found.anchor, direction=Direction.PAST)


def start(_: Site, found: Reading) -> Reading:
    """Return "from Monday on", which must be begun on the Monday."""
    return found


def over(site: Site, found: Reading) -> Reading:
    """Return "over Easter", which lasts until the Monday; over Christmas, until Boxing Day."""
    words = {token.lower for token in site.tokens[site.start : site.end]}
    if (
        found.due is None
        or found.grain is not Grain.DAY
        or words.isdisjoint({"easter", "christmas", "xmas"})
    ):
        return found
    return Reading(first=found.first, due=plus(found.due, 1)).other(found.due)


def about(_site: Site, found: Reading) -> Reading:
    """Return "for next year": what a plan is about, rather than when it is due."""
    long = found.grain in {Grain.YEAR, Grain.QUARTER, Grain.SEASON, Grain.MONTH}
    return replace(found, content=long)


def _in(site: Site, found: Reading) -> Reading | None:
    """Return "in the week", but not "filling it in tonight"."""
    return None if site.tokens[site.start + 1].lower in _ADVERBS else found


def _come(site: Site, found: Reading) -> Reading | None:
    """Return "come September", but not "he will come Friday"."""
    return (
        None if site.word(-1).isalpha() and site.word(-1) not in {"that", "and", "but"} else found
    )


def _at(site: Site, found: Reading) -> Reading | None:
    """Return "at the end of May", but not "at the May meeting"."""
    long = found.grain in {Grain.MONTH, Grain.YEAR, Grain.QUARTER, Grain.WEEK}
    return None if long and not edged(site) else found


_ADVERBS = word_set(
    "today tonight tomorrow tmrw monday tuesday wednesday thursday friday saturday sunday"
)


def plain(_: Site, found: Reading) -> Reading:
    """Return the time as it stands."""
    return found


def today_by_clock(site: Site, _: int) -> Reading | None:
    """Return "by 5pm", which is today's."""
    return None if noun_follows(site) else day(site.on).pointing(Direction.FUTURE)


def _hour_of(site: Site) -> Reading:
    return replace(day(site.on), hour=True)


def _at_clock(site: Site, _: int) -> Reading | None:
    """Return "at 5pm", which is today's."""
    ranged = site.word(0) in {"to", "-", "until", "till"}
    return None if noun_follows(site) or ranged else _hour_of(site)


def _at_hour(site: Site, hour: int) -> Reading | None:
    """Return "call her at 6", where nothing can be counted or measured."""
    closes = site.word(0) in {"", "\n", ".", ",", "!", ";"} and not site.word(1).isdigit()
    return _hour_of(site) if 0 < hour <= _NOON and closes else None


def _noted_clock(site: Site, clock: int) -> Reading | None:
    """Return "call Sam 5pm", where it closes a line and is an hour for certain."""
    before, words = site.word(-1), {token.lower for token in site.tokens[site.start : site.end]}
    closes = site.word(0) in {"", "\n", "."} and before.isalpha() and before not in _NOTHING
    spaced = site.start > 0 and site.tokens[site.start - 1].end < site.tokens[site.start].start
    exact = site.tokens[site.start].text.isdigit() and not words.isdisjoint({"am", "pm", ":"})
    return _at_clock(site, clock) if exact and closes and spaced else None


RULES: list[list[Rule]] = [
    *(rule("WHEN", name, plain) for name in ("DAY", "PERIOD", "EDGE", "SHIFT", "RANGE")),
    rule("TIMED", "WHEN", plain),
    rule("TIMED", "WHEN ,? AFTERDAY", lambda _, r, __: r),
    rule("TIMED", "WHEN AFTERDAY ,? AFTERDAY", lambda _, r, *__: r),
    rule("TIMED", "BEFOREDAY WHEN", lambda _, __, r: r),
    rule("TIMED", "BEFOREDAY WHEN AFTERDAY", lambda _, __, r, ___: r),
    rule("TIMED", "sometime|anytime in|on|during|over|around WHEN", lambda _, r: r),
    rule("TIMED", "some time|point in|on|during? WHEN", lambda _, r: r),
    rule("TIMED", "any time in|on|during? WHEN", lambda _, r: r),
    rule("TIME", "MEETING", plain),
    rule("TIME", "OPEN", plain),
    # at the moment that is named
    rule("TIME", "at DATE", plain),
    rule("TIME", "TIMED", plain),
    rule("TIME", "on|during|throughout TIMED", plain),
    rule("TIME", "at TIMED", _at),
    rule("TIME", "in TIMED", _in),
    rule("TIME", "around|circa|towards|toward TIMED", plain),
    rule("TIME", "on|in or around|about TIMED", plain),
    rule("TIME", "at some point|stage|time in|on|during|over? TIMED", plain),
    rule("TIME", "at the very? latest on|by|in? TIMED", limit),
    rule("TIME", "max|latest TIMED", limit),
    rule("TIME", "for|over|during|throughout the? whole of? WHOLE", plain),
    rule("TIME", "come MONTHP", _come),
    rule("TIME", "come EDGE", _come),
    rule("TIME", "come WD", _come),
    rule("TIME", "over TIMED", over),
    rule("TIME", "for TIMED", about),
    rule("TIME", "as early as TIMED", start),
    # not after it
    rule("TIME", "by TIMED", limit),
    rule("TIME", "until|till TIMED", until),
    # an apostrophe that was left out
    rule("TIME", "at|during|in todays|tonights", lambda s: day(s.on)),
    rule(
        "TIME",
        "at|during|in WEEKDAYS",
        lambda s, w: coming(s, w) if gathering_follows(s) else None,
    ),
    rule("TIME", "to TIMED", plain),
    rule("TIME", "on or before TIMED", limit),
    rule("TIME", "before or on|in|at TIMED", limit),
    rule("TIME", "on or earlier than TIMED", limit),
    rule("TIME", "hopefully|ideally by|before TIMED", limit),
    rule("TIME", "up until|till|to TIMED", limit),
    rule("TIME", "no|not later than TIMED", limit),
    rule("TIME", "as late as TIMED", limit),
    rule("TIME", "in time for TIMED", limit),
    rule("TIME", "through to? TIMED", limit),
    rule("TIME", "from? now until|till|to|through TIMED", limit),
    rule("TIME", "from today until|till|to|through TIMED", limit),
    rule("TIME", "latest by? TIMED", limit),
    rule("TIME", "by CLOCK", today_by_clock),
    rule("TIME", "at CLOCK", _at_clock),
    rule("TIME", "at around|about|like|exactly CLOCK", _at_clock),
    rule("TIME", "at INT", _at_hour),
    rule("TIME", "CLOCK", _noted_clock),
    rule("TIME", "by c . o . b|p .?", lambda s: today_by_clock(s, 0)),
    rule("TIME", "within EDGE", limit),
    rule("TIME", "in the course of TIMED", plain),
    rule(
        "TIME",
        "by lunchtime|lunch|noon|midday|midnight|teatime|tonight",
        lambda s: today_by_clock(s, 0),
    ),
    rule("TIME", "by|before lunch|lunchtime|dinner|breakfast|noon on? WHEN", limit),
    # before it
    rule("TIME", "before TIMED", before),
    rule("TIME", "sometime|anytime before TIMED", before),
    rule("TIME", "ahead|advance of TIMED", before),
    rule("TIME", "prior to TIMED", before),
    rule("TIME", "earlier|sooner than TIMED", before),
    rule("CLOSING", "is|' out|over|up|done|finished|through|gone", lambda _: 1),
    rule("CLOSING", "' s out|over|up|done|finished|through|gone", lambda _: 1),
    rule("CLOSING", "ends|finishes|closes", lambda _: 1),
    rule("CLOSING", "runs|comes out|to? an? end?", lambda _: 1),
    rule("TIME", "before WHOLE CLOSING", lambda s, r, _: last_of(s, r)),
    rule("TIME", "before the day CLOSING", today_by_clock),
    rule(
        "TIME",
        "before CLOCK",
        lambda s, n: today_by_clock(s, n) if s.word(-1).isalpha() and s.word(0) != "?" else None,
    ),
    rule("TIME", "before bed|bedtime|midnight", lambda s: today_by_clock(s, 0)),
    rule("TIME", "before PERIOD begins|starts", before),
    # not before it
    rule("TIME", "after|following TIMED", after),
    rule("TIME", "later than TIMED", after),
    rule("TIME", "as of|from TIMED", start),
    rule("TIME", "from TIMED on|onwards|onward?", start),
    rule("TIME", "starting|beginning on|from|in? TIMED", start),
    rule("TIME", "ever? since TIMED", since),
]
"""TIME is a whole time expression."""
