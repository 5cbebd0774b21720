"""Asks which choice comes nearest, where it was told in own words how an agreement stands."""

from dataclasses import replace

from reflect.dialogue.conversation import Ask, Conversation
from reflect.dialogue.echoing import quote
from reflect.dialogue.probing import next_wording, slot_of
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.cleaning import shorten

_MOST_QUOTED = 80


def nearest(conversation: Conversation) -> Ask | None:
    """Return the question that was just answered in own words, asked once more.

    It then takes one of the choices only: the words are kept, and what follows from them is
    for the user to say.  None where a choice was taken, nothing was said, or it was asked.
    """
    *before, last = conversation.turns or (None,)
    if last is None or last.place.follow_up or not last.answer:
        return None
    slot = slot_of(conversation, last)
    if slot is None or slot.step.answer is not AnswerType.STATUS:
        return None
    is_chosen = last.answer in {choice.id for choice in slot.step.choices}
    if is_chosen or any(turn and turn.place == last.place for turn in before):
        return None
    step = replace(slot.step, wordings=conversation.shared.nearest)
    return Ask(
        place=last.place,
        step=step,
        item=slot.item,
        said=shorten(quote(last.answer) or last.answer, _MOST_QUOTED),
        wording=next_wording(conversation, step),
    )
