"""A day for the next session."""

from datetime import date, timedelta
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.getters import query_one
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input
from textual.worker import get_current_worker

from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session
from reflect.domain.telling import day_in_full
from reflect.tui.messages import Failed
from reflect.tui.services import Services
from reflect.tui.widgets.day import DayField
from reflect.tui.widgets.prose import Prose

HINT = "Such as: Friday, in two weeks, 1 December"


class PlanScreen(ModalScreen[date | None]):
    """Asks for a day; None when nothing changes."""

    HELP = "Gives your next session a day, or moves it to another."
    CSS_PATH = "plan.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Keep", id="plan.send", tooltip="Keep this day"),
        Binding("escape", "cancel", "Cancel", id="plan.cancel", tooltip="Change nothing"),
    ]

    field = query_one("#day", DayField)
    rhythm = query_one("#rhythm", Prose)

    class Suggested(Message):
        """The day that the rhythm suggests was worked out."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    def __init__(
        self, services: Services, relationship: Relationship, coming: Session | None
    ) -> None:
        """Ask for a day in this relationship; `coming` is the session planned already."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._coming = coming
        self._style = services.settings.date_style
        self._sending = False

    def compose(self) -> ComposeResult:
        """Lay out the question and the day."""
        whom = self._relationship.with_whom
        with Vertical(classes="box"):
            yield Prose(f"Next session with {whom}", classes="heading")
            if self._coming:
                planned = day_in_full(self._coming.on, self._style)
                yield Prose(f"It is planned for {planned}. To which day does it move?")
            else:
                yield Prose("On which day do you meet? In your own words.")
            yield DayField(self._services, id="day", hint=HINT)
            yield Prose("", id="rhythm", classes="muted")
            yield Prose("Enter keeps the day · Esc changes nothing", classes="muted")

    def on_mount(self) -> None:
        """Begin in the field, wake the reader of days and work the rhythm out."""
        self.rhythm.display = False
        self.field.line.focus()
        self._services.reader.warm()
        self._suggest()

    def action_send(self) -> None:
        """Keep the day, once it is understood and lies ahead."""
        self._sending = self.field.waiting
        if self.field.waiting:
            return
        day = self.field.day
        if day is None:
            self.field.refuse(self.field.problem or "Write a day, or press Esc to leave it open.")
        elif day < self._services.clock.today():
            self.field.refuse("That day is over. Name one from today on.")
        else:
            self.dismiss(day)

    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_send()

    @on(DayField.Settled)
    def _understood(self, event: DayField.Settled) -> None:
        event.stop()
        if self._sending:
            self.action_send()

    @work(thread=True, exclusive=True, exit_on_error=False, group="suggesting")
    def _suggest(self) -> None:
        worker = get_current_worker()
        try:
            last = self._services.relationships.last_session(self._relationship)
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            return
        base = self._coming or last
        day = by_rhythm(self._relationship.rhythm_days, base, self._services.clock.today())
        if day and not worker.is_cancelled:
            self.post_message(self.Suggested(day))

    @on(Suggested)
    def _show(self, message: Suggested) -> None:
        message.stop()
        days = self._relationship.rhythm_days
        self.rhythm.show(f"You meet every {days} days: {day_in_full(message.day, self._style)}.")
        self.rhythm.display = True


def by_rhythm(days: int | None, base: Session | None, today: date) -> date | None:
    """Return the first day from `today` on that keeps the rhythm after `base`; None without."""
    if not days or base is None:
        return None
    missed = max((today - base.on).days, 0)
    return base.on + timedelta(days=days * max(1, -(-missed // days)))
