"""Makes months of history by doing, day by day, what people would have done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import count

from reflect.app.agreements import Details
from reflect.app.clock import SystemClock
from reflect.app.home import Home
from reflect.app.ports import Listed
from reflect.app.proposals import Decision, Draft, Heard
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.bootstrap import build
from reflect.cli.example.story import Bond, Made, Months, Step, Talked
from reflect.domain.commitments import Commitment, CommitmentKind, Reading, Span, Told
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship

EVENING = time(18, 0, tzinfo=UTC)
Happening = tuple[int, Callable[[], None]]
"""Something that happened: on which day, counted from today, and how to do it."""


@dataclass(slots=True)
class MovedClock:
    """A clock that is set to one evening after another."""

    instant: datetime

    def now(self) -> datetime:
        """Return the instant it is set to."""
        return self.instant

    def today(self) -> date:
        """Return the day of that instant."""
        return self.instant.date()

    def zone(self) -> str:
        """Return the zone of the machine."""
        return SystemClock().zone()

    def set(self, day: date) -> None:
        """Go to the evening of a day, or a minute on when that evening has come already."""
        evening = datetime.combine(day, EVENING)
        self.instant = max(evening, self.instant + timedelta(minutes=1))


class QuietReader:
    """Reads nothing out of anything: what was heard is told by the example itself."""

    def warm(self) -> None:
        """Be ready."""

    def read(self, told: Told) -> Reading:
        """Return that nothing was heard."""
        _ = told
        return Reading()

    def day(self, words: str, on: date, next_session: date | None) -> date | None:
        """Return that no day was named."""
        _ = words, on, next_session
        return None

    def close(self) -> None:
        """Let go of nothing."""


def make_months(
    at: Home, months: Months, today: date, tell: Callable[[int, int], None] = lambda *_: None
) -> None:
    """Fill a home with all that has happened up to the day before `today`.

    Args:
        at: The home.
        months: What has happened.
        today: The day it ends before.
        tell: Told before each happening how many were made, of how many; what it raises ends it.
    """
    done, of = count(), sum(map(_size, months.relationships))
    start = today + timedelta(days=min(bond.since for bond in months.relationships))
    clock = MovedClock(datetime.combine(start, EVENING))
    opened = build(at, clock=clock, reader=QuietReader())
    try:
        for bond in months.relationships:
            clock.instant = datetime.combine(today + timedelta(days=bond.since), EVENING)
            past = _Past(opened, clock, today, months.me, bond)
            for day, happen in sorted(past.happenings(), key=lambda happening: happening[0]):
                tell(next(done), of)
                clock.set(today + timedelta(days=min(day, -1)))
                happen()
    finally:
        opened.close()


class _Past:
    """One relationship of the example, about to have happened."""

    def __init__(
        self, opened: Services, clock: MovedClock, today: date, me: str, bond: Bond
    ) -> None:
        self._opened = opened
        self._clock = clock
        self._today = today
        self._bond = bond
        self._relationship = opened.relationships.set_up(_plan(me, bond))
        self._made: dict[str, Listed] = {}

    def happenings(self) -> Iterator[Happening]:
        """Yield everything that happened, in the order it is told."""
        for day in self._bond.sessions:
            yield day, partial(self._session, day)
        for talked in self._bond.dialogues:
            yield talked.day, partial(self._talk, talked)
        for made in self._bond.agreements:
            yield made.day, partial(self._make, made)
            for step in made.then:
                yield step.day, partial(self._move, made, step)

    def _day(self, days: int | None) -> date | None:
        return None if days is None else self._today + timedelta(days=days)

    def _session(self, day: int) -> None:
        on = self._today + timedelta(days=day)
        relationships = self._opened.relationships
        session = relationships.plan_session(self._relationship, on)
        if day < 0:
            relationships.hold_session(self._relationship, session, on)

    def _talk(self, talked: Talked) -> None:
        conversations = self._opened.conversations
        session = self._opened.relationships.last_session(self._relationship)
        talk = conversations.begin(talked.dialogue, self._relationship, session)
        while asked := conversations.question(talk):
            talk = conversations.answer(talk, talked.answers.get(asked.step, ""))
        conversations.finish(talk)

    def _make(self, made: Made) -> None:
        draft = Draft.of(_heard(made, self._day(made.due), self._relationship))
        is_idea = made.kind is CommitmentKind.IDEA
        decided = draft.decide(Decision.IDEA if is_idea else Decision.ACCEPTED)
        (self._made[made.says],) = self._opened.agreements.save(self._relationship, (decided,))

    def _move(self, made: Made, step: Step) -> None:
        details = Details(note=step.note, due=self._day(step.due))
        self._made[made.says] = self._opened.agreements.move(
            self._made[made.says], self._relationship, step.move, details
        )


def _size(bond: Bond) -> int:
    steps = sum(1 + len(made.then) for made in bond.agreements)
    return len(bond.sessions) + len(bond.dialogues) + steps


def _plan(me: str, bond: Bond) -> SetUp:
    return SetUp(
        my_name=me,
        my_role=bond.role,
        others=bond.others,
        kind=bond.kind,
        term=bond.term,
        formality=bond.formality,
        rhythm_days=bond.rhythm_days,
        goals=bond.goals,
    )


def _heard(made: Made, due: date | None, relationship: Relationship) -> Heard:
    whole = Span(0, len(made.says))
    firm_to = () if made.kind is CommitmentKind.IDEA else (relationship.partner.name,)
    commitment = Commitment(
        kind=made.kind,
        owner=made.owner,
        to=made.to or tuple(name for name in firm_to if name not in made.owner),
        action=whole,
        quote=whole,
        title=made.title,
        due=due,
        negated=made.negated,
    )
    return Heard(commitment, made.says, Privacy.TO_SHARE)
