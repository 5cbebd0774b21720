"""A small chart parser: patterns of words and classes, tried where their first word stands.

A rule is one line: the symbol it builds, a pattern, and an action.  In a
pattern, `word` and `one|other` match words, `UPPER` matches a word class or
another symbol and hands its value to the action, `?` after an element makes it
optional (a left-out value arrives as `None`), and `+` before it forbids a
space.  No symbol leads back to itself, so every phrase costs a bounded number
of steps and a text costs time in proportion to its length.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from reflect.language.dates.readings import Duration, Reading
from reflect.language.dates.tokens import Tok

Value = Reading | Duration | int | None
Action = Callable[..., Value]


class Cell(NamedTuple):
    """A token as the grammar sees it."""

    norm: str
    """The spelling that patterns use."""
    values: Mapping[str, int]
    """The classes it belongs to, with its number in each."""
    keys: tuple[str, ...]
    """Its norm and its classes: what a pattern may start with."""


class Context(NamedTuple):
    """What the writer and the reader both know."""

    on: date
    """The day of writing."""
    next_session: date | None
    """The day of the pair's next session."""
    month_first: bool
    """Whether the text writes the month before the day."""


class Element(NamedTuple):
    """One element of a pattern."""

    words: frozenset[str]
    """The words it matches; empty for classes and symbols."""
    name: str
    """The class or symbol it matches; empty for words."""
    glued: bool
    """Whether no space may stand before it."""


class Rule(NamedTuple):
    """One pattern, without options, and what it means."""

    rank: int
    """Its place in the grammar: of rules over the same words the earlier one wins."""
    target: str
    """The symbol it builds."""
    elements: tuple[Element, ...]
    """What must stand there."""
    slots: tuple[int, ...]
    """For each value of the action, which match it is; -1 where the option was left out."""
    action: Action
    """Its meaning; `None` where the words mean no time here."""


def rule(target: str, pattern: str, action: Action) -> list[Rule]:
    """Return the rules of one pattern: one for each choice of its options."""
    items = pattern.split()
    choices = [(True, False) if item.endswith("?") else (True,) for item in items]
    return [_variant(target, items, taken, action) for taken in product(*choices)]


def _variant(target: str, items: list[str], taken: tuple[bool, ...], action: Action) -> Rule:
    elements: list[Element] = []
    slots: list[int] = []
    values = 0
    for item, present in zip(items, taken, strict=True):
        element = _element(item)
        if present:
            elements.append(element)
        if element.name:
            slots.append(values if present else -1)
            values += present
    return Rule(0, target, tuple(elements), tuple(slots), action)


def _element(item: str) -> Element:
    glued = item.startswith("+") and len(item) > 1
    body = item.removeprefix("+") if glued else item
    body = body.removesuffix("?") if len(body) > 1 else body
    if body.isupper():
        return Element(frozenset(), body, glued)
    return Element(frozenset(body.split("|")), "", glued)


class Grammar:
    """All rules, ordered by the words that they may start with."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        ranked = [each._replace(rank=rank) for rank, each in enumerate(rules)]
        self.symbols = frozenset(each.target for each in ranked)
        """The symbols that rules build."""
        self.words = frozenset(
            word for each in ranked for element in each.elements for word in element.words
        )
        """The words that patterns name."""
        self._index: dict[str, dict[str, list[Rule]]] = {symbol: {} for symbol in self.symbols}
        for each in ranked:
            for key in self._starts(each.elements[0], ranked):
                self._index[each.target].setdefault(key, []).append(each)
        self._cache: dict[tuple[str, tuple[str, ...]], tuple[Rule, ...]] = {}

    def _starts(self, element: Element, rules: list[Rule]) -> frozenset[str]:
        if element.words:
            return element.words
        if element.name not in self.symbols:
            return frozenset({element.name})
        return frozenset(
            key
            for each in rules
            if each.target == element.name
            for key in self._starts(each.elements[0], rules)
        )

    def starting(self, symbol: str, keys: tuple[str, ...]) -> tuple[Rule, ...]:
        """Return the rules for `symbol` that may start with a cell of these keys."""
        found = self._cache.get((symbol, keys))
        if found is None:
            index = self._index[symbol]
            matching = {each.rank: each for key in keys for each in index.get(key, ())}
            found = tuple(matching[rank] for rank in sorted(matching))
            self._cache[symbol, keys] = found
        return found


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

    def word(self, offset: int) -> str:
        """Return the word before (-1, -2, …) or after (0, 1, …) the phrase, in lower case."""
        index = self.start + offset if offset < 0 else self.end + offset
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""


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
        """How many rules were tried: the work done."""
        self._grammar = grammar
        self._tokens = tokens
        self.cells = cells
        """The text as the grammar sees it."""
        self._context = context
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
        if cell is None:
            return ()
        ends: dict[int, Value] = {}
        for each in self._grammar.starting(symbol, cell.keys):
            self.steps += 1
            for end, values in self._match(each.elements, 0, start, ()):
                if end not in ends:
                    value = self._act(each, start, end, values)
                    if value is not None:
                        ends[end] = value
        return tuple(sorted(ends.items(), key=lambda item: -item[0])) if ends else ()

    def _act(self, each: Rule, start: int, end: int, values: tuple[Value, ...]) -> Value:
        site = Site(self._tokens, self._context, start, end)
        given = [values[slot] if slot >= 0 else None for slot in each.slots]
        try:
            return each.action(site, *given)
        except (ValueError, OverflowError):  # such a day is on no calendar
            return None

    def _match(
        self, elements: tuple[Element, ...], place: int, at: int, values: tuple[Value, ...]
    ) -> Iterator[tuple[int, tuple[Value, ...]]]:
        for index in range(place, len(elements)):
            words, name, glued = elements[index]
            cell = self.cells[at] if at < len(self.cells) else None
            if cell is None or (glued and self._tokens[at].start != self._tokens[at - 1].end):
                return
            if words:
                if cell.norm not in words:
                    return
            elif name in cell.values:
                values = (*values, cell.values[name])
            elif name in self._grammar.symbols:
                for end, value in self.phrases(name, at):
                    yield from self._match(elements, index + 1, end, (*values, value))
                return
            else:
                return
            at += 1
        yield at, values
