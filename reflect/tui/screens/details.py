"""What a move needs to know: a note, other words, another day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reflect.app.agreements import Details, Move
from reflect.app.checkins import WHOSE, ProposedMove
from reflect.domain.agreements import Agreement
from reflect.domain.cleaning import clean_line
from reflect.domain.relationships import Relationship
from reflect.domain.telling import who
from reflect.domain.terms import Terms
from reflect.tui.moves import DOINGS, Doing
from reflect.tui.services import Services
from reflect.tui.widgets.agreement_page import move_label, move_says
from reflect.tui.widgets.choice import ChoiceLine
from reflect.tui.widgets.day import DayField
from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose

HINT = "Such as: Friday, in two weeks, next session"


@dataclass(frozen=True, slots=True)
class Asking:
    """What has to be asked before a move is made."""

    heading: str
    says: str
    """What comes of it."""
    doing: Doing
    terms: Terms
    """What the fields begin with."""
    movers: Mapping[str, str] = field(default_factory=dict)
    """Those who may have made it, and what to call them, where that has to be asked."""


def asking_of(
    move: Move, agreement: Agreement, movers: tuple[str, ...], relationship: Relationship
) -> Asking:
    """Return what has to be asked before one of these people makes a move."""
    return Asking(
        move_label(move, movers, relationship),
        move_says(move, movers, agreement, relationship),
        DOINGS[move],
        agreement.wanted or agreement.terms,
        {mover: who(mover, relationship) for mover in movers} if len(movers) > 1 else {},
    )


def asking_whose(move: ProposedMove, relationship: Relationship) -> Asking:
    """Return what has to be asked where all is known but who made a move."""
    movers = tuple(each.details.by or relationship.me for each in move.whose)
    asking = asking_of(move.move, move.listed.agreement, movers, relationship)
    only_who = replace(asking.doing, note="", terms=False)
    return replace(asking, heading=WHOSE, says=move.says.removesuffix(f" {WHOSE}"), doing=only_who)


class DetailsScreen(ModalScreen[Details | None]):
    """Asks for the details of a move; None when it is not made."""

    HELP = "The details of what you are about to write down. All of them may stay as they are."
    CSS_PATH = "details.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Do it", id="details.send", tooltip="Write it down"),
        Binding("escape", "cancel", "Cancel", id="details.cancel", tooltip="Change nothing"),
    ]

    def __init__(
        self,
        services: Services,
        asking: Asking,
        next_session: date | None,
    ) -> None:
        """Ask what the move needs, beginning with the terms as they are."""
        super().__init__()
        self._services = services
        self._asking = asking
        self._doing = asking.doing
        self._terms = asking.terms
        self._next_session = next_session
        self._sending = False

    def compose(self) -> ComposeResult:
        """Lay out the fields that this move has."""
        with VerticalScroll(classes="box", can_focus=False):
            yield Prose(self._asking.heading, classes="heading")
            yield Prose(self._asking.says, classes="muted", id="says")
            if self._asking.movers:
                yield Static("Who? Left and right choose", classes="label", id="who-label")
                names = tuple(clean_line(name) for name in self._asking.movers.values())
                yield ChoiceLine(names, id="who")
            if self._doing.terms:
                yield Static("What", classes="label")
                yield Line(clean_line(self._terms.title), id="title")
                yield Static("By when", classes="label")
                yield DayField(
                    self._services,
                    id="day",
                    day=self._terms.due,
                    next_session=self._next_session,
                    hint=HINT,
                    empty="no day",
                )
            if self._doing.note:
                yield Static(self._doing.note, classes="label", markup=False)
                yield Line(id="note")
            yield Static("Enter goes on · Ctrl+S writes it down · Esc changes nothing", id="end")

    def on_mount(self) -> None:
        """Begin where most is to be said: the day where there is one, else the note."""
        field = self._day_field
        if field:
            self._services.reader.warm()
        if self._asking.movers:
            self.query_one(ChoiceLine).focus()
            return
        if field is None:
            self.query_one("#note", Line).focus()
            return
        self.query_one("#title", Line).cursor_position = 0
        field.line.focus()

    def action_send(self) -> None:
        """Hand the details back, once the day is understood."""
        field = self._day_field
        self._sending = field is not None and field.waiting
        if self._sending:
            return
        if field and field.problem:
            field.refuse(field.problem)
            return
        by = self._by()
        if self._asking.movers and by is None:
            label = self.query_one("#who-label", Static)
            label.update("Who? Choose with left and right before it is written down")
            self.query_one(ChoiceLine).focus()
            return
        self.dismiss(
            Details(
                by=by,
                note=self._written("#note"),
                title=self._written("#title") or None,
                due=field.day if field else None,
                no_due=field is not None and field.day is None,
            )
        )

    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    @on(ChoiceLine.Entered)
    def _chose(self, event: ChoiceLine.Entered) -> None:
        event.stop()
        if self.query(Line):
            self.focus_next()
        else:
            self.action_send()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        lines = list(self.query(Line))
        if event.input is lines[-1]:
            self.action_send()
        else:
            self.focus_next()

    @on(DayField.Settled)
    def _understood(self, event: DayField.Settled) -> None:
        event.stop()
        if self._sending:
            self.action_send()

    def _by(self) -> str | None:
        """Return who was chosen; None where nobody was, or nobody had to be."""
        chosen = self.query_one(ChoiceLine).chosen if self._asking.movers else None
        return None if chosen is None else tuple(self._asking.movers)[chosen]

    @property
    def _day_field(self) -> DayField | None:
        return next(iter(self.query(DayField)), None)

    def _written(self, selector: str) -> str:
        return "".join(line.value.strip() for line in self.query(selector).results(Line))
