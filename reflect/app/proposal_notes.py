"""Decisions about proposals as text, so that they outlive the program.

Only what the user made of the proposals is written; the answers they come from
stay where they are, and are put back by their place in the list.  A line that was
added by hand stands nowhere else, so it is written with what was heard in it.
"""

import json
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from reflect.app.proposals import Decision, Draft, Heard, Sheet
from reflect.domain.commitments import CommitmentKind, Unclear
from reflect.domain.terms import Extent


class Saving(StrEnum):
    """How far decisions have come on their way into journal and ledger."""

    OPEN = "open"
    BEGUN = "begun"
    """They are being put down; where the program ended then, that has to be ended."""
    SAVED = "saved"


class _Note(BaseModel):
    """One proposal, as it is kept."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: CommitmentKind
    title: str
    owner: tuple[str, ...]
    to: tuple[str, ...]
    due: date | None
    alternatives: tuple[date, ...]
    condition: str | None
    recurs: str | None
    negated: bool
    done_when: str | None
    unclear: tuple[Unclear, ...]
    decision: Decision
    edited: bool
    note: str = ""
    private: bool | None = None
    """None in what was kept before there were private agreements: as private as its answer."""
    extent: Extent = Extent.TOGETHER
    agreed: bool = False
    asker: str = ""
    heard: int | None
    """Its place among what was heard; None when it was added by hand."""
    own: Heard | None = None
    """What was heard in a line that was added by hand."""


class _Notes(BaseModel):
    """A sheet, as it is kept."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    proposals: Literal[1] = 1
    """The version of this form; also tells it from anything else that is kept as a draft."""
    fits: str
    """Says to what was heard it belongs."""
    saved: bool
    """Whether it is in the ledger already."""
    begun: bool = False
    """Whether it was on its way there."""
    drafts: tuple[_Note, ...]


def are_notes(text: str) -> bool:
    """Say whether a draft holds decisions about proposals rather than words of an answer."""
    return text.startswith('{"proposals":')


def sheet_to_json(sheet: Sheet, heard: tuple[Heard, ...], stage: Saving = Saving.OPEN) -> str:
    """Return a sheet as JSON; earlier states for undo are left out."""
    notes = _Notes(
        fits=_fingerprint(heard),
        saved=stage is Saving.SAVED,
        begun=stage is Saving.BEGUN,
        drafts=tuple(_note(draft, heard) for draft in sheet.drafts),
    )
    return json.dumps(notes.model_dump(mode="json"))


def sheet_from_json(text: str, heard: tuple[Heard, ...]) -> Sheet | None:
    """Return the sheet that was kept; None when there is none or it belongs to other answers."""
    notes = _read(text, heard)
    if notes is None:
        return None
    return Sheet(tuple(_draft(note, heard) for note in notes.drafts))


def stage_of(text: str, heard: tuple[Heard, ...]) -> Saving:
    """Return how far what was decided about this has come."""
    notes = _read(text, heard)
    if notes is None or not (notes.saved or notes.begun):
        return Saving.OPEN
    return Saving.SAVED if notes.saved else Saving.BEGUN


def _read(text: str, heard: tuple[Heard, ...]) -> _Notes | None:
    try:
        notes = _Notes.model_validate_json(text)
    except ValidationError:
        return None
    places = [note.heard for note in notes.drafts if note.heard is not None]
    fits = notes.fits == _fingerprint(heard) and all(0 <= at < len(heard) for at in places)
    return notes if fits else None


def _fingerprint(heard: tuple[Heard, ...]) -> str:
    spans = [(h.text, h.commitment.action.start, h.commitment.action.end) for h in heard]
    return sha256(repr(spans).encode("utf-8", "surrogatepass")).hexdigest()


def _note(draft: Draft, heard: tuple[Heard, ...]) -> _Note:
    return _Note(
        kind=draft.kind,
        title=draft.title,
        owner=draft.owner,
        to=draft.to,
        due=draft.due,
        alternatives=draft.alternatives,
        condition=draft.condition,
        recurs=draft.recurs,
        negated=draft.negated,
        done_when=draft.done_when,
        unclear=draft.unclear,
        decision=draft.decision,
        edited=draft.edited,
        note=draft.note,
        extent=draft.extent,
        agreed=draft.agreed,
        asker=draft.asker,
        private=draft.private,
        heard=heard.index(draft.heard) if draft.heard in heard else None,
        own=None if draft.heard in heard else draft.heard,
    )


def _draft(note: _Note, heard: tuple[Heard, ...]) -> Draft:
    whence = note.own if note.heard is None else heard[note.heard]
    by_default = whence is not None and not whence.privacy.may_leave
    return Draft(
        kind=note.kind,
        title=note.title,
        owner=note.owner,
        to=note.to,
        due=note.due,
        alternatives=note.alternatives,
        condition=note.condition,
        recurs=note.recurs,
        negated=note.negated,
        done_when=note.done_when,
        unclear=note.unclear,
        decision=note.decision,
        edited=note.edited,
        note=note.note,
        extent=note.extent,
        agreed=note.agreed,
        asker=note.asker,
        private=by_default if note.private is None else note.private,
        heard=whence,
    )
