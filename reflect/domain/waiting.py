"""Whose word is waited for, and when one's own is enough."""

from dataclasses import replace

from reflect.domain.agreements import PROPOSED, Agreement, Status
from reflect.domain.lawful import actors
from reflect.domain.relationships import Relationship


def awaited(agreement: Agreement) -> frozenset[str]:
    """Return those who are to say something before it can go on; nobody where it can."""
    if agreement.status in PROPOSED:
        return frozenset(agreement.terms.between) - agreement.accepted_by.keys()
    if agreement.status is Status.CHANGE_ASKED:
        return actors(agreement, "answerer")
    if agreement.status is Status.REPORTED:
        return actors(agreement, "witness") or actors(agreement, "party") - {agreement.moved_by}
    return frozenset()


def settles(agreement: Agreement, by: str, relationship: Relationship) -> bool:
    """Return whether it is settled once `by` says that it is done.

    Whoever it was done for has the last word.  Where nobody of them keeps this
    ledger, nobody would ever say it, and the word of who did it is enough.
    """
    if by in actors(agreement, "witness"):
        return True
    said = replace(agreement, reported_by=by)
    return not relationship.can_answer(actors(said, "witness"))
