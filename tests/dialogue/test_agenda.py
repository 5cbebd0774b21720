"""Which questions are asked, for whom, and how they fade."""

from reflect.dialogue.agenda import agenda
from reflect.dialogue.facts import Facts
from reflect.dialogue.script import Condition, Move, Overlay, Script
from reflect.domain.people import Role
from reflect.domain.relationships import Kind
from tests.dialogue.building import WORDINGS, facts, script, step

FADING = script(
    step("a", fade="one"),
    step("b"),
    step("c", fade="one"),
    faded=(step("merged", fade="one"), step("lines")),
    brief=("lines", "b"),
)


def ids(of: Script, known: Facts) -> list[str]:
    """Return the ids of the steps in order."""
    return [slot.step.id for slot in agenda(of, known)]


def test_after_five_uses_steps_merge() -> None:
    """The stand-in takes the place of the first of its group."""
    assert ids(FADING, facts(uses=4)) == ["a", "b", "c"]
    assert ids(FADING, facts(uses=5)) == ["merged", "b"]


def test_after_eight_uses_a_few_lines_remain() -> None:
    """The brief form comes in the order it is written in."""
    assert ids(FADING, facts(uses=8)) == ["lines", "b"]


def test_everything_comes_back_on_request_and_after_a_pause() -> None:
    """Asking for the full dialogue, or two months without it, bring all questions back."""
    assert ids(FADING, facts(uses=9, full=True)) == ["a", "b", "c"]
    assert ids(FADING, facts(uses=9, idle_days=60)) == ["a", "b", "c"]
    assert ids(FADING, facts(uses=9, idle_days=59)) == ["lines", "b"]


def test_a_move_changes_the_order_for_some() -> None:
    """Only relationships that it is for see the other order."""
    moved = script(
        step("a"),
        step("b"),
        moves=(Move(step="b", before="a", when=Condition(kind=(Kind.PSYCHOSOCIAL,))),),
    )
    assert ids(moved, facts(kind=Kind.PSYCHOSOCIAL)) == ["b", "a"]
    assert ids(moved, facts(kind=Kind.CAREER)) == ["a", "b"]


def test_an_overlay_changes_the_words_for_some() -> None:
    """The first overlay that holds is taken; what it leaves out stays."""
    other = tuple(f"Other {words}" for words in WORDINGS)
    dressed = step("a", overlays=(Overlay(when=Condition(role=(Role.MENTOR,)), wordings=other),))
    [mentors] = agenda(script(dressed), facts(role=Role.MENTOR))
    [mentees] = agenda(script(dressed), facts(role=Role.MENTEE))
    assert (mentors.step.wordings, mentors.step.why) == (other, "Because.")
    assert mentees.step.wordings == WORDINGS
