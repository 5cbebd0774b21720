"""A day in free words, read back while it is typed."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reflect.dialogue.saying import says_no_day
from reflect.domain.cleaning import clean_line
from reflect.domain.errors import BadDateError, ReflectError
from reflect.domain.telling import day_in_full
from reflect.tui.services import Services
from reflect.tui.widgets.line import Line

PAUSE = 0.15
"""Seconds without a key before the words are read."""


class DayField(Vertical):
    """A line for a day; under it, the day that was understood."""

    DEFAULT_CSS = """
    DayField {
        height: auto;

        .day-said { height: auto; padding: 0 1; color: $text-muted; }
        .day-said.-understood { color: $text-success; }
        .day-said.-not { color: $text-error; }
    }
    """

    line = query_one(Line)
    said = query_one(".day-said", Static)

    @dataclass
    class Read(Message):
        """The words were read."""

        words: str
        day: date | None
        problem: str = ""
        """Why there is no day, in a sentence."""

    @dataclass
    class Settled(Message):
        """What is in the field now is understood, wrong or empty, but no longer in doubt."""

        field: "DayField"

    def __init__(
        self,
        services: Services,
        *,
        id: str,
        day: date | None = None,
        next_session: date | None = None,
        hint: str = "",
        empty: str = "",
    ) -> None:
        """Begin with a day or none; `empty` is what an empty field means, in words."""
        super().__init__(id=id)
        self._services = services
        self._next_session = next_session
        self._hint = hint
        self._empty = empty
        self._style = services.settings.date_style
        self._known: dict[str, date] = {day_in_full(day, self._style): day} if day else {}
        self._words = next(iter(self._known), "")
        self._day = day
        self._problem = ""
        self._waiting = False
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the line and what was understood."""
        yield Line(self._words, placeholder=self._hint)
        yield Static("", classes="day-said", markup=False)

    def on_mount(self) -> None:
        """Say what the field begins with."""
        self._say()

    @property
    def waiting(self) -> bool:
        """Whether the words are still being read."""
        return self._waiting

    @property
    def day(self) -> date | None:
        """The day that was understood; None when the field is empty or its words are wrong."""
        return self._day

    @property
    def problem(self) -> str:
        """Why the words are no day; empty when they are one, or when there are none."""
        return self._problem

    def refuse(self, why: str) -> None:
        """Say what is wrong with the day, and let the user change it."""
        self._problem = why
        self._say()
        self.line.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        words = clean_line(event.value)
        if words == self._words:
            return
        self._words, self._day, self._problem = words, None, ""
        known = self._known.get(words) or _iso(words)
        self._waiting = bool(words) and known is None
        self._say()
        if self._pause:
            self._pause.stop()
        if self._waiting:
            self._pause = self.set_timer(PAUSE, partial(self._read, words))
        else:
            self._end(known, "")

    @work(thread=True, exclusive=True, exit_on_error=False, group="day")
    def _read(self, words: str) -> None:
        worker = get_current_worker()
        try:
            day = self._services.reader.day(words, self._services.clock.today(), self._next_session)
            problem = "" if day or says_no_day(words) else str(BadDateError(words))
        except ReflectError as error:
            day, problem = None, str(error)
        if not worker.is_cancelled:
            self.post_message(self.Read(words, day, problem))

    @on(Read)
    def _show(self, message: Read) -> None:
        message.stop()
        if message.words == self._words:
            self._end(message.day, message.problem)

    def _end(self, day: date | None, problem: str) -> None:
        self._day, self._problem, self._waiting = day, problem, False
        self._say()
        self.post_message(self.Settled(self))

    def _say(self) -> None:
        says = self._problem or (day_in_full(self._day, self._style) if self._day else self._empty)
        self.said.update("…" if self._waiting else f"= {says}" if self._day else says)
        self.said.set_class(bool(self._problem), "-not")
        self.said.set_class(self._day is not None and not self._problem, "-understood")


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
