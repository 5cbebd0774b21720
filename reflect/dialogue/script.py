"""The shape of a dialogue file, as plain values.

What is written here is what an author may write in `dialogue.yaml`: the loader
and the schema are made from these classes.  Words are Jinja templates, held as
text; nothing here renders or judges them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from reflect.dialogue.vocabulary import WRITING, About, AnswerType, Each, Fact, Parked, ReadsAs
from reflect.domain.commitments import CueKind
from reflect.domain.people import Role
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Form, Formality, Kind, Term


class Part:
    """A part of a dialogue file: unknown keys are refused, docstrings become the schema's help."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Part):
    """When something holds; all that is given must."""

    role: tuple[Role, ...] = ()
    """The user's role is one of these."""
    kind: tuple[Kind, ...] = ()
    """The relationship's kind is one of these."""
    form: tuple[Form, ...] = ()
    """The relationship's form is one of these."""
    term: tuple[Term, ...] = ()
    """The relationship's term is one of these."""
    formality: tuple[Formality, ...] = ()
    """The relationship's formality is one of these."""
    has: tuple[Fact, ...] = ()
    """All of these are there."""
    lacks: tuple[Fact, ...] = ()
    """None of these is there."""
    answer: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each of these steps, the answer is one of these."""
    below: Mapping[str, int] = field(default_factory=dict)
    """For each of these steps, the number answered is below this one."""
    answered: tuple[str, ...] = ()
    """All of these steps were answered."""
    passed: tuple[str, ...] = ()
    """All of these steps were passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Part):
    """One thing to choose."""

    id: str
    """What is kept."""
    says: str
    """What is shown; a template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay(Part):
    """Other words for some relationships; the first that holds is taken."""

    when: Condition
    """For whom; only the relationship and the facts are asked."""
    wordings: tuple[str, ...] = ()
    """Takes the place of the wordings, where given."""
    why: str = ""
    """Takes the place of the reason, where given."""
    choices: tuple[Choice, ...] = ()
    """Takes the place of the choices, where given."""
    placeholder: str = ""
    """Takes the place of the placeholder, where given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Part):
    """One question."""

    id: str
    """Unique within the dialogue."""
    intent: str
    """What the question is for, in a few words; for authors."""
    wordings: tuple[str, ...]
    """At least four ways to ask it."""
    why: str
    """What is shown when the user asks why."""
    seconds: int = 45
    """About how long an answer takes."""
    answer: AnswerType = AnswerType.TEXT
    """How it is answered."""
    choices: tuple[Choice, ...] = ()
    """What can be chosen."""
    own: bool = False
    """Whether an answer of one's own is as good as a choice."""
    placeholder: str = ""
    """What stands in the empty answer."""
    reminders: tuple[str, ...] = ()
    """Words shown beside the answer, as a side list."""
    privacy: Privacy = Privacy.MINE
    """How far the answer may travel."""
    listens: bool | None = None
    """Whether commitments are listened for in the answer; in free text, unless it says no."""
    about: About | None = None
    """Whose acts it asks for; nothing where that is open."""
    reads_as: ReadsAs = ReadsAs.DEBRIEF
    """What the reader is told about where it was asked."""
    follow_ups: tuple[CueKind, ...] = ()
    """Which follow-ups may be asked, most important first."""
    each: Each | None = None
    """Asked about each of these agreements, together with its neighbours of the same kind."""
    when: Condition | None = None
    """Asked only when this holds."""
    unless: Condition | None = None
    """Not asked when this holds."""
    fade: str | None = None
    """With practice, all steps of this name are asked as one (see `faded`)."""
    parks: Parked | None = None
    """Where the answer is put aside for a later dialogue."""
    lint: bool = False
    """Whether the answer is a question whose craft is looked at."""
    overlays: tuple[Overlay, ...] = ()
    """Other words for some relationships."""

    @property
    def is_heard(self) -> bool:
        """Whether commitments are listened for in its answer."""
        return self.listens is not False and self.answer in WRITING


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(Part):
    """Another order for some relationships."""

    step: str
    """The step that moves."""
    before: str
    """The step it is asked before."""
    when: Condition
    """For whom; only the relationship and the facts are asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingLine(Part):
    """One line of the page a dialogue ends with."""

    label: str
    """What stands before the user's words; a template."""
    step: str
    """Whose answer it shows; the line is left out when there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Part):
    """The page a dialogue ends with, made of the user's own words."""

    title: str
    """Its heading; a template."""
    lines: tuple[ClosingLine, ...] = ()
    """Which answers it shows, in order."""
    nothing: str = ""
    """What is said when there is no line to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script(Part):
    """A whole dialogue."""

    id: str
    """Its name on the command line, and its folder's."""
    title: str
    """Its heading; a template."""
    purpose: str
    """One sentence for the list of dialogues."""
    steps: tuple[Step, ...]
    """The questions, in order."""
    closing: Closing
    """What it ends with."""
    budget: int = 3
    """The most follow-ups in one run."""
    instead: Mapping[Role, str] = field(default_factory=dict)
    """For these roles, another dialogue takes its place."""
    moves: tuple[Move, ...] = ()
    """Other orders for some relationships."""
    faded: tuple[Step, ...] = ()
    """Steps for those with practice.

    One that has a `fade` takes the place of the steps that share it, from the fifth use on.
    """
    brief: tuple[str, ...] = ()
    """The ids of the steps that make up the whole dialogue from the eighth use on."""

    @property
    def every_step(self) -> tuple[Step, ...]:
        """Every step of every stage."""
        return self.steps + self.faded


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Part):
    """How a cue is asked about."""

    cue: CueKind
    """What sets it off."""
    wordings: tuple[str, ...]
    """At least four ways to ask; `words` is what set it off."""
    why: str
    """What is shown when the user asks why."""
    answer: AnswerType = AnswerType.TEXT
    """How it is answered."""
    choices: tuple[Choice, ...] = ()
    """What can be chosen."""
    placeholder: str = ""
    """What stands in the empty answer."""
    privacy: Privacy | None = None
    """How far the answer may travel; as far as the question's own where not given."""
    once: bool = False
    """Whether it is asked at most once in a dialogue."""
    overlays: tuple[Overlay, ...] = ()
    """Other words for some relationships."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Part):
    """What all dialogues have in common."""

    follow_ups: tuple[FollowUp, ...]
    """One for each cue."""
    echoes: tuple[str, ...]
    """Lines that give the user's own words back; `words` is what they wrote."""
    breathers: tuple[str, ...]
    """Lines that say how far it still is; `left` is the number of questions."""
    nearest: tuple[str, ...]
    """Ask which choice comes nearest to the user's own `words`."""

    def follow_up(self, cue: CueKind) -> FollowUp | None:
        """Return how this cue is asked about; None when it never is."""
        return next((each for each in self.follow_ups if each.cue is cue), None)
