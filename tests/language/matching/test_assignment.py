"""The best pairs are found, whatever the table."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.language.matching.assignment import assign

tables = st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(
    lambda sides: st.lists(
        st.lists(st.integers(-9, 9).map(float), min_size=sides[1], max_size=sides[1]),
        min_size=sides[0],
        max_size=sides[0],
    )
)


def most(gains: list[list[float]]) -> float:
    """Return the most that can be gained, by trying everything."""
    wide = gains if len(gains) <= len(gains[0]) else [list(row) for row in zip(*gains, strict=True)]
    sums: list[float] = [
        sum(max(row[column], 0.0) for row, column in zip(wide, columns, strict=True))
        for columns in permutations(range(len(wide[0])), len(wide))
    ]
    return max(sums)


@given(tables)
def test_no_other_pairs_gain_more(gains: list[list[float]]) -> None:
    """And no pair loses."""
    found = assign(gains)
    assert sum(gains[i][j] for i, j in found) == pytest.approx(most(gains))
    assert all(gains[i][j] > 0 for i, j in found)


def test_the_best_pair_yields_to_two_good_ones() -> None:
    """Taking the best first would gain less."""
    assert assign([[0.9, 0.8], [0.8, 0.0]]) == [(0, 1), (1, 0)]


def test_an_empty_table_has_no_pairs() -> None:
    """Nothing to pair."""
    assert assign([]) == []
