"""Whole time expressions: a time with the words that lead to it and follow it."""

from dataclasses import replace
from datetime import date

from reflect.language.dates.arithmetic import FRIDAY, monday_of, plus
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction, Grain
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import Reading, day
from reflect.language.dates.surroundings import noun_follows


def limit(site: Site, found: Reading) -> Reading:
    """Return "by Friday": in time from writing on; "by the weekend" is its Friday."""
    if found.direction is Direction.PAST or found.due is None:
        return replace(found, content=found.direction is Direction.PAST)
    first = min(site.on, found.due)
    if found.grain is Grain.WEEKEND and found.anchor is Anchor.WRITING:
        friday = plus(monday_of(found.due), FRIDAY)
        if friday < site.on:
            friday = plus(friday, 7)
        return Reading(first=site.on, due=friday, direction=Direction.FUTURE).other(
            max(found.due, friday), plus(friday, 2)
        )
    if (found.due.month, found.due.day) == (1, 1):  # by New Year is often its eve
        found = found.other(_earlier(site, found), *found.alternatives)
    return replace(found, first=first, direction=Direction.FUTURE)


def before(site: Site, found: Reading) -> Reading:
    """Return "before X": X itself, or else the day before; a period must not have begun."""
    limited = limit(site, found)
    if limited.due is None or limited.direction is Direction.PAST:
        return limited
    if found.grain is Grain.WEEKEND:
        return replace(limited, alternatives=())
    if found.grain is Grain.DAY or _edged(site):
        return limited.other(_earlier(site, limited), *limited.alternatives)
    return _before_period(site, limited, found)


def _edged(site: Site) -> bool:
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


def after(_site: Site, found: Reading) -> Reading:
    """Return "after Friday": it has a first day and no last."""
    last = found.last
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
    return None if long and not _edged(site) else found


_ADVERBS = word_set(
    "today tonight tomorrow tmrw monday tuesday wednesday thursday friday saturday sunday"
)


def plain(_: Site, found: Reading) -> Reading:
    """Return the time as it stands."""
    return found


def today_by_clock(site: Site, _: int) -> Reading | None:
    """Return "by 5pm", which is today's."""
    return None if noun_follows(site) else day(site.on).pointing(Direction.FUTURE)


RULES: list[list[Rule]] = [
    *(rule("WHEN", name, plain) for name in ("DAY", "PERIOD", "EDGE", "SHIFT", "RANGE")),
    rule("TIMED", "WHEN", plain),
    rule("TIMED", "WHEN ,? AFTERDAY", lambda _, r, __: r),
    rule("TIMED", "WHEN AFTERDAY ,? AFTERDAY", lambda _, r, *__: r),
    rule("TIMED", "BEFOREDAY WHEN", lambda _, __, r: r),
    rule("TIMED", "BEFOREDAY WHEN AFTERDAY", lambda _, __, r, ___: r),
    rule("TIMED", "sometime|anytime WHEN", lambda _, r: r),
    rule("TIMED", "sometime|anytime in|on|during|over|around WHEN", lambda _, r: r),
    rule("TIMED", "some time|point in|on|during? WHEN", lambda _, r: r),
    rule("TIMED", "any time in|on|during? WHEN", lambda _, r: r),
    rule("TIME", "MEETING", plain),
    rule("TIME", "OPEN", plain),
    # at the moment that is named
    rule("TIME", "TIMED", plain),
    rule("TIME", "on|during|throughout TIMED", plain),
    rule("TIME", "at TIMED", _at),
    rule("TIME", "in TIMED", _in),
    rule("TIME", "around|circa|towards|toward TIMED", plain),
    rule("TIME", "on|in or around|about TIMED", plain),
    rule("TIME", "at some point|stage|time in|on|during|over? TIMED", plain),
    rule("TIME", "at the TIMED", _at),
    rule("TIME", "at the very? latest on|by|in? TIMED", limit),
    rule("TIME", "max|latest TIMED", limit),
    rule("TIME", "for|over|during|throughout the? whole of? PERIOD", plain),
    rule("TIME", "for|over|during|throughout the? whole of? WHOLE", plain),
    rule("TIME", "come MONTHP", _come),
    rule("TIME", "come EDGE", _come),
    rule("TIME", "come WD", _come),
    rule("TIME", "over TIMED", over),
    rule("TIME", "for TIMED", about),
    rule("TIME", "as early as TIMED", start),
    # not after it
    rule("TIME", "by|until|till TIMED", limit),
    rule("TIME", "to TIMED", plain),
    rule("TIME", "on or before TIMED", limit),
    rule("TIME", "before or on|in|at TIMED", limit),
    rule("TIME", "on or earlier than TIMED", limit),
    rule("TIME", "hopefully|ideally by|before TIMED", limit),
    rule("TIME", "up until|till|to TIMED", limit),
    rule("TIME", "no|not later than TIMED", limit),
    rule("TIME", "no later TIMED", limit),
    rule("TIME", "as late as TIMED", limit),
    rule("TIME", "in time for TIMED", limit),
    rule("TIME", "through to? TIMED", limit),
    rule("TIME", "between now and TIMED", limit),
    rule("TIME", "from? now until|till|to|through TIMED", limit),
    rule("TIME", "from today until|till|to|through TIMED", limit),
    rule("TIME", "by latest? TIMED", limit),
    rule("TIME", "latest by? TIMED", limit),
    rule("TIME", "by CLOCK", today_by_clock),
    rule(
        "TIME",
        "by lunchtime|lunch|noon|midday|midnight|teatime|tonight",
        lambda s: today_by_clock(s, 0),
    ),
    rule("TIME", "before CLOCK on? WHEN", lambda s, _, r: limit(s, r)),
    rule("TIME", "by|before lunch|lunchtime|dinner|breakfast|noon on? WHEN", limit),
    # before it
    rule("TIME", "before TIMED", before),
    rule("TIME", "sometime|anytime before TIMED", before),
    rule("TIME", "ahead|advance of TIMED", before),
    rule("TIME", "in advance of TIMED", before),
    rule("TIME", "prior to TIMED", before),
    rule("TIME", "earlier|sooner than TIMED", before),
    rule("TIME", "before WHOLE is|' out|over|up|done|finished|through", limit),
    rule("TIME", "before WHOLE ' s out|over|up|done|finished|through", limit),
    rule("TIME", "before WHOLE ends|finishes|closes", limit),
    rule("TIME", "before WHOLE runs out", limit),
    rule("TIME", "before PERIOD begins|starts", before),
    rule("TIME", "by|before|until WHOLE ' s end", limit),
    # not before it
    rule("TIME", "after|following TIMED", after),
    rule("TIME", "any? time? after TIMED", after),
    rule("TIME", "later than TIMED", after),
    rule("TIME", "as of|from TIMED", start),
    rule("TIME", "from TIMED on|onwards|onward?", start),
    rule("TIME", "starting|beginning on|from|in? TIMED", start),
    rule(
        "TIME",
        "not? before TIMED",
        lambda s, r: start(s, r) if s.tokens[s.start].lower == "not" else before(s, r),
    ),
    rule("TIME", "ever? since TIMED", since),
]
"""TIME is a whole time expression."""
