"""What was chosen, in the words it was chosen by: the journal keeps only short names of choices."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from reflect.app.kept import KeptConversation, KeptTurn
from reflect.dialogue.agenda import suits
from reflect.dialogue.context import of_facts
from reflect.dialogue.facts import Facts
from reflect.dialogue.rendering import render
from reflect.dialogue.script import FollowUp, Script, Shared, Step

Wording: TypeAlias = Mapping[tuple[str, str], str]
"""The words of every choice, by the question (a step, or the cue of a follow-up) and its name."""


def words_of(part: Step | FollowUp, facts: Facts) -> dict[str, str]:
    """Return the words of each choice of a question, by its name, for this relationship."""
    overlaid = [each.choices for each in part.overlays if suits(each.when, facts)]
    choices = (*part.choices, *(overlaid[0] if overlaid else ()))
    return {each.id: render(each.says, of_facts(facts)) for each in choices}


def wording_of(script: Script, shared: Shared, facts: Facts) -> Wording:
    """Return the words of every choice that can have been made in a dialogue."""
    parts: dict[str, Step | FollowUp] = {each.id: each for each in script.every_step}
    parts |= {_of_cue(each.cue.value): each for each in shared.follow_ups}
    return {
        (name, chosen): says
        for name, part in parts.items()
        for chosen, says in words_of(part, facts).items()
    }


def told(kept: KeptConversation, wording: Wording) -> KeptConversation:
    """Return a dialogue to be read: each choice in its words."""
    return replace(kept, turns=tuple(_told(turn, wording) for turn in kept.turns))


def _told(turn: KeptTurn, wording: Wording) -> KeptTurn:
    name = _of_cue(turn.follow_up) if turn.follow_up else turn.step
    says = wording.get((name, turn.answer))
    return replace(turn, answer="" if turn.withheld else says, withheld=()) if says else turn


def _of_cue(cue: str) -> str:
    """Return what a follow-up is called beside the steps, none of which may be taken for it."""
    return f"after {cue}"
