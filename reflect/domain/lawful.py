"""Which act may follow which state, and who may make it."""

from dataclasses import dataclass

from reflect.domain.acts import (
    Accepted,
    Act,
    Amended,
    ChangeAccepted,
    ChangeAsked,
    ChangeRefused,
    Confirmed,
    Countered,
    Declined,
    Missed,
    Noted,
    Offered,
    Released,
    Reopened,
    Repaired,
    Reported,
    Requested,
    Withdrawn,
)
from reflect.domain.agreements import PROPOSED, Agreement, Status
from reflect.domain.errors import UnlawfulActError


@dataclass(frozen=True, slots=True)
class Rule:
    """When an act is lawful."""

    says: str
    """The act in a sentence: “it cannot be … now”."""
    states: frozenset[Status]
    """The states it may follow."""
    actors: str
    """Who may make it: owner, receiver, other, proposer, party."""


_BEFORE_YES = PROPOSED | {Status.IDEA}
_UNDER_WAY = frozenset({Status.AGREED, Status.CHANGE_ASKED})
RULES: dict[type[Act], Rule] = {
    Noted: Rule("noted", frozenset(), "party"),
    Offered: Rule("offered", frozenset({Status.IDEA}), "party"),
    Requested: Rule("requested", frozenset({Status.IDEA}), "party"),
    Amended: Rule("corrected", _BEFORE_YES, "proposer"),
    Accepted: Rule("accepted", PROPOSED, "party"),
    Countered: Rule("counter-offered", PROPOSED, "other"),
    Declined: Rule("declined", PROPOSED, "other"),
    Withdrawn: Rule("withdrawn", _BEFORE_YES | _UNDER_WAY, "proposer or owner"),
    Reported: Rule(
        "reported done", frozenset({Status.OFFERED, Status.MISSED}) | _UNDER_WAY, "owner"
    ),
    Confirmed: Rule("confirmed as kept", frozenset({Status.REPORTED}), "party"),
    Reopened: Rule("reopened", frozenset({Status.REPORTED, Status.KEPT}), "receiver"),
    ChangeAsked: Rule("asked to change", frozenset({Status.AGREED}), "party"),
    ChangeAccepted: Rule("changed", frozenset({Status.CHANGE_ASKED}), "answerer"),
    ChangeRefused: Rule("kept as it was", frozenset({Status.CHANGE_ASKED}), "answerer"),
    Released: Rule("released", _UNDER_WAY | {Status.OFFERED, Status.MISSED}, "receiver"),
    Missed: Rule("called missed", _UNDER_WAY | {Status.OFFERED}, "party"),
    Repaired: Rule("repaired", frozenset({Status.MISSED}), "owner"),
}


def actors(agreement: Agreement, who: str) -> frozenset[str]:
    """Return the people whom a rule's `who` means for this agreement."""
    terms = agreement.terms
    everyone = frozenset(terms.owner) | frozenset(terms.between)
    alone = everyone if len(everyone) == 1 else frozenset[str]()
    return {
        "owner": frozenset(terms.owner),
        "receiver": frozenset(terms.receivers) | alone
        if not terms.is_joint
        else everyone - {agreement.reported_by or ""},
        "witness": frozenset(terms.between)
        - ({agreement.reported_by or ""} if terms.is_joint else frozenset(terms.owner)),
        "other": everyone - {agreement.proposer},
        "proposer": frozenset({agreement.proposer}),
        "proposer or owner": frozenset({agreement.proposer, *terms.owner}),
        "answerer": everyone - {agreement.asked_by or ""} | alone,
        "party": everyone,
    }[who]


def check(agreement: Agreement, act: Act) -> None:
    """Refuse an act that cannot follow.

    Raises:
        UnlawfulActError: With a sentence that says why.
    """
    title, status = agreement.terms.title, agreement.status.value
    rule = RULES.get(type(act))
    if rule is None:
        raise UnlawfulActError(title, act.kind.replace("_", " "), status)
    if agreement.status not in rule.states:
        raise UnlawfulActError(title, rule.says, status)
    if act.by not in actors(agreement, rule.actors):
        raise UnlawfulActError(title, rule.says, status, f"Only the {rule.actors} can do that.")
    _check_content(agreement, act, rule)


def _check_content(agreement: Agreement, act: Act, rule: Rule) -> None:
    title, status, due = agreement.terms.title, agreement.status.value, agreement.terms.due
    if isinstance(act, Accepted) and act.digest != agreement.terms.digest():
        raise UnlawfulActError(
            title, rule.says, status, "The yes was to other words than those on the table."
        )
    if isinstance(act, Missed) and agreement.has_asked_in_time:
        why = "A change was asked for in time: answer that first."
        raise UnlawfulActError(title, rule.says, status, why)
    if isinstance(act, Missed) and (due is None or act.on <= due):
        when = f"It is due on {due}." if due else "It has no due day."
        raise UnlawfulActError(title, rule.says, status, when)


def possible(agreement: Agreement, by: str) -> tuple[type[Act], ...]:
    """Return the acts that `by` could make now, content aside."""
    return tuple(
        kind
        for kind, rule in RULES.items()
        if agreement.status in rule.states and by in actors(agreement, rule.actors)
    )
