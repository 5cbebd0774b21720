"""Titles: short imperatives in the third person's view."""

from collections.abc import Callable

import pytest

from reflect.domain.commitments import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("I'll send Dana the draft of chapter two.", ["Send Dana the draft of chapter two"]),
        ("She will call me.", ["Call Priya"]),
        ("I'm sending my CV to Ben tonight.", ["Send the CV to Ben"]),
        (
            "I'll rewrite the intro and send it to Ben.",
            ["Rewrite the intro", "Send the intro to Ben"],
        ),
        ("I won't take extra shifts.", ["Do not take extra shifts"]),
        ("Me: portfolio, before next time", ["Portfolio"]),
    ],
)
def test_a_title_can_be_read_without_its_text(read: Read, text: str, titles: list[str]) -> None:
    """People by name, things by what they are, the writer's own things neutral."""
    assert [found.title for found in read(text).commitments] == titles


def test_a_long_act_has_a_short_title(read: Read) -> None:
    """It is cut at a word, and says so."""
    text = (
        "I'll send Ben the draft of the second chapter of the long report about "
        "the third year of the water project in the north of the country."
    )
    [found] = read(text).commitments
    assert len(found.title.split()) <= 15
    assert found.title.endswith("…")
