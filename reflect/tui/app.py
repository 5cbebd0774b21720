"""The app: theme, the first screen, and the last word when something breaks."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from rich.segment import Segments
from rich.text import Text
from textual import on, work
from textual.binding import Binding, BindingType
from textual.driver import Driver

from reflect.domain.cleaning import clean
from reflect.domain.crash import report
from reflect.tui.commands import ScreenCommands
from reflect.tui.messages import Failed, Opened
from reflect.tui.screens.opening import OpeningScreen, Prepare
from reflect.tui.services import Services
from reflect.tui.theme import DARK, LIGHT
from reflect.tui.typeahead import TypeAhead

EXIT_FAULT = 1


class ReflectApp(TypeAhead):
    """Paints first, then opens the ledger, then shows where things stand."""

    TITLE = "reflect"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    COMMANDS: ClassVar = {ScreenCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", id="app.quit", show=False, priority=True),
        Binding("f1", "help", "Help", id="app.help", show=False, priority=True),
    ]

    def __init__(
        self,
        open_services: Callable[[], Services],
        dialogue: str = "",
        prepare: Prepare | None = None,
    ) -> None:
        """Remember how to open the services; `dialogue` is begun as soon as they are.

        What is to be prepared before is done behind the first paint.
        """
        super().__init__()
        self._opening = OpeningScreen(open_services, prepare)
        self._dialogue = dialogue
        self._services: Services | None = None
        self._fault: BaseException | None = None

    def get_default_screen(self) -> OpeningScreen:
        """Return what is painted before anything is read."""
        return self._opening

    def on_mount(self) -> None:
        """Choose the theme."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    @on(Opened)
    def _start(self, message: Opened) -> None:
        message.stop()
        self._services = message.services
        settings = message.services.settings
        if settings.theme == "light":
            self.theme = LIGHT.name
        self.set_keymap(settings.keys)
        self._run(message.services)

    @work(group="flow")
    async def _run(self, services: Services) -> None:
        from reflect.tui import flow  # noqa: PLC0415 -- the first paint must not wait for it

        await flow.start(self, services, self._dialogue)

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        message.stop()
        if message.fatal:
            self.exit(return_code=EXIT_FAULT, message=Text(clean(message.says)))
        else:
            self.notify(clean(message.says), severity="error", timeout=8, markup=False)

    def action_help(self) -> None:
        """Say what the screen in front is for and which keys work there; once more closes that."""
        from reflect.tui.screens.help import HelpScreen  # noqa: PLC0415 -- nor for this

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        else:
            self.push_screen(HelpScreen(self.screen))

    def on_unmount(self) -> None:
        """Let go of files and processes."""
        if self._services:
            self._services.close()

    def get_driver_class(self) -> type[Driver]:
        """Return what draws: in a terminal, one that notices when it is gone."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from reflect.tui.driver import TerminalDriver  # noqa: PLC0415 -- not on every system

        return TerminalDriver

    def _handle_exception(self, error: Exception) -> None:
        self._fault = error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Report without values: Textual's own report prints local variables."""
        text = Text(report(self._fault) if self._fault else "reflect stopped.")
        self._exit_renderables.append(Segments(self.console.render(text)))
        self._close_messages_no_wait()
