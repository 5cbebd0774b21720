"""The history of an agreement, one sentence an event."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, tzinfo

from reflect.domain import acts
from reflect.domain.cleaning import clean_line
from reflect.domain.events import Event, in_order
from reflect.domain.history import Story
from reflect.domain.relationships import Relationship
from reflect.domain.telling import all_of, as_told, capital, content_of, who


@dataclass(frozen=True, slots=True)
class Line:
    """One event of a history."""

    on: date
    """The reader's day."""
    says: str
    gone: str = ""
    """Why it no longer counts, in words; empty when it does."""


def lines(story: Story, relationship: Relationship, zone: tzinfo, style: str) -> Iterator[Line]:
    """Yield what happened, in order; what was taken back says so."""
    undone = {event.id for event in story.undone}
    overtaken = {event.id for event in story.overtaken}
    owners = story.agreement.terms.owner if story.agreement else ()
    for event in in_order((*story.standing, *story.undone, *story.overtaken)):
        if isinstance(event.act, acts.Undone):
            continue
        gone = "taken back" if event.id in undone else ""
        if event.id in overtaken:
            gone = "without effect: another move came first"
        day = event.at.astimezone(zone).date()
        yield Line(day, sentence(event, relationship, style, owners), gone)


def sentence(
    event: Event,
    relationship: Relationship,
    style: str = "day",
    owners: Collection[str] = (),
) -> str:
    """Return who did what, and by whose word when somebody else wrote it down."""
    by = capital(who(event.act.by, relationship))
    told = as_told(event.author if event.is_told else "", relationship)
    if isinstance(event.act, acts.Confirmed) and event.act.by in owners:
        did = PLAIN[acts.Reported]
    else:
        did = _did(event.act, style)
    return f"{by} {did}{told}.{_yes(event, relationship)}{_note(event.act)}"


def _yes(event: Event, relationship: Relationship) -> str:
    """Return who has said yes in the same breath."""
    act = event.act
    if not isinstance(act, acts.Proposal) or not act.accepted_by:
        return ""
    told = event.author if set(act.accepted_by) - {event.author} else ""
    said = capital(all_of(act.accepted_by, relationship))
    return f" {said} said yes{as_told(told, relationship)}."


def _did(act: acts.Act, style: str) -> str:
    match act:
        case acts.Noted() | acts.Offered() | acts.Requested():
            kept = isinstance(act, acts.Offered) and act.terms.is_private
            did = "noted for yourself alone:" if kept else _PROPOSED[type(act)]
            return f"{did} {content_of(act.terms, style)}"
        case acts.Amended():
            return f"changed it to {content_of(act.terms, style)}"
        case acts.Countered():
            return f"proposed {content_of(act.terms, style)} instead"
        case acts.ChangeAsked():
            return f"asked to change it to {content_of(act.terms, style)}"
        case acts.Repaired():
            return f"put it right: {content_of(act.terms, style)}"
        case _:
            return PLAIN.get(type(act), act.kind.replace("_", " "))


def _note(act: acts.Act) -> str:
    match act:
        case acts.Reported() | acts.Confirmed() | acts.Repaired():
            note = act.note
        case acts.Reopened():
            note = act.missing
        case (
            acts.Amended()
            | acts.Countered()
            | acts.Declined()
            | acts.Withdrawn()
            | acts.ChangeAsked()
            | acts.ChangeRefused()
            | acts.Released()
        ):
            note = act.reason
        case _:
            note = ""
    return f" “{clean_line(note)}”" if clean_line(note) else ""


_PROPOSED: dict[type[acts.Act], str] = {
    acts.Noted: "had the idea",
    acts.Offered: "offered",
    acts.Requested: "asked for",
}
PLAIN: dict[type[acts.Act], str] = {
    acts.Accepted: "said yes",
    acts.Declined: "said no",
    acts.Withdrawn: "took it back",
    acts.Reported: "said that it is done",
    acts.Confirmed: "said that it was kept",
    acts.Reopened: "said that something is still missing",
    acts.ChangeAccepted: "said yes to the change",
    acts.ChangeRefused: "said no to the change: it stays as agreed",
    acts.Released: "let it go",
    acts.Missed: "noted that the day had passed",
}
