"""Pairs predicted items with labelled ones, and counts what was right."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

import numpy as np

Item = dict[str, object]
"""One item, labelled or predicted, as JSON holds it."""
FIRM = frozenset({"promise", "heard", "joint"})
KINDS = ("promise", "heard", "joint", "request", "idea")
CLOSE = 0.75
"""The overlap from which on two spans count as the same words."""
DRAWS, SEED = 2000, 3
"""Of the bootstrap."""


def span(item: Item, name: str) -> tuple[int, int]:
    """Return where the words of this name stand in the text (end exclusive)."""
    start_end = cast("list[int]", item[name])
    return start_end[0], start_end[1]


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return the shared part of two spans: intersection over union."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def pairs(gold: list[Item], found: list[Item]) -> list[tuple[int, int, float]]:
    """Pair items one to one, closest first; a found action must hold the labelled head."""
    every = []
    for i, wanted in enumerate(gold):
        head, action = span(wanted, "head"), span(wanted, "action")
        for j, got in enumerate(found):
            act = span(got, "action")
            if act[0] <= head[0] and head[1] <= act[1]:
                every.append((-overlap(act, action), i, j))
    used_gold, used_found = set[int](), set[int]()
    matched: list[tuple[int, int, float]] = []
    for score, i, j in sorted(every):
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            matched.append((i, j, -score))
    return matched


def f1(right: float, found: float, wanted: float) -> tuple[float, float, float]:
    """Return precision, recall and their harmonic mean."""
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def counts(gold: list[Item], found: list[Item]) -> Counter[str]:
    """Count what `figures` needs of one answer."""
    matched = pairs(gold, found)
    count = Counter[str](
        {
            "right": len(matched),
            "found": len(found),
            "wanted": len(gold),
            "empty": not gold,
            "left empty": not gold and not found,
            "firm found": _firm(found),
            "firm wanted": _firm(gold),
        }
    )
    count.update(f"found {item['kind']}" for item in found)
    count.update(f"wanted {item['kind']}" for item in gold)
    for i, j, close in matched:
        count.update(_details(gold[i], found[j], close))
    return count


def _details(wanted: Item, got: Item, close: float) -> Iterable[str]:
    if wanted["kind"] in FIRM and got["kind"] in FIRM:
        yield "firm right"
    yield from _same_people(wanted, got)
    if wanted["kind"] == got["kind"]:
        yield "kind"
        yield f"right {wanted['kind']}"
    if close >= CLOSE:
        yield "span"
    if wanted["due"]:
        yield "dated"
        if got["due"] in wanted["due"]:  # type: ignore[operator]
            yield "due"
    elif got["due"]:
        yield "spurious"


def _same_people(wanted: Item, got: Item) -> Iterable[str]:
    for name in ("owner", "to"):
        told, heard = (cast("list[str]", item.get(name, [])) for item in (wanted, got))
        if set(told) == set(heard):
            yield name


def figures(count: Mapping[str, float]) -> dict[str, float]:
    """Return the figures, each 0 to 1, of the counts of some answers added up."""
    of = Counter(count)  # a missing count is none
    precision, recall, both = f1(of["right"], of["found"], of["wanted"])
    firm = f1(of["firm right"], of["firm found"], of["firm wanted"])
    matched, dated = of["right"] or 1, of["dated"]
    return {
        "items P": precision,
        "items R": recall,
        "items F1": both,
        "firm P": firm[0],
        "firm R": firm[1],
        "firm F1": firm[2],
        "left empty": of["left empty"] / (of["empty"] or 1),
        "owner": of["owner"] / matched,
        "to": of["to"] / matched,
        "kind": of["kind"] / matched,
        "span": of["span"] / matched,
        "due": of["due"] / (dated or 1),
        "spurious due": of["spurious"] / ((of["right"] - dated) or 1),
        **{
            f"{kind} F1": f1(of[f"right {kind}"], of[f"found {kind}"], of[f"wanted {kind}"])[2]
            for kind in KINDS
        },
    }


def intervals(answers: Sequence[Counter[str]]) -> dict[str, tuple[float, float]]:
    """Return the 95 % bootstrap interval of each figure, drawn by answer."""
    names = sorted({name for count in answers for name in count})
    table = np.array([[count[name] for name in names] for count in answers], float)
    chance = np.random.default_rng(SEED)
    often = chance.multinomial(len(table), np.full(len(table), 1 / len(table)), DRAWS)
    drawn = [figures(dict(zip(names, row, strict=True))) for row in often @ table]
    return {
        name: (
            float(np.quantile([one[name] for one in drawn], 0.025)),
            float(np.quantile([one[name] for one in drawn], 0.975)),
        )
        for name in drawn[0]
    }


def _firm(items: Iterable[Item]) -> int:
    return sum(item["kind"] in FIRM for item in items)
