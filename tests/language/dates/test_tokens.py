"""Atoms from raw text and from another tokenizer's tokens."""

from dataclasses import dataclass
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reflect.language.dates.finder import find
from reflect.language.dates.tokens import Tok, from_doc, tokenize


@dataclass(frozen=True)
class Word:
    """A parsed token, as spaCy gives it."""

    text: str
    idx: int
    pos_: str


def test_words_numbers_and_signs_are_atoms() -> None:
    """Letters part from digits, and a line's end is an atom."""
    assert [token.text for token in tokenize("w/c 3rd\n2moro")] == [
        "w",
        "/",
        "c",
        "3",
        "rd",
        "\n",
        "2moro",
    ]


@given(st.text(max_size=60))
def test_atoms_lie_where_they_say(text: str) -> None:
    """Every atom is the text between its offsets."""
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text


def test_parsed_tokens_read_like_raw_text() -> None:
    """Coarse tokens are cut to the same atoms and keep their tags."""
    parsed = [Word("by", 0, "ADP"), Word("30/11", 3, "NUM")]

    assert from_doc(parsed)[1] == Tok("30", "30", 3, 5, "NUM")
    assert find(from_doc(parsed), on=date(2026, 3, 3)) == find("by 30/11", on=date(2026, 3, 3))


def test_a_tag_tells_a_thing_from_a_verb() -> None:
    """A tagged noun after "the 12th" makes it a count; a tagged verb does not."""
    thing = [Word("the", 0, "DET"), Word("12th", 4, "ADJ"), Word("gizmo", 9, "NOUN")]
    verb = [Word("the", 0, "DET"), Word("12th", 4, "ADJ"), Word("suits", 9, "VERB")]

    assert find(from_doc(thing), on=date(2026, 3, 3)) == []
    assert [found.text for found in find(from_doc(verb), on=date(2026, 3, 3))] == ["the 12th"]
