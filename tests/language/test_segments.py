"""Lines, bullets and prefixes of notes."""

import pytest

from reflect.language.cast import Cast
from reflect.language.segments import segment
from tests.language.conftest import told_by_priya

CAST = Cast(told_by_priya(""))


def told(text: str) -> list[tuple[str, tuple[str, ...] | None]]:
    """Return each segment's words, and whose notes it holds."""
    return [
        (text[part.start : part.end].strip(), part.who.names if part.who else None)
        for part in segment(text, CAST)
    ]


def test_prose_is_one_segment() -> None:
    """Without layout nothing is set apart."""
    assert told("I'll send it. She'll read it.") == [("I'll send it. She'll read it.", None)]


def test_a_line_break_parts_segments() -> None:
    """Each line stands alone."""
    assert told("one\ntwo") == [("one", None), ("two", None)]


def test_a_wrapped_line_goes_on() -> None:
    """A long line that stops in mid-sentence was wrapped by the editor."""
    text = "I will send the draft of the second chapter to Dana as soon as\nit is done"
    assert len(segment(text, CAST)) == 1


@pytest.mark.parametrize("bullet", ["- ", "* ", "- [ ] ", "1. ", "2) ", "(a) ", "• "])
def test_a_bullet_opens_a_note(bullet: str) -> None:
    """Bullets, numbers and boxes are no part of the note."""
    [part] = segment(f"{bullet}CV to Dana", CAST)
    assert part.listed
    assert part.start == len(bullet)


def test_a_ticked_box_is_done() -> None:
    """What is ticked is no longer open."""
    [part] = segment("- [x] CV to Dana", CAST)
    assert part.done


def test_prefixes_in_a_line_part_it() -> None:
    """Each owner's notes run up to the next prefix."""
    assert told("Mine: fix the rate. Hers: a call to the office.") == [
        ("fix the rate.", ("Priya",)),
        ("a call to the office.", ("Dana",)),
    ]


def test_a_prefix_alone_in_its_line_holds_for_the_list_below() -> None:
    """A heading owns its bullets, up to an empty line."""
    assert told("Dana:\n- template\n- intro\n\nand so on") == [
        ("template", ("Dana",)),
        ("intro", ("Dana",)),
        ("and so on", None),
    ]


def test_a_topic_with_a_colon_owns_nothing() -> None:
    """It says nothing about people."""
    assert told("Keys: gone back.") == [("Keys: gone back.", None)]
