"""Times of day, which fix no day but belong to the phrase: "half three on Weds"."""

from reflect.language.dates.arithmetic import NoSuchDayError
from reflect.language.dates.chart import Site
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import day

_HOURS = 24
_MINUTES = 60


def _hour(_: Site, hour: int) -> int | None:
    return 1 if hour <= _HOURS else None


def _exact(site: Site, hour: int, minute: int) -> int | None:
    if _minutes(site, hour, minute) is None:
        raise NoSuchDayError
    return 1


def _minutes(_: Site, hour: int, minute: int) -> int | None:
    return 1 if hour <= _HOURS and minute < _MINUTES else None


RULES: list[list[Rule]] = [
    # an exact time by itself
    rule("MOMENT", "INT +: +INT", _exact),
    rule("MOMENT", "INT +: +INT +: +INT", lambda s, h, m, _: _minutes(s, h, m)),
    rule("MOMENT", "INT +.|: +INT am|pm|a|p", _minutes),
    rule("MOMENT", "INT +.|: +INT a|p . m .?", _minutes),
    rule("MOMENT", "INT +: +INT +: +INT am|pm", lambda s, h, m, _: _minutes(s, h, m)),
    rule("MOMENT", "INT am|pm", _hour),
    rule("MOMENT", "INT +a|p|h|ish", _hour),
    rule("MOMENT", "INT a|p +. +m +.?", _hour),
    rule("MOMENT", "NUM o ' clock", _hour),
    rule("MOMENT", "NUM am|pm", _hour),
    rule("MOMENT", "NUM a|p . m .?", _hour),
    rule("MOMENT", "NUM a|p m", _hour),
    rule("MOMENT", "half NUM", _hour),
    rule("MOMENT", "a? half|quarter past|to|after NUM", _hour),
    rule("MOMENT", "NUM minutes|min|mins? past|to NUM", lambda s, _m, h: _hour(s, h)),
    rule("MOMENT", "noon|midday|midnight", lambda _: 1),
    rule("MOMENT", "Y4 hours|hrs", lambda _, __: 1),
    # with the zone that it is told in
    rule("CLOCK", "MOMENT", lambda _, n: n),
    rule("CLOCK", "MOMENT ZONES", lambda _, n, __: n),
    rule("CLOCK", "MOMENT ( ZONES )", lambda _, n, __: n),
    rule("ZONES", "ZONE", lambda _, n: n),
    rule("ZONES", "ZONE +|- INT", lambda _, n, __: n),
    rule(
        "ZONES", "local|eastern|pacific|central|european|london|uk|your|my|their time", lambda _: 1
    ),
    # a time that is only one beside a day: "tonight at 8"
    rule("HOUR", "CLOCK", lambda _, n: n),
    rule("HOUR", "NUM", _hour),
    rule("HOUR", "NUM -? NUM", _hours := _minutes),
    rule("HOUR", "NUM -? NUM minutes", _hours),
    rule("HOUR", "INT +. +INT", _minutes),
    rule("HOURS", "HOUR -|to|until|till HOUR", lambda _, a, _b: a),
    rule("HOURS", "HOUR -|to|until|till HOUR am|pm", lambda _, a, _b: a),
    rule("HOURS", "HOUR -|to|until|till HOUR ZONES", lambda _, a, *__: a),
    rule("HOURS", "from HOUR -|to|until|till HOUR", lambda _, a, _b: a),
    rule("HOURS", "from HOUR for DUR", lambda _, a, _b: a),
    rule("HOURS", "for DUR from HOUR", lambda _, _a, b: b),
    rule("HOURS", "between HOUR and|-|to HOUR", lambda _, a, _b: a),
    # what may stand after a day
    rule("AFTERDAY", "CLOCK", lambda _, n: n),
    rule("AFTERDAY", "HOURS", lambda _, n: n),
    rule(
        "AFTERDAY",
        "around|about|at|by|before|after|from|for|@|till|until|circa HOUR",
        lambda _, n: n,
    ),
    rule("AFTERDAY", "at HOURS", lambda _, n: n),
    rule("AFTERDAY", "no|not later than HOUR", lambda _, n: n),
    rule("AFTERDAY", "later|earlier than HOUR", lambda _, n: n),
    rule("AFTERDAY", "first thing", lambda _: 1),
    rule("AFTERDAY", "early|late|mid? -? DAYPART", lambda _, __: 1),
    rule("AFTERDAY", "at|by|before|after|over DAYPART", lambda _, __: 1),
    rule("AFTERDAY", "am|pm|early", lambda _: 1),
    rule("AFTERDAY", "late|early at night", lambda _: 1),
    rule("AFTERDAY", "in the? early|late? DAYPART", lambda _, __: 1),
    rule("AFTERDAY", "at the latest", lambda _: 1),
    rule("AFTERDAY", "at the very latest", lambda _: 1),
    # what may stand before one
    rule("BEFOREDAY", "CLOCK on? of?", lambda _, n: n),
    rule("BEFOREDAY", "CLOCK ,", lambda _, n: n),
    rule("BEFOREDAY", "at HOUR on|,? of?", lambda _, n: n),
    rule("BEFOREDAY", "after|around|about CLOCK on|,? of?", lambda _, n: n),
    rule("BEFOREDAY", "HOURS on? of?", lambda _, n: n),
    rule("BEFOREDAY", "first|last thing on?", lambda _: 1),
    rule("BEFOREDAY", "close of? play|business on?", lambda _: 1),
    rule("BEFOREDAY", "the? end of? play|business|day on?", lambda _: 1),
    rule("BEFOREDAY", "the end of the day on?", lambda _: 1),
    rule("BEFOREDAY", "the? end|close of", lambda _: 1),
    rule("BEFOREDAY", "cob|eod|lunchtime on?", lambda _: 1),
    rule("BEFOREDAY", "cob|eod ZONES on?", lambda _, __: 1),
    rule("BEFOREDAY", "1 +st thing on?", lambda _: 1),
    rule("BEFOREDAY", "the? DAYPART of", lambda _, __: 1),
    rule("BEFOREDAY", "the? early|late|mid -? DAYPART of|on", lambda _, __: 1),
    rule("BEFOREDAY", "early|late|later|mid|sometime|anytime on?", lambda _: 1),
    rule("BEFOREDAY", "early|later? in the day on?", lambda _: 1),
    # the end of the day of writing
    rule(
        "REL",
        "the? end of the? day|play|business|today",
        lambda s: None if "at" in {s.word(-1), s.word(-2)} and s.word(0) == "," else day(s.on),
    ),
    rule("REL", "the? close of the? day|play|business", lambda s: day(s.on)),
    rule("REL", "the? eod|cob", lambda s: day(s.on)),
]
"""CLOCK, HOUR, HOURS, BEFOREDAY and AFTERDAY stand beside a day and have no value of their own."""
