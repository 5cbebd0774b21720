"""The pieces of a text, and where they stand."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reflect.language.encoding.wordpieces import UNKNOWN, WordPieces

WORDS = [UNKNOWN, "send", "##ing", "##s", "zoe", "'", "ll", "i", "cv", "😀"]
CUT = WordPieces(WORDS)


def pieces(text: str) -> list[str]:
    """Return the pieces by name."""
    return [WORDS[number] for number in CUT(text).ids]


def test_the_longest_known_pieces_are_taken_from_the_left() -> None:
    """What is left of a word is cut on."""
    assert pieces("Sending CVs") == ["send", "##ing", "cv", "##s"]


def test_accents_are_dropped_and_the_places_kept() -> None:
    """A plain letter stands for the written one."""
    found = CUT("Hi Zoë")
    assert (found.starts[-1], found.ends[-1]) == (3, 6)
    assert pieces("Zoë") == ["zoe"]


def test_an_apostrophe_stands_alone() -> None:
    """It is a sign like any other."""
    assert pieces("I'll") == ["i", "'", "ll"]


def test_a_word_with_an_unknown_part_is_one_unknown_piece() -> None:
    """Nothing of "sendx" is kept."""
    assert pieces("sendx send") == [UNKNOWN, "send"]


def test_a_vocabulary_is_read_from_one_piece_a_line(tmp_path: Path) -> None:
    """The number of a piece is its line."""
    (tmp_path / "v.txt").write_text("a\nb\n[UNK]\n", encoding="utf-8")
    assert WordPieces.load(tmp_path / "v.txt")("b a z").ids == [1, 0, 2]


@given(st.text(max_size=80))
def test_pieces_stand_in_order_inside_the_text(text: str) -> None:
    """Law: whatever is written, no piece begins before the last, or ends beyond the text."""
    found = CUT(text)
    assert found.starts == sorted(found.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
