"""Whether a follow-up is asked, and which: seldom, the weightiest first, never twice refused."""

from dataclasses import replace

from reflect.dialogue.agenda import Slot, agenda, dress
from reflect.dialogue.conversation import AfterCard, Ask, Conversation, Place, Turn
from reflect.dialogue.rotation import count, key, wording
from reflect.dialogue.script import FollowUp, Step
from reflect.domain.commitments import Cue, CueKind
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Kind

ABOUT_COMMITMENTS = frozenset(
    {
        CueKind.OWNERLESS,
        CueKind.VAGUE_ACT,
        CueKind.DATELESS,
        CueKind.HEDGED,
        CueKind.CONDITIONAL,
        CueKind.REQUEST,
        CueKind.TOO_MANY,
    }
)
CHARGED = frozenset({CueKind.FEELING, CueKind.SELF_ATTACK})
"""Where one of these was noticed, nobody is asked for a date."""
PRIVATE = frozenset({CueKind.SAFETY, CueKind.CONFIDENTIAL})
"""A line with one of these stays with the user."""
RANKS_LOST = 2
"""How far a follow-up asked in the last two dialogues falls back."""


def is_stopped(conversation: Conversation) -> bool:
    """Say whether the card of a serious matter has ended the dialogue."""
    return any(
        turn.place.follow_up is CueKind.SAFETY and turn.answer != AfterCard.GO_ON
        for turn in conversation.turns
    )


def follow_up(conversation: Conversation) -> Ask | None:
    """Return the follow-up to the latest answer; None when there is to be none."""
    if not conversation.turns:
        return None
    last = conversation.turns[-1]
    if last.place.follow_up is CueKind.SAFETY:
        return None
    slot = slot_of(conversation, last)
    if slot is None:
        return None
    if last.privacy is not Privacy.SCRATCH:
        slot = Slot(replace(slot.step, privacy=last.privacy), slot.item)
    if last.has(CueKind.SAFETY):
        return _ask(conversation, slot, _first(last, CueKind.SAFETY))
    if last.place.follow_up or last.passed or not _is_within_budget(conversation):
        return None
    kinds = _worth_asking(conversation, last, slot.step)
    return _ask(conversation, slot, _first(last, kinds[0])) if kinds else None


def slot_of(conversation: Conversation, turn: Turn) -> Slot | None:
    """Return the place a turn belongs to; None when the facts no longer have it."""
    slots = agenda(conversation.script, conversation.facts)
    wanted = Place(turn.place.step, turn.place.item)
    return next((slot for slot in slots if slot.place == wanted), None)


def _first(turn: Turn, kind: CueKind) -> Cue:
    return next(cue for cue in turn.cues if cue.kind is kind)


def _ask(conversation: Conversation, slot: Slot, cue: Cue) -> Ask | None:
    shared = conversation.shared.follow_up(cue.kind)
    if shared is None:
        return None
    probe = dress(shared, conversation.facts)
    if conversation.turns[-1].has(CueKind.CONFIDENTIAL):
        probe = replace(probe, privacy=Privacy.MINE)
    return Ask(
        place=Place(slot.step.id, slot.place.item, cue.kind),
        step=slot.step,
        item=slot.item,
        follow_up=probe,
        cue=cue,
        wording=next_wording(conversation, slot.step, probe),
    )


def next_wording(conversation: Conversation, step: Step, probe: FollowUp | None = None) -> int:
    """Return which wording's turn it is."""
    name = key(step.id, probe.cue if probe else None)
    now = tuple(key(turn.place.step, turn.place.follow_up) for turn in conversation.turns)
    uses = count(conversation.facts.asked, now, name)
    return wording(conversation.seed, name, uses, len((probe or step).wordings))


def _is_within_budget(conversation: Conversation) -> bool:
    return len(conversation.follow_ups()) < conversation.script.budget


def _worth_asking(conversation: Conversation, turn: Turn, step: Step) -> list[CueKind]:
    facts = conversation.facts
    noticed = {cue.kind for cue in turn.cues} - facts.muted - _closed(conversation)
    if any(turn.has(kind) for kind in CHARGED) or _has_pressed_enough(conversation):
        noticed -= ABOUT_COMMITMENTS
    ranks = {
        kind: rank + RANKS_LOST * (kind in facts.recent)
        for rank, kind in enumerate(step.follow_ups)
    }
    return sorted(noticed & ranks.keys(), key=lambda kind: ranks[kind])


def _closed(conversation: Conversation) -> set[CueKind]:
    shared = conversation.shared
    return {
        kind
        for turn in conversation.follow_ups()
        if (kind := turn.place.follow_up)
        and (turn.passed or ((probe := shared.follow_up(kind)) and probe.once))
    }


def _has_pressed_enough(conversation: Conversation) -> bool:
    """Say whether, where the help is for the person, half of the budget went on commitments."""
    if conversation.facts.kind is not Kind.PSYCHOSOCIAL:
        return False
    pressed = [t for t in conversation.follow_ups() if t.place.follow_up in ABOUT_COMMITMENTS]
    return len(pressed) >= max(conversation.script.budget // 2, 1)
