"""User text means nothing to Markdown."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reflect.domain.cleaning import clean, clean_line
from reflect.exchange.escaping import indented, markdown, markdown_block
from tests.exchange.samples import HOSTILE

COMMON = MarkdownIt("commonmark")
EXTENDED = MarkdownIt("gfm-like")
"""With tables, strikethrough and links made of bare addresses."""
EXTENDED.linkify.set({"fuzzy_link": False})  # type: ignore[union-attr]  # the preset has one
PUNCTUATED = st.text(
    alphabet=st.sampled_from(sorted("ab1 \t\n\\`*_[]()<>|#~!-+=.:&;@/\"'{}^$%,?htpsw")), max_size=40
)
WRITTEN = st.one_of(PUNCTUATED, st.text(max_size=40), st.sampled_from(HOSTILE))


def shown(token: Token) -> str:
    """Return the characters that a reader of an inline token sees."""
    kinds = {child.type for child in token.children or ()}
    assert kinds <= {"text", "text_special", "softbreak", "hardbreak"}, kinds
    return "".join(
        "\n" if child.type.endswith("break") else child.content for child in token.children or ()
    )


@pytest.mark.parametrize("reader", [COMMON, EXTENDED], ids=["common", "extended"])
@given(text=WRITTEN)
@example("1. one")
@example("2) two")
@example("&amp;")
@example("- - -")
@example("www.example.org http://example.org a@example.org")
def test_escaped_text_is_shown_as_it_stands(reader: MarkdownIt, text: str) -> None:
    """It renders as one paragraph of exactly these characters, without any structure."""
    wanted = clean_line(text)
    tokens = reader.parse(markdown(text))
    if not wanted:
        assert tokens == []
        return
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert shown(tokens[1]) == wanted


@given(text=WRITTEN)
@example("a\n===")
@example("a\n\nb\nc")
@example("```\nx\n```")
def test_a_block_is_a_quote_that_keeps_its_lines(text: str) -> None:
    """A block renders as quoted paragraphs with the same lines, and nothing else."""
    lines = [clean_line(line) for line in clean(text).strip().splitlines()]
    tokens = COMMON.parse(markdown_block(text))
    if not any(lines):
        assert {token.type for token in tokens} <= {"blockquote_open", "blockquote_close"}
        return
    assert {token.type for token in tokens} == {
        "blockquote_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "blockquote_close",
    }
    assert [token.type for token in tokens].count("blockquote_open") == 1
    said = [line for token in tokens if token.type == "inline" for line in shown(token).split("\n")]
    assert said == [line for line in lines if line]


@given(text=st.text())
def test_no_line_of_an_indented_text_begins_at_the_margin(text: str) -> None:
    """In a plain-text mail nothing that a user wrote can pass for a heading."""
    assert all(not line or line.startswith("    ") for line in indented(text).split("\n"))
