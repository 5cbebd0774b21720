"""How a dialogue goes on: pure functions from a conversation to the next one.

There is no clock and no chance in here.  A conversation is its script, the facts
it was begun from, a seed and its turns; the same turns give the same
conversation, which is how one is resumed.
"""

from dataclasses import replace

from reflect.dialogue.agenda import Slot, coming
from reflect.dialogue.conversation import AfterCard, Ask, Conversation, Progress, Turn
from reflect.dialogue.echoing import echo
from reflect.dialogue.facts import Facts
from reflect.dialogue.nearest import nearest
from reflect.dialogue.probing import PRIVATE, follow_up, is_stopped, next_wording
from reflect.dialogue.script import Script, Shared
from reflect.domain.commitments import Cue, CueKind
from reflect.domain.privacy import Privacy


def begin(script: Script, shared: Shared, facts: Facts, seed: int) -> Conversation:
    """Return a dialogue of which nothing has been asked.

    Args:
        script: The dialogue.
        shared: The follow-ups and echo lines of all dialogues.
        facts: What is known.
        seed: The same for all dialogues of a relationship, so that wordings take turns.
    """
    return Conversation(script=script, shared=shared, facts=facts, seed=seed)


def ask(conversation: Conversation) -> Ask | None:
    """Return what is to be asked now; None when the dialogue is over."""
    if is_stopped(conversation):
        return None
    asked = follow_up(conversation) or nearest(conversation) or _question(conversation)
    return replace(asked, draft=_draft(conversation, asked)) if asked else None


def answer(
    conversation: Conversation,
    text: str,
    cues: tuple[Cue, ...] = (),
    privacy: Privacy | None = None,
) -> Conversation:
    """Return the dialogue after an answer; an empty one passes the question over.

    Once the dialogue is over, an answer changes nothing.

    Args:
        conversation: The dialogue.
        text: What was answered.
        cues: What was noticed in it.
        privacy: The level the user chose for the line; the question's own when None.
    """
    asked = ask(conversation)
    if asked is None:
        return conversation
    if not text.strip():
        return _after(conversation, Turn(place=asked.place, passed=True, privacy=asked.privacy))
    if asked.is_card and text == AfterCard.ERASE:
        conversation = _without_last_line(conversation)
    return _after(conversation, _heard(asked, text, cues, privacy or asked.privacy))


def skip(conversation: Conversation) -> Conversation:
    """Return the dialogue with the present question passed over."""
    return answer(conversation, "")


def back(conversation: Conversation) -> Conversation:
    """Return the dialogue at the question before, with what was answered there as its draft."""
    if not conversation.turns:
        return conversation
    *turns, last = conversation.turns
    return replace(conversation, turns=tuple(turns), undone=(*conversation.undone, last))


def progress(conversation: Conversation) -> Progress:
    """Return how far the dialogue has come."""
    done = len(conversation.places())
    asked = ask(conversation)
    left = coming(conversation) if asked else ()
    seconds = sum(slot.step.seconds for slot in left)
    if asked and (asked.follow_up or asked.said):
        return Progress(done, done + len(left), seconds + asked.step.seconds // 2)
    return Progress(min(done + 1, done + len(left)), done + len(left), seconds)


def is_over(conversation: Conversation) -> bool:
    """Say whether nothing is left to ask."""
    return ask(conversation) is None


def _question(conversation: Conversation) -> Ask | None:
    left = coming(conversation)
    if not left:
        return None
    slot: Slot = left[0]
    return Ask(
        place=slot.place,
        step=slot.step,
        item=slot.item,
        wording=next_wording(conversation, slot.step),
        echo=None if slot.item else echo(conversation, len(left)),
    )


def _draft(conversation: Conversation, asked: Ask) -> str:
    gone_over = reversed(conversation.undone)
    return next((turn.answer for turn in gone_over if turn.place == asked.place), "")


def _heard(asked: Ask, text: str, cues: tuple[Cue, ...], privacy: Privacy) -> Turn:
    kinds = {cue.kind for cue in cues}
    if privacy is Privacy.SCRATCH:
        serious = tuple(Cue(CueKind.SAFETY) for kind in kinds if kind is CueKind.SAFETY)
        return Turn(place=asked.place, cues=serious, privacy=Privacy.SCRATCH)
    level = Privacy.MINE if kinds & PRIVATE else privacy
    return Turn(place=asked.place, answer=text, cues=cues, privacy=level)


def _after(conversation: Conversation, turn: Turn) -> Conversation:
    rest = tuple(each for each in conversation.undone if each.place != turn.place)
    return replace(conversation, turns=(*conversation.turns, turn), undone=rest)


def _without_last_line(conversation: Conversation) -> Conversation:
    *turns, last = conversation.turns
    erased = replace(last, answer="", cues=(Cue(CueKind.SAFETY),), privacy=Privacy.SCRATCH)
    return replace(conversation, turns=(*turns, erased), undone=())
