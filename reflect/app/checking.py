"""What was said about agreements in a dialogue, gathered for the ledger."""

from collections.abc import Callable
from datetime import date

from reflect.app.talks import Checked, Talk
from reflect.dialogue.conversation import Turn
from reflect.dialogue.vocabulary import AnswerType

DayOf = Callable[[str], date | None]
"""Reads a day out of words."""


def checked(talk: Talk, day_of: DayOf) -> tuple[Checked, ...]:
    """Return one entry for each agreement whose state was told, in the order they were asked."""
    types = {step.id: step.answer for step in talk.conversation.script.every_step}
    facts = talk.conversation.facts
    private = {item.id for item in (*facts.mine, *facts.theirs, *facts.due) if item.private}
    told: dict[str, dict[AnswerType, list[Turn]]] = {}
    for turn in talk.conversation.questions():
        if turn.place.item and turn.answer:
            kind = types.get(turn.place.step, AnswerType.TEXT)
            told.setdefault(turn.place.item, {}).setdefault(kind, []).append(turn)
    return tuple(
        _checked(item, by_type, day_of, private=item in private)
        for item, by_type in told.items()
        if AnswerType.STATUS in by_type
    )


def _checked(
    item: str, by_type: dict[AnswerType, list[Turn]], day_of: DayOf, *, private: bool
) -> Checked:
    moves = by_type.get(AnswerType.CHOICE, [])
    days = by_type.get(AnswerType.DATE, [])
    notes = by_type.get(AnswerType.TEXT, [])
    return Checked(
        agreement=item,
        status=by_type[AnswerType.STATUS][-1].answer,
        move=moves[-1].answer if moves else "",
        day=day_of(days[-1].answer) if days else None,
        note="\n".join(turn.answer for turn in notes if private or turn.privacy.may_leave),
    )
