"""`reflect show`: one agreement, the words it came from, and what happened to it."""

from typing import TYPE_CHECKING

import click

from reflect.app.clock import tzinfo_of
from reflect.app.ports import Listed
from reflect.cli.agreement_words import as_json, owners, title_of
from reflect.cli.lazy import example
from reflect.cli.opening import is_set_up, reading
from reflect.cli.options import CONTEXT
from reflect.cli.options import as_json as json_option
from reflect.cli.printing import Json, counted, day_words, listed, say, say_json
from reflect.domain import acts
from reflect.domain.errors import UnknownAgreementError
from reflect.domain.events import Event
from reflect.domain.histories import lines
from reflect.domain.history import Story
from reflect.domain.relationships import Relationship
from reflect.domain.telling import in_parts, status_sentence

if TYPE_CHECKING:
    from reflect.app.services import Services


@click.command(
    "show",
    context_settings=CONTEXT,
    epilog=example("reflect show a7", "reflect show a7 --json | jq .history"),
)
@click.argument("agreement", metavar="ID")
@json_option
def show(*, agreement: str, in_json: bool) -> None:
    """Show one agreement and its history.

    ID is what lists show, such as a7.
    """
    if not is_set_up():
        raise UnknownAgreementError(agreement)

    def tell(opened: "Services") -> None:
        row = opened.agreements.find(agreement)
        story = opened.agreements.story(row)
        homes = {relationship.id: relationship for relationship in opened.relationships.all()}
        relationship = homes[row.relationship]
        if in_json:
            told = as_json(row, relationship, opened.clock.today())
            history: list[Json] = [_event_json(event, relationship) for event in story.standing]
            say_json({**told, "words": row.agreement.words, "history": history})
        else:
            _tell(opened, row, story, relationship)

    reading(tell)


def _tell(opened: "Services", row: Listed, story: Story, relationship: Relationship) -> None:
    style = opened.settings.date_style
    iso = style == "iso"
    say(f"{row.short}  {title_of(row)}", bold=True)
    say(f"  {status_sentence(row.agreement, relationship, style)}")
    for label, value in _facts(row, relationship, iso=iso).items():
        if value:
            say(f"  {label:<12}{value}")
    if row.agreement.words:
        say(f"  {'words':<12}“{row.agreement.words}”")
    say()
    say("What happened", bold=True)
    for line in lines(story, relationship, tzinfo_of(opened.clock.zone()), style):
        if not line.gone:
            say(f"  {day_words(line.on, iso=iso)}  {line.says}")
    if story.undone:
        say(f"  {counted(len(story.undone), 'entry', 'entries')} taken back.")


def _facts(row: Listed, relationship: Relationship, *, iso: bool) -> dict[str, str]:
    agreement = row.agreement
    terms = agreement.terms
    return {
        "who": in_parts(listed(owners(row, relationship)), terms),
        "for": " and ".join(relationship.name_of(party) for party in terms.to),
        "with": relationship.with_whom,
        "due": day_words(terms.due, iso=iso) or "no day",
        "condition": terms.condition or "",
        "repeats": terms.recurs or "",
        "done when": terms.done_when or "",
        "changed": counted(agreement.changes_in_time, "time") + ", in time"
        if agreement.changes_in_time
        else "",
    }


def _note(act: acts.Act) -> str:
    match act:
        case acts.Reported(note=said) | acts.Confirmed(note=said) | acts.Repaired(note=said):
            return said
        case acts.Reopened(missing=said):
            return said
        case (
            acts.Amended(reason=said)
            | acts.Countered(reason=said)
            | acts.Declined(reason=said)
            | acts.Withdrawn(reason=said)
            | acts.ChangeAsked(reason=said)
            | acts.ChangeRefused(reason=said)
            | acts.Released(reason=said)
        ):
            return said
        case _:
            return ""


def _event_json(event: Event, relationship: Relationship) -> dict[str, Json]:
    return {
        "at": event.at.isoformat(),
        "kind": event.act.kind,
        "by": relationship.name_of(event.act.by),
        "told_by": relationship.name_of(event.author) if event.is_told else None,
        "note": _note(event.act),
    }
