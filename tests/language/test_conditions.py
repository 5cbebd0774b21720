"""Conditions of a text."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reflect.language.conditions import conditions_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If she agrees, I'll go.", ["If she agrees"]),
        ("I'll go unless it rains.", ["unless it rains"]),
        ("I'll go, provided the train runs.", ["provided the train runs"]),
        ("I might do it, depending on money.", ["depending on money"]),
        ("Should he say no, I'll ask Ben.", ["Should he say no"]),
        ("if he asks i will go", ["if he asks"]),
        ("I asked if she could come.", []),
        ("Should I go?", []),
        ("I'll see if it works.", []),
    ],
)
def test_conditions_are_cut_out(parse: Callable[..., Doc], text: str, words: list[str]) -> None:
    """From their first word to the main clause."""
    doc = parse(text)
    assert [doc[start:end].text for start, end in conditions_of(doc)] == words
