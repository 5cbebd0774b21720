"""Times that tell more of another: the bounds of a repetition, the hour of a day.

"Every day this week", "from Monday I'll run each day"; "on Fridays I leave at five".
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from reflect.language.dates.expression import Role, TimeExpression
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.readings import Reading
from reflect.language.dates.tokens import Tok

_OPENERS = word_set("from starting beginning as this next for over during in until till through")
_STARTS = frozenset({"from", "starting", "beginning", "as"})
_START = attrgetter("start")
_STARTING = ("starting ", "beginning ")
_STOPS = frozenset({".", "!", "?", ";", "\n"})


def whole_days(
    spans: Sequence[tuple[int, int, Reading]], tokens: Sequence[Tok]
) -> list[tuple[int, int, Reading]]:
    """Return the times without the hours whose sentence names another time."""
    stops = [at for at, token in enumerate(tokens) if token.text in _STOPS]
    days = {bisect_left(stops, start) for start, _, reading in spans if not reading.hour}
    return [span for span in spans if not span[2].hour or bisect_left(stops, span[0]) not in days]


def bounded(found: list[TimeExpression], tokens: Sequence[Tok]) -> list[TimeExpression]:
    """Return the expressions, those that tell how long a repetition goes on as content."""
    if all(each.recurrence is None for each in found):
        return found
    return [
        replace(each, role=Role.CONTENT) if _bounds(index, found, tokens) else each
        for index, each in enumerate(found)
    ]


def _bounds(index: int, found: Sequence[TimeExpression], tokens: Sequence[Tok]) -> bool:
    one = found[index]
    if one.recurrence is not None or one.vague:
        return False
    if index and found[index - 1].recurrence is not None:
        between = _between(found[index - 1].end, one.start, tokens)
        return not between or (
            one.text.lower().startswith(_STARTING) and _STOPS.isdisjoint(between)
        )
    follower = found[index + 1] if index + 1 < len(found) else None
    if follower is None or follower.recurrence is None:
        return False
    opening = one.text.split()[0].lower()
    between = _between(one.end, follower.start, tokens)
    if opening in _STARTS:
        return _STOPS.isdisjoint(between)
    return not between and opening in _OPENERS


def _between(start: int, end: int, tokens: Sequence[Tok]) -> list[str]:
    """Return the words between two places of the text, commas left out."""
    first, last = (bisect_left(tokens, place, key=_START) for place in (start, end))
    return [token.lower for token in tokens[first:last] if token.text not in {",", "-"}]
