"""A relationship in memory, and things heard in it."""

from dataclasses import dataclass, field, replace
from datetime import date

from reflect.app.agreements import Agreements
from reflect.app.both import BothLedgers
from reflect.app.kept import KeptConversation, KeptTurn
from reflect.app.ports import Listed
from reflect.app.private import PrivateAgreements
from reflect.app.proposals import Decision, Draft, Heard
from reflect.app.relationships import Relationships, SetUp
from reflect.app.reviews import Reviews
from reflect.domain.commitments import Commitment, CommitmentKind, Unclear
from reflect.domain.people import Role
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session
from tests.doubles.clock import FixedClock
from tests.doubles.ids import CountedIds
from tests.doubles.journal import MemoryJournal
from tests.doubles.ledger import MemoryLedger
from tests.doubles.reader import span_of

TODAY = date(2026, 3, 4)
"""A Wednesday, where the clock stands."""
FRIDAY = date(2026, 3, 6)
NEXT_FRIDAY = date(2026, 3, 13)
ANSWER = "A good hour. I'll send Dana the draft by Friday if it is done."


@dataclass
class Desk:
    """Priya (mentee, the user) and Dana (mentor), with everything around them in memory."""

    others: tuple[str, ...] = ("Dana",)
    role: Role = Role.MENTEE
    clock: FixedClock = field(default_factory=FixedClock)
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    ids: CountedIds = field(default_factory=CountedIds)

    def __post_init__(self) -> None:
        self.ledger = MemoryLedger(self.clock)
        self.private = PrivateAgreements(self.journal, self.clock, self.ids)
        self.both = BothLedgers(self.ledger, self.private)
        self.relationships = Relationships(self.both, self.clock, self.ids)
        self.agreements = Agreements(self.both, self.clock, self.ids)
        self.reviews = Reviews(self.both, self.journal, self.clock)
        self.pair: Relationship = self.relationships.set_up(
            SetUp(my_name="Priya", my_role=self.role, others=self.others)
        )

    @property
    def me(self) -> str:
        """The user's id."""
        return self.pair.me

    @property
    def dana(self) -> str:
        """The partner's id."""
        return self.pair.partner.id

    def saved(self, *drafts: Draft) -> list[Listed]:
        """Put these into the ledger as accepted."""
        accepted = (
            draft.decide(Decision.ACCEPTED) if draft.decision is Decision.OPEN else draft
            for draft in drafts
        )
        return self.agreements.save(self.pair, tuple(accepted))

    def met(self, on: date) -> Session:
        """Have a session that took place on a day."""
        planned = self.relationships.plan_session(self.pair, on)
        return self.relationships.hold_session(self.pair, planned, on)

    def talked(
        self, *turns: KeptTurn, dialogue: str = "debrief", session: str | None = None
    ) -> None:
        """Have the journal keep a finished dialogue."""
        self.journal.save(
            KeptConversation(
                id=self.ids(),
                dialogue=dialogue,
                relationship=self.pair.id,
                session=session,
                seed=1,
                begun=self.clock.now(),
                finished=self.clock.now(),
                turns=turns,
                draft="",
            )
        )


def turn(
    answer: str, privacy: Privacy = Privacy.TO_SHARE, *, follow_up: str | None = None
) -> KeptTurn:
    """Return an answer as the journal keeps it."""
    return KeptTurn(
        step="said",
        item=None,
        follow_up=follow_up,
        question="What was said?",
        answer=answer,
        passed=not answer,
        cues=(),
        privacy=privacy.value,
    )


def heard(
    kind: CommitmentKind = CommitmentKind.PROMISE,
    owner: tuple[str, ...] = ("Priya",),
    privacy: Privacy = Privacy.TO_SHARE,
    clarify: tuple[Unclear, ...] = (),
) -> Heard:
    """Return what the answer says, in this kind and for these people."""
    said = Commitment(
        kind=kind,
        owner=owner,
        action=span_of(ANSWER, "send Dana the draft"),
        quote=span_of(ANSWER, "I'll send Dana the draft by Friday if it is done."),
        title="Send Dana the draft",
        due=FRIDAY,
        due_text=span_of(ANSWER, "by Friday"),
        alternatives=(NEXT_FRIDAY,),
        condition=span_of(ANSWER, "if it is done"),
        clarify=clarify,
    )
    return Heard(said, ANSWER, privacy, "next_steps")


def draft(
    title: str = "Send the draft",
    owner: tuple[str, ...] = ("Priya",),
    kind: CommitmentKind = CommitmentKind.PROMISE,
    due: date | None = None,
) -> Draft:
    """Return a proposal typed in by hand."""
    return replace(Draft(kind=kind, title=title, owner=owner), due=due)
