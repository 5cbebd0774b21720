"""Relationships: setting one up, and the sessions in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reflect.app.naming import answers_to
from reflect.app.ports import Clock, Entry, Ids, Ledger
from reflect.domain.acts import Noted
from reflect.domain.cleaning import clean_line
from reflect.domain.errors import UnknownRelationshipError
from reflect.domain.facts import (
    RelationshipChanged,
    RelationshipOpened,
    SessionCancelled,
    SessionHeld,
    SessionMoved,
    SessionPlanned,
)
from reflect.domain.people import Member, Person, Role
from reflect.domain.relationships import Form, Formality, Kind, Relationship, Term
from reflect.domain.sessions import Channel, Session, Timeline
from reflect.domain.terms import Terms

PAIR_SIZE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """What is asked when a relationship is set up; only names matter, the rest has defaults."""

    my_name: str = "Me"
    my_role: Role = Role.MENTEE
    others: tuple[str, ...] = ()
    kind: Kind = Kind.BOTH
    form: Form = Form.PAIR
    term: Term = Term.LONG
    formality: Formality = Formality.INFORMAL
    rhythm_days: int | None = None
    goals: tuple[str, ...] = ()
    """Those that the others may read, in whatever is handed on."""
    own_goals: tuple[str, ...] = ()
    """Those that stay with the user."""
    next_session: date | None = None


class Relationships:
    """Opens relationships and keeps their sessions."""

    def __init__(self, ledger: Ledger, clock: Clock, new_id: Ids, preferred: str = "") -> None:
        """Keep them in the ledger, which takes private agreements too.

        `preferred`, a name or a letter, is the current one.
        """
        self._preferred = preferred
        self._ledger = ledger
        self._clock = clock
        self._new_id = new_id

    def all(self) -> list[Relationship]:
        """Return every relationship, in the order of their letters."""
        return self._ledger.relationships()

    def current(self) -> Relationship | None:
        """Return the preferred one, else that whose next session is nearest, else the newest.

        None before the first.

        Raises:
            UnknownRelationshipError: If one is preferred and none or several answer to it.
        """
        known = self.all()
        if not known:
            return None
        if self._preferred:
            return self.named(self._preferred)
        coming = [(s.on, r) for r in known if (s := self.next_session(r))]
        return min(coming, key=lambda pair: pair[0])[1] if coming else known[-1]

    def named(self, name: str) -> Relationship:
        """Return the relationship with this letter, or with someone of this name.

        Raises:
            UnknownRelationshipError: If none or several answer to it.
        """
        wanted = name.casefold().strip()
        known = self.all()
        found = [each for each in known if each.letter == wanted or answers_to(name, each.others)]
        if len(found) != 1:
            listed = [f"{r.with_whom} ({r.letter})" for r in (found or known)]
            raise UnknownRelationshipError(name, listed)
        return found[0]

    def set_up(self, plan: SetUp) -> Relationship:
        """Open a relationship as planned, with its next session when one is known.

        A goal that stays with the user becomes an idea of theirs alone.
        """
        me = self._ledger.me() or self._new_id()
        my_name = clean_line(plan.my_name) or "Me"
        theirs = _names(plan.others, plan.my_role, my_name)
        role = plan.my_role.counterpart
        members = (
            Member(Person(me, my_name), plan.my_role),
            *(Member(Person(self._new_id(), name), role) for name in theirs),
        )
        opened = RelationshipOpened(
            by=me,
            members=members,
            of_kind=plan.kind,
            form=_form(plan, len(members)),
            term=plan.term,
            formality=plan.formality,
            rhythm_days=plan.rhythm_days,
            goals=tuple(filter(None, map(clean_line, plan.goals))),
            since=self._clock.today(),
        )
        relationship = self._ledger.open_relationship(me, Entry(self._new_id(), opened))
        self._ledger.record(relationship.id, [self._own(goal, me) for goal in plan.own_goals])
        if plan.next_session:
            self.plan_session(relationship, plan.next_session)
        return relationship

    def _own(self, goal: str, me: str) -> Entry:
        terms = Terms(title=clean_line(goal), owner=(me,), between=(me,))
        return Entry(self._new_id(), Noted(by=me, terms=terms))

    def change(self, relationship: Relationship, changed: RelationshipChanged) -> Relationship:
        """Restate a relationship."""
        self._ledger.record(relationship.id, [Entry(relationship.id, changed)])
        return by_id(self.all(), relationship.id)

    def sessions(self, relationship: Relationship) -> list[Session]:
        """Return its sessions by day."""
        return self._ledger.sessions(relationship.id)

    def next_session(self, relationship: Relationship) -> Session | None:
        """Return the first session planned for today or later."""
        return self._timeline(relationship).next

    def last_session(self, relationship: Relationship) -> Session | None:
        """Return the latest session that took place."""
        return self._timeline(relationship).last

    def plan_session(
        self,
        relationship: Relationship,
        on: date,
        channel: Channel = Channel.MEETING,
    ) -> Session:
        """Give the relationship a session on a day."""
        act = SessionPlanned(by=relationship.me, on=on, channel=channel)
        return self._session(relationship, self._new_id(), act)

    def move_session(self, relationship: Relationship, session: Session, on: date) -> Session:
        """Move a planned session to another day."""
        return self._session(relationship, session.id, SessionMoved(by=relationship.me, on=on))

    def hold_session(self, relationship: Relationship, session: Session, on: date) -> Session:
        """Note that a session took place."""
        return self._session(relationship, session.id, SessionHeld(by=relationship.me, on=on))

    def cancel_session(self, relationship: Relationship, session: Session, why: str) -> Session:
        """Note that a session did not take place."""
        act = SessionCancelled(by=relationship.me, reason=clean_line(why))
        return self._session(relationship, session.id, act)

    def _timeline(self, relationship: Relationship) -> Timeline:
        return Timeline.of(self.sessions(relationship), self._clock.today())

    def _session(
        self,
        relationship: Relationship,
        session_id: str,
        act: SessionPlanned | SessionMoved | SessionHeld | SessionCancelled,
    ) -> Session:
        self._ledger.record(relationship.id, [Entry(session_id, act)])
        return next(s for s in self.sessions(relationship) if s.id == session_id)


def by_id(relationships: Iterable[Relationship], wanted: str) -> Relationship:
    """Return the relationship with this id.

    Raises:
        UnknownRelationshipError: If it is gone.
    """
    known = {each.id: each for each in relationships}
    if wanted not in known:
        raise UnknownRelationshipError(wanted, [each.with_whom for each in known.values()])
    return known[wanted]


def _names(given: Iterable[str], my_role: Role, mine: str) -> list[str]:
    """Return distinct names, never the user's own, with a word for a role where none is given."""
    names = [name for name in map(clean_line, given) if name]
    if not names:
        role = my_role.counterpart.value
        names = [f"My {role}"]
    seen, distinct = {mine.casefold()}, list[str]()
    for name in names:
        unique, number = name, 2
        while unique.casefold() in seen:
            unique, number = f"{name} {number}", number + 1
        seen.add(unique.casefold())
        distinct.append(unique)
    return distinct


def _form(plan: SetUp, size: int) -> Form:
    if size > PAIR_SIZE:
        return Form.GROUP
    return Form.PEER if plan.my_role is Role.PEER else plan.form
