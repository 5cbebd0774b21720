"""What a dialogue is begun from: facts that others have looked up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reflect.dialogue.vocabulary import Each, Fact, Parked
from reflect.domain.commitments import CueKind
from reflect.domain.people import Role
from reflect.domain.relationships import Form, Formality, Kind, Term

MOST_ITEMS = 5
"""The most agreements that one run of steps is asked about, where none of them presses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agreement that a dialogue may ask about."""

    id: str
    """The agreement's id."""
    title: str
    """The act, as a short imperative."""
    owner: str
    """The names of those who are to act, as they read in a sentence."""
    due: date | None = None
    overdue: bool = False
    """Whether its day has passed."""
    private: bool = False
    """Whether only the user knows of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known when a dialogue begins."""

    me: str
    """The user's name."""
    partner: str
    """Whom it is about: the other one's name, or what the others are called together."""
    others: tuple[str, ...]
    """Everybody else's names."""
    role: Role = Role.MENTEE
    kind: Kind = Kind.BOTH
    form: Form = Form.PAIR
    term: Term = Term.LONG
    formality: Formality = Formality.INFORMAL
    goals: tuple[str, ...] = ()
    mine: tuple[Item, ...] = ()
    """Open agreements that the user is to keep."""
    theirs: tuple[Item, ...] = ()
    """Open agreements that somebody else is to keep."""
    due: tuple[Item, ...] = ()
    """The user's own that are due, overdue or long untouched."""
    last_day: date | None = None
    """The day of the latest session."""
    next_day: date | None = None
    """The day of the next one."""
    days: int | None = None
    """Days since the latest session."""
    parked: Mapping[Parked, str] = field(default_factory=dict)
    """Answers that were put aside."""
    uses: int = 0
    """How often this dialogue was finished."""
    idle_days: int | None = None
    """Days since it was last finished; None when it never was."""
    full: bool = False
    """Whether every question is wanted, whatever the practice."""
    asked: Mapping[str, int] = field(default_factory=dict)
    """How often each question was asked before, by `rotation.key`."""
    recent: frozenset[CueKind] = frozenset()
    """Follow-ups asked in the last two dialogues: these wait behind others."""
    muted: frozenset[CueKind] = frozenset()
    """Follow-ups that were passed over so often that they are no longer asked."""

    def items(self, each: Each) -> tuple[Item, ...]:
        """Return the agreements that a run of steps is asked about: of what is due, all."""
        match each:
            case Each.MINE:
                return self.mine[:MOST_ITEMS]
            case Each.THEIRS:
                return self.theirs[:MOST_ITEMS]
            case Each.DUE:
                return self.due or self.mine[:MOST_ITEMS]

    def has(self, fact: Fact) -> bool:
        """Say whether something is there."""
        return {
            Fact.MINE: bool(self.mine),
            Fact.THEIRS: bool(self.theirs),
            Fact.DUE: bool(self.due),
            Fact.GOAL: bool(self.goals),
            Fact.LAST_DAY: self.last_day is not None,
            Fact.NEXT_DAY: self.next_day is not None,
            Fact.UNSAID: bool(self.parked.get(Parked.UNSAID)),
            Fact.ADVICE: bool(self.parked.get(Parked.ADVICE)),
            Fact.BRING: bool(self.parked.get(Parked.BRING)),
        }[fact]
