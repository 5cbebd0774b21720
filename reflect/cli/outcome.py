"""Turns whatever goes wrong in a command into one sentence and an exit status."""

import os
import sys
from collections.abc import Callable
from types import TracebackType

from reflect.cli.streams import discard_output

FAILED = 1
UNFINISHED = 3
"""The input ended before what it answered; what was answered is kept."""
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
    except Exception as error:
        if not _is_told(error):
            raise
        return FAILED
    finally:
        _empty_output()
    return status or 0


def _is_told(error: Exception) -> bool:
    """Say what went wrong, where it has a sentence; a reader that has gone needs none."""
    from reflect.cli.printing import say
    from reflect.domain.errors import ReflectError

    if isinstance(error, ReflectError):
        say(str(error), err=True)
    return isinstance(error, ReflectError | BrokenPipeError)


def _empty_output() -> None:
    """Write what is left, or let it go where it cannot be written."""
    try:
        sys.stdout.flush()
    except Exception:  # noqa: BLE001 -- what it was has been told
        discard_output()


def _forgive_encodings() -> None:
    """Let a terminal without Unicode show question marks instead of ending the program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _report(kind: type[BaseException], error: BaseException, places: TracebackType | None) -> None:
    from reflect.domain.crash import report

    _ = kind, places
    sys.stderr.write(f"{report(error)}\n")
