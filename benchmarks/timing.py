"""Measures whole processes: a run to its end, or up to the first sight of a word on a screen."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
    b"\x1b[c": b"\x1b[?62c",
}
"""What a terminal says when a program asks about it."""


PATIENCE = 30
"""Seconds after which a word is given up."""


@dataclass(frozen=True, slots=True)
class Times:
    """Some measurements, in milliseconds."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        """The one that 95 in 100 do not exceed."""
        return sorted(self.values)[min(len(self.values) - 1, int(len(self.values) * 0.95))]

    @property
    def least(self) -> float:
        """The smallest one."""
        return min(self.values)

    def __str__(self) -> str:
        return f"median {self.median:7.1f} ms   least {self.least:7.1f}   p95 {self.p95:7.1f}"


def runs(command: Sequence[str], environment: Mapping[str, str], times: int = 10) -> Times:
    """Time a command from its start to its end, after one run that does not count."""
    found = [_run(command, environment) for _ in range(times + 1)]
    return Times(tuple(found[1:]))


def _run(command: Sequence[str], environment: Mapping[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(
        command, env={**os.environ, **environment}, check=True, capture_output=True, input=b""
    )
    return (time.perf_counter() - begun) * 1000


def paints(
    command: Sequence[str], word: str, environment: Mapping[str, str], times: int = 10
) -> Times:
    """Time a screen program from its start until `word` is drawn (120 by 40)."""
    found = [_paint(command, word.encode(), environment) for _ in range(times + 1)]
    return Times(tuple(found[1:]))


def _paint(command: Sequence[str], word: bytes, environment: Mapping[str, str]) -> float:
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", **environment})
        os.execvp(command[0], list(command))  # noqa: S606 -- our own commands
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    begun, seen = time.perf_counter(), b""
    try:
        while word not in seen:
            if time.perf_counter() - begun > PATIENCE:
                raise TimeoutError(word)
            if select.select([terminal], [], [], 0.5)[0]:
                chunk = os.read(terminal, 65536)
                seen += chunk
                for asked, answer in ANSWERS.items():
                    if asked in chunk:
                        os.write(terminal, answer)
        return (time.perf_counter() - begun) * 1000
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
