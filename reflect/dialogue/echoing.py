"""Lines that ask nothing: they give the user's own words back, or say how far it still is."""

import re

from reflect.dialogue.conversation import Conversation, Echo, Turn
from reflect.dialogue.probing import slot_of
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.commitments import CueKind
from reflect.domain.privacy import Privacy

MOST_WORDS = 12
"""The most of the user's own words that are given back."""
FEWEST_WORDS = 3
"""Fewer are not worth a line."""
LAST_STRETCH = range(2, 4)
"""With so many questions left, it is worth saying so."""
_LOOKED_AT = 2_000
_TRAILING = ".,;:\u2013\u2014 "
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
_CLAUSES = re.compile(r"(?<=[,;:\u2013\u2014])\s+")
_QUIET = frozenset({CueKind.SAFETY, CueKind.CONFIDENTIAL})


def echo(conversation: Conversation, left: int) -> Echo | None:
    """Return the line before the next question; None before every other question.

    Args:
        conversation: The dialogue.
        left: How many questions are left.
    """
    asked = len(conversation.questions())
    if asked == 0 or asked % 2:
        return None
    nth = conversation.facts.uses + asked // 2
    quoted = quote(_latest(conversation))
    if quoted:
        lines = conversation.shared.echoes
        return Echo(template=lines[nth % len(lines)], words=quoted) if lines else None
    lines = conversation.shared.breathers
    return Echo(template=lines[nth % len(lines)]) if lines and left in LAST_STRETCH else None


def quote(text: str) -> str:
    """Return the part of `text` worth giving back, verbatim; empty when it is too short.

    The first sentence is taken, as many of its clauses as make up to twelve words, or
    its first twelve words and an ellipsis.
    """
    sentences = [part for part in _SENTENCES.split(text[:_LOOKED_AT].strip()) if part.strip()]
    first = next((s for s in sentences if len(s.split()) >= FEWEST_WORDS), "")
    words = first.split()
    if len(words) <= MOST_WORDS:
        return " ".join(words).rstrip(_TRAILING)
    taken: list[str] = []
    for clause in _CLAUSES.split(first):
        if len(taken) + len(clause.split()) > MOST_WORDS:
            break
        taken += clause.split()
    if len(taken) >= FEWEST_WORDS:
        return " ".join(taken).rstrip(_TRAILING) + "…"
    return " ".join(words[:MOST_WORDS]).rstrip(_TRAILING) + "…"


def _latest(conversation: Conversation) -> str:
    last = conversation.turns[-1]
    return last.answer if _may_be_quoted(conversation, last) else ""


def _may_be_quoted(conversation: Conversation, turn: Turn) -> bool:
    slot = slot_of(conversation, turn)
    free = slot is not None and slot.step.answer in {AnswerType.TEXT, AnswerType.LINES}
    if turn.place.follow_up:
        probe = conversation.shared.follow_up(turn.place.follow_up)
        free = probe is not None and probe.answer is AnswerType.TEXT
    quiet = any(turn.has(kind) for kind in _QUIET) or turn.privacy is Privacy.SCRATCH
    return free and not quiet and not turn.passed
