"""Looking back: which session a dialogue is about, and when that session counts as held.

A session is written down as held when the user chose it or answered about it, and not before:
a plan, a dialogue that was only looked at, or a line half typed does not say that people met.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from reflect.app.kept import KeptConversation
from reflect.app.ports import Clock, Entry, Ids, Journal, Ledger
from reflect.domain.facts import SessionHeld, SessionPlanned
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session, SessionStatus, Timeline

LOOKING_BACK = frozenset({"debrief", "mentor-debrief", "quick"})
"""The dialogues that follow a session and end in a written summary."""
WHICH = "Which session do you look back on?"
WHEN = "When did you meet?"
TODAY = "Today"
YESTERDAY = "Yesterday"
ANOTHER_DAY = "Another day"
STILL_AHEAD = "That day is still to come. Name one up to today."


@dataclass(frozen=True, slots=True)
class Behind:
    """Which sessions a dialogue may look back on."""

    obvious: Session | None
    """The one it is about, where there is no doubt."""
    known: tuple[Session, ...]
    """Those it may be about, latest first."""
    days: tuple[date, ...]
    """Today and yesterday, where no session of that day is known."""

    @property
    def asks(self) -> str:
        """How to ask which it is."""
        return WHICH if self.known else WHEN

    @property
    def planned(self) -> tuple[Session, ...]:
        """Those that nobody has said took place, and which may not have, latest first."""
        return tuple(each for each in self.known if each.status is SessionStatus.PLANNED)


class LookingBack:
    """Finds the session that a dialogue looks back on."""

    def __init__(self, ledger: Ledger, journal: Journal, clock: Clock, new_id: Ids) -> None:
        self._ledger = ledger
        self._journal = journal
        self._clock = clock
        self._new_id = new_id

    def behind(self, relationship: Relationship) -> Behind:
        """Return what can be looked back on.

        One session of today or yesterday that took place is obvious when no other of these days
        waits to be looked back on.  Where none is known, none is assumed.
        """
        line = Timeline.of(self._ledger.sessions(relationship.id), self._clock.today())
        told = looked_back_on(self._journal, relationship)
        waiting = [each for each in line.recent if each.id not in told] or list(line.recent)
        last = line.last if line.last and line.last.id not in told else None
        known = {each.id: each for each in (*line.recent, line.unsaid, last) if each}
        taken = {each.on for each in known.values()} | {each.on for each in line.held}
        recent = (line.today, line.today - timedelta(days=1))
        return Behind(
            obvious=waiting[0] if len(waiting) == 1 and is_held(waiting[0]) else None,
            known=tuple(sorted(known.values(), key=lambda each: each.on, reverse=True)),
            days=tuple(day for day in recent if day not in taken),
        )

    def on(self, relationship: Relationship, day: date) -> Session:
        """Return the session of a day; a new one, not written down yet, where there is none."""
        line = Timeline.of(self._ledger.sessions(relationship.id), self._clock.today())
        found = next((each for each in line.sessions if each.on == day), None)
        return found or Session(id=self._new_id(), relationship=relationship.id, on=day)


def looked_back_on(journal: Journal, relationship: Relationship) -> set[str]:
    """Return the ids of the sessions that were looked back on."""
    finished = journal.finished(relationship.id)
    return {kept.session for kept in finished if looks_back(kept) and kept.session}


def looks_back(kept: KeptConversation) -> bool:
    """Say whether a dialogue followed a session."""
    return kept.dialogue in LOOKING_BACK


def is_held(session: Session) -> bool:
    """Say whether a session took place."""
    return session.status is SessionStatus.HELD


def day_offered(day: date, today: date) -> str:
    """Return what to call a day on which people may have met, today or yesterday."""
    return TODAY if day == today else YESTERDAY


def told(session: Session) -> Session:
    """Return a session that the user chose: by that it took place."""
    return session if is_held(session) else session.held(session.on)


def session_of(
    kept: KeptConversation, sessions: Iterable[Session], begun_on: date
) -> Session | None:
    """Return the session that a dialogue which was left is about.

    One that is not written down yet was that of the day on which the dialogue was begun.
    """
    line = Timeline.of(sessions, begun_on)
    found = next((each for each in line.sessions if each.id == kept.session), None)
    if found or kept.session is None or not looks_back(kept):
        return found
    same_day = next((each for each in line.sessions if each.on == begun_on), None)
    return same_day or Session(id=kept.session, relationship=kept.relationship, on=begun_on)


def hold(ledger: Ledger, relationship: Relationship, session: Session) -> Session:
    """Write down that a session took place, unless that is known, and return it."""
    known = next((each for each in ledger.sessions(relationship.id) if each.id == session.id), None)
    if known and known.status is not SessionStatus.PLANNED:
        return known
    planned = Entry(session.id, SessionPlanned(by=relationship.me, on=session.on))
    held = Entry(session.id, SessionHeld(by=relationship.me, on=session.on))
    ledger.record(relationship.id, [held] if known else [planned, held])
    return told(session)


def session_words(session: Session, day: str) -> str:
    """Return what to call a session of a day, in a list to choose from."""
    return f"The session on {day}" if is_held(session) else f"The session planned for {day}"


def unheld_words(day: str) -> str:
    """Return how to say that a planned session was none."""
    return f"None: the session planned for {day} did not take place"
