"""Textual's way to the terminal, for terminals that may go away."""

import select
import sys
from contextlib import suppress
from functools import partial
from threading import Thread
from time import sleep
from typing import TextIO

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from reflect.leaving import SIGNALLED, call_on_signal, hang_up

PAUSE = 0.1
"""Seconds between saying that the terminal is gone and saying it again."""


class TerminalDriver(LinuxDriver):
    """Says so when the terminal is gone; Textual's own driver reads on for ever.

    The system sends a signal, too, but only to who is in the foreground, and a parent may
    have had it ignored.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Draw on the standard output, so that complaints can be sent elsewhere."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        if sys.__stdout__:
            sys.__stdout__.reconfigure(errors="replace")
            self._file = _Screen(sys.__stdout__)  # type: ignore[assignment]  # all it is asked for

    def start_application_mode(self) -> None:
        """Begin to draw, and to look out for signals and for the end of the terminal."""
        call_on_signal(self._leave)
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's own
        Thread(target=self._look_out, name="terminal", daemon=True).start()

    def run_input_thread(self) -> None:
        """Read keys until the program ends or the terminal is gone."""
        with suppress(OSError):  # whoever looks out says so
            super().run_input_thread()

    def _leave(self, number: int) -> None:
        """End in order, as if the user had left."""
        if not self._loop.is_closed():
            leave = partial(self._app.exit, return_code=SIGNALLED + number)
            self._loop.call_soon_threadsafe(leave)

    def _look_out(self) -> None:
        """Wait, without waking up, for the terminal to go; then end the reading, and all."""
        poll = select.poll()
        poll.register(self.fileno, 0)
        [(_, happened)] = poll.poll()
        while happened & (select.POLLHUP | select.POLLERR):  # until it is heard
            self.exit_event.set()
            hang_up()
            sleep(PAUSE)


class _Screen:
    """Takes what is drawn; on a terminal that is gone nothing is."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()
