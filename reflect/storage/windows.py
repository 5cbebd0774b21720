"""Names for windows, the running programs that share one home, and whether one is still there."""

import os
import secrets
import sys
from pathlib import Path

_STARTED = 19
"""Where the time of its start stands in what Linux tells of a process, after its name."""


def new_window() -> str:
    """Return a name that no other window has, and from which its process can be found."""
    pid = os.getpid()
    return f"{pid}.{_started(pid)}.{secrets.token_hex(4)}"


def is_there(window: str) -> bool:
    """Say whether a window's process still runs; a number that another took over does not count.

    It is for courtesy only: what may be written never depends on it.
    """
    number, _, rest = window.partition(".")
    if not (rest and number.isascii() and number.isdecimal() and int(number)):
        return False
    return _runs(int(number)) and _started(int(number)) == rest.partition(".")[0]


def _runs(pid: int) -> bool:
    if sys.platform == "win32":
        return False  # there, asking is done by ending it
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def _started(pid: int) -> str:
    """Return when a process began, in the system's own count; empty where that is not told."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        return told.rpartition(")")[2].split()[_STARTED]
    except (OSError, IndexError):
        return ""
