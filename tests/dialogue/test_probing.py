"""Which follow-up is asked, and when none is."""

import pytest

from reflect.dialogue.conversation import Conversation
from reflect.dialogue.engine import answer, ask, skip
from reflect.domain.commitments import CueKind
from reflect.domain.relationships import Kind
from tests.dialogue.building import MINE, SHARE, cue, facts, step, talk

ORDER = (CueKind.FEELING, CueKind.BLAME, CueKind.VAGUE_ACT, CueKind.DATELESS, CueKind.SHORT)


def asked_after(conversation: Conversation, *kinds: CueKind) -> CueKind | None:
    """Return the follow-up to an answer with these cues."""
    asked = ask(answer(conversation, "an answer", tuple(map(cue, kinds))))
    assert asked is not None
    return asked.place.follow_up


def three(**known: object) -> Conversation:
    """Return a dialogue of three questions with follow-ups."""
    return talk(*(step(name, follow_ups=ORDER) for name in "abcd"), known=facts(**known))


def test_the_weightiest_cue_wins() -> None:
    """The order is the script's, not that of the answer."""
    assert asked_after(three(), CueKind.SHORT, CueKind.DATELESS) is CueKind.DATELESS


def test_only_what_the_step_lists_is_asked() -> None:
    """A cue that the step does not listen for sets nothing off."""
    assert asked_after(three(), CueKind.GRATITUDE) is None


def test_a_charged_answer_is_not_asked_for_a_date() -> None:
    """Where somebody attacks themselves, no commitment is followed up."""
    assert asked_after(three(), CueKind.SELF_ATTACK, CueKind.DATELESS) is None


def test_a_refused_kind_does_not_come_back() -> None:
    """Passing a follow-up over closes its kind for the dialogue; others stay open."""
    conversation = skip(answer(three(), "x", (cue(CueKind.SHORT),)))
    assert asked_after(conversation, CueKind.SHORT) is None
    assert asked_after(conversation, CueKind.DATELESS) is CueKind.DATELESS


def test_some_kinds_are_asked_once() -> None:
    """Blame is not brought up a second time, even when it was answered."""
    conversation = answer(answer(three(), "x", (cue(CueKind.BLAME),)), "well")
    assert asked_after(conversation, CueKind.BLAME) is None


def test_recent_kinds_wait_behind_others() -> None:
    """What was asked in the last two dialogues falls back two ranks."""
    known = frozenset({CueKind.VAGUE_ACT})
    assert asked_after(three(recent=known), CueKind.VAGUE_ACT, CueKind.DATELESS) is CueKind.DATELESS


def test_muted_kinds_are_not_asked() -> None:
    """What was passed over time and again is left alone."""
    assert asked_after(three(muted=frozenset({CueKind.SHORT})), CueKind.SHORT) is None


def test_where_the_help_is_for_the_person_commitments_are_pressed_once() -> None:
    """Half of the budget, rounded down, goes on commitments; the rest stays open."""
    conversation = three(kind=Kind.PSYCHOSOCIAL)
    conversation = answer(answer(conversation, "x", (cue(CueKind.DATELESS),)), "Friday")
    assert asked_after(conversation, CueKind.VAGUE_ACT) is None
    assert asked_after(conversation, CueKind.FEELING) is CueKind.FEELING


def test_a_follow_up_is_as_private_as_its_line() -> None:
    """What follows a confidential line stays with the user too."""
    conversation = talk(step("a", privacy=SHARE, follow_ups=(CueKind.SHORT,)))
    marks = (cue(CueKind.SHORT), cue(CueKind.CONFIDENTIAL))
    asked = ask(answer(conversation, "between us", marks))
    assert asked is not None
    assert asked.privacy is MINE


@pytest.mark.parametrize("budget", [0, 1, 2, 3])
def test_the_script_sets_the_budget(budget: int) -> None:
    """After so many follow-ups, none is asked."""
    conversation = talk(*(step(name, follow_ups=ORDER) for name in "abcde"), budget=budget)
    for _ in range(budget):
        conversation = answer(answer(conversation, "x", (cue(CueKind.SHORT),)), "more")
    assert asked_after(conversation, CueKind.SHORT) is None
