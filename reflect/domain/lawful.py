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
_DOABLE = _UNDER_WAY | {Status.OFFERED, Status.MISSED}
RULES: dict[type[Act], Rule] = {
    Noted: Rule("noted", frozenset(), "party"),
    Offered: Rule("offered", frozenset({Status.IDEA}), "party"),
    Requested: Rule("requested", frozenset({Status.IDEA}), "party"),
    Amended: Rule("corrected", _BEFORE_YES, "proposer"),
    Accepted: Rule("accepted", PROPOSED | {Status.AGREED}, "party"),
    Countered: Rule("counter-offered", PROPOSED, "other"),
    Declined: Rule("declined", PROPOSED, "other"),
    Withdrawn: Rule("withdrawn", _BEFORE_YES | _UNDER_WAY, "proposer or owner"),
    Reported: Rule("reported done", _DOABLE, "owner"),
    Confirmed: Rule(
        "confirmed as kept", PROPOSED | _DOABLE | {Status.REPORTED, Status.KEPT}, "party"
    ),
    Reopened: Rule("reopened", frozenset({Status.REPORTED, Status.KEPT}), "receiver"),
    ChangeAsked: Rule("asked to change", frozenset({Status.AGREED}), "party"),
    ChangeAccepted: Rule("changed", frozenset({Status.CHANGE_ASKED}), "answerer"),
    ChangeRefused: Rule("kept as it was", frozenset({Status.CHANGE_ASKED}), "answerer"),
    Released: Rule("released", _DOABLE, "receiver"),
    Missed: Rule("called missed", _UNDER_WAY | {Status.OFFERED}, "party"),
    Repaired: Rule("repaired", frozenset({Status.MISSED}), "owner"),
}


def actors(agreement: Agreement, who: str) -> frozenset[str]:
    """Return the people whom a rule's `who` means for this agreement."""
    terms = agreement.terms
    everyone = frozenset(terms.owner) | frozenset(terms.between)
    alone = everyone if len(everyone) == 1 else frozenset[str]()
    return {
        "owner": frozenset(agreement.owing),
        "receiver": frozenset(terms.receivers) | alone
        if not terms.is_joint
        else everyone - {agreement.reported_by or ""},
        "witness": _witnesses(agreement),
        "other": everyone - {agreement.proposer},
        "proposer": frozenset({agreement.proposer}),
        "proposer or owner": frozenset({agreement.proposer, *terms.owner}),
        "answerer": everyone - {agreement.asked_by or ""} | alone,
        "party": everyone,
    }[who]


def _witnesses(agreement: Agreement) -> frozenset[str]:
    """Return those whose word that it was kept is more than the word of who did it.

    Of what several did together, the others are witnesses to the one who said so first.
    """
    terms = agreement.terms
    others = frozenset[str]()
    if terms.is_joint and not terms.has_parts and agreement.reported_by:
        others = frozenset(terms.between) - {agreement.reported_by}
    return frozenset(terms.receivers) | others


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
    if isinstance(act, Accepted) and not _adds_a_yes(agreement, act.by):
        raise UnlawfulActError(title, rule.says, status, "Everyone has said yes already.")
    if isinstance(act, Confirmed) and not _adds_a_word(agreement, act.by):
        raise UnlawfulActError(title, rule.says, status, "It was said to be done already.")
    if isinstance(act, Missed) and agreement.has_asked_in_time:
        why = "A change was asked for in time: answer that first."
        raise UnlawfulActError(title, rule.says, status, why)
    if isinstance(act, Missed) and (due is None or act.on <= due):
        when = f"It is due on {due}." if due else "It has no due day."
        raise UnlawfulActError(title, rule.says, status, when)


def _adds_a_yes(agreement: Agreement, by: str) -> bool:
    """Return whether a yes is still open, or was only told and can be made good."""
    return agreement.status in PROPOSED or by in agreement.told_yes


def _adds_a_word(agreement: Agreement, by: str) -> bool:
    """Return whether it is not yet kept by the word of `by`, or of somebody like them."""
    if by in _witnesses(agreement):
        return True
    return agreement.status is not Status.KEPT and by not in agreement.done_by


def possible(agreement: Agreement, by: str) -> tuple[type[Act], ...]:
    """Return the acts that `by` could make now, content aside."""
    return tuple(
        kind
        for kind, rule in RULES.items()
        if agreement.status in rule.states and by in actors(agreement, rule.actors)
    )
