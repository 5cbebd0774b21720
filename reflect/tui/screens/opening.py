"""What is seen while the ledger opens."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from textual import on, work
from textual.app import ComposeResult
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import Worker, WorkerCancelled, get_current_worker

from reflect.domain.errors import ReflectError
from reflect.tui.messages import Failed, Opened, Preparing
from reflect.tui.services import Services

Prepare: TypeAlias = Callable[[Callable[[str], None]], None]
"""Something to be done before the ledger opens; what it is given tells how far it is."""


class OpeningScreen(Screen[None]):
    """The name of the program, and that it is getting ready; tells the app once it is."""

    HELP = "Your ledger is being opened. This takes a moment."
    DEFAULT_CSS = """
    OpeningScreen {
        align: center middle;
        #opening { width: auto; color: $text-muted; }
    }
    """

    says = query_one("#opening", Static)

    def __init__(
        self, open_services: Callable[[], Services], prepare: Prepare | None = None
    ) -> None:
        """Remember what is to be done behind the first paint."""
        super().__init__()
        self.busy = True
        self._open_services = open_services
        self._prepare = prepare

    def compose(self) -> ComposeResult:
        """Lay out one line."""
        yield Static("reflect · opening your ledger …", id="opening", markup=False)

    def on_mount(self) -> None:
        """Begin once this is painted."""
        self.call_after_refresh(self._open)

    @work(thread=True, exit_on_error=False, group="opening")
    def _open(self) -> None:
        try:
            if self._prepare:
                self._prepare(partial(self._tell, get_current_worker()))
            self.post_message(Opened(self._open_services()))
        except ReflectError as error:
            self.post_message(Failed(str(error), fatal=True))

    def _tell(self, worker: Worker[None], says: str) -> None:
        """Say how far it is; ends it when the user has left."""
        if worker.is_cancelled:
            raise WorkerCancelled
        self.post_message(Preparing(says))

    @on(Preparing)
    def _show(self, message: Preparing) -> None:
        message.stop()
        self.says.update(message.says)
