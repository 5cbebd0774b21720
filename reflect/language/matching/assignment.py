"""Pairs rows and columns one to one so that the gains add up to the most."""

import math
from collections.abc import Sequence


def assign(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the best pairs of a row and a column, by row; only pairs that gain are made.

    The Hungarian method with potentials: exact, in the cube of the longer side.
    """
    rows, columns = len(gains), len(gains[0]) if gains else 0
    size = max(rows, columns)
    costs = [
        [-max(gains[i][j], 0.0) if i < rows and j < columns else 0.0 for j in range(size)]
        for i in range(size)
    ]
    row_of = _solve(costs)
    pairs = sorted((row, column) for column, row in enumerate(row_of))
    return [(i, j) for i, j in pairs if i < rows and j < columns and gains[i][j] > 0]


def _solve(costs: list[list[float]]) -> list[int]:
    """Return the row of each column in a cheapest complete pairing of a square table."""
    size = len(costs)
    row_price, column_price = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of = [size] * (size + 1)
    for row in range(size):
        row_of[size] = row
        _lengthen(costs, row_of, row_price, column_price)
    return row_of[:size]


def _lengthen(
    costs: list[list[float]], row_of: list[int], row_price: list[float], column_price: list[float]
) -> None:
    """Pair the row that waits in the spare column, moving others where that is cheapest."""
    size = len(costs)
    least, came_from, seen = [math.inf] * size, [size] * size, [False] * (size + 1)
    column = size
    while row_of[column] != size:
        seen[column] = True
        row = row_of[column]
        free = [j for j in range(size) if not seen[j]]
        for j in free:
            slack = costs[row][j] - row_price[row] - column_price[j]
            if slack < least[j]:
                least[j], came_from[j] = slack, column
        following = min(free, key=least.__getitem__)
        step = least[following]
        for j in (j for j in range(size + 1) if seen[j]):
            row_price[row_of[j]] += step
            column_price[j] -= step
        for j in free:
            least[j] -= step
        column = following
    while column != size:
        before = came_from[column]
        row_of[column] = row_of[before]
        column = before
