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
from reflect.domain.terms import Terms

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


def follow(agreement: Agreement | None, subject: str, act: Act, author: str = "") -> Agreement:
    """Return the agreement as it stands once `act` was made.

    Args:
        agreement: As it stood; None before the first act.
        subject: Its id.
        act: The move.
        author: Who wrote it down; empty when it was the one who made it.

    Raises:
        UnlawfulActError: If the act does not follow from what came before.
    """
    author = author or act.by
    if agreement is None:
        if not isinstance(act, Proposal):
            unknown = "an agreement"
            raise UnlawfulActError(unknown, act.kind, "not known here")
        return _proposed(subject, act, author)
    check(agreement, act)
    if isinstance(act, Proposal):
        return replace(
            _proposed(subject, act, author),
            version=agreement.version + 1,
            words=act.words or agreement.words,
        )
    if type(act) in _PLAIN:
        return replace(agreement.moved(act.by, author, _PLAIN[type(act)]), wanted=None)
    return _before_yes(agreement, act, author) or _after_yes(agreement, act, author)


def _proposed(subject: str, act: Proposal, author: str) -> Agreement:
    proposed = Agreement(
        id=subject,
        status=_FIRST_STATUS[type(act)],
        terms=act.terms,
        proposer=act.by,
        accepted_by={act.by: author, **{by: author for by in act.accepted_by if by != act.by}},
        words=act.words,
    )
    return proposed.moved(act.by, author, proposed.status).settled()


def _before_yes(agreement: Agreement, act: Act, author: str) -> Agreement | None:
    match act:
        case Amended():
            return agreement.with_terms(act.terms, act.by, author, agreement.status)
        case Accepted():
            moved = agreement.moved(act.by, author, agreement.status)
            return moved.with_yes(act.by, author).settled()
        case Countered():
            return agreement.with_terms(act.terms, act.by, author, Status.COUNTERED)
        case _:
            return None


def _after_yes(agreement: Agreement, act: Act, author: str) -> Agreement:
    match act:
        case Reported() | Confirmed():
            return _done(agreement, act, author)
        case Reopened():
            return _reopened(agreement, act, author)
        case Missed():
            missed = agreement.moved(act.by, author, Status.MISSED)
            return replace(missed, misses=agreement.misses + 1, wanted=None)
        case Repaired():
            repaired = agreement.with_terms(act.terms, act.by, author, Status.OFFERED)
            return replace(repaired, repairs=agreement.repairs + 1)
        case _:
            return _changed(agreement, act, author)


def _done(agreement: Agreement, act: Reported | Confirmed, author: str) -> Agreement:
    """Return it as done by the word of whoever says so.

    Whom it was done for has said it, too, when they write down that the owner did.
    """
    witnesses = actors(agreement, "witness")
    seen_by_author = act.by not in witnesses and author in witnesses
    by = author if seen_by_author else act.by
    if by in witnesses:
        kept = agreement.moved(by, author, Status.KEPT)
        reported_by = agreement.reported_by or (act.by if seen_by_author else None)
        return replace(kept, self_declared=False, reported_by=reported_by, wanted=None)
    if agreement.terms.has_parts:
        agreement = replace(agreement, done_by={**agreement.done_by, by: author})
        if not set(agreement.terms.owner) <= agreement.done_by.keys():
            return agreement
    owners_only = agreement.terms.has_parts and not agreement.terms.receivers
    waits = isinstance(act, Reported) and not owners_only and not agreement.terms.is_private
    done = agreement.moved(by, author, Status.REPORTED if waits else Status.KEPT)
    first = agreement.reported_by or by
    return replace(done, self_declared=not waits, reported_by=first, wanted=None)


def _reopened(agreement: Agreement, act: Reopened, author: str) -> Agreement:
    """Return it as counted on by the one who misses something and by the one who reported."""
    counted_on = agreement.with_yes(act.by, author)
    reporter = agreement.reported_by
    if reporter and reporter not in counted_on.accepted_by:
        counted_on = counted_on.with_yes(reporter, author)
    mine = act.by in agreement.done_by
    left = {who: by for who, by in agreement.done_by.items() if mine and who != act.by}
    return replace(
        counted_on.moved(act.by, author, Status.OFFERED),
        done_by=left,
        reported_by=None,
        self_declared=False,
    ).settled()


def _changed(agreement: Agreement, act: Act, author: str) -> Agreement:
    match act:
        case ChangeAsked():
            due = agreement.terms.due
            asked = replace(
                agreement.moved(act.by, author, Status.CHANGE_ASKED),
                wanted=act.terms,
                asked_by=act.by,
                asked_in_time=due is None or act.on <= due,
            )
            answer = ChangeAccepted(by=act.by)
            return _changed(asked, answer, author) if agreement.terms.is_private else asked
        case ChangeAccepted() if agreement.wanted:
            return _with_change(agreement, agreement.wanted, act, author)
        case ChangeRefused():
            stays = agreement.moved(act.by, author, Status.AGREED)
            return replace(stays, wanted=None, asked_by=None)
        case _:
            raise UnlawfulActError(agreement.terms.title, act.kind, agreement.status.value)


def _with_change(
    agreement: Agreement, wanted: Terms, act: ChangeAccepted, author: str
) -> Agreement:
    """Return it with the terms that were asked for; the asker's yes is as good as the asking."""
    asker = agreement.asked_by or act.by
    asking = agreement.told_by or asker
    changed = agreement.with_terms(wanted, asker, asking, Status.AGREED)
    others = dict.fromkeys(wanted.between, author)
    return replace(
        changed.moved(act.by, author, Status.AGREED),
        wanted=None,
        asked_by=None,
        accepted_by={**others, asker: asking},
        changes_in_time=agreement.changes_in_time + agreement.asked_in_time,
        changes_late=agreement.changes_late + (not agreement.asked_in_time),
    )


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
    folded = fold(events, _followed)
    return Story(folded.state, folded.standing, folded.undone, folded.overtaken)


def _followed(known: Agreement | None, event: Event) -> Agreement:
    return follow(known, event.subject, event.act, event.author)
