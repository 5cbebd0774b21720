"""Long texts are read in windows."""

from hypothesis import given
from hypothesis import strategies as st

from reflect.language.encoding.windows import sentences


def test_sentences_end_at_stops_and_line_breaks() -> None:
    """The break belongs to the sentence before it."""
    text = "I call. She waits\nend"
    assert [part.of(text) for part in sentences(text)] == ["I call. ", "She waits\n", "end"]


def test_an_endless_sentence_is_cut_between_words() -> None:
    """No stretch is longer than can be read at once."""
    text = "and then " * 500
    assert all(part.end - part.start <= 900 for part in sentences(text))


@given(st.text(alphabet="ab .\n!", max_size=3000))
def test_sentences_cover_the_text(text: str) -> None:
    """Law: put together, they are the text."""
    assert "".join(part.of(text) for part in sentences(text)) == text
