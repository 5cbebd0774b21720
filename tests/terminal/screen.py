"""A real terminal, driven by keys and read as a person would read it."""

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

from tests.quiet.watching import Watch

REFLECT = str(Path(sys.executable).with_name("reflect"))
PATIENCE = 40.0
"""Seconds after which something that should be on the screen is given up."""
KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "f1": "\x1bOP",
    "space": " ",
    "backspace": "\x7f",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}


def children(pid: int) -> list[int]:
    """Return the processes that a process has started."""
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in told.split()]


class Terminal:
    """The program in a terminal of its own."""

    def __init__(
        self,
        arguments: list[str],
        home: Path,
        size: tuple[int, int] = (80, 24),
        watch: Watch | None = None,
        start: "Callable[..., pexpect.spawn[bytes]]" = pexpect.spawn,
    ) -> None:
        """Start `reflect` with these arguments; `size` is columns and rows."""
        columns, rows = size
        environment: Mapping[str, str] = {
            **(watch.environment if watch else os.environ),
            "REFLECT_HOME": str(home),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TZ": "UTC",
        }
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child = start(
            REFLECT, arguments, env=environment, dimensions=(rows, columns), timeout=PATIENCE
        )
        self.raw = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._child.isalive():
            self.kill()
        self._child.close(force=True)

    @property
    def text(self) -> str:
        """What is on the screen now."""
        self._read()
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, *keys: str) -> None:
        """Press keys by name, one after the other."""
        for key in keys:
            self._child.send(KEYS.get(key, key))
            self._read(0.05)

    def type(self, text: str) -> None:
        """Type text as a person does, if a fast one."""
        for character in text:
            self._child.send("\r" if character == "\n" else character)
            self._read(0.002)

    def settle(self, quiet: float = 0.25) -> None:
        """Wait until nothing new has been drawn for a moment."""
        drawn = -1
        while drawn != len(self.raw):
            drawn = len(self.raw)
            self._read(quiet)

    def met_today(self) -> None:
        """Answer when a first session was, which a dialogue that looks back on one asks."""
        self.see("When did you meet?", "Today")
        self.press("down", "enter")

    def see(self, *words: str, patience: float = PATIENCE) -> str:
        """Wait until all of these are on the screen, and return it.

        Raises:
            AssertionError: With what was there instead.
        """
        end = time.monotonic() + patience
        while time.monotonic() < end:
            text = self.text
            flat = " ".join(text.split())  # a sentence may run over a line break
            if all(word in text or word in flat for word in words):
                return text
            self._read(0.1)
        missing = [word for word in words if word not in self.text]
        message = f"never saw {missing} but:\n{self.text}"
        raise AssertionError(message)

    def send_signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def kill(self) -> None:
        """End the program as a power cut would."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()

    def close(self) -> list[int]:
        """Close the terminal under the program; return the processes that ran in it."""
        pid = self._child.pid
        assert pid is not None
        mine = [pid, *children(pid)]
        self._child.ptyproc.fileobj.close()  # type: ignore[attr-defined]  # stubs leave it out
        return mine

    def leave(self) -> int | None:
        """Wait for the program to end; return its exit status."""
        end = time.monotonic() + PATIENCE
        while self._child.isalive() and time.monotonic() < end:
            self._read(0.1)
        self._child.close()
        status: int | None = self._child.exitstatus
        return status

    def _read(self, wait: float = 0.0) -> None:
        end = time.monotonic() + wait
        while True:
            try:
                chunk = self._child.read_nonblocking(
                    65536, timeout=max(0.0, end - time.monotonic())
                )
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += chunk
            self._stream.feed(chunk)
