"""Fits the weights that matching uses, on labelled pairs of debriefs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

import numpy as np
from markup import Json
from numpy.typing import NDArray

from reflect.domain.commitments import CommitmentKind
from reflect.language.matching.features import features
from reflect.language.matching.scoring import Weights, rivals
from reflect.language.matching.values import Claim, Side
from reflect.language.matching.wording import Roster, read

Floats = NDArray[np.float64]
TRAPS = "h"
"""The group of single items, most of them made to be taken for one another."""
LEAST = 0.65
"""The least confidence.  A wrong merge costs three misses, so a merge pays from 3 in 4 on; on pairs
of other writers confidences are a little low, and .65 is where that cost is least."""
UNDATED = 0.5
"""What a copy of a pair without its days counts: words must carry the match without them."""
LONELY, FEW = 3.0, 4
"""What a pair with few items counts: nothing else there could be the match, so words must tell."""
REPEATED = 0.2
"""What a list against itself counts: one list holds no agreement twice."""
RIDGE = 3.0
SETTLED = 1e-7
"""The step at which fitting ends."""
RIVAL_NAMES = ("own", "first", "second")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled pair of debriefs."""

    name: str
    people: tuple[str, ...]
    a: Side
    b: Side
    gold: dict[tuple[int, int], str]
    """Verdicts by places on both sides."""

    @property
    def group(self) -> str:
        """Who wrote it, a letter; the traps are parted in five, for there is one writer of them."""
        return self.name[0] if self.name[0] != TRAPS else f"{TRAPS}{int(self.name[-3:]) % 5}"


def labelled(record: Json) -> Labelled:
    """Return one line of the corpus."""
    gold = {(match["a"], match["b"]): match["verdict"] for match in record["gold"]}  # type: ignore[attr-defined]
    people = tuple(cast("list[str]", record["people"]))
    one, other = cast("Json", record["a"]), cast("Json", record["b"])
    return Labelled(str(record["id"]), people, _side(one), _side(other), gold)


def _side(raw: Json) -> Side:
    items = [
        Claim(
            item["action"],
            tuple(item["owner"]),
            date.fromisoformat(item["due"]) if item["due"] else None,
            CommitmentKind(item["kind"]),
            item["quote"],
        )
        for item in raw["items"]  # type: ignore[attr-defined]
    ]
    return Side(str(raw["writer"]), tuple(items))


def undated(pair: Labelled) -> Labelled:
    """Return a copy in which nobody names a day."""
    sides = [
        Side(side.writer, tuple(replace(item, due=None) for item in side.items))
        for side in (pair.a, pair.b)
    ]
    return replace(pair, a=sides[0], b=sides[1])


def itself(pair: Labelled, side: Side) -> Labelled:
    """Return a pair in which both parties told the same list: each item matches itself only."""
    gold = {(place, place): "same" for place in range(len(side.items))}
    return replace(pair, a=side, b=side, gold=gold)


@dataclass(frozen=True, slots=True)
class Table:
    """The features of all pairs of items of one pair of debriefs."""

    group: str
    weight: float
    names: tuple[str, ...]
    """Of the features."""
    values: Floats
    """Rows, columns, features."""
    right: Floats
    """Rows, columns: 1 for a match."""


def table(pair: Labelled, weight: float) -> Table:
    """Return the features of a pair."""
    if len(pair.a.items) + len(pair.b.items) <= FEW:
        weight *= LONELY
    first, second = Roster(pair.people, pair.a.writer), Roster(pair.people, pair.b.writer)
    mine = [(claim, read(claim, first)) for claim in pair.a.items]
    yours = [(claim, read(claim, second)) for claim in pair.b.items]
    found = [[features(x, y, u, v) for y, v in yours] for x, u in mine]
    names = tuple(found[0][0])
    right = [[float((i, j) in pair.gold) for j in range(len(yours))] for i in range(len(mine))]
    values = np.array([[[cell[name] for name in names] for cell in row] for row in found])
    return Table(pair.group, weight, names, values, np.array(right))


def logistic(values: Floats, right: Floats, weight: Floats, ridge: float) -> Floats:
    """Return the coefficients of a ridge logistic regression, the constant last."""
    middle, spread = values.mean(0), values.std(0) + 1e-9
    inputs = np.c_[(values - middle) / spread, np.ones(len(values))]
    penalty = np.diag([ridge] * values.shape[1] + [1e-9])
    found = np.zeros(inputs.shape[1])
    for _ in range(40):
        sure = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (weight * (sure - right)) + penalty @ found
        bend = (inputs * (weight * sure * (1 - sure))[:, None]).T @ inputs + penalty
        step = np.linalg.solve(bend, slope)
        found = found - step
        if abs(step).max() < SETTLED:
            break
    scaled = found[:-1] / spread
    return np.append(scaled, found[-1] - scaled @ middle)


def _flat(tables: Sequence[Table], values: Sequence[Floats], ridge: float) -> Floats:
    return logistic(
        np.concatenate([array.reshape(-1, array.shape[-1]) for array in values]),
        np.concatenate([one.right.ravel() for one in tables]),
        np.concatenate([np.full(one.right.size, one.weight) for one in tables]),
        ridge,
    )


def _rivals(scores: Floats) -> Floats:
    rows, columns = scores.shape
    return np.array(
        [
            [
                [scores[i, j], *rivals(list(scores[i]), list(scores[:, j]), i, j)]
                for j in range(columns)
            ]
            for i in range(rows)
        ]
    )


def tables(pair: Labelled) -> list[Table]:
    """Return all that is learned from a pair: itself, without days, and each list with itself."""
    copies = [(pair, 1.0), (undated(pair), UNDATED)]
    copies += [(itself(pair, side), REPEATED) for side in (pair.a, pair.b)]
    return [table(copy, weight) for copy, weight in copies]


def fit(known: Sequence[Table]) -> Weights:
    """Fit both stages; the second sees scores of pairs that the first had not seen.

    Its confidences are those of whole debriefs, not of the mix that it was fitted on.
    """
    unseen: dict[int, Floats] = {}
    for group in sorted({one.group for one in known}):
        rest = [one for one in known if one.group != group]
        found = _flat(rest, [one.values for one in rest], RIDGE)
        for at, one in enumerate(known):
            if one.group == group:
                unseen[at] = _rivals(one.values @ found[:-1] + found[-1])
    whole = _flat(known, [one.values for one in known], RIDGE)
    second = _flat(known, [unseen[at] for at in range(len(known))], 1.0)
    told = [at for at, one in enumerate(known) if one.weight == 1]
    odds = [unseen[at] @ second[:-1, None] + second[-1] for at in told]
    slope, level = _flat([known[at] for at in told], odds, 0.0)
    second = np.append(second[:-1] * slope, second[-1] * slope + level)
    return Weights(_named(known[0].names, whole), _named(RIVAL_NAMES, second), LEAST)


def _named(names: Sequence[str], found: Floats) -> dict[str, float]:
    return {name: round(float(value), 3) for name, value in zip([*names, ""], found, strict=True)}
