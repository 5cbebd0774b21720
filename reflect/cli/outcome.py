"""Turns whatever goes wrong in a command into one sentence and an exit status."""

import os
import sys
from collections.abc import Callable
from types import TracebackType

from reflect.cli.printing import say
from reflect.domain.errors import ReflectError

FAILED = 1
STOPPED = 130
"""What shells report for a program ended by Ctrl+C."""
PRIVATE_UMASK = 0o077


def settled(command: Callable[[], int | None]) -> int:
    """Run a command and return its exit status.

    A fault of the program itself is reported by kind and place, without values.
    """
    os.umask(PRIVATE_UMASK)
    sys.excepthook = _report
    _forgive_encodings()
    try:
        status = command()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except ReflectError as error:
        say(str(error), err=True)
        return FAILED
    except BrokenPipeError:
        _close_output()
        return FAILED
    return status or 0


def _forgive_encodings() -> None:
    """Let a terminal without Unicode show question marks instead of ending the program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _close_output() -> None:
    """Point the output at nothing, so that Python does not complain when it ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())


def _report(kind: type[BaseException], error: BaseException, places: TracebackType | None) -> None:
    from reflect.domain.crash import report

    _ = kind, places
    sys.stderr.write(f"{report(error)}\n")
