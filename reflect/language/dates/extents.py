"""Times that only bound a repetition: "every day this week", "from Monday I'll run each day"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from reflect.language.dates.expression import Role, TimeExpression
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.tokens import Tok

_OPENERS = word_set("from starting beginning as this next for over during in until till through")
_STARTS = frozenset({"from", "starting", "beginning", "as"})
_START = attrgetter("start")
_STARTING = ("starting ", "beginning ")
_STOPS = frozenset({".", "!", "?", ";", "\n"})


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
