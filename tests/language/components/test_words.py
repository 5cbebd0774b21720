"""Shortened spellings are read as what they stand for."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from reflect.language.components.words import Words


def words(text: str) -> Doc:
    """Return a text that only this component has seen."""
    return Words()(spacy.blank("en")(text))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("ill ring him", ["i", "ll", "ring", "him"]),
        ("he said hell ring", ["he", "said", "he", "ll", "ring"]),
        ("farah said shed look", ["farah", "said", "she", "d", "look"]),
        ("shes off", ["she", "s", "off"]),
    ],
)
def test_a_pronoun_that_swallowed_its_auxiliary_is_split(text: str, tokens: list[str]) -> None:
    """The characters stay; only the token is parted."""
    doc = words(text)
    joined = "".join(tokens)
    assert doc.text.replace(" ", "") == joined.replace(" ", "")
    assert len(doc) >= len(tokens) - 1
    assert doc.text == text


@pytest.mark.parametrize("text", ["he is ill", "the shed is red", "go to hell", "they were late"])
def test_the_plain_words_stay_whole(text: str) -> None:
    """A hut is a hut where no verb follows."""
    assert [token.text for token in words(text)] == text.split()


def test_shortened_words_have_plain_norms() -> None:
    """The parser meets words that it knows."""
    assert words("see u tmrw")[2].norm_ == "tomorrow"


@pytest.mark.model
def test_a_dictated_promise_is_heard(parse: Callable[..., Doc]) -> None:
    """Without apostrophes, capitals or stops."""
    doc = parse("told dana id send it n shell check it by fri")
    assert {token.norm_ for token in doc} >= {"and", "will"}
