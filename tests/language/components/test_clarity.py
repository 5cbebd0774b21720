"""What an item leaves open."""

from collections.abc import Callable

import pytest

from reflect.domain.commitments import Reading, Unclear

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("I'll send Ben the draft by Friday.", set()),
        ("I'll send Ben the draft.", {Unclear.DUE}),
        ("I'll look into it by Friday.", {Unclear.ACTION}),
        ("If she agrees, I'll send Ben the draft by Friday.", {Unclear.CONDITION}),
        ("Someone should order the books by Friday.", {Unclear.OWNER}),
        ("Every Monday I'll write a page.", set()),
    ],
)
def test_gaps_are_named(read: Callable[..., Reading], text: str, gaps: set[Unclear]) -> None:
    """Owner, act, condition and day are looked at."""
    [found] = read(text).commitments
    assert set(found.clarify) == gaps
