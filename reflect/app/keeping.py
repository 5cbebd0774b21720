"""Between a dialogue under way and the form in which the journal keeps it."""

import re
from collections.abc import Sequence

from reflect.app.kept import KeptConversation, KeptTurn
from reflect.app.talks import Asked, Talk
from reflect.dialogue.conversation import Place, Turn
from reflect.domain.commitments import Cue, CueKind, Span
from reflect.domain.privacy import Privacy

_CUE = re.compile(
    r"(?P<kind>[a-z_]+)(?:@(?P<start>\d{1,9})-(?P<end>\d{1,9}))?(?: (?P<words>.*))?", re.DOTALL
)


def kept(talk: Talk) -> KeptConversation:
    """Return a dialogue as the journal keeps it."""
    return KeptConversation(
        id=talk.id,
        dialogue=talk.dialogue,
        relationship=talk.relationship.id,
        session=talk.session.id if talk.session else None,
        seed=talk.conversation.seed,
        begun=talk.begun,
        finished=talk.finished,
        turns=tuple(map(_kept_turn, talk.conversation.turns, talk.asked)),
        draft=talk.draft,
    )


def turns(kept_turns: Sequence[KeptTurn]) -> tuple[Turn, ...]:
    """Return the turns of a dialogue as it is gone on with."""
    return tuple(
        Turn(
            place=Place(turn.step, turn.item, _cue_kind(turn.follow_up)),
            answer=turn.answer,
            passed=turn.passed,
            cues=tuple(filter(None, map(_cue, turn.cues))),
            privacy=Privacy(turn.privacy),
        )
        for turn in kept_turns
    )


def asked(kept_turns: Sequence[KeptTurn]) -> tuple[Asked, ...]:
    """Return the words that were asked."""
    return tuple(
        Asked(turn.question, forgotten=turn.forgotten, withheld=turn.withheld)
        for turn in kept_turns
    )


def _kept_turn(turn: Turn, past: Asked) -> KeptTurn:
    place = turn.place
    return KeptTurn(
        step=place.step,
        item=place.item,
        follow_up=place.follow_up.value if place.follow_up else None,
        question=past.question,
        answer=turn.answer,
        passed=turn.passed,
        cues=tuple(_written(cue) for cue in turn.cues),
        privacy=turn.privacy.value,
        forgotten=past.forgotten,
        withheld=past.withheld,
    )


def _written(cue: Cue) -> str:
    where = f"@{cue.span.start}-{cue.span.end}" if cue.span else ""
    return f"{cue.kind.value}{where}" + (f" {cue.words}" if cue.words else "")


def _cue(written: str) -> Cue | None:
    found = _CUE.fullmatch(written)
    kind = _cue_kind(found["kind"]) if found else None
    if found is None or kind is None:
        return None
    span = Span(int(found["start"]), int(found["end"])) if found["start"] else None
    return Cue(kind, span, found["words"] or "")


def _cue_kind(value: str | None) -> CueKind | None:
    return CueKind(value) if value in set(CueKind) else None
