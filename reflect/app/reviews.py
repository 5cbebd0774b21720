"""Reviews: what is open, and what to do next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from reflect.app.kept import KeptConversation
from reflect.app.left import asked_about, was_begun
from reflect.app.looking_back import looked_back_on, looks_back
from reflect.app.ports import Clock, Journal, Ledger, Listed, Order, Query
from reflect.domain.agreements import OWED, WAITING, Status
from reflect.domain.people import Role
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session, Timeline

SOON = timedelta(days=2)
"""A session this near is worth preparing (domain reference §4.0.6)."""
FRESH = timedelta(days=3)
"""A session this recent is debriefed in full, an older one quickly."""
MOST_OFFERS = 2
SHOWN = 200


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
        line = Timeline.of(self._ledger.sessions(relationship.id), self._clock.today())
        mine = self._open(relationship, OWED, owner=relationship.me)
        theirs = self._open(relationship, OWED, not_owner=relationship.me)
        return Overview(
            relationship=relationship,
            today=line.today,
            facts=(
                *_met(line),
                *self._written(relationship, line),
                *_owed(mine, theirs, line.today),
            ),
            offers=tuple(self._offers(relationship, mine, line)[:MOST_OFFERS]),
            i_owe=mine,
            they_owe=theirs,
            waiting=self._open(relationship, WAITING),
            next_session=line.next,
            last_session=line.last,
        )

    def _written(self, relationship: Relationship, line: Timeline) -> Iterator[str]:
        """Yield what waits in the journal to be read: what was prepared, what is kept for later."""
        finished = self._journal.finished(relationship.id, "prepare") if line.next else []
        prepared = next((k for k in finished if line.next and k.session == line.next.id), None)
        if prepared:
            count = sum(bool(turn.answer) for turn in prepared.turns)
            yield f"You prepared for it: {'one answer' if count == 1 else f'{count} answers'}."
        asked = {kept.id for kept in asked_about(self._journal, relationship.id)}
        begun = filter(was_begun, self._journal.unfinished(relationship.id))
        later = sum(kept.id not in asked for kept in begun)
        if later:
            yield f"{'One dialogue is' if later == 1 else f'{later} dialogues are'} kept for later."

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
        self, relationship: Relationship, mine: tuple[Listed, ...], line: Timeline
    ) -> list[Offer]:
        left = asked_about(self._journal, relationship.id)
        fresh = [
            *self._after(relationship, line, left),
            *self._before(relationship, line),
            *_due(mine, line.today),
        ]
        names = {kept.dialogue for kept in left}
        offers = [
            *(_resume(kept, line.today) for kept in left),
            *(offer for offer in fresh if offer.dialogue not in names),
        ]
        if line.next is None:
            says = f"No next session with {relationship.with_whom} is planned."
            offers.append(Offer(OfferKind.PLAN, says))
        elif not offers and not self._is_prepared(relationship, line.next):
            says = f"You meet {_days_away(line.next.on, line.today)}."
            offers.append(Offer(OfferKind.PREPARE, says, "prepare"))
        return offers

    def _before(self, relationship: Relationship, line: Timeline) -> list[Offer]:
        coming = line.next
        if not coming or coming.on - line.today > SOON or self._is_prepared(relationship, coming):
            return []
        says = f"You meet {_days_away(coming.on, line.today)}."
        return [Offer(OfferKind.PREPARE, says, "prepare")]

    def _after(
        self, relationship: Relationship, line: Timeline, left: list[KeptConversation]
    ) -> list[Offer]:
        """Offer to look back on what waits for it, unless that was begun and left."""
        behind, says = self._behind(relationship, line)
        begun = {kept.session for kept in left if looks_back(kept)}
        if behind is None or begun & {behind.id, None}:
            return []
        if line.today - behind.on > FRESH:
            return [Offer(OfferKind.QUICK, says, "quick")]
        name = "mentor-debrief" if relationship.my_role is Role.MENTOR else "debrief"
        return [Offer(OfferKind.DEBRIEF, says, name)]

    def _behind(self, relationship: Relationship, line: Timeline) -> tuple[Session | None, str]:
        """Return the session that waits to be looked back on, and how to say so."""
        coming, unsaid, last = line.next, line.unsaid, line.last
        if coming and coming.on == line.today and self._is_prepared(relationship, coming):
            return coming, "You meet today. Once you have met, look back on it."
        if unsaid:
            when = _days_away(unsaid.on, line.today)
            return unsaid, f"You were to meet {when}. Look back on it, or say that it fell through."
        if last and last.id not in looked_back_on(self._journal, relationship):
            when = _days_away(last.on, line.today)
            return last, f"You met {when}. No debrief of it is kept."
        return None, ""

    def _is_prepared(self, relationship: Relationship, session: Session) -> bool:
        finished = self._journal.finished(relationship.id, "prepare")
        return any(kept.session == session.id for kept in finished)


def _resume(kept: KeptConversation, today: date) -> Offer:
    says = (
        f"You left “{kept.dialogue.replace('-', ' ')}” unfinished "
        f"{_days_away(kept.begun.date(), today)}."
    )
    return Offer(OfferKind.RESUME, says, kept.dialogue, kept.id)


def _due(mine: tuple[Listed, ...], today: date) -> list[Offer]:
    due = [row for row in mine if (day := row.agreement.terms.due) and day <= today]
    return [Offer(OfferKind.CHECK_IN, _due_says(len(due)), "check-in")] if due else []


def _owed(mine: tuple[Listed, ...], theirs: tuple[Listed, ...], today: date) -> Iterator[str]:
    overdue = sum(row.agreement.is_overdue(today) for row in mine)
    if overdue:
        yield _due_says(overdue)
    if mine or theirs:
        yield f"{len(mine)} open on your side, {len(theirs)} on theirs."


def _met(line: Timeline) -> Iterator[str]:
    """Yield when people met and meet; today is said once, as what it is."""
    last, unsaid, coming, today = line.last, line.unsaid, line.next, line.today
    met_today = last is not None and last.on == today
    if last:
        yield "You met today." if met_today else f"You last met {_days_away(last.on, today)}."
    if unsaid:
        yield f"You were to meet {_days_away(unsaid.on, today)}."
    if coming and coming.on == today:
        yield "You meet again today." if met_today else "You meet today."
    elif coming:
        yield f"Next you meet {_days_away(coming.on, today)}."


def _due_says(count: int) -> str:
    return "One thing of yours is due." if count == 1 else f"{count} things of yours are due."


def _days_away(day: date, today: date) -> str:
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"
