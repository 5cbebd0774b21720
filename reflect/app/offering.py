"""Offering what was the user's alone: what the others get to see, and nothing besides."""

from dataclasses import replace

from reflect.app.entering import concerned
from reflect.dialogue.context import listed
from reflect.domain.acts import Offered, Proposal, Requested
from reflect.domain.agreements import OPEN, Agreement, Status
from reflect.domain.errors import UnlawfulActError
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Terms, worded


def may_offer(agreement: Agreement) -> bool:
    """Say whether it is the user's alone and not over yet."""
    return agreement.terms.is_private and agreement.status in OPEN | {Status.IDEA}


def check_offer(agreement: Agreement) -> None:
    """Refuse what cannot be offered.

    Raises:
        UnlawfulActError: If others know of it already, or if it is over.
    """
    if may_offer(agreement):
        return
    title, status = agreement.terms.title, agreement.status.value
    why = "" if agreement.terms.is_private else "It is not yours alone: the others may see it."
    raise UnlawfulActError(title, "offered", status, why)


def offer_of(agreement: Agreement, relationship: Relationship) -> Proposal:
    """Return the act that puts it before the others: what it says, without the words it came from.

    What somebody else is to do is asked for.
    """
    terms = offered_terms(agreement.terms, relationship)
    if relationship.me in terms.owner:
        return Offered(by=relationship.me, terms=terms)
    return Requested(by=relationship.me, terms=terms)


def offered_terms(terms: Terms, relationship: Relationship) -> Terms:
    """Return what it says once the others are to know of it; what nobody owns is the user's."""
    owner = terms.owner or (relationship.me,)
    between = concerned(relationship, (*owner, *terms.to))
    return replace(terms, owner=owner, between=between)


def seen(terms: Terms, relationship: Relationship, by: str = "") -> str:
    """Return the sentence that says all that the others would see.

    Args:
        terms: What it says.
        relationship: Who they are.
        by: Its day in words; empty when it has none.
    """
    shared = offered_terms(terms, relationship)
    names = [relationship.name_of(party) for party in shared.between if party != relationship.me]
    parts = {
        "by": by,
        "on condition": f"“{terms.condition}”" if terms.condition else "",
        "again and again": f"“{terms.recurs}”" if terms.recurs else "",
        "done when": f"“{terms.done_when}”" if terms.done_when else "",
    }
    who = listed(tuple(map(relationship.name_of, shared.owner)))
    said = "".join(f", {label} {text}" for label, text in parts.items() if text)
    what = worded(terms.title, negated=terms.negated)
    return f"{listed(tuple(names))} will see: {who}, “{what}”{said}. Nothing else."
