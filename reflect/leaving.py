"""Ends the program when it is told to, or when its terminal is gone.

In order where that works, and within `GRACE` in any case: what was typed is in the
journal by then, and SQLite survives being cut off.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType

GRACE = 1.0
"""Seconds in which the program may put its things away."""
SIGNALLED = 128
"""What shells add to the number of the signal that ended a program."""
if sys.platform == "win32":
    TOLD = (signal.SIGTERM,)
else:
    TOLD = (signal.SIGHUP, signal.SIGTERM)
"""How the system says that the terminal is closed, and how others ask a program to stop."""


def watch() -> None:
    """Have the program unwind when it is told to end, and end it `GRACE` later in any case.

    What is open is closed and what was made to pass is removed, unless the program is too
    busy for that.  A signal that is ignored, as `nohup` does, stays ignored.
    """
    heard, tells = os.pipe()
    os.set_blocking(tells, False)
    signal.set_wakeup_fd(tells, warn_on_full_buffer=False)
    threading.Thread(target=_end, args=(heard,), name="leaving", daemon=True).start()
    for number in TOLD:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _unwind)


def call_on_signal(leave: Callable[[int], None]) -> None:
    """Have `leave` called instead, with the number of the signal, in the main thread."""

    def told(number: int, frame: FrameType | None) -> None:
        _ = frame
        leave(number)

    for number in TOLD:
        signal.signal(number, told)


def hang_up() -> None:
    """Do what the system does when a terminal is closed; from any thread."""
    if sys.platform != "win32":
        os.kill(os.getpid(), signal.SIGHUP)


def _unwind(number: int, frame: FrameType | None) -> None:
    _ = frame
    for each in TOLD:  # what is put away now must not be disturbed
        signal.signal(each, signal.SIG_IGN)
    sys.exit(SIGNALLED + number)


def _end(heard: int) -> None:
    """Wait for a signal, and then end; Python's own handlers wait for the main thread."""
    number = 0
    while number not in TOLD:
        number = os.read(heard, 1)[0]
    time.sleep(GRACE)
    os._exit(SIGNALLED + number)
