"""Fits the weights that matching uses, on labelled pairs of debriefs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from markup import Json
from numpy.typing import NDArray

from reflect.domain.commitments import CommitmentKind
from reflect.language.matching.features import features
from reflect.language.matching.scoring import Weights, rivals
from reflect.language.matching.values import Claim, Side
from reflect.language.matching.wording import Roster, read

Floats = NDArray[np.float64]
LEAST = 0.75
"""The least confidence: from 3 in 4 on a merge pays, if a wrong one costs three misses."""
UNDATED = 0.5
"""What a copy of a pair without its days counts: words must carry the match without them."""
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
        """Who wrote it: a, b, c or d."""
        return self.name[0]


def labelled(record: Json) -> Labelled:
    """Return one line of the corpus."""
    gold = {(match["a"], match["b"]): match["verdict"] for match in record["gold"]}  # type: ignore[attr-defined]
    people = tuple(record["people"])  # type: ignore[arg-type]
    return Labelled(str(record["id"]), people, _side(record["a"]), _side(record["b"]), gold)


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
    values: Floats
    """Rows, columns, features."""
    right: Floats
    """Rows, columns: 1 for a match."""


def table(pair: Labelled, weight: float = 1.0) -> tuple[Table, list[str]]:
    """Return the features of a pair, and their names."""
    first, second = Roster(pair.people, pair.a.writer), Roster(pair.people, pair.b.writer)
    mine = [(claim, read(claim, first)) for claim in pair.a.items]
    yours = [(claim, read(claim, second)) for claim in pair.b.items]
    found = [[features(x, y, u, v) for y, v in yours] for x, u in mine]
    names = list(found[0][0])
    right = [[float((i, j) in pair.gold) for j in range(len(yours))] for i in range(len(mine))]
    values = np.array([[[cell[name] for name in names] for cell in row] for row in found])
    return Table(pair.group, weight, values, np.array(right)), names


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


def fit(pairs: Sequence[Labelled]) -> Weights:
    """Fit both stages; the second sees scores of pairs that the first had not seen."""
    both = [table(pair) for pair in pairs] + [table(undated(pair), UNDATED) for pair in pairs]
    both += [table(itself(pair, side), REPEATED) for pair in pairs for side in (pair.a, pair.b)]
    tables, names = [one for one, _ in both], both[0][1]
    unseen: dict[int, Floats] = {}
    for group in sorted({one.group for one in tables}):
        rest = [one for one in tables if one.group != group]
        found = _flat(rest, [one.values for one in rest], RIDGE)
        for at, one in enumerate(tables):
            if one.group == group:
                unseen[at] = _rivals(one.values @ found[:-1] + found[-1])
    whole = _flat(tables, [one.values for one in tables], RIDGE)
    second = _flat(tables, [unseen[at] for at in range(len(tables))], 1.0)
    return Weights(_named(names, whole), _named(RIVAL_NAMES, second), LEAST)


def _named(names: Sequence[str], found: Floats) -> dict[str, float]:
    return {name: round(float(value), 3) for name, value in zip([*names, ""], found, strict=True)}
