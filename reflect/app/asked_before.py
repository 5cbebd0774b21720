"""What earlier dialogues asked: which questions were put, and which nobody wants again."""

from collections import Counter
from collections.abc import Iterable, Sequence

from reflect.app.kept import KeptConversation, KeptTurn
from reflect.dialogue.rotation import key
from reflect.domain.commitments import CueKind

PASSES_UNTIL_MUTED = 2
"""A follow-up passed over so often, and never answered since, is no longer asked."""
RECENT = 2
"""So many dialogues back, a follow-up still counts as just asked."""


def asked(past: Iterable[KeptConversation], dialogue: str) -> Counter[str]:
    """Count how often each question was put: follow-ups anywhere, others in this dialogue."""
    return Counter(
        key(turn.step, cue)
        for kept in past
        for turn in kept.turns
        if (cue := _cue(turn)) or kept.dialogue == dialogue
    )


def recent(past: Sequence[KeptConversation]) -> frozenset[CueKind]:
    """Return the follow-ups that were put just now; `past` has the latest first."""
    turns = (turn for kept in past[:RECENT] for turn in kept.turns)
    return frozenset(cue for turn in turns if (cue := _cue(turn)))


def muted(past: Sequence[KeptConversation]) -> frozenset[CueKind]:
    """Return the follow-ups that were passed over again and again."""
    passes: Counter[CueKind] = Counter()
    answered: set[CueKind] = set()
    for kept in past:
        for turn in reversed(kept.turns):
            cue = _cue(turn)
            if cue and cue not in answered:
                passes[cue] += turn.passed
                if not turn.passed:
                    answered.add(cue)
    never = {CueKind.SAFETY, CueKind.CONFIDENTIAL}
    return frozenset(cue for cue, n in passes.items() if n >= PASSES_UNTIL_MUTED) - never


def _cue(turn: KeptTurn) -> CueKind | None:
    known = turn.follow_up in set(CueKind)
    return CueKind(turn.follow_up) if turn.follow_up and known else None
