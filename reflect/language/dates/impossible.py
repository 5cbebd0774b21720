"""Days that no calendar has and times that no clock has: "31 April", "Friday at 25:00".

Nobody can tell which day was meant, so none is: not the nearest one that exists,
and not what is left of the words ("April", "Friday").
"""

from collections.abc import Sequence

from reflect.language.dates.chart import Chart
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.readings import IMPOSSIBLE, Reading
from reflect.language.dates.tokens import Tok

Span = tuple[int, int, Reading]
"""First token, token after the last, and what the words mean."""

_LEADING = word_set("on by before until till due from at @")
_JOINTS = word_set("on at by of the , @")
_LONGEST_JOINT = 2


def impossible(chart: Chart) -> list[tuple[int, int]]:
    """Return where a text names a day or a time that does not exist, first to last."""
    found = []
    at = 0
    while at < len(chart.cells):
        known = chart.longest("DATE", at) or chart.longest("CLOCK", at)
        exists, refused = known[0] if known else at + 1, chart.refused.get(at, 0)
        if refused > (exists if known else at):
            found.append((at, refused))
        at = max(exists, refused)
    return found


def refuse(
    spans: Sequence[Span], refused: Sequence[tuple[int, int]], tokens: Sequence[Tok]
) -> list[Span]:
    """Return all times of a text; what belongs to an impossible one is no day either.

    Args:
        spans: The times that exist.
        refused: Where those stand that do not.
        tokens: The text.
    """
    every = [*spans, *(_led(start, end, tokens) for start, end in refused)]
    joined: list[Span] = []
    for span in sorted(every, key=lambda span: span[:2]):
        if joined and _are_one(joined[-1], span, tokens):
            joined[-1] = (joined[-1][0], span[1], IMPOSSIBLE)
        else:
            joined.append(span)
    return [span for span in joined if not _is_count(span, tokens)]


def _led(start: int, end: int, tokens: Sequence[Tok]) -> Span:
    """Return an impossible time with the word that leads to it."""
    leads = start > 0 and tokens[start - 1].lower in _LEADING
    return (start - leads, end, IMPOSSIBLE)


def _are_one(one: Span, other: Span, tokens: Sequence[Tok]) -> bool:
    """Whether two times are told as one, such as a weekday and a date, or a day and a time."""
    if IMPOSSIBLE not in {one[2], other[2]} or _is_count(one, tokens):
        return False
    between = tokens[one[1] : other[0]]
    return len(between) <= _LONGEST_JOINT and all(token.lower in _JOINTS for token in between)


def _is_count(span: Span, tokens: Sequence[Tok]) -> bool:
    """Whether something that looks like a time only counts: "a run of 32:75"."""
    start, end, reading = span
    opens = start == 0 or tokens[start].lower in _LEADING
    return reading is IMPOSSIBLE and not opens and ":" in {t.text for t in tokens[start:end][1:2]}
