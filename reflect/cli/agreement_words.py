"""How an agreement is told on the command line, in words and in JSON."""

from collections.abc import Iterable
from datetime import date

from reflect.app.ports import Listed
from reflect.cli.printing import Json
from reflect.domain.agreements import OPEN, Status
from reflect.domain.relationships import Relationship
from reflect.domain.telling import standing
from reflect.domain.terms import side, worded

OPEN_WORD = "open"
STATUS_WORDS: dict[str, frozenset[Status]] = {
    OPEN_WORD: OPEN,
    **{status.name.lower().replace("_", "-"): frozenset({status}) for status in Status},
}
"""What `--status` takes: one word for each status, and one for all that are open."""


def title_of(row: Listed) -> str:
    """Return what is to be done, or not."""
    terms = row.agreement.terms
    return worded(terms.title, negated=terms.negated)


def owners(row: Listed, relationship: Relationship) -> list[str]:
    """Return the names of those who are to act."""
    return [relationship.name_of(party) for party in row.agreement.terms.owner]


def as_json(row: Listed, relationship: Relationship, today: date) -> dict[str, Json]:
    """Return an agreement with the fields that docs/filters.md lists."""
    agreement = row.agreement
    terms = agreement.terms

    def names(parties: Iterable[str]) -> list[Json]:
        return [*sorted(relationship.name_of(party) for party in parties)]

    return {
        "id": row.short,
        "uid": agreement.id,
        "title": terms.title,
        "status": agreement.status.name.lower(),
        "owner": owners(row, relationship),
        "side": side(terms.owner, relationship.me).value,
        "extent": terms.extent.value,
        "done_by": names(agreement.done_by),
        "to": [relationship.name_of(party) for party in terms.to],
        "with": relationship.with_whom,
        "due": terms.due.isoformat() if terms.due else None,
        "overdue": agreement.is_overdue(today),
        "condition": terms.condition,
        "recurs": terms.recurs,
        "negated": terms.negated,
        "done_when": terms.done_when,
        "said_by": relationship.name_of(agreement.moved_by),
        "told_by": relationship.name_of(agreement.told_by) or None,
        "yes": names(agreement.accepted_by.keys() - agreement.told_yes.keys()),
        "told_yes": names(agreement.told_yes),
        "self_declared": agreement.self_declared,
        "changed_in_time": agreement.changes_in_time,
        "changed_late": agreement.changes_late,
        "missed": agreement.misses,
        "repaired": agreement.repairs,
        "touched": row.touched.isoformat(),
        "private": row.is_private,
        "stands": standing(agreement, relationship),
    }
