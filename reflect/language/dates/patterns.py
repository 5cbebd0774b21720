"""Patterns of words and word classes, and the tree that holds all of them.

A rule is one line: the symbol it builds, a pattern, and an action.  In a
pattern, `word` and `one|other` match words, `UPPER` matches a word class or
another symbol and hands its value to the action, `?` after an element makes it
optional (a left-out value arrives as `None`), and `+` before it forbids a
space.  No symbol leads back to itself, so every phrase costs a bounded number
of steps and a text costs time in proportion to its length.
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from reflect.language.dates.readings import Duration, Reading

Value = Reading | Duration | Fraction | int | None
Action = Callable[..., Value]


class Cell(NamedTuple):
    """A token as the grammar sees it."""

    norm: str
    """The spelling that patterns use."""
    values: Mapping[str, int]
    """The classes it belongs to, with its number in each."""
    keys: tuple[str, ...]
    """Its norm and its classes: what a pattern may start with."""


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


class Node:
    """A place in the tree of all patterns of a symbol; patterns share what they begin with."""

    __slots__ = ("classes", "ends", "glued", "open", "symbols", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node] = {}
        """Where each word leads."""
        self.classes: dict[str, Node] = {}
        """Where each word class leads."""
        self.symbols: dict[str, Node] = {}
        """Where each symbol leads."""
        self.open: dict[tuple[str, ...], list[tuple[str, Node]]] = {}
        """The symbols that a cell of these keys may start, as found out so far."""
        self.glued: Node | None = None
        """The same for what follows without a space."""
        self.ends: list[Rule] = []
        """The rules whose pattern ends here."""

    def grow(self, element: Element, symbols: frozenset[str]) -> list["Node"]:
        """Return the nodes to which an element leads, made where they were missing."""
        node = self
        if element.glued:
            node = self.glued = self.glued or Node()
        if not element.name:
            return [node.words.setdefault(word, Node()) for word in sorted(element.words)]
        known = node.symbols if element.name in symbols else node.classes
        return [known.setdefault(element.name, Node())]


class Grammar:
    """All rules, as one tree of patterns a symbol."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        ranked = [each._replace(rank=rank) for rank, each in enumerate(rules)]
        self.symbols = frozenset(each.target for each in ranked)
        """The symbols that rules build."""
        self.words = frozenset(
            word for each in ranked for element in each.elements for word in element.words
        )
        """The words that patterns name."""
        self.roots = {symbol: Node() for symbol in self.symbols}
        """The tree of each symbol."""
        for each in ranked:
            nodes = [self.roots[each.target]]
            for element in each.elements:
                nodes = [child for node in nodes for child in node.grow(element, self.symbols)]
            for node in nodes:
                node.ends.append(each)
        self.starts: dict[str, frozenset[str]] = {}
        """The words and classes that each symbol may start with."""
        for symbol in self.symbols:
            self._start(symbol)

    def openings(self, node: Node, keys: tuple[str, ...]) -> list[tuple[str, Node]]:
        """Return the symbols from `node` that a cell of these keys may start."""
        found = node.open.get(keys)
        if found is None:
            found = node.open[keys] = [
                (name, child)
                for name, child in node.symbols.items()
                if not self.starts[name].isdisjoint(keys)
            ]
        return found

    def _start(self, symbol: str) -> frozenset[str]:
        if symbol not in self.starts:
            root = self.roots[symbol]
            below = (self._start(name) for name in root.symbols)
            self.starts[symbol] = frozenset(root.words).union(root.classes, *below)
        return self.starts[symbol]
