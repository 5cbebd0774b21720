"""Reading histories: from acts to agreements."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
    Proposal,
    Released,
    Reopened,
    Repaired,
    Reported,
    Requested,
    Withdrawn,
)
from reflect.domain.agreements import Agreement, Status
from reflect.domain.errors import UnlawfulActError
from reflect.domain.events import Event
from reflect.domain.folding import fold
from reflect.domain.lawful import actors, check

_FIRST_STATUS: dict[type[Act], Status] = {
    Noted: Status.IDEA,
    Offered: Status.OFFERED,
    Requested: Status.REQUESTED,
}
_PLAIN: dict[type[Act], Status] = {
    Declined: Status.DECLINED,
    Withdrawn: Status.WITHDRAWN,
    Released: Status.RELEASED,
}


def follow(agreement: Agreement | None, subject: str, act: Act) -> Agreement:
    """Return the agreement as it stands once `act` was made.

    Raises:
        UnlawfulActError: If the act does not follow from what came before.
    """
    if agreement is None:
        if not isinstance(act, Proposal):
            unknown = "an agreement"
            raise UnlawfulActError(unknown, act.kind, "not known here")
        return _proposed(subject, act)
    check(agreement, act)
    if isinstance(act, Proposal):
        return replace(
            _proposed(subject, act),
            version=agreement.version + 1,
            words=act.words or agreement.words,
        )
    if type(act) in _PLAIN:
        return replace(agreement, status=_PLAIN[type(act)], wanted=None)
    return _before_yes(agreement, act) or _after_yes(agreement, act)


def _proposed(subject: str, act: Proposal) -> Agreement:
    return Agreement(
        id=subject,
        status=_FIRST_STATUS[type(act)],
        terms=act.terms,
        proposer=act.by,
        accepted_by=frozenset({act.by}),
        words=act.words,
    ).settled()


def _before_yes(agreement: Agreement, act: Act) -> Agreement | None:
    match act:
        case Amended():
            return agreement.with_terms(act.terms, act.by, agreement.status)
        case Accepted():
            return replace(agreement, accepted_by=agreement.accepted_by | {act.by}).settled()
        case Countered():
            return agreement.with_terms(act.terms, act.by, Status.COUNTERED)
        case _:
            return None


def _after_yes(agreement: Agreement, act: Act) -> Agreement:
    match act:
        case Reported():
            return _reported(agreement, act)
        case Confirmed():
            alone = act.by not in actors(agreement, "witness")
            return replace(agreement, status=Status.KEPT, self_declared=alone)
        case Reopened():
            return _reopened(agreement, act)
        case Missed():
            return replace(
                agreement, status=Status.MISSED, misses=agreement.misses + 1, wanted=None
            )
        case Repaired():
            repaired = agreement.with_terms(act.terms, act.by, Status.OFFERED)
            return replace(repaired, repairs=agreement.repairs + 1)
        case _:
            return _changed(agreement, act)


def _reported(agreement: Agreement, act: Reported) -> Agreement:
    """Return it as waiting for a word; as kept where there is nobody else to give one."""
    alone = set(agreement.terms.between) == {act.by}
    return replace(
        agreement,
        status=Status.KEPT if alone else Status.REPORTED,
        reported_by=act.by,
        wanted=None,
        self_declared=alone,
    )


def _reopened(agreement: Agreement, act: Reopened) -> Agreement:
    """Return it as counted on by the one who misses something and by the one who reported."""
    counted_on = {act.by, agreement.reported_by or act.by}
    return replace(
        agreement,
        status=Status.OFFERED,
        accepted_by=agreement.accepted_by | counted_on,
        reported_by=None,
        self_declared=False,
    ).settled()


def _changed(agreement: Agreement, act: Act) -> Agreement:
    match act:
        case ChangeAsked():
            due = agreement.terms.due
            return replace(
                agreement,
                status=Status.CHANGE_ASKED,
                wanted=act.terms,
                asked_by=act.by,
                asked_in_time=due is None or act.on <= due,
            )
        case ChangeAccepted() if agreement.wanted:
            changed = agreement.with_terms(
                agreement.wanted, agreement.asked_by or act.by, Status.AGREED
            )
            return replace(
                changed,
                wanted=None,
                asked_by=None,
                accepted_by=frozenset(agreement.wanted.between),
                changes_in_time=agreement.changes_in_time + agreement.asked_in_time,
                changes_late=agreement.changes_late + (not agreement.asked_in_time),
            )
        case ChangeRefused():
            return replace(agreement, status=Status.AGREED, wanted=None, asked_by=None)
        case _:
            raise UnlawfulActError(agreement.terms.title, act.kind, agreement.status.value)


@dataclass(frozen=True, slots=True)
class Story:
    """An agreement and the events it rests on."""

    agreement: Agreement | None
    """As it stands; None when everything about it was undone."""
    standing: tuple[Event, ...]
    """The events that count, in order."""
    undone: tuple[Event, ...] = ()
    """Events that were taken back, and those that took them back."""
    overtaken: tuple[Event, ...] = ()
    """Events that another side's earlier move had made impossible; kept, without effect."""


def read(events: Iterable[Event]) -> Story:
    """Fold the events about one agreement, whoever wrote them and in whatever order they came.

    The result depends on the set of events alone, so merging ledgers is set union.
    """
    folded = fold(events, lambda known, event: follow(known, event.subject, event.act))
    return Story(folded.state, folded.standing, folded.undone, folded.overtaken)
