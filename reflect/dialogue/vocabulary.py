"""The closed sets that a dialogue file chooses from."""

from enum import StrEnum


class AnswerType(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    """Free text of any length."""
    LINES = "lines"
    """Free text, one thing a line."""
    CHOICE = "choice"
    """One of the choices."""
    SCALE = "scale"
    """A whole number from 0 to 10."""
    STATUS = "status"
    """Where an agreement stands: one of the choices."""
    DATE = "date"
    """A day, in any words."""


WRITING = frozenset({AnswerType.TEXT, AnswerType.LINES})
"""How free text is answered."""


class About(StrEnum):
    """Whose acts a question asks for."""

    ME = "me"
    THEM = "them"


class ReadsAs(StrEnum):
    """What the reader of answers is told about where it was asked."""

    PREPARE = "prepare"
    DEBRIEF = "debrief"
    AGREEMENTS = "agreements"
    CHECK = "check"


class Each(StrEnum):
    """Which agreements a run of steps is asked about, one after the other."""

    MINE = "mine"
    """Open ones that I am to keep."""
    THEIRS = "theirs"
    """Open ones that somebody else is to keep."""
    DUE = "due"
    """My own that are due, overdue or long untouched; where there are none, my open ones."""


class Parked(StrEnum):
    """A drawer for an answer that comes back in a later dialogue."""

    UNSAID = "unsaid"
    ADVICE = "advice"
    BRING = "bring"


class Fact(StrEnum):
    """What a condition may ask of the ledger and the journal."""

    MINE = "mine"
    """I have open agreements."""
    THEIRS = "theirs"
    """Others have open agreements."""
    DUE = "due"
    """Some of my own are due, overdue or long untouched."""
    GOAL = "goal"
    """The relationship has a goal."""
    LAST_DAY = "last_day"
    """There has been a session."""
    NEXT_DAY = "next_day"
    """A session is planned."""
    UNSAID = "unsaid"
    """Something was left unsaid last time."""
    ADVICE = "advice"
    """Some advice was put aside."""
    BRING = "bring"
    """Something was kept for this time."""
