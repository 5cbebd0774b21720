"""Between a dialogue as the journal keeps it and the rows that hold it."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session as Transaction

from reflect.app.kept import KeptConversation, KeptTurn
from reflect.domain.cleaning import bounded, clean
from reflect.domain.commitments import Span
from reflect.domain.privacy import Privacy
from reflect.journal.tables import ConversationRow, TurnRow

_NEVER_KEPT = frozenset({Privacy.SCRATCH.value, Privacy.SCRATCH.code})


def fit_to_keep(turn: KeptTurn) -> KeptTurn:
    """Return a turn as it may be stored: cleaned, and without an answer that never is.

    Raises:
        TextTooLongError: If the answer is longer than what is kept.
    """
    answer = "" if turn.privacy in _NEVER_KEPT else bounded(clean(turn.answer))
    return replace(turn, question=clean(turn.question), answer=answer)


def put(
    transaction: Transaction, conversation: KeptConversation, window: str, now: datetime
) -> None:
    """Put down a dialogue in place of what is there of it; held by this window until it is over."""
    transaction.execute(delete(TurnRow).where(TurnRow.conversation == conversation.id))
    transaction.merge(
        ConversationRow(
            id=conversation.id,
            dialogue=conversation.dialogue,
            relationship=conversation.relationship,
            session=conversation.session,
            seed=conversation.seed,
            begun=conversation.begun,
            finished=conversation.finished,
            saved=now,
            draft=conversation.draft,
            holder=window,
            held=conversation.finished is None,
        )
    )
    transaction.flush()
    transaction.add_all(
        turn_row(conversation.id, place, turn) for place, turn in enumerate(conversation.turns)
    )


def turn_row(conversation: str, place: int, turn: KeptTurn) -> TurnRow:
    """Return the row of a turn."""
    return TurnRow(
        conversation=conversation,
        place=place,
        step=turn.step,
        item=turn.item,
        follow_up=turn.follow_up,
        question=turn.question,
        answer=turn.answer,
        passed=turn.passed,
        cues=list(turn.cues),
        privacy=turn.privacy,
        forgotten=turn.forgotten,
        withheld=[[span.start, span.end] for span in turn.withheld],
    )


def kept_turn(row: TurnRow) -> KeptTurn:
    """Return the turn of a row."""
    return KeptTurn(
        step=row.step,
        item=row.item,
        follow_up=row.follow_up,
        question=row.question,
        answer=row.answer,
        passed=row.passed,
        cues=tuple(row.cues),
        privacy=row.privacy,
        forgotten=row.forgotten,
        withheld=tuple(Span(start, end) for start, end in row.withheld),
    )


def kept(row: ConversationRow, turns: tuple[KeptTurn, ...]) -> KeptConversation:
    """Return the dialogue of a row and its turns."""
    return KeptConversation(
        id=row.id,
        dialogue=row.dialogue,
        relationship=row.relationship,
        session=row.session,
        seed=row.seed,
        begun=row.begun,
        finished=row.finished,
        turns=turns,
        draft=row.draft,
    )
