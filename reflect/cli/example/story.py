"""The shape of the example's files (`prompts/en/_demo`), and how they are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from yaml import YAMLError, safe_load

from reflect.app.agreements import Move
from reflect.domain.commitments import CommitmentKind, CueKind
from reflect.domain.errors import BadDialogueError
from reflect.domain.people import Role
from reflect.domain.relationships import Formality, Kind, Term

Shape = TypeVar("Shape")
FOLDER = Path("en") / "_demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A move that was made about an agreement; days are counted from today."""

    day: int
    move: Move
    due: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An agreement: the words it came from, and what happened to it."""

    says: str
    """The sentence it was heard in."""
    title: str
    owner: tuple[str, ...]
    day: int
    kind: CommitmentKind = CommitmentKind.PROMISE
    to: tuple[str, ...] = ()
    due: int | None = None
    negated: bool = False
    then: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Talked:
    """A dialogue, with the answers given in it."""

    dialogue: str
    day: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)
    """By step; what is not named is passed over."""
    follow_ups: Mapping[CueKind, str] = field(default_factory=dict)
    """By the cue that sets them off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """A relationship and its months."""

    others: tuple[str, ...]
    role: Role
    since: int
    kind: Kind = Kind.BOTH
    term: Term = Term.LONG
    formality: Formality = Formality.INFORMAL
    rhythm_days: int | None = None
    goals: tuple[str, ...] = ()
    sessions: tuple[int, ...] = ()
    dialogues: tuple[Talked, ...] = ()
    agreements: tuple[Made, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """Everything that has happened before today."""

    me: str
    relationships: tuple[Bond, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """What is played."""

    next_session: int
    debrief: Talked
    check_in: Talked


def read_months(prompts: Path) -> Months:
    """Return what has happened in the example.

    Raises:
        BadDialogueError: If the file cannot be used.
    """
    return _read(prompts / FOLDER / "months.yaml", Months)


def read_evening(prompts: Path) -> Evening:
    """Return what is said on the evening that is played.

    Raises:
        BadDialogueError: If the file cannot be used.
    """
    return _read(prompts / FOLDER / "evening.yaml", Evening)


def _read(path: Path, shape: type[Shape]) -> Shape:
    try:
        return TypeAdapter(shape).validate_python(safe_load(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise BadDialogueError(path, [error.strerror or "it cannot be read"]) from error
    except YAMLError as error:
        raise BadDialogueError(path, [f"it is not YAML: {error}"]) from error
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
        raise BadDialogueError(path, faults) from error
