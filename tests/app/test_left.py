"""Dialogues that were left: which is asked about before another begins, and for how long."""

import pytest

from reflect.app.kept import KeptConversation
from reflect.app.left import WAYS, LeftDialogues, Way, left_says, ways
from reflect.app.relationships import SetUp
from reflect.dialogue.library import Library
from reflect.domain.errors import UnknownDialogueError
from reflect.domain.people import Role
from reflect.resources import prompts
from tests.app.building import Desk, turn

DECIDING = '{"proposals":1,"fits":"x","saved":false,"drafts":[]}'


def left_dialogues(desk: Desk) -> LeftDialogues:
    """Return what finds them."""
    return LeftDialogues(desk.journal, Library(prompts()), desk.ledger, desk.clock)


def leave(desk: Desk, dialogue: str = "debrief", draft: str = "I told Dana") -> str:
    """Have a dialogue left with a draft; return its id."""
    kept = KeptConversation(
        id=desk.ids(),
        dialogue=dialogue,
        relationship=desk.pair.id,
        session=None,
        seed=1,
        begun=desk.clock.now(),
        finished=None,
        turns=(),
        draft=draft,
    )
    desk.journal.save(kept)
    desk.clock.move(days=1)
    return kept.id


def test_one_that_was_left_is_found_before_the_same_begins() -> None:
    """The latest of its kind, with its title and its draft; others are not in the way."""
    desk = Desk()
    leave(desk, draft="an older one")
    latest = leave(desk)
    leave(desk, "prepare")
    found = left_dialogues(desk).before("debrief", desk.pair)
    assert found
    assert (found.id, found.title, found.draft) == (
        latest,
        "After the hour with Dana",
        "I told Dana",
    )
    assert left_dialogues(desk).before("quick", desk.pair) is None


def test_a_mentor_finds_the_mentors_debrief() -> None:
    """Where the role has a dialogue of its own, that is the one that was left."""
    desk = Desk(role=Role.MENTOR)
    mine = leave(desk, "mentor-debrief")
    found = left_dialogues(desk).before("debrief", desk.pair)
    assert found
    assert found.id == mine


def test_what_was_never_written_in_is_not_asked_about() -> None:
    """An empty one is no loss."""
    desk = Desk()
    leave(desk, draft="")
    assert left_dialogues(desk).before("debrief", desk.pair) is None


def test_it_is_not_asked_about_for_ever() -> None:
    """Once a later one of its kind is finished it no longer stands in the way, and is kept."""
    desk = Desk()
    older = leave(desk)
    desk.talked(turn("Another evening"), dialogue="debrief")
    found = left_dialogues(desk)
    assert found.before("debrief", desk.pair) is None
    assert [left.id for left in found.all(desk.pair)] == [older]


def test_what_is_deleted_is_gone() -> None:
    """Nothing asks about it, nothing lists it."""
    desk = Desk()
    leave(desk)
    found = left_dialogues(desk)
    [left] = found.all(desk.pair)
    found.delete(left)
    assert found.all(desk.pair) == []
    assert desk.journal.load(left.id) is None


def test_another_relationships_dialogue_is_not_this_ones() -> None:
    """Each has its own."""
    desk = Desk()
    leave(desk)
    other = desk.relationships.set_up(SetUp(others=("Ben",)))
    assert left_dialogues(desk).before("debrief", other) is None


def test_a_name_that_is_no_dialogue_is_refused() -> None:
    """As beginning it would be."""
    desk = Desk()
    with pytest.raises(UnknownDialogueError):
        left_dialogues(desk).before("nonsense", desk.pair)


def test_one_whose_file_is_gone_is_still_listed() -> None:
    """By its id, so that it can be deleted."""
    desk = Desk()
    leave(desk, "my-own")
    [left] = left_dialogues(desk).all(desk.pair)
    assert left.title == "my-own"


def test_the_sentence_shows_the_users_words_and_no_machinery() -> None:
    """A draft is quoted; decisions that are kept in its place are not."""
    desk = Desk()
    leave(desk)
    leave(desk, "quick", DECIDING)
    deciding, writing = left_dialogues(desk).all(desk.pair)
    assert "“I told Dana”" in left_says(writing, "Wed 4 Mar")
    assert "proposals" not in left_says(deciding, "Wed 4 Mar")


def test_what_is_open_in_another_window_is_not_simply_gone_on_with() -> None:
    """It can be looked at or taken over, and not deleted under the other's hands."""
    desk = Desk()
    desk.journal.elsewhere.add(leave(desk))
    found = left_dialogues(desk).before("debrief", desk.pair)
    assert found
    assert ways(found) == (Way.LOOK_ON, Way.TAKE_OVER, Way.ANEW)
    assert "another window" in left_says(found, "Wed 4 Mar")


def test_each_way_has_a_first_letter_of_its_own() -> None:
    """Which is its key in the line mode."""
    assert len({says[0] for says in WAYS.values()}) == len(WAYS)


def test_time_passes_between_dialogues() -> None:
    """One that was begun after the finished one is asked about."""
    desk = Desk()
    desk.talked(turn("Before"), dialogue="debrief")
    desk.clock.move(days=1)
    assert leave(desk)
    assert left_dialogues(desk).before("debrief", desk.pair)
