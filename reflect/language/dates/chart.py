"""A small chart parser: the phrases of one text, each parsed once.

No symbol leads back to itself, so every phrase costs a bounded number of steps
and a text costs time in proportion to its length.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reflect.language.dates.arithmetic import NoSuchDayError
from reflect.language.dates.patterns import Cell, Grammar, Node, Rule, Value
from reflect.language.dates.tokens import Tok


class Context(NamedTuple):
    """What the writer and the reader both know."""

    on: date
    """The day of writing."""
    next_session: date | None
    """The day of the pair's next session."""
    month_first: bool
    """Whether the text writes the month before the day."""


class Site(NamedTuple):
    """Where an action stands: its text, its context and its span of tokens."""

    tokens: Sequence[Tok]
    """The atoms of the text."""
    context: Context
    """What is known beside the text."""
    start: int
    """Index of the phrase's first token."""
    end: int
    """Index after the phrase's last token."""

    @property
    def on(self) -> date:
        """The day of writing."""
        return self.context.on

    @property
    def opening(self) -> str:
        """The phrase's first word, as the grammar spells it."""
        return _spelled(self.tokens, self.start)

    @property
    def opening_after(self) -> str:
        """The word after the phrase's first."""
        return _spelled(self.tokens, self.start + 1)

    def word(self, offset: int) -> str:
        """Return the word before (-1, -2, …) or after (0, 1, …) the phrase, as spelled in rules."""
        index = self.start + offset if offset < 0 else self.end + offset
        return _spelled(self.tokens, index)


def _spelled(tokens: Sequence[Tok], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""


class Chart:
    """The phrases found in one text, each parsed once."""

    def __init__(
        self,
        grammar: Grammar,
        tokens: Sequence[Tok],
        cells: Sequence[Cell | None],
        context: Context,
    ) -> None:
        self.steps = 0
        """How many places in the patterns were visited: the work done."""
        self._grammar = grammar
        self._tokens = tokens
        self.cells = cells
        """The text as the grammar sees it."""
        self._context = context
        self.refused: dict[int, int] = {}
        """Where words stand that name a day or a time which does not exist: from, to."""
        self._found: dict[tuple[str, int], tuple[tuple[int, Value], ...]] = {}

    def longest(self, symbol: str, start: int) -> tuple[int, Value] | None:
        """Return the end and the value of the longest such phrase at `start`, if any."""
        found = self.phrases(symbol, start)
        return found[0] if found else None

    def phrases(self, symbol: str, start: int) -> tuple[tuple[int, Value], ...]:
        """Return the ends and values of all such phrases at `start`, longest first."""
        known = self._found.get((symbol, start))
        if known is None:
            known = self._found[symbol, start] = self._parse(symbol, start)
        return known

    def _parse(self, symbol: str, start: int) -> tuple[tuple[int, Value], ...]:
        cell = self.cells[start] if start < len(self.cells) else None
        if cell is None or self._grammar.starts[symbol].isdisjoint(cell.keys):
            return ()
        matches: list[tuple[int, int, Rule, tuple[Value, ...]]] = []
        self._walk(self._grammar.roots[symbol], start, (), matches)
        ends: dict[int, Value] = {}
        for end, _, each, values in sorted(matches, key=_by_length_and_rank):
            if end not in ends:
                value = self._act(each, start, end, values)
                if value is not None:
                    ends[end] = value
        return tuple(ends.items())

    def _act(self, each: Rule, start: int, end: int, values: tuple[Value, ...]) -> Value:
        site = Site(self._tokens, self._context, start, end)
        given = [values[slot] if slot >= 0 else None for slot in each.slots]
        try:
            return each.action(site, *given)
        except NoSuchDayError:
            self.refused[start] = max(end, self.refused.get(start, end))
            return None
        except (ValueError, OverflowError):  # such a day is on no calendar
            return None

    def _walk(
        self,
        node: Node,
        at: int,
        values: tuple[Value, ...],
        matches: list[tuple[int, int, Rule, tuple[Value, ...]]],
    ) -> None:
        """Collect every pattern that goes on from `node` at token `at`."""
        self.steps += 1
        matches.extend((at, each.rank, each, values) for each in node.ends)
        cell = self.cells[at] if at < len(self.cells) else None
        if cell is None:
            return
        self._follow(node, cell, at, values, matches)
        if node.glued is not None and self._tokens[at].start == self._tokens[at - 1].end:
            self._follow(node.glued, cell, at, values, matches)

    def _follow(
        self,
        node: Node,
        cell: Cell,
        at: int,
        values: tuple[Value, ...],
        matches: list[tuple[int, int, Rule, tuple[Value, ...]]],
    ) -> None:
        following = node.words.get(cell.norm)
        if following is not None:
            self._walk(following, at + 1, values, matches)
        for name, value in cell.values.items():
            following = node.classes.get(name)
            if following is not None:
                self._walk(following, at + 1, (*values, value), matches)
        for name, following in self._grammar.openings(node, cell.keys) if node.symbols else ():
            for end, found in self.phrases(name, at):
                self._walk(following, end, (*values, found), matches)


def _by_length_and_rank(match: tuple[int, int, Rule, tuple[Value, ...]]) -> tuple[int, int]:
    return -match[0], match[1]
