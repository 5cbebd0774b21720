"""Which session a dialogue looks back on, where that is not obvious."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, TypeAlias

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from reflect.app.looking_back import (
    ANOTHER_DAY,
    STILL_AHEAD,
    Behind,
    day_offered,
    session_words,
    unheld_words,
)
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session
from reflect.domain.telling import day_in_full
from reflect.tui.services import Services
from reflect.tui.widgets.day import DayField
from reflect.tui.widgets.prose import Prose


@dataclass(frozen=True, slots=True)
class NotHeld:
    """A planned session that did not take place."""

    session: Session


Chosen: TypeAlias = Session | date | NotHeld | None
"""A session that is known, the day of another, one that was none, or nothing."""


class WhichSessionScreen(ModalScreen[Chosen]):
    """Offers the sessions that are known, today, and another day."""

    HELP = "Says which session your answers are about, so that nothing is filed under a wrong day."
    CSS_PATH = "left.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Keep", id="which.send", tooltip="Keep this day"),
        Binding("escape", "cancel", "Back", id="which.back", tooltip="Go back, change nothing"),
    ]

    listing = query_one(OptionList)
    field = query_one("#day", DayField)

    def __init__(self, services: Services, relationship: Relationship, behind: Behind) -> None:
        """Ask which of these it is."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._asks = behind.asks
        self._ways = dict(self._offered(behind, services.settings.date_style))
        self._sending = False

    def compose(self) -> ComposeResult:
        """Lay out the question, the sessions, and a line for another day."""
        with VerticalScroll(classes="box"):
            yield Prose(self._asks, classes="heading")
            yield OptionList(*(Option(says, id=says) for says in self._ways), markup=False)
            yield DayField(self._services, id="day", hint="Such as: Friday, last Tuesday, 3 March")
            yield Prose("Arrows and Enter choose · Esc: go back", classes="muted")

    def on_mount(self) -> None:
        """Mark nothing: what is filed where is said by the user."""
        self.field.display = False
        self.listing.highlighted = None
        self.listing.focus()
        self._services.reader.warm()

    def action_send(self) -> None:
        """Keep the day that was written, once it is understood and not ahead."""
        self._sending = self.field.display and self.field.waiting
        if not self.field.display or self.field.waiting:
            return
        day = self.field.day
        if day is None:
            self.field.refuse(self.field.problem or "Write the day on which you met.")
        elif day > self._services.clock.today():
            self.field.refuse(STILL_AHEAD)
        else:
            self.dismiss(day)

    def action_cancel(self) -> None:
        """Go back from the day to the list, and from the list to where one came from."""
        if not self.field.display:
            self.dismiss(None)
            return
        self.field.display = False
        self.listing.focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = self._ways[event.option.id or ""]
        if chosen is None:
            self.field.display = True
            self.field.line.focus()
        else:
            self.dismiss(chosen)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_send()

    @on(DayField.Settled)
    def _understood(self, event: DayField.Settled) -> None:
        event.stop()
        if self._sending:
            self.action_send()

    def _offered(self, behind: Behind, style: str) -> list[tuple[str, Chosen]]:
        today = self._services.clock.today()
        known = [(session_words(each, day_in_full(each.on, style)), each) for each in behind.known]
        fresh = [(day_offered(day, today), day) for day in behind.days]
        none = [
            (unheld_words(day_in_full(each.on, style)), NotHeld(each)) for each in behind.planned
        ]
        return [*known, *fresh, (ANOTHER_DAY, None), *none]
