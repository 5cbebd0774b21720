"""What was said about agreements in a dialogue, gathered for the ledger."""

from collections.abc import Callable
from datetime import date

from reflect.app.talks import Checked, Talk
from reflect.dialogue.conversation import Turn
from reflect.dialogue.vocabulary import AnswerType

DayOf = Callable[[str], date | None]
"""Reads a day out of words."""
Told = dict[AnswerType, list[Turn]]
"""What was said about one agreement, by how it was asked."""


def checked(talk: Talk, day_of: DayOf, today: date) -> tuple[Checked, ...]:
    """Return one entry for each agreement whose state was told, in the order they were asked."""
    types = {step.id: step.answer for step in talk.conversation.script.every_step}
    facts = talk.conversation.facts
    private = {item.id for item in (*facts.mine, *facts.theirs, *facts.due) if item.private}
    told: dict[str, Told] = {}
    for turn in talk.conversation.questions():
        if turn.place.item and turn.answer:
            kind = types.get(turn.place.step, AnswerType.TEXT)
            told.setdefault(turn.place.item, {}).setdefault(kind, []).append(turn)
    return tuple(
        _checked(item, by_type, _day(by_type, day_of, today), private=item in private)
        for item, by_type in told.items()
        if AnswerType.STATUS in by_type
    )


def _checked(item: str, told: Told, day: date | None, *, private: bool) -> Checked:
    moves = told.get(AnswerType.CHOICE, [])
    notes = told.get(AnswerType.TEXT, [])
    return Checked(
        agreement=item,
        status=told[AnswerType.STATUS][-1].answer,
        move=moves[-1].answer if moves else "",
        day=day,
        note="\n".join(turn.answer for turn in notes if private or turn.privacy.may_leave),
    )


def _day(told: Told, day_of: DayOf, today: date) -> date | None:
    """Return the day that was asked for, or one ahead in own words on how far it is."""
    if AnswerType.DATE in told:
        return day_of(told[AnswerType.DATE][-1].answer)
    if AnswerType.CHOICE in told:
        return None
    day = day_of(told[AnswerType.STATUS][0].answer)
    return day if day and day > today else None
