"""`reflect_terms`: when an item is due, what it hangs on, and whether it repeats."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.language.clauses.clause import Clause
from reflect.language.conditions import TokenSpan, conditions_of
from reflect.language.dates.expression import Role, TimeExpression
from reflect.language.drafts import Draft
from reflect.language.extensions import clauses, drafts, times

_BREAKS = frozenset({",", ";", ".", "!", "?", "\u2013", "—", ")", ":"})


@Language.factory(
    "reflect_terms", assigns=["doc._.drafts"], requires=["doc._.drafts", "doc._.times"]
)
def make_terms(nlp: Language, name: str) -> "Terms":
    """Build the component."""
    del nlp, name
    return Terms()


class Terms:
    """Writes due dates, conditions and repetitions into `doc._.drafts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Attach the times and conditions of `doc`."""
        found = drafts(doc)
        conditions = conditions_of(doc)
        open_times = [
            time for time in times(doc) if time.recurrence or not _within(doc, time, conditions)
        ]
        for place, draft in enumerate(found):
            following = found[place + 1] if place + 1 < len(found) else None
            territory = _territory(doc, draft, found[place - 1] if place else None, following)
            _attach_time(doc, draft, open_times, territory)
            draft.condition = _condition(draft, conditions, found)
        return doc


def _territory(
    doc: Doc, draft: Draft, before: Draft | None, after: Draft | None
) -> tuple[int, int]:
    """Return the characters in which an item's time may stand: its clause and what trails it."""
    start, end = draft.clause.sentence
    if before is not None and before.clause.sentence == draft.clause.sentence:
        start = max(before.action[1], _own_start(doc, draft.clause))
    if after is not None and after.clause.sentence == draft.clause.sentence:
        end = max(_own_start(doc, after.clause), draft.action[1])
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def _own_start(doc: Doc, clause: Clause) -> int:
    """Return where a clause with its governor and what stands in front of it begins."""
    start = clause.begin
    if clause.governor is not None and clause.governor.at < start:
        start = clause.governor.at
    while (
        start > clause.sentence[0]
        and doc[start - 1].text not in _BREAKS
        and doc[start - 1].norm_ not in {"and", "but", "so", "&"}
    ):
        start -= 1
    return start


def _attach_time(
    doc: Doc, draft: Draft, found: list[TimeExpression], territory: tuple[int, int]
) -> None:
    inside = [
        time
        for time in found
        if territory[0] <= time.start < territory[1] and time.role is Role.WHEN
    ]
    repeats = [time for time in inside if time.recurrence is not None]
    if not inside:
        repeats = [time for time in _shared(doc, draft, found) if time.recurrence is not None]
    if repeats:
        draft.recurs = (repeats[0].start, repeats[0].end)
        return
    head = doc[draft.clause.head].idx
    due = [time for time in inside if time.can_be_due]
    behind = [time for time in due if time.start > head]
    if not behind and not due:
        due = [time for time in _shared(doc, draft, found) if time.can_be_due]
    chosen = next(iter([time for time in behind if time.due] or behind or due[-1:]), None)
    if chosen is not None:
        draft.due, draft.due_text = chosen.due, (chosen.start, chosen.end)
        draft.alternatives = chosen.alternatives


def _shared(doc: Doc, draft: Draft, found: list[TimeExpression]) -> list[TimeExpression]:
    """Return the time in front of coordinated acts, which stands on each of them."""
    clause = draft.clause
    if clause.leader is None:
        return []
    leader = next((other for other in clauses(doc) if other.head == clause.leader), None)
    while leader is not None and leader.leader is not None:
        above = next((other for other in clauses(doc) if other.head == leader.leader), None)
        if above is None:
            break
        leader = above
    if leader is None:
        return []
    first, last = doc[leader.sentence[0]].idx, doc[leader.head].idx
    return [time for time in found if first <= time.start < last and time.role is Role.WHEN]


def _within(doc: Doc, time: TimeExpression, spans: list[TokenSpan]) -> bool:
    return any(
        doc[start].idx <= time.start and time.end <= doc[end - 1].idx + len(doc[end - 1])
        for start, end in spans
    )


def _condition(
    draft: Draft, conditions: list[tuple[int, int]], found: list[Draft]
) -> tuple[int, int] | None:
    """Return the condition in an item's sentence that no nearer item claims."""
    clause = draft.clause
    same = [other for other in found if other.clause.sentence == clause.sentence]
    for span in conditions:
        if (
            not clause.sentence[0] <= span[0] < clause.sentence[1]
            or span[0] <= clause.head < span[1]
        ):
            continue
        before = [other for other in same if other.clause.head < span[0]]
        after = [other for other in same if other.clause.head >= span[1]]
        fronted = span[0] <= clause.sentence[0] + 2 or not before
        if fronted and after and (after[0] is draft or clause.leader == after[0].clause.head):
            return span
        if not fronted and before and before[-1] is draft:
            return span
    return None
