"""Signs of layout: what a line is, how it opens, what it stands under."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.language.encoding.layout import Mark, signs, under, wrapped

NOTES = """## Next week
- [ ] book the room
  1. ask Dana: Monday?
- [x] slides
LY: I'll read it.

Questions:
> none so far"""


def shown(text: str) -> str:
    """Return a text with its signs written out."""
    found, last = "", 0
    for sign in signs(text):
        found += f"{text[last : sign.start]}<{sign.mark.name}>"
        last = sign.end
    return found + text[last:]


def test_every_kind_of_line_is_told() -> None:
    """Headings, bullets, boxes, numbers, indents, speakers, quotations, breaks."""
    assert shown(NOTES) == (
        "<HEADING> Next week<LINE><BULLET> <OPEN_BOX> book the room<LINE>"
        "<INDENT><NUMBER> ask Dana: Monday?<LINE><BULLET> <TICKED_BOX> slides<LINE>"
        "LY<SPEAKER> I'll read it.<PARAGRAPH><HEADING>Questions:<LINE><QUOTATION> none so far"
    )


@pytest.mark.parametrize(
    "text",
    [
        "What is coming up?\n------------------\nThe tests.",
        "Goals\n=====\nThe tests.",
        "**This week**\nThe tests.",
    ],
)
def test_a_heading_is_known_by_its_dress(text: str) -> None:
    """An underline, bold letters or a closing sign make one."""
    assert signs(text)[0].mark is Mark.HEADING


@pytest.mark.parametrize("text", ["-1 degree", "3.5 km", "A dog. A cat.", "Re:search", "#hash"])
def test_what_only_looks_like_a_sign_is_none(text: str) -> None:
    """Numbers, sentences and tags open no list."""
    assert not signs(text)


WRAPPED = """I am happy to go on with this work, and the feedback was really good
this week too. I will take care of the points that were mentioned in it
and write to the group. The rest can wait.
Then there is the cat."""


def test_a_break_that_only_wraps_is_no_sign() -> None:
    """The next word would not have fitted; where it would have, the break was meant."""
    assert [WRAPPED[:at].count("\n") for at in sorted(wrapped(WRAPPED))] == [0, 1]
    assert [sign.mark for sign in signs(WRAPPED)] == [Mark.LINE]


def test_a_list_is_never_wrapped() -> None:
    """A bullet opens a line of its own, however long the one before it."""
    line = "- write the report about the second half of the measurements we took"
    assert not wrapped("\n".join([line] * 4))


def test_a_place_knows_its_heading() -> None:
    """The nearest one above counts."""
    assert under(NOTES, NOTES.index("slides")) == "Next week"
    assert under(NOTES, NOTES.index("none so")) == "Questions"
    assert under(NOTES, 0) == ""


@given(st.text(alphabet="ab A-*>#[]x:.1)\n\t☑=_", max_size=80))
def test_signs_are_in_order_and_apart(text: str) -> None:
    """Whatever the text, no character belongs to two signs."""
    found = signs(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= sign.start <= sign.end <= len(text) for sign in found)
    breaks = {place for place, character in enumerate(text) if character == "\n"}
    told = {at for sign in found for at in range(sign.start, sign.end) if text[at] == "\n"}
    assert breaks - wrapped(text) == told
