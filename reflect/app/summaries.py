"""Written summaries: what may leave the machine, and nothing else.

A summary is built from these allow-list values, which have no field for private
text, so no template can show what it was never given.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from reflect.app.erasing import Titles
from reflect.app.kept import KeptConversation
from reflect.app.looking_back import looks_back
from reflect.app.ports import Clock, Journal, Ledger, Listed, Order, Query
from reflect.app.spoken import told
from reflect.dialogue.context import listed
from reflect.domain.agreements import OPEN, PROPOSED, Status
from reflect.domain.ids import parse_short_id
from reflect.domain.privacy import Privacy
from reflect.domain.quoting import without
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session, Timeline
from reflect.domain.telling import by_name, in_parts, status_sentence
from reflect.domain.terms import worded

MOST_LINES = 500
LEAVING = frozenset(level.value for level in Privacy if level.may_leave)
SETTLED = frozenset({Status.KEPT, Status.RELEASED})


class Format(StrEnum):
    """How a summary is written out."""

    MARKDOWN = "md"
    HTML = "html"
    TEXT = "txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One agreement in a summary."""

    short: str
    who: str
    what: str
    due: date | None
    status: str
    """Where it stands, in a sentence: by whose word, and whose word is missing."""
    condition: str | None
    recurs: str | None
    done_when: str | None
    changed_in_time: int


@dataclass(frozen=True, slots=True)
class Shared:
    """A line of an answer that its writer marked to share."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything a written summary may say."""

    title: str
    written_by: str
    with_whom: str
    on: date
    session_on: date | None
    next_on: date | None
    goals: tuple[str, ...]
    shared: tuple[Shared, ...]
    agreed: tuple[Line, ...]
    proposed: tuple[Line, ...]
    settled: tuple[Line, ...]
    ideas: tuple[Line, ...]


class Outbox(Protocol):
    """Writes summaries out."""

    def render(self, summary: Summary, form: Format) -> str:
        """Return the summary as text in this form."""
        ...

    def save(self, summary: Summary, form: Format, folder: Path) -> Path:
        """Write the summary into a folder, under a name that is not taken, and return its path.

        Raises:
            UnwritableHomeError: If the folder cannot be written.
        """
        ...


class Summaries:
    """Builds summaries and hands them to the outbox."""

    def __init__(
        self, ledger: Ledger, journal: Journal, clock: Clock, outbox: Outbox, titles: Titles
    ) -> None:
        self._titles = titles
        self._ledger = ledger
        self._journal = journal
        self._clock = clock
        self.outbox = outbox

    def of(self, relationship: Relationship) -> Summary:
        """Return what may be written about a relationship as it stands."""
        line = Timeline.of(self._ledger.sessions(relationship.id), self._clock.today())
        held, coming = line.last, line.next
        return Summary(
            title=f"{relationship.myself.name} and {relationship.with_whom}",
            written_by=relationship.myself.name,
            with_whom=relationship.with_whom,
            on=self._clock.today(),
            session_on=held.on if held else None,
            next_on=coming.on if coming else None,
            goals=relationship.goals,
            shared=self._shared(relationship, held),
            agreed=self._lines(relationship, OPEN - PROPOSED),
            proposed=self._lines(relationship, PROPOSED),
            settled=self._lines(relationship, SETTLED, since=_before(line)),
            ideas=self._lines(relationship, frozenset({Status.IDEA})),
        )

    def staying(self, relationship: Relationship) -> int:
        """Return how many answers of this relationship stay in the journal: the private ones."""
        journal = self._journal
        kept = (*journal.finished(relationship.id), *journal.unfinished(relationship.id))
        return sum(
            bool(turn.answer.strip()) and not turn.passed and turn.privacy not in LEAVING
            for each in kept
            for turn in each.turns
        )

    def _lines(
        self, relationship: Relationship, statuses: frozenset[Status], since: date | None = None
    ) -> tuple[Line, ...]:
        """Return agreements as they were made; of very many, those that were touched last."""
        query = Query(
            relationship=relationship.id,
            statuses=statuses,
            order=Order.NEWEST,
            limit=MOST_LINES,
        )
        rows = sorted(self._ledger.agreements(query).rows, key=_number)
        return tuple(
            line(row, relationship) for row in rows if since is None or row.touched.date() >= since
        )

    def _shared(self, relationship: Relationship, held: Session | None) -> tuple[Shared, ...]:
        for kept in self._journal.finished(relationship.id):
            if looks_back(kept):
                fits = held is None or kept.session in {None, held.id}
                wording = self._titles.wording(kept.dialogue, relationship)
                return shared_lines(told(kept, wording)) if fits else ()
        return ()


def shared_lines(kept: KeptConversation) -> tuple[Shared, ...]:
    """Return the answers of a dialogue that are to be shared, and none that are private.

    Answers to follow-ups are left out: what they made clear is in the agreements.  So is
    what came to nothing when the user went through what was heard.
    """
    said = (
        Shared(turn.question, without(turn.answer, turn.withheld))
        for turn in kept.turns
        if turn.privacy == Privacy.TO_SHARE.value and turn.follow_up is None and not turn.passed
    )
    return tuple(each for each in said if each.answer.strip())


def _before(line: Timeline) -> date | None:
    """Return the day of the session before the latest, back to which a summary looks."""
    return line.held[-2].on if len(line.held) > 1 else None


def _number(row: Listed) -> tuple[str, int]:
    return parse_short_id(row.short) or (row.short, 0)


def line(row: Listed, relationship: Relationship) -> Line:
    """Return how an agreement reads in a summary."""
    agreement = row.agreement
    terms = agreement.terms
    return Line(
        short=row.short,
        who=in_parts(listed(tuple(map(relationship.name_of, terms.owner))), terms) or "nobody yet",
        what=worded(terms.title, negated=terms.negated),
        due=terms.due,
        status=status_sentence(agreement, by_name(relationship)),
        condition=terms.condition,
        recurs=terms.recurs,
        done_when=terms.done_when,
        changed_in_time=agreement.changes_in_time,
    )
