"""What was chosen is told in words, whatever the journal keeps of it."""

from dataclasses import replace

import pytest

from reflect.app.kept import KeptConversation
from reflect.app.spoken import told, wording_of
from reflect.dialogue.facts import Facts
from reflect.dialogue.library import Library
from reflect.dialogue.script import Choice
from reflect.domain.commitments import Span
from reflect.domain.people import Role
from reflect.resources import prompts
from tests.app.building import turn
from tests.doubles.clock import NOON

LIBRARY = Library(prompts())
FACTS = Facts(me="Priya", partner="Dana", others=("Dana",), role=Role.MENTEE)


def kept(step: str, answer: str, follow_up: str | None = None) -> KeptConversation:
    """Return a dialogue with one answer."""
    return KeptConversation(
        id="1",
        dialogue="any",
        relationship="2",
        session=None,
        seed=0,
        begun=NOON,
        finished=None,
        turns=(replace(turn(answer), step=step, follow_up=follow_up),),
        draft="",
    )


@pytest.mark.parametrize("name", LIBRARY.ids)
def test_no_choice_that_can_be_kept_is_told_by_its_short_name(name: str) -> None:
    """In every dialogue and after every cue, what is read is what was chosen from."""
    script, shared = LIBRARY.script(name), LIBRARY.shared
    wording = wording_of(script, shared, FACTS)
    asked: list[tuple[str, str | None, tuple[Choice, ...]]] = [
        (each.id, None, each.choices) for each in script.every_step
    ]
    asked += [("said", each.cue.value, each.choices) for each in shared.follow_ups]
    for step, cue, choices in asked:
        for choice in choices:
            [said] = told(kept(step, choice.id, cue), wording).turns
            assert said.answer == choice.says.replace("{{ partner }}", "Dana")
            assert "_" not in said.answer


def test_words_stay_words() -> None:
    """An answer of one's own is told as it was given, and so is that of a step that is gone."""
    wording = wording_of(LIBRARY.script("check-in"), LIBRARY.shared, FACTS)
    for step, answer in (("status", "2 of 3"), ("gone", "not_yet"), ("helped", "done")):
        assert told(kept(step, answer), wording).turns[0].answer == answer


def test_what_came_to_nothing_is_not_told_in_other_words() -> None:
    """A choice that was withheld stays withheld."""
    wording = wording_of(LIBRARY.script("check-in"), LIBRARY.shared, FACTS)
    whole = kept("status", "done")
    hidden = replace(whole, turns=(replace(whole.turns[0], withheld=(Span(0, 4),)),))
    assert told(hidden, wording).turns[0].answer == ""
