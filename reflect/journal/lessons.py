"""What was learned from the user, in the journal's file."""

from collections.abc import Sequence

from sqlalchemy import delete, select, true
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session as Transaction

from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import CommitmentKind
from reflect.domain.lessons import Lesson, Outcome, Whose
from reflect.journal.sealing import resealed
from reflect.journal.tables import ConversationRow, LessonRow


def learn(transaction: Transaction, lessons: Sequence[Lesson]) -> None:
    """Write lessons down; one that is known, or whose dialogue is gone, is passed over."""
    wanted = {each.conversation for each in lessons}
    found = select(ConversationRow.id).where(ConversationRow.id.in_(wanted))
    there = set(transaction.scalars(found))
    rows = [_values(each) for each in lessons if each.conversation in there]
    if rows:
        with resealed(transaction, there):
            transaction.execute(insert(LessonRow).on_conflict_do_nothing(), rows)


def lessons_in(transaction: Transaction) -> list[Lesson]:
    """Return all lessons, earliest first."""
    return [_lesson(row) for row in transaction.scalars(select(LessonRow).order_by("number"))]


def unlearn(transaction: Transaction, lesson: str | None) -> int:
    """Remove the lesson of this id, or all when None; return how many went."""
    chosen = LessonRow.id == lesson if lesson is not None else true()
    touched = transaction.scalars(select(LessonRow.conversation).where(chosen)).all()
    with resealed(transaction, touched):
        transaction.execute(delete(LessonRow).where(chosen))
    return len(touched)


def _values(lesson: Lesson) -> dict[str, object]:
    return {
        "id": lesson.id,
        "conversation": lesson.conversation,
        "on": lesson.on,
        "kind": lesson.kind.value,
        "act": clean_line(lesson.act),
        "sentence": clean_line(lesson.sentence),
        "title": clean_line(lesson.title),
        "whose": lesson.whose.value,
        "outcome": lesson.outcome.value,
        "kept_as": lesson.kept_as.value if lesson.kept_as else None,
        "made": [clean_line(title) for title in lesson.made],
    }


def _lesson(row: LessonRow) -> Lesson:
    return Lesson(
        id=row.id,
        conversation=row.conversation,
        on=row.on,
        kind=CommitmentKind(row.kind),
        act=row.act,
        sentence=row.sentence,
        title=row.title,
        whose=Whose(row.whose),
        outcome=Outcome(row.outcome),
        kept_as=CommitmentKind(row.kept_as) if row.kept_as else None,
        made=tuple(row.made),
    )
