"""Finds the time expressions of a text, in order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from reflect.language.dates import events
from reflect.language.dates.arithmetic import plus
from reflect.language.dates.chart import Chart, Context, Site
from reflect.language.dates.corrections import corrected
from reflect.language.dates.expression import Anchor, Direction, Grain, Role, TimeExpression
from reflect.language.dates.extents import bounded, whole_days
from reflect.language.dates.grammar import GRAMMAR, cells
from reflect.language.dates.impossible import impossible, refuse
from reflect.language.dates.patterns import Cell
from reflect.language.dates.readings import EVENT, Reading
from reflect.language.dates.roles import is_content
from reflect.language.dates.tense import LIMITING, is_past, limit_is_past, was_planned
from reflect.language.dates.tokens import Tok, atoms, tokenize, unwrapped

_FORWARD = frozenset({"tomorrow", "next", "coming", "upcoming", "following", "later"})


def find(
    text: str | Iterable[Tok],
    *,
    on: date,
    next_session: date | None = None,
    month_first: bool = False,
) -> list[TimeExpression]:
    """Return every time expression of a text, in order and disjoint.

    Args:
        text: Raw text, or the tokens of any tokenizer.
        on: The day of writing.
        next_session: The day of the pair's next session, if one is planned.
        month_first: Whether "3/5" is 5 March where the text itself does not show its order.
    """
    return Search(text, Context(on, next_session, month_first)).run()


class Search:
    """One reading of one text."""

    def __init__(self, text: str | Iterable[Tok], context: Context) -> None:
        found = tokenize(text) if isinstance(text, str) else list(atoms(text))
        self.tokens = unwrapped(found)
        """The atoms of the text."""
        self.context = context._replace(
            month_first=_writes_month_first(self.tokens, unless_shown=context.month_first)
        )
        """What is known beside the text."""
        self.chart = Chart(GRAMMAR, self.tokens, cells(self.tokens), self.context)
        """The phrases found so far."""
        self._refused = impossible(self.chart)
        if self._refused:
            self.chart = Chart(GRAMMAR, self.tokens, self._possible(), self.context)

    def run(self) -> list[TimeExpression]:
        """Return the expressions, corrected ones left out."""
        spans = list(self._spans())
        if self._refused:
            spans = refuse(spans, self._refused, self.tokens)
        spans = corrected(whole_days(spans, self.tokens), self.tokens)
        return bounded([self._expression(*span) for span in spans], self.tokens)

    def _possible(self) -> list[Cell | None]:
        """Return the text as the grammar sees it, without the days that do not exist."""
        gone = {at for start, end in self._refused for at in range(start, end)}
        return [None if at in gone else cell for at, cell in enumerate(self.chart.cells)]

    def _spans(self) -> Iterator[tuple[int, int, Reading]]:
        at = 0
        named: date | None = None
        while at < len(self.tokens):
            end, reading = self._longest(at)
            if reading is not None:
                end = self._with_event(end, reading)
                reading = _counted(reading, named)
                named = named if reading.hour else reading.due or named
                yield at, end, reading
            at = end

    def _longest(self, at: int) -> tuple[int, Reading | None]:
        if self.chart.cells[at] is None:
            return at + 1, None
        found = self.chart.longest("TIME", at)
        if found is not None and isinstance(found[1], Reading):
            return found[0], found[1]
        return self._event(at)

    def _with_event(self, end: int, reading: Reading) -> int:
        """Return where a day ends that an event tells more of: "Thursday after milking"."""
        narrowed = end < len(self.tokens) and self.tokens[end].lower in events.NARROWING
        if narrowed and reading.grain is Grain.DAY and reading.due is not None:
            longer, event = self._event(end)
            return longer if event is not None else end
        return end

    def _event(self, start: int) -> tuple[int, Reading | None]:
        at = after = start + events.opening(self.tokens, start)
        if at == start:
            return start + 1, None
        while not events.ends(self.tokens, start, at) and not self.chart.phrases("TIME", at):
            at += 1
        return (at, EVENT) if at > after else (start + 1, None)

    def _expression(self, start: int, end: int, reading: Reading) -> TimeExpression:
        site = Site(self.tokens, self.context, start, end)
        first, last = self.tokens[start], self.tokens[end - 1]
        reading = _kept_in_order(site, reading)
        return TimeExpression(
            start=first.start,
            end=last.end,
            text=_text(self.tokens[start:end]),
            due=reading.due,
            first=reading.first,
            grain=reading.grain,
            alternatives=reading.alternatives,
            recurrence=reading.recurrence,
            anchor=reading.anchor,
            vague=reading.vague or (reading.due is None and reading.recurrence is None),
            direction=_direction(site, reading),
            role=Role.CONTENT if is_content(site, reading) else Role.WHEN,
        )


def _counted(reading: Reading, named: date | None) -> Reading:
    """Count "the day before" from the date named before it, if there is one."""
    if reading.back is None or named is None:
        return reading
    try:
        due = reading.back.count(named)
        other = plus(due, -1) if reading.back.or_before else None
    except OverflowError:  # no calendar goes on beyond the year 9999
        return reading
    return replace(reading, first=due, due=due, vague=False).other(other)


def _kept_in_order(site: Site, reading: Reading) -> Reading:
    """Keep due dates from lying before the day of writing, unless the words are past."""
    if reading.direction is Direction.PAST or reading.due is None:
        return reading
    if reading.due < site.on:
        return replace(reading, direction=Direction.PAST)
    first = reading.first if reading.first is None else max(reading.first, site.on)
    others = tuple(other for other in reading.alternatives if other >= site.on)
    return replace(reading, first=first, alternatives=others)


def _direction(site: Site, reading: Reading) -> Direction:
    if reading.direction is Direction.PAST or (reading.due is not None and was_planned(site)):
        return Direction.PAST
    words = {token.lower for token in site.tokens[site.start : site.end]}
    if not words.isdisjoint(_FORWARD):
        return Direction.FUTURE
    if reading.due is not None and not words.isdisjoint(LIMITING):
        return Direction.PAST if limit_is_past(site) else reading.direction
    if reading.direction is Direction.FUTURE:
        return reading.direction
    telling = reading.due is not None or reading.anchor is Anchor.EVENT
    return Direction.PAST if telling and is_past(site) else Direction.UNKNOWN


def _writes_month_first(tokens: Sequence[Tok], *, unless_shown: bool) -> bool:
    """Whether the text holds a date that only reads with its month first ("9/22")."""
    for at in range(1, len(tokens) - 1):
        left, right = tokens[at - 1], tokens[at + 1]
        begins = at == 1 or tokens[at - 2].text != "/"  # not the "8/25" of "1/8/25"
        if tokens[at].text == "/" and begins and _small(left) and _small(right):
            one, other = int(left.text), int(right.text)
            if one != other and 1 <= one <= _MONTHS < other <= _DAYS:
                return True
            if 1 <= other <= _MONTHS < one <= _DAYS:
                return False
    return unless_shown


_MONTHS = 12
_DAYS = 31


def _small(token: Tok) -> bool:
    return len(token.text) <= len("31") and token.text.isascii() and token.text.isdigit()


def _text(tokens: Sequence[Tok]) -> str:
    """Return the words of a span, one space where the text has any."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(" " * (token.start > before.end) + token.text)
    return "".join(parts)
