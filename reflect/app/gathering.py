"""Gathers the facts that a dialogue is begun from, out of the ledger and the journal."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from reflect.app.asked_before import asked, muted, recent
from reflect.app.kept import KeptConversation
from reflect.app.ports import Clock, Journal, Ledger, Listed, Order, Query
from reflect.app.spoken import Wording, wording_of
from reflect.dialogue.context import listed, of_facts
from reflect.dialogue.facts import MOST_ITEMS, Facts, Item
from reflect.dialogue.library import Library
from reflect.dialogue.rendering import render
from reflect.dialogue.script import Script, Step
from reflect.dialogue.vocabulary import Fact, Parked
from reflect.domain.agreements import OWED
from reflect.domain.commitments import CueKind
from reflect.domain.errors import ContentError
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session, Timeline

SOON = timedelta(days=2)
"""What is due so soon is asked about in a check-in."""
STALE = timedelta(days=28)
"""What nobody touched for so long is asked about too."""
DRAWERS = frozenset({Fact.UNSAID, Fact.ADVICE, Fact.BRING})
PARKED_FOR = 4
"""After so many dialogues, what was put aside is left in peace."""
MOST_NAMED = 3
"""So many others are called by name in a question; more of them are a round."""
THE_ROUND = "the round"
_MOST_ROWS = 50


class Gatherer:
    """Looks up what is known."""

    def __init__(
        self,
        ledger: Ledger,
        journal: Journal,
        clock: Clock,
        library: Library,
        *,
        follow_ups: bool = True,
    ) -> None:
        """Look in these; without `follow_ups`, no answer sets one off."""
        self._library = library
        self._silenced = frozenset() if follow_ups else frozenset(CueKind) - {CueKind.SAFETY}
        self._ledger = ledger
        self._journal = journal
        self._clock = clock

    def facts(
        self,
        script: Script,
        relationship: Relationship,
        *,
        met: Session | None = None,
        before: datetime | None = None,
        full: bool = False,
    ) -> Facts:
        """Return what a dialogue is begun from.

        Args:
            script: The dialogue.
            relationship: With whom.
            met: The session that the dialogue looks back on, and which therefore took place.
            before: Only what the journal held then counts, so that a dialogue resumes as it began.
            full: Whether every question is wanted.
        """
        today = self._clock.today()
        past = [
            kept
            for kept in self._journal.finished(relationship.id)
            if before is None or kept.begun < before
        ]
        same = [kept for kept in past if kept.dialogue == script.id]
        mine = self._owed(relationship, owner=relationship.me)
        line = Timeline.of(self._ledger.sessions(relationship.id), today)
        if met:
            line = line.met(met)
        last, coming = line.last, line.next
        return Facts(
            me=relationship.myself.name,
            partner=_addressed(relationship),
            others=tuple(person.name for person in relationship.others),
            role=relationship.my_role,
            kind=relationship.kind,
            form=relationship.form,
            term=relationship.term,
            formality=relationship.formality,
            goals=relationship.goals,
            mine=_items(mine, relationship, today),
            theirs=_items(self._owed(relationship, not_owner=relationship.me), relationship, today),
            due=_items(self._pressing(mine, today), relationship, today),
            last_day=last.on if last else None,
            next_day=coming.on if coming else None,
            days=(today - last.on).days if last else None,
            parked=self._parked(past),
            uses=len(same),
            idle_days=_idle(same, self._clock.now()),
            full=full,
            asked=asked(past, script.id),
            recent=recent(past),
            muted=muted(past) | self._silenced,
        )

    def last_answer(self, relationship: Relationship, dialogue: str, step: str) -> str:
        """Return what was answered to this step last time; empty when nothing was."""
        for kept in self._journal.finished(relationship.id, dialogue)[:1]:
            for turn in kept.turns:
                if turn.step == step and turn.follow_up is None and turn.item is None:
                    return turn.answer
        return ""

    def title(self, dialogue: str, relationship: Relationship) -> str:
        """Return what a dialogue is called with these people; its id when it is gone."""
        try:
            script = self._library.script(dialogue)
            return render(script.title, of_facts(self.facts(script, relationship)))
        except ContentError:
            return dialogue

    def wording(self, dialogue: str, relationship: Relationship) -> Wording:
        """Return the words of its choices with these people; none when it is gone."""
        try:
            script, shared = self._library.script(dialogue), self._library.shared
            return wording_of(script, shared, self.facts(script, relationship))
        except ContentError:
            return {}

    def titles(self, relationship: Relationship) -> tuple[str, ...]:
        """Return the titles of all that is still to be done."""
        rows = self._owed(relationship)
        return tuple(row.agreement.terms.title for row in rows)

    def _owed(
        self, relationship: Relationship, owner: str | None = None, not_owner: str | None = None
    ) -> tuple[Listed, ...]:
        query = Query(
            relationship=relationship.id,
            statuses=OWED,
            owner=owner,
            not_owner=not_owner,
            order=Order.DUE,
            limit=_MOST_ROWS,
        )
        return self._ledger.agreements(query).rows

    def _pressing(self, rows: Sequence[Listed], today: date) -> list[Listed]:
        """Return all that is due, and as much of what was long untouched as there is room for."""
        due = [row for row in rows if (day := row.agreement.terms.due) and day - today <= SOON]
        room = max(MOST_ITEMS - len(due), 0)
        stale = [row for row in rows if self._clock.now() - row.touched >= STALE and row not in due]
        return [*due, *stale[:room]]

    def _parked(self, past: Sequence[KeptConversation]) -> dict[Parked, str]:
        """Return the latest answer in each drawer that no later dialogue has shown again."""
        found: dict[Parked, str] = {}
        shown: set[Parked] = set()
        for kept in past[:PARKED_FOR]:
            steps = self._steps(kept.dialogue)
            answers = [t for t in kept.turns if t.follow_up is None and t.step in steps]
            for turn in answers:
                drawer = steps[turn.step].parks
                if drawer and drawer not in shown and turn.answer:
                    found.setdefault(drawer, turn.answer)
            shown |= {drawer for turn in answers for drawer in _shows(steps[turn.step])}
        return found

    def _steps(self, dialogue: str) -> dict[str, Step]:
        try:
            return {step.id: step for step in self._library.script(dialogue).every_step}
        except ContentError:
            return {}


def seed(relationship: Relationship) -> int:
    """Return what the order of wordings is drawn from: one order for each relationship."""
    return int.from_bytes(sha256(relationship.id.encode()).digest()[:4])


def _addressed(relationship: Relationship) -> str:
    """Return what the others are called in a question: by name, unless they are many."""
    names = tuple(person.name for person in relationship.others)
    return listed(names) if len(names) <= MOST_NAMED else THE_ROUND


def _items(rows: Iterable[Listed], relationship: Relationship, today: date) -> tuple[Item, ...]:
    return tuple(
        Item(
            id=row.agreement.id,
            title=_title(row, relationship),
            owner=listed(tuple(map(relationship.name_of, row.agreement.owing))),
            due=row.agreement.terms.due,
            overdue=row.agreement.is_overdue(today),
            private=row.is_private,
        )
        for row in rows
    )


def _title(row: Listed, relationship: Relationship) -> str:
    """Return what is to be done, and that only a part is asked about where each has one."""
    agreement = row.agreement
    mine = agreement.terms.has_parts and relationship.me in agreement.owing
    return f"{agreement.terms.title} (your part)" if mine else agreement.terms.title


def _shows(step: Step) -> set[Parked]:
    return {Parked(fact.value) for fact in (step.when.has if step.when else ()) if fact in DRAWERS}


def _idle(same: Sequence[KeptConversation], now: datetime) -> int | None:
    finished = [kept.finished for kept in same if kept.finished]
    return (now - max(finished)).days if finished else None
