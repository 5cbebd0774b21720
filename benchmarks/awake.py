"""Starts the program in a terminal without waiting for Python to wake.

A copy of this process, which has imported everything already, becomes the program: the
same code over the same files, begun in a fraction of the time.
"""

import os
import pkgutil
import pty
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path

import pexpect
from ptyprocess import PtyProcess

import reflect.tui
from reflect.app.home import Home
from reflect.app.ports import Reader
from reflect.bootstrap import build
from reflect.cli.opening import open_screens
from reflect.cli.outcome import settled
from reflect.cli.streams import guard
from reflect.leaving import watch
from tests.terminal.screen import Terminal

CHILD = 0


def wake() -> None:
    """Import every module that the screens need."""
    for module in pkgutil.walk_packages(reflect.tui.__path__, "reflect.tui."):
        import_module(module.name)


def awake(home: Path, size: tuple[int, int], reader: Reader | None = None) -> Terminal:
    """Return the program in a terminal; `reader` reads for it, or the worker when None."""
    start = partial(_Copy, run=partial(_be, home, reader))
    return Terminal([], home, size, start=start)


def _be(home: Path, reader: Reader | None) -> int:
    """Be the program, until it ends with this status."""
    guard()
    watch()
    opening = partial(build, Home(home, home), reader=reader)
    return settled(lambda: open_screens(opening))


class _Copy(pexpect.spawn):  # type: ignore[type-arg]  # it takes none at run time
    """A copy of this process in a terminal of its own."""

    def __init__(
        self,
        command: str,
        arguments: list[str],
        *,
        run: Callable[[], int],
        env: Mapping[str, str],
        dimensions: tuple[int, int],
        timeout: float,
    ) -> None:
        self._run = run
        super().__init__(command, arguments, timeout=timeout, env=env, dimensions=dimensions)

    def _spawnpty(
        self,
        _arguments: list[str],
        *,
        env: Mapping[str, str],
        dimensions: tuple[int, int],
        **_: object,
    ) -> PtyProcess:
        """Divide, where pexpect would start another program."""
        sys.stdout.flush()
        pid, terminal = pty.fork()
        if pid == CHILD:
            os.environ.update(env)
            sys.__stdout__ = sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 -- what this process wrote to may be no terminal
            os._exit(self._run())
        process = PtyProcess(pid, terminal)
        process.setwinsize(*dimensions)
        return process
