"""Reviews: what is open, and what to do next."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from reflect.app.ports import Clock, Journal, Ledger, Listed, Order, Query
from reflect.domain.agreements import Status
from reflect.domain.people import Role
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session, SessionStatus

SOON = timedelta(days=2)
"""A session this near is worth preparing (domain reference §4.0.6)."""
FRESH = timedelta(days=3)
"""A session this recent is debriefed in full, an older one quickly."""
MOST_OFFERS = 2
SHOWN = 200

_MINE = frozenset({Status.OFFERED, Status.AGREED, Status.CHANGE_ASKED, Status.MISSED})
_WAITING = frozenset({Status.REQUESTED, Status.COUNTERED, Status.REPORTED})


class OfferKind(StrEnum):
    """What the first screen can offer."""

    RESUME = "resume"
    PREPARE = "prepare"
    DEBRIEF = "debrief"
    QUICK = "quick"
    CHECK_IN = "check-in"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something worth doing next, and why."""

    kind: OfferKind
    says: str
    """One sentence that names the fact it rests on."""
    dialogue: str = ""
    """The dialogue to begin, where it begins one."""
    conversation: str = ""
    """The dialogue to go on with, where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the first screen shows of a relationship."""

    relationship: Relationship
    today: date
    facts: tuple[str, ...]
    """Sentences from the ledger."""
    offers: tuple[Offer, ...]
    """At most two."""
    i_owe: tuple[Listed, ...]
    they_owe: tuple[Listed, ...]
    waiting: tuple[Listed, ...]
    """What waits for someone's word."""
    next_session: Session | None
    last_session: Session | None


class Reviews:
    """Reads the ledger and the journal; changes nothing."""

    def __init__(self, ledger: Ledger, journal: Journal, clock: Clock) -> None:
        self._ledger = ledger
        self._journal = journal
        self._clock = clock

    def overview(self, relationship: Relationship) -> Overview:
        """Return the state of a relationship and what to do next."""
        today = self._clock.today()
        sessions = self._ledger.sessions(relationship.id)
        coming, last = _next(sessions, today), _last(sessions, today)
        mine = self._open(relationship, _MINE, owner=relationship.me)
        theirs = self._open(relationship, _MINE, not_owner=relationship.me)
        waiting = self._open(relationship, _WAITING)
        return Overview(
            relationship=relationship,
            today=today,
            facts=_facts(mine, theirs, coming, last, today),
            offers=tuple(self._offers(relationship, mine, coming, last)[:MOST_OFFERS]),
            i_owe=mine,
            they_owe=theirs,
            waiting=waiting,
            next_session=coming,
            last_session=last,
        )

    def _open(
        self,
        relationship: Relationship,
        statuses: frozenset[Status],
        owner: str | None = None,
        not_owner: str | None = None,
    ) -> tuple[Listed, ...]:
        query = Query(
            relationship=relationship.id,
            statuses=statuses,
            owner=owner,
            not_owner=not_owner,
            order=Order.DUE,
            limit=SHOWN,
        )
        return self._ledger.agreements(query).rows

    def _offers(
        self,
        relationship: Relationship,
        mine: tuple[Listed, ...],
        coming: Session | None,
        last: Session | None,
    ) -> list[Offer]:
        today = self._clock.today()
        prepared = coming is not None and self._done("prepare", relationship, coming)
        behind = coming if coming and prepared and coming.on == today else last
        offers = [*self._resumable(relationship), *self._after(relationship, behind)]
        if coming and coming.on - today <= SOON and not prepared:
            when = _days_away(coming.on, today)
            offers.append(Offer(OfferKind.PREPARE, f"You meet {when}.", "prepare"))
        due = [row for row in mine if (day := row.agreement.terms.due) and day <= today]
        if due:
            offers.append(Offer(OfferKind.CHECK_IN, _due_says(len(due)), "check-in"))
        if coming is None:
            says = f"No next session with {relationship.with_whom} is planned."
            offers.append(Offer(OfferKind.PLAN, says))
        elif not offers and not prepared:
            says = f"You meet {_days_away(coming.on, today)}."
            offers.append(Offer(OfferKind.PREPARE, says, "prepare"))
        return offers

    def _resumable(self, relationship: Relationship) -> list[Offer]:
        return [
            Offer(
                OfferKind.RESUME,
                f"You paused “{kept.dialogue.replace('-', ' ')}” "
                f"{_days_away(kept.begun.date(), self._clock.today())}.",
                kept.dialogue,
                kept.id,
            )
            for kept in self._journal.unfinished(relationship.id)[:1]
        ]

    def _after(self, relationship: Relationship, last: Session | None) -> list[Offer]:
        if last is None or any(
            self._done(name, relationship, last) for name in ("debrief", "mentor-debrief", "quick")
        ):
            return []
        today = self._clock.today()
        says = f"You met {_days_away(last.on, today)} and have not looked back on it yet."
        if today - last.on > FRESH:
            return [Offer(OfferKind.QUICK, says, "quick")]
        name = "mentor-debrief" if relationship.my_role is Role.MENTOR else "debrief"
        return [Offer(OfferKind.DEBRIEF, says, name)]

    def _done(self, dialogue: str, relationship: Relationship, session: Session) -> bool:
        return any(
            kept.session == session.id for kept in self._journal.finished(relationship.id, dialogue)
        )


def _next(sessions: list[Session], today: date) -> Session | None:
    planned = (s for s in sessions if s.status is SessionStatus.PLANNED and s.on >= today)
    return next(planned, None)


def _last(sessions: list[Session], today: date) -> Session | None:
    past = [
        session
        for session in sessions
        if session.status is SessionStatus.HELD
        or (session.status is SessionStatus.PLANNED and session.on < today)
    ]
    return past[-1] if past else None


def _facts(
    mine: tuple[Listed, ...],
    theirs: tuple[Listed, ...],
    coming: Session | None,
    last: Session | None,
    today: date,
) -> tuple[str, ...]:
    facts = []
    if last:
        facts.append(f"You last met {_days_away(last.on, today)}.")
    if coming:
        facts.append(f"Next you meet {_days_away(coming.on, today)}.")
    overdue = sum(row.agreement.is_overdue(today) for row in mine)
    if overdue:
        facts.append(_due_says(overdue))
    if mine or theirs:
        facts.append(f"{len(mine)} open on your side, {len(theirs)} on theirs.")
    return tuple(facts)


def _due_says(count: int) -> str:
    return "One thing of yours is due." if count == 1 else f"{count} things of yours are due."


def _days_away(day: date, today: date) -> str:
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"
