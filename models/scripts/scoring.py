"""Pairs predicted items with labelled ones, and counts what was right."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

Item = dict[str, object]
"""One item, labelled or predicted, as JSON holds it."""
FIRM = frozenset({"promise", "heard", "joint"})
CLOSE = 0.75
"""The overlap from which on two spans count as the same words."""


def _span(item: Item, name: str) -> tuple[int, int]:
    start, end = item[name]  # type: ignore[misc]
    return int(start), int(end)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return the shared part of two spans: intersection over union."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def pairs(gold: list[Item], found: list[Item]) -> list[tuple[int, int, float]]:
    """Pair items one to one, closest first; a found action must hold the labelled head."""
    every = []
    for i, wanted in enumerate(gold):
        head, action = _span(wanted, "head"), _span(wanted, "action")
        for j, got in enumerate(found):
            span = _span(got, "action")
            if span[0] <= head[0] and head[1] <= span[1]:
                every.append((-overlap(span, action), i, j))
    used_gold, used_found = set[int](), set[int]()
    matched: list[tuple[int, int, float]] = []
    for score, i, j in sorted(every):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            matched.append((i, j, -score))
    return matched


def f1(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    """Return precision, recall and their harmonic mean."""
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


@dataclass(slots=True)
class Score:
    """Counts over many answers."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, gold: list[Item], found: list[Item]) -> None:
        """Count one answer."""
        matched = pairs(gold, found)
        count = self.counts
        count["right"] += len(matched)
        count["found"] += len(found)
        count["wanted"] += len(gold)
        count["empty"] += not gold
        count["left empty"] += not gold and not found
        count["firm found"] += _firm(found)
        count["firm wanted"] += _firm(gold)
        for i, j, close in matched:
            self._detail(gold[i], found[j], close)

    def _detail(self, wanted: Item, got: Item, close: float) -> None:
        count = self.counts
        count["firm right"] += wanted["kind"] in FIRM and got["kind"] in FIRM
        count["owner"] += set(wanted["owner"]) == set(got["owner"])  # type: ignore[call-overload]
        count["kind"] += wanted["kind"] == got["kind"]
        count["span"] += close >= CLOSE
        dated = bool(wanted["due"])
        count["dated"] += dated
        count["due"] += dated and got["due"] in wanted["due"]  # type: ignore[operator]
        count["spurious"] += not dated and bool(got["due"])

    def figures(self) -> dict[str, float]:
        """Return the figures, each 0 to 1."""
        count = self.counts
        precision, recall, both = f1(count["right"], count["found"], count["wanted"])
        firm = f1(count["firm right"], count["firm found"], count["firm wanted"])
        matched, dated = count["right"] or 1, count["dated"]
        return {
            "items P": precision,
            "items R": recall,
            "items F1": both,
            "firm P": firm[0],
            "firm R": firm[1],
            "firm F1": firm[2],
            "left empty": count["left empty"] / (count["empty"] or 1),
            "owner": count["owner"] / matched,
            "kind": count["kind"] / matched,
            "span": count["span"] / matched,
            "due": count["due"] / (dated or 1),
            "spurious due": count["spurious"] / ((count["right"] - dated) or 1),
        }


def _firm(items: Iterable[Item]) -> int:
    return sum(item["kind"] in FIRM for item in items)
