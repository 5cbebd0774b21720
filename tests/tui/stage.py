"""A stage: the real app with one screen on it, and what a test needs to look at it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Generic, TypeVar

from textual._xterm_parser import XTermParser  # no public way to type as a terminal does
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from reflect.app.proposals import Decision, Draft
from reflect.app.services import Services
from reflect.domain.commitments import CommitmentKind
from reflect.tui.app import ReflectApp
from reflect.tui.screens.opening import OpeningScreen
from reflect.tui.widgets.day import DayField

R = TypeVar("R")
WAITING = frozenset({"flow", "asking"})
"""Workers that wait for another screen, and so for the test."""
QUIET = 2
"""So many looks without anything under way: a message may set off a worker, and it a message."""
HOSTILE = (
    "[",
    "[/",
    "[/]",
    "[red]",
    "[@click=app.quit]x[/]",
    "[b +",
    "\x1b]52;c;aGk=\x1b\\x",
    "\x9b31mx",
    "a\u202eb\u2066c\u200fd",
    "{{ 7 * 7 }}",
    "{who}",
    "漢字の名前👩‍👩‍👧 e\u0301",
)
"""Names and texts that mean something to a terminal, to markup or to a template."""
CONTROLS = frozenset("\x1b\x9b\u202e\u2066")
"""What none of them may bring to a screen."""
HOSTILE_AT_ONCE = (" ".join(HOSTILE), " ".join(reversed(HOSTILE)))
"""All of them in one text, so that one app shows them all; in both orders, so that none hides."""


class Stage(ReflectApp, Generic[R]):
    """The app with its theme and its messages, but with one screen of the test's choice."""

    def __init__(self, services: Services, screen: Callable[[], Screen[R]]) -> None:
        super().__init__(lambda: replace(services, close=_nothing))
        self._wanted = screen
        self.returned: list[R | None] = []
        """What the screen returned, once it has."""
        self.staged = False
        """Whether the screen is there, or was."""

    def get_default_screen(self) -> OpeningScreen:
        """Return a screen behind the one of the test that takes keys as any other."""
        behind = super().get_default_screen()
        behind.busy = False
        return behind

    def _run(self, services: Services) -> None:  # type: ignore[override]  # no worker needed here
        del services
        self.push_screen(self._wanted(), self.returned.append)
        self.staged = True


def _nothing() -> None:
    """Leave the services open: they belong to the test."""


async def burst(pilot: Pilot[None], typed: str) -> None:
    """Type all of this in one go, as a terminal that was slow to be read; then settle."""
    parser = XTermParser()
    for event in (*parser.feed(typed), *parser.feed("")):
        pilot.app.post_message(event)
    await pilot.pause()
    await settle(pilot)


def pasted(text: str) -> str:
    """Return what a terminal sends when this is pasted."""
    return f"\x1b[200~{text}\x1b[201~"


async def settle(pilot: Pilot[None]) -> None:
    """Wait until every worker and every message is done."""
    quiet = 0
    while quiet < QUIET:
        await pilot.pause()
        busy = [worker for worker in pilot.app.workers if worker.group not in WAITING]
        if busy:
            await pilot.app.workers.wait_for_complete(busy)
        quiet = 0 if busy or _waits(pilot.app) else quiet + 1


def _waits(app: App[None]) -> bool:
    """Whether the screen of the test is not there yet, or a day that was typed is not read yet."""
    opens = isinstance(app, Stage) and not app.staged
    return app.is_running and (opens or any(day.waiting for day in app.screen.query(DayField)))


async def until(pilot: Pilot[None], fact: Callable[[], bool]) -> None:
    """Wait until something is so; an app that has ended makes nothing so any more."""
    while not fact():
        assert pilot.app.is_running
        await pilot.pause(0.02)


def seen(pilot: Pilot[None]) -> str:
    """Return the characters on the screen, line by line."""
    lines = pilot.app.screen._compositor.render_strips()  # noqa: SLF001 -- no public way
    return "\n".join("".join(segment.text for segment in strip) for strip in lines)


def toasts(pilot: Pilot[None]) -> list[str]:
    """Return what notifications say."""
    return [str(note.message) for note in pilot.app._notifications]  # noqa: SLF001 -- no public way


def text_of(pilot: Pilot[None], selector: str) -> str:
    """Return the text of a Static."""
    return str(pilot.app.screen.query_one(selector, Static).content)


def promised(
    title: str,
    owner: str = "Priya",
    due: date | None = None,
    kind: CommitmentKind = CommitmentKind.PROMISE,
) -> Draft:
    """Return an accepted proposal; one that is not Priya's was heard."""
    if kind is CommitmentKind.PROMISE and owner != "Priya":
        kind = CommitmentKind.HEARD
    return Draft(kind=kind, title=title, owner=(owner,), due=due, decision=Decision.ACCEPTED)
