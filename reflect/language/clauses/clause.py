"""A candidate: a word that may name an act, with what its clause says about it.

Everything a decision needs is a plain value here, so that rules and a trained
classifier can read the same candidates.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from reflect.language.cast import Points, Who


class Mood(StrEnum):
    """How the clause puts its act."""

    FUTURE = "future"
    """will, shall, going to."""
    BOUND = "bound"
    """is to, is supposed to."""
    WOULD = "would"
    MAY = "may"
    """may, might."""
    CAN = "can"
    COULD = "could"
    SHOULD = "should"
    """should, ought to, had better."""
    MUST = "must"
    """must, have to, need to, got to."""
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    """is doing."""
    PAST = "past"
    """did, was doing, was going to."""
    PERFECT = "perfect"
    """has done."""
    UNREAL = "unreal"
    """would have done."""
    INFINITIVE = "infinitive"
    """to do, below another word."""
    GERUND = "gerund"
    IMPERATIVE = "imperative"
    """A bare verb without a subject."""
    PARTICIPLE = "participle"
    """done, without an auxiliary."""
    NOMINAL = "nominal"
    """No verb: a note's noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """The word that a clause hangs on: "promised" in "promised to call"."""

    at: int
    """Its token."""
    lemma: str
    mood: Mood
    negated: bool
    subject: Who | None
    """Whose saying or wish it is."""
    object: Who | None = None
    """Who is addressed, or asked."""
    finite: bool = False
    """Whether the clause below it has its own subject ("said he would")."""
    asks: bool = False
    """Whether it is itself a question ("Could you ask her to …?")."""


@dataclass(slots=True, kw_only=True)
class Clause:
    """One candidate; token offsets count in the text, ends are exclusive."""

    head: int
    """The token that names the act."""
    lemma: str
    """Its lemma, in lower case."""
    mood: Mood
    begin: int
    """The first token of its clause: its subject or auxiliary, where it has one."""
    end: int
    """Where its clause ends."""
    sentence: tuple[int, int]
    """The sentence it stands in."""
    subject: Who | None = None
    """Who acts, as far as the subject's words tell; None for a thing or nobody."""
    subject_at: int | None = None
    """The subject's token, wherever there is one."""
    thing: bool = False
    """Whether the subject is a thing."""
    governor: Governor | None = None
    leader: int | None = None
    """The head of the coordinated clause it takes subject and mood from."""
    negated: bool = False
    question: bool = False
    """Whether the subject stands behind the auxiliary, or the sentence ends in a question mark."""
    inverted: bool = False
    """Whether the subject stands behind the auxiliary."""
    quoted: bool = False
    conditional: bool = False
    """Whether it stands inside a condition ("if she likes it")."""
    wished: bool = False
    """Whether it is what somebody would be glad of ("it would help if you …")."""
    advised: bool = False
    """Whether somebody else's opinion leads to it."""
    broken: bool = False
    """Whether it is told right after that it was not done."""
    relative: bool = False
    """Whether it only describes a noun ("the draft I promised")."""
    marker: str = ""
    """The word that subordinates it ("when", "because"), or ""."""
    hedged: bool = False
    habitual: bool = False
    told_before: bool = False
    """Whether a past time stands before it in its sentence ("in 2022 I resolved to …")."""
    past: bool = False
    """Whether a past time stands in its clause."""
    who: Who | None = None
    """Whose notes it stands in."""
    listed: bool = False
    """Whether it stands in a note rather than in prose."""
    done: bool = False
    """Whether its note is ticked or told as done."""
    asked: bool = False
    """Whether an uptake follows in the text."""
    declined: bool = False
    """Whether a refusal follows in the text."""
    due: bool = False
    """Whether a time that can be a due date stands in its clause."""
    object: bool = False
    """Whether something follows that the act is done to."""
    passive: bool = False
    timed: bool = False
    """Whether the head itself belongs to a time ("tomorrow", "10 mins")."""
    first: bool = False
    """Whether nothing else of its note stands before it."""
    short: bool = False
    """Whether it is a single word."""
    owed: bool = False
    """Whether it is a noun that is owed, promised or somebody's ("owe Zainab feedback")."""
    auxiliaries: tuple[int, ...] = field(default=())
    """The tokens of its verb group before the head."""

    @property
    def subject_names(self) -> tuple[str, ...]:
        """Return the names that the subject's own words give."""
        return self.subject.names if self.subject is not None else ()

    @property
    def points(self) -> Points | None:
        """How the subject points, or the note's owner where there is no subject."""
        if self.subject is not None:
            return self.subject.points
        if self.subject_at is None and self.who is not None:
            return self.who.points
        return None
