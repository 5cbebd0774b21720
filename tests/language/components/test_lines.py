"""Lines, bullets and prefixes open sentences."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

pytestmark = pytest.mark.model


def sentences(doc: Doc) -> list[str]:
    """Return the sentences' words."""
    return [sent.text.strip() for sent in doc.sents if sent.text.strip()]


def test_each_line_is_a_sentence_of_its_own(parse: Callable[..., Doc]) -> None:
    """The parser keeps to the lines."""
    assert sentences(parse("call Ben\nwrite to Mia")) == ["call Ben", "write to Mia"]


def test_a_prefix_is_no_part_of_its_note(parse: Callable[..., Doc]) -> None:
    """What follows "Dana:" stands alone."""
    assert "review the mock" in sentences(parse("Dana: review the mock"))


def test_a_full_stop_ends_a_sentence(parse: Callable[..., Doc]) -> None:
    """Also where the parser would read on."""
    assert len(sentences(parse("I called Ben. She will call Mia. We met."))) == 3


def test_a_text_of_nothing_but_blanks_is_read(parse: Callable[..., Doc]) -> None:
    """Nothing is found and nothing breaks."""
    assert sentences(parse(" \n\n ")) == []
