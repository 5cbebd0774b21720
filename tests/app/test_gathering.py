"""What a dialogue is begun from: whom its words speak of."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from reflect.app.gathering import THE_ROUND, Gatherer
from reflect.dialogue.agenda import dress
from reflect.dialogue.context import of_facts, of_item
from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.library import Library
from reflect.dialogue.rendering import Values, render
from reflect.dialogue.script import FollowUp, Script, Step
from reflect.dialogue.vocabulary import Parked
from reflect.domain.commitments import CueKind
from reflect.domain.people import Role
from reflect.domain.relationships import Form, Kind
from reflect.resources import prompts
from tests.app.building import TODAY, Desk

LIBRARY = Library(prompts())
FOUR = ("Dana", "Eli", "Fay")
ALL = "Dana, Eli and Fay"
OF_TWO = re.compile(
    r"\b(the two of you|both of (you|us)|you both|both sides|(either|both) side\w*|either of you|"
    r"the other|your (mentor|mentee|partner))\b(?! (two|three|ones?)\b)",
    re.IGNORECASE,
)


def facts_of(*others: str) -> Facts:
    """Return what a dialogue with these people is begun from."""
    desk = Desk(others=others)
    script = LIBRARY.script("debrief")
    return Gatherer(desk.ledger, desk.journal, desk.clock, LIBRARY).facts(script, desk.pair)


def words_of(part: Step | FollowUp) -> Iterator[str]:
    """Yield all that a question can show."""
    yield from part.wordings
    yield from (choice.says for choice in part.choices)
    yield from (part.why, part.placeholder)


def shown(script: Script, facts: Facts) -> Iterator[str]:
    """Yield every line that a dialogue and its follow-ups can show."""
    yield from (script.title, script.purpose, script.closing.title, script.closing.nothing)
    yield from (line.label for line in script.closing.lines)
    for step in script.every_step:
        yield from words_of(dress(step, facts))
    for probe in LIBRARY.shared.follow_ups:
        if probe.cue is not CueKind.SAFETY:
            yield from words_of(dress(probe, facts))


def test_all_the_others_are_named_unless_they_are_many() -> None:
    """One by name, three by name; four are a round."""
    assert facts_of("Dana").partner == "Dana"
    assert facts_of(*FOUR).partner == ALL
    assert facts_of(*FOUR, "Gil").partner == THE_ROUND


@pytest.mark.parametrize(("dialogue", "role"), list(product(LIBRARY.ids, Role)))
def test_in_a_circle_of_four_every_line_means_everybody(dialogue: str, role: Role) -> None:
    """No question, reason, choice, title or label speaks of two, or names one and means all."""
    script = LIBRARY.script(dialogue)
    item = Item(id="1", title="Send the draft", owner="Gil", due=TODAY)
    for kind in Kind:
        facts = replace(
            facts_of(*FOUR),
            role=role,
            kind=kind,
            goals=("speak up",),
            days=3,
            last_day=TODAY,
            next_day=TODAY,
            parked=dict.fromkeys(Parked, "the budget"),
        )
        assert facts.form is Form.GROUP
        values: Values = {
            **of_facts(facts),
            "item": of_item(item),
            "words": "the draft",
            "said": {step.id: "so much" for step in script.every_step},
        }
        for template in shown(script, facts):
            line = render(template, values)
            assert not OF_TWO.search(line), line
            assert not any(name in line.replace(ALL, "") for name in FOUR), line
