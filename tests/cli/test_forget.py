"""`reflect forget`: says what goes, asks, and leaves no word of it behind."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from reflect.app.forgettable import Plan, Related, Target, What
from reflect.cli.forgetting import forget_after_asking
from tests.cli.conftest import Reflect
from tests.cli.test_plain import MET, SET_UP, lines
from tests.traces import traces

if TYPE_CHECKING:
    from reflect.app.forgetting import Forgetting

CANARY = "Zyxxkanarienvögel"


def an_evening(reflect: Reflect) -> str:
    """Hold a short debrief about the canary; return what the dialogue is called."""
    typed = lines(*SET_UP, MET, f"The talk about {CANARY}.", "", "Fine.", "", "1", "Not that.", "")
    reflect("quick", "--plain", typed=typed)
    found = re.search(r"^  ([0-9a-f]{8})  ", reflect("forget").out, re.MULTILINE)
    assert found
    return found[1]


def test_a_dialogue_is_forgotten_once_the_user_says_so(reflect: Reflect, home: Path) -> None:
    """No is what Enter says; afterwards no file holds a word of it."""
    name = an_evening(reflect)
    kept = reflect("forget", "--dialogue", name, typed="\n")
    assert "It cannot be brought back." in kept.out
    assert "Nothing was forgotten." in kept.out
    assert traces(home, CANARY)
    gone = reflect("forget", "--dialogue", name, typed="y\n")
    assert (gone.status, gone.out.splitlines()[-1].endswith("Forgotten.")) == (0, True)
    assert traces(home, CANARY) == []
    assert "No dialogue is kept." in reflect("forget").out


def test_input_that_ends_at_a_question_forgets_nothing(reflect: Reflect, home: Path) -> None:
    """It says so, and its status tells a script."""
    name = an_evening(reflect)
    ended = reflect("forget", "--dialogue", name, typed="")
    assert ended.status == 1
    assert "Nothing was forgotten." in ended.out
    assert traces(home, CANARY)


@pytest.mark.parametrize(
    ("answers", "forgotten"),
    [("yyny", ["a", "b", "c"]), ("ny", ["a"]), ("yyyn", None)],
    ids=["in turn", "only itself", "nothing after all"],
)
def test_what_repeats_something_that_goes_too_is_asked_about_in_turn(
    answers: str, forgotten: list[str] | None
) -> None:
    """An agreement, the answer it came from, and what else that answer brought; each once."""
    near = {"a": "b", "b": "acd", "c": "b", "d": "b"}
    gone: list[str] = []

    class Shelf:
        def plan(self, target: Target) -> Plan:
            related = tuple(Related(Target(What.ANSWER, one), one) for one in near[target.id])
            return Plan(target=target, says=target.id, goes=(), related=related)

        def forget(self, targets: list[Target]) -> bool:
            gone.extend(target.id for target in targets)
            return True

    said = iter(answers)
    shelf = cast("Forgetting", Shelf())
    forget_after_asking(shelf, Target(What.ANSWER, "a"), lambda _: next(said) == "y")
    assert (gone or None) == forgotten
    assert next(said, None) is None


def test_one_answer_is_forgotten(reflect: Reflect, home: Path) -> None:
    """By its number; a number that is none is told, with the list."""
    name = an_evening(reflect)
    wrong = reflect("forget", "--dialogue", name, "--answer", "40")
    assert (wrong.status, CANARY in wrong.out) == (2, True)
    assert "There is no answer 40" in wrong.err
    assert reflect("forget", "--dialogue", name, "--answer", "1", "--yes").status == 0
    assert traces(home, CANARY) == []
    assert "(forgotten)" in reflect("forget", "--dialogue", name, "--answer", "40").out


def test_an_agreement_is_forgotten_and_verify_says_so(reflect: Reflect, lived_in: Path) -> None:
    """With everything that repeats its words, when that is wanted."""
    assert lived_in.exists()
    assert reflect("show", "a1").status == 0
    assert "Forgotten." in reflect("forget", "a1", "--yes", "--everywhere").out
    assert reflect("show", "a1").status == 1
    verified = reflect("verify")
    assert verified.status == 0
    assert re.search(r"entries were forgotten. Their place in the chain holds", verified.out)


def test_a_relationship_is_forgotten(reflect: Reflect, home: Path) -> None:
    """By a name; then nothing is set up any more."""
    an_evening(reflect)
    assert "Forgotten." in reflect("forget", "--relationship", "a", "--yes").out
    assert traces(home, CANARY) == []
    assert "No dialogue is kept." in reflect("forget").out


def test_what_cannot_be_meant_is_told(reflect: Reflect, home: Path) -> None:
    """Without a home, with two things named, and with names of nothing."""
    assert "nothing to forget" in reflect("forget").out
    assert not home.exists()
    an_evening(reflect)
    for arguments, says in (
        (("a1", "--dialogue", "x"), "Name one thing"),
        (("--answer", "1"), "--answer goes with --dialogue"),
        (("--dialogue", "x"), "There is no dialogue 'x'"),
        (("z9",), "There is no agreement 'z9'"),
        (("z9", "--taken-back"), "There is no agreement 'z9'"),
        (("--relationship", "Zoe"), "There is no relationship with 'Zoe'"),
    ):
        ran = reflect("forget", *arguments)
        assert ran.status != 0
        assert says in ran.err
