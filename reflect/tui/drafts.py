"""Keeps what is being typed, a fraction of a second behind the keys."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Protocol

from reflect.domain.errors import ReflectError

BREATH = 0.1
"""Seconds to gather keys before one write; with the write itself, 300 ms are never exceeded."""


class KeepsDrafts(Protocol):
    """Where a draft is kept."""

    def __call__(self, text: str) -> None:
        """Keep this text in place of the last one."""
        ...


class DraftKeeper:
    """Writes the latest text from a thread of its own, so that typing never waits for the disk.

    A closed terminal or a killed process loses at most what was typed since the
    write before: `BREATH` and the time of one write.
    """

    def __init__(self, keep: KeepsDrafts, tell: Callable[[str], object], problem: str = "") -> None:
        """Keep drafts with `keep`.

        `tell` is told why that does not work, and "" once it does; `problem` is why it
        did not before.
        """
        self._keep = keep
        self._tell = tell
        self.problem = problem
        """Why the last text is not kept, in a sentence; empty when it is."""
        self._texts: SimpleQueue[str | None] = SimpleQueue()
        self._ended = Event()
        self._thread = Thread(target=self._write, name="drafts", daemon=True)
        self._thread.start()

    def changed(self, text: str) -> None:
        """Take note of the text as it is now."""
        self._texts.put(text)

    def close(self) -> None:
        """Write what is outstanding and stop."""
        self._texts.put(None)
        self._ended.set()
        self._thread.join(timeout=2)

    def _write(self) -> None:
        ending = False
        while not ending:
            text = self._texts.get()
            if text is None:
                return
            self._ended.wait(BREATH)
            while not self._texts.empty():
                newer = self._texts.get()
                if newer is None:
                    ending = True
                else:
                    text = newer
            self._try(text)

    def _try(self, text: str) -> None:
        before = self.problem
        try:
            self._keep(text)
            self.problem = ""
        except ReflectError as error:
            self.problem = str(error)
        if self.problem != before:
            self._tell(self.problem)
