"""Where a clause stands in time and on the page."""

import re

from spacy.tokens import Doc

from reflect.language.clauses.clause import Clause, Mood
from reflect.language.dates.expression import Direction, TimeExpression
from reflect.language.lexicons import lexicon
from reflect.language.segments import Segment

_UNITS = lexicon("grammar")["units"].words


def time(doc: Doc, clause: Clause, found: list[TimeExpression]) -> None:
    """Say what times stand in a clause, and before it."""
    first, last = doc[front(doc, clause)].idx, doc[clause.end - 1].idx + len(doc[clause.end - 1])
    inside = [time for time in found if first <= time.start < last]
    clause.due = any(time.can_be_due for time in inside)
    head = doc[clause.head]
    clause.timed = any(time.start <= head.idx < time.end for time in found) or (
        clause.mood is Mood.NOMINAL and head.lower_ in _UNITS
    )
    begun = doc[clause.sentence[0]].idx
    clause.told_before = any(
        begun <= time.start < head.idx and time.direction is Direction.PAST for time in found
    ) or any(
        re.fullmatch(r"(?:19|20)\d\d", token.text)
        for token in doc[clause.sentence[0] : clause.begin]
    )
    clause.past = any(time.direction is Direction.PAST for time in inside) or lexicon("modifiers")[
        "past"
    ].stands(doc, clause.begin, clause.end)


def front(doc: Doc, clause: Clause) -> int:
    """Return where what stands in front of the clause begins ("Tomorrow I …")."""
    at = clause.begin
    while (
        at > clause.sentence[0]
        and doc[at - 1].pos_ not in {"VERB", "AUX", "CCONJ", "SCONJ"}
        and doc[at - 1].text not in {";", ":", "(", ".", "\u2013"}
    ):
        if doc[at - 1].text == "," and at != clause.begin:
            break
        at -= 1
    return at


def place(doc: Doc, clause: Clause, parts: list[Segment]) -> None:
    """Say whether a note's noun opens its note."""
    if clause.mood is not Mood.NOMINAL:
        return
    begins = {part.start for part in parts}
    sentence = doc[clause.sentence[0] : clause.begin]
    start = max([clause.sentence[0], *(token.i for token in sentence if token.idx in begins)])
    before = [token for token in doc[start : clause.begin] if token.is_alpha or token.is_digit]
    stop = doc[clause.begin - 1].text if clause.begin else ""
    clause.first = not before or stop in {";", "."}
    clause.short = clause.head == clause.begin and (
        clause.head + 1 >= clause.end or not doc[clause.head + 1].is_alpha
    )
    verbs = any(token.pos_ == "VERB" for token in doc[start : clause.begin])
    clause.first = clause.first and not verbs
    clause.short = clause.short or verbs
