"""Whether this program alone has a file open.

SQLite empties the log beside a file when the last program closes it.  A log that
lies there while nobody else is present was left by a program that was killed.
"""

import os
import sys
from pathlib import Path

from reflect.storage.making import PRIVATE_FILE

if sys.platform != "win32":
    import fcntl


class Presence:
    """A mark, as long as it is held, that a file is open; it ends with the program."""

    def __init__(self, mark: int | None, *, alone: bool) -> None:
        self._mark = mark
        self.alone = alone
        """Whether nobody else was present on arrival."""

    @classmethod
    def enter(cls, path: Path) -> "Presence":
        """Hold the mark of `path`; where marks cannot be held one counts as alone."""
        name = path.with_name(f"{path.name}-lock")
        try:
            mark = os.open(name, os.O_CREAT | os.O_RDWR, PRIVATE_FILE)
        except OSError:
            return cls(None, alone=True)
        if sys.platform == "win32":
            return cls(mark, alone=True)
        try:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return cls(mark, alone=False)
        return cls(mark, alone=True)

    def share(self) -> None:
        """Let others in."""
        if self._mark is not None and sys.platform != "win32":
            fcntl.flock(self._mark, fcntl.LOCK_SH)

    def leave(self) -> None:
        """Give the mark up."""
        if self._mark is not None:
            os.close(self._mark)
            self._mark = None
