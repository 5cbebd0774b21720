"""Finds which items of two parties are the same agreement."""

from collections.abc import Iterable

from reflect.language.matching.assignment import assign
from reflect.language.matching.features import features
from reflect.language.matching.scoring import Weights, shipped
from reflect.language.matching.values import Match, Side
from reflect.language.matching.verdicts import verdict
from reflect.language.matching.wording import Roster, Wording, read


def match(
    a: Side, b: Side, people: Iterable[str] = (), *, weights: Weights | None = None
) -> list[Match]:
    """Return the pairs of items that are one agreement, each item in one pair at most.

    Args:
        a: What one party told.
        b: What the other party told.
        people: Everyone's names; both writers belong to them anyway.
        weights: What each feature counts; the shipped weights when left out.
    """
    weights = weights or shipped()
    if not a.items or not b.items:
        return []
    roster = {*people, a.writer, b.writer}
    firsts, seconds = _readings(a, roster), _readings(b, roster)
    scores = [
        [
            weights.score(features(one, other, first, second))
            for other, second in zip(b.items, seconds, strict=True)
        ]
        for one, first in zip(a.items, firsts, strict=True)
    ]
    sure = weights.confidences(scores)
    gains = [[confidence - weights.least for confidence in row] for row in sure]
    return [
        Match(i, j, verdict(a.items[i], b.items[j], firsts[i], seconds[j]), sure[i][j])
        for i, j in assign(gains)
    ]


def _readings(side: Side, roster: Iterable[str]) -> list[Wording]:
    known = Roster(sorted(roster), side.writer)
    return [read(claim, known) for claim in side.items]
