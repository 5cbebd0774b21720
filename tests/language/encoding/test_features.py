"""What the encoder reads."""

from dataclasses import replace

from reflect.domain.commitments import Span
from reflect.language.encoding.features import MOST, features, opening
from reflect.language.encoding.layout import Mark
from reflect.language.encoding.mentions import Standing
from tests.language.encoding.helpers import CUT, told


def test_the_opening_line_says_who_writes_to_whom() -> None:
    """Role, writer and the others stand in front."""
    assert opening(told("ok")) == "debrief: mentee Priya with mentor Dana"


def test_the_places_of_a_later_window_count_in_the_whole_text() -> None:
    """Spans are characters of the text, not of the window."""
    answer = told("First. I call Dana")
    read = features(CUT, answer, Span(7, len(answer.text)))
    words = [answer.text[a:b] for a, b in read.spans if a >= 0]
    assert words == ["I", "call", "Dana"]
    assert read.standings[read.body + 2] == Standing.MEMBER


def test_signs_open_no_word() -> None:
    """Only letters and digits may name an act."""
    answer = told("- call, 2")
    read = features(CUT, answer, Span(0, len(answer.text)))
    assert read.words[read.body : -1].tolist() == [False, True, False, True]


def test_no_window_is_longer_than_the_encoder_can_read() -> None:
    """A flood of signs is cut off."""
    answer = told("!" * 2000)
    assert len(features(CUT, answer, Span(0, 2000)).pieces) == MOST


def test_an_empty_window_has_an_opening_line_only() -> None:
    """Nothing is read of nothing."""
    assert not features(CUT, told(""), Span(0, 0)).words.any()


def test_the_opening_line_says_what_was_asked_and_of_whom() -> None:
    """A question, and whose acts it asks for, where they are known."""
    asked = replace(told("ok"), question="What did you take on?", about="me")
    assert opening(asked) == "debrief (me: What did you take on?): mentee Priya with mentor Dana"


def test_signs_of_layout_are_pieces_that_open_no_word() -> None:
    """Each has a number of its own; without layout a break is nothing."""
    answer = told("- [x] call\n1. write")
    laid = features(CUT, answer, Span(0, len(answer.text)), layout=True)
    marks = [Mark.BULLET, Mark.TICKED_BOX, 0, Mark.LINE, Mark.NUMBER, 0]
    assert laid.pieces[laid.body : -1].tolist() == [int(mark) for mark in marks]
    assert laid.words[laid.body : -1].tolist() == [bool(mark == 0) for mark in marks]
    plain = features(CUT, answer, Span(0, len(answer.text)))
    assert not {*plain.pieces[plain.body :].tolist()} & set(map(int, Mark))


def test_a_later_window_knows_its_heading() -> None:
    """The line that opens it says what the words stand under."""
    answer = told("# Next week\nwrite\ncall")
    read = features(CUT, answer, Span(18, len(answer.text)), layout=True)
    assert read.body == features(CUT, answer, Span(0, 5), layout=True).body + 4
