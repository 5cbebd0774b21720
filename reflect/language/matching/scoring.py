"""Weighs what speaks for and against a pair, and against its rivals."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FLOOR = -4.0
"""The least score of a rival: fewer items must not make a pair surer."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts; fitted by `models/scripts/weigh_pairs.py`."""

    features: Mapping[str, float]
    """Of a pair by itself, by feature; "" is the constant."""
    rivals: Mapping[str, float]
    """Of its score and its rivals' scores: "own", "first", "second", and "" for the constant."""
    least: float
    """The confidence below which a pair is not made: a wrong merge costs three misses."""

    def score(self, found: Mapping[str, float]) -> float:
        """Return the score of a pair by itself: the logarithm of its odds."""
        known = self.features
        return known[""] + sum(known.get(name, 0.0) * value for name, value in found.items())

    def confidences(self, scores: Sequence[Sequence[float]]) -> list[list[float]]:
        """Return the probability of each pair, given that each item has one counterpart at most."""
        columns = [list(column) for column in zip(*scores, strict=True)]
        return [
            [self._confidence(own, *rivals(row, columns[j], i, j)) for j, own in enumerate(row)]
            for i, row in enumerate(scores)
        ]

    def _confidence(self, own: float, first: float, second: float) -> float:
        known = self.rivals
        odds = known[""] + known["own"] * own + known["first"] * first + known["second"] * second
        return 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))


def rivals(row: Sequence[float], column: Sequence[float], i: int, j: int) -> tuple[float, float]:
    """Return the best other score in a pair's row and in its column, the better one first."""
    here = max((score for at, score in enumerate(row) if at != j), default=FLOOR)
    there = max((score for at, score in enumerate(column) if at != i), default=FLOOR)
    return max(here, there, FLOOR), max(min(here, there), FLOOR)


@cache
def shipped() -> Weights:
    """Return the weights that were fitted on all labelled pairs."""
    text = files("reflect.language.matching").joinpath("weights.json").read_text("utf-8")
    return Weights(**json.loads(text))
