"""Days by numbers that no month has: "45 March", "March 32nd"."""

from reflect.language.dates.arithmetic import NoSuchDayError
from reflect.language.dates.chart import Site
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.surroundings import noun_follows

_LAST = 31
_MOST = 99
_YEAR = len("2026")


def _beyond(site: Site, one: int, other: int) -> None:
    """Refuse the day, unless it counts something; a month's number is 12 at most."""
    number = max(one, other) if min(one, other) else 0
    follows = site.word(0)
    counts = (follows.isdigit() and len(follows) < _YEAR) or follows == "of" or noun_follows(site)
    if not 1 <= number <= _LAST and number <= _MOST and not counts:
        raise NoSuchDayError


RULES: list[list[Rule]] = [
    rule("DATE", "the? INT of? MONTH", _beyond),
    rule("DATE", "MONTHX INT", _beyond),
]
"""They build nothing: what they find does not exist."""
