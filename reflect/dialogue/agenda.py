"""Which questions a dialogue asks, and in which order."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import TypeVar

from reflect.dialogue.conversation import Conversation, Place, Turn
from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.saying import HIGHEST, number_in
from reflect.dialogue.script import Condition, FollowUp, Script, Step

USES_UNTIL_MERGED = 5
"""After so many uses, steps of one fade group are asked as one."""
USES_UNTIL_BRIEF = 8
"""After so many uses, a few lines of one's own take the place of the questions."""
IDLE_DAYS_UNTIL_FULL = 60
"""After so long a pause, every question comes back."""
Worded = TypeVar("Worded", Step, FollowUp)


class Stage(StrEnum):
    """How much practice a dialogue allows for."""

    FULL = "full"
    MERGED = "merged"
    BRIEF = "brief"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one question."""

    step: Step
    item: Item | None = None

    @property
    def place(self) -> Place:
        """Where it stands in the dialogue."""
        return Place(self.step.id, self.item.id if self.item else None)


def stage(script: Script, facts: Facts) -> Stage:
    """Return how far the dialogue has faded for this user."""
    rusty = facts.idle_days is not None and facts.idle_days >= IDLE_DAYS_UNTIL_FULL
    if facts.full or rusty or facts.uses < USES_UNTIL_MERGED:
        return Stage.FULL
    if script.brief and facts.uses >= USES_UNTIL_BRIEF:
        return Stage.BRIEF
    return Stage.MERGED


def agenda(script: Script, facts: Facts) -> tuple[Slot, ...]:
    """Return every place of the dialogue in order, whether or not its condition will hold."""
    steps = [dress(step, facts) for step in staged(script, facts)]
    slots: list[Slot] = []
    for each, run in groupby(steps, key=lambda step: step.each):
        if each is None:
            slots.extend(Slot(step) for step in run)
        else:
            together = tuple(run)
            items = facts.items(each)
            slots.extend(Slot(step, item) for item in items for step in together)
    return tuple(slots)


def dress(part: Worded, facts: Facts) -> Worded:
    """Return a question in the words for this relationship."""
    overlay = next((each for each in part.overlays if suits(each.when, facts)), None)
    if overlay is None:
        return part
    return replace(
        part,
        wordings=overlay.wordings or part.wordings,
        why=overlay.why or part.why,
        choices=overlay.choices or part.choices,
        placeholder=overlay.placeholder or part.placeholder,
    )


def suits(condition: Condition, facts: Facts) -> bool:
    """Say whether what a condition asks of the relationship and the facts holds."""
    return (
        (not condition.role or facts.role in condition.role)
        and (not condition.kind or facts.kind in condition.kind)
        and (not condition.form or facts.form in condition.form)
        and (not condition.term or facts.term in condition.term)
        and (not condition.formality or facts.formality in condition.formality)
        and all(facts.has(fact) for fact in condition.has)
        and not any(facts.has(fact) for fact in condition.lacks)
    )


def holds(condition: Condition, conversation: Conversation, item: Item | None) -> bool:
    """Say whether a condition holds, as far as the dialogue has come.

    About an agreement, the answers for the same agreement count; otherwise any does.
    """
    turns = [
        turn
        for turn in conversation.questions()
        if item is None or turn.place.item in {None, item.id}
    ]
    return (
        suits(condition, conversation.facts)
        and all(
            any(turn.answer in among for turn in _of(step, turns))
            for step, among in condition.answer.items()
        )
        and all(
            any(_number(turn) < most for turn in _of(step, turns))
            for step, most in condition.below.items()
        )
        and all(any(not turn.passed for turn in _of(step, turns)) for step in condition.answered)
        and all(any(turn.passed for turn in _of(step, turns)) for step in condition.passed)
    )


def coming(conversation: Conversation) -> tuple[Slot, ...]:
    """Return the places that are still to come, as far as their conditions hold now."""
    slots = agenda(conversation.script, conversation.facts)
    asked = conversation.places()
    past = max((n for n, slot in enumerate(slots, 1) if slot.place in asked), default=0)
    return tuple(slot for slot in slots[past:] if _is_open(slot, conversation))


def _is_open(slot: Slot, conversation: Conversation) -> bool:
    step = slot.step
    if step.when and not holds(step.when, conversation, slot.item):
        return False
    return not (step.unless and holds(step.unless, conversation, slot.item))


def _of(step: str, turns: list[Turn]) -> list[Turn]:
    return [turn for turn in turns if turn.place.step == step]


def _number(turn: Turn) -> int:
    number = number_in(turn.answer)
    return HIGHEST + 1 if number is None else number


def staged(script: Script, facts: Facts) -> tuple[Step, ...]:
    """Return the steps of the stage this user has reached, in order."""
    match stage(script, facts):
        case Stage.BRIEF:
            steps = {step.id: step for step in script.every_step}
            return tuple(steps[name] for name in script.brief)
        case Stage.MERGED:
            return _moved(script, facts, _merged(script))
        case Stage.FULL:
            return _moved(script, facts, list(script.steps))


def _merged(script: Script) -> list[Step]:
    stand_ins = {step.fade: step for step in script.faded if step.fade}
    steps: list[Step] = []
    for step in script.steps:
        stand_in = stand_ins.get(step.fade, step) if step.fade else step
        if stand_in not in steps:
            steps.append(stand_in)
    return steps


def _moved(script: Script, facts: Facts, steps: list[Step]) -> tuple[Step, ...]:
    for move in script.moves:
        ids = [step.id for step in steps]
        if suits(move.when, facts) and {move.step, move.before} <= set(ids):
            step = steps.pop(ids.index(move.step))
            steps.insert([each.id for each in steps].index(move.before), step)
    return tuple(steps)
