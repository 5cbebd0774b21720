"""Together or each: proposed from the words, changed with one key."""

import pytest

from reflect.app.deciding import agree_all, other_extent
from reflect.app.extents import extent_of
from reflect.app.proposals import Sheet
from reflect.domain.agreements import Status
from reflect.domain.commitments import CommitmentKind
from reflect.domain.terms import Extent
from tests.app.building import Desk, draft

JOINT = draft(owner=("Priya", "Dana"), kind=CommitmentKind.JOINT)


@pytest.mark.parametrize(
    "words",
    [
        "Each of us tries one cold call.",
        "Everyone sends their draft by Friday.",
        "We'll each read one essay.",
        "Priya and I each write a page.",
        "Every one of us asks one question.",
    ],
)
def test_a_part_for_each_is_heard_in_the_words(words: str) -> None:
    """Whoever is to do it, does it for themselves."""
    assert extent_of(words) is Extent.EACH


@pytest.mark.parametrize(
    "words",
    [
        "We write the talk together.",
        "We help each other with the essay.",
        "We look at each slide.",
        "We'll meet each week.",
        "She will call me each Friday.",
        "",
    ],
)
def test_anything_else_is_done_together(words: str) -> None:
    """“Each” alone says nothing about who."""
    assert extent_of(words) is Extent.TOGETHER


def test_one_key_gives_a_part_to_each_and_takes_it_back() -> None:
    """And leaves alone what one person does."""
    assert other_extent(JOINT).extent is Extent.EACH
    assert other_extent(other_extent(JOINT)).extent is Extent.TOGETHER
    assert other_extent(draft()) == draft()


def test_that_they_agree_is_said_of_all_of_it_and_taken_back_in_one_step() -> None:
    """What stays with the user is left out: nobody else knows of it."""
    desk = Desk()
    sheet = agree_all(Sheet((draft(), JOINT)))
    assert [each.agreed for each in sheet.drafts] == [True, True]
    assert sheet.undo().drafts == (draft(), JOINT)
    mine, joint = desk.saved(*sheet.drafts)
    for row in (mine, joint):
        assert row.agreement.status is Status.AGREED
        assert dict(row.agreement.told_yes) == {desk.dana: desk.me}
    assert desk.agreements.undo(mine) is None
    assert not any(each.agreed for each in agree_all(sheet).drafts)


def test_nobody_is_said_to_agree_unless_the_user_says_so() -> None:
    """An offer stays one."""
    desk = Desk()
    [row] = desk.saved(draft())
    assert row.agreement.status is Status.OFFERED
