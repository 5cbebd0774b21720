"""A reader in a process of its own, so that the interface never waits for spaCy.

This module wakes no spaCy: the worker does, and the two speak over pipes.
"""

import pickle
import subprocess
import sys
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as OverdueError
from dataclasses import replace
from datetime import date
from typing import IO

from reflect.domain.commitments import Reading, Told
from reflect.domain.errors import ReaderStoppedError
from reflect.language.requests import Answer, Request

PATIENCE = 60.0
"""The longest that a request may take, in seconds, the worker's start included."""
_COMMAND = (sys.executable, "-m", "reflect.language.serving")


class _WorkerEndedError(Exception):
    """The worker ended before it answered."""


class Worker:
    """One worker process, and the requests that it has not answered yet."""

    def __init__(self, command: tuple[str, ...] = _COMMAND) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        """The process; in a session of its own, so that Ctrl-C reaches only the program."""
        self._open: dict[int, Future[Reading | None]] = {}
        self._lock = threading.Lock()
        self._number = 0
        self._ended = False
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def alive(self) -> bool:
        """Whether it can still answer."""
        return not self._ended and self.process.poll() is None

    def ask(self, told: Told, *, live: bool) -> Future[Reading | None]:
        """Send a request; its future ends with the reading, None or `_WorkerEndedError`."""
        future: Future[Reading | None] = Future()
        with self._lock:
            if self._ended:
                future.set_exception(_WorkerEndedError())
                return future
            self._number += 1
            self._open[self._number] = future
            try:
                pickle.dump(Request(self._number, told, live), self._pipe(self.process.stdin))
                self._pipe(self.process.stdin).flush()
            except OSError:
                del self._open[self._number]
                future.set_exception(_WorkerEndedError())
        return future

    def end(self) -> None:
        """End the process and wait until it is gone."""
        self.process.kill()
        self.process.wait()

    def _listen(self) -> None:
        source = self._pipe(self.process.stdout)
        while True:
            try:
                answer: Answer = pickle.load(source)  # noqa: S301 - only our worker writes here
            except (EOFError, OSError, ValueError, pickle.UnpicklingError):
                break
            with self._lock:
                future = self._open.pop(answer.number, None)
            if future is not None:
                future.set_result(answer.reading)
        self._fail()

    def _fail(self) -> None:
        with self._lock:
            self._ended = True
            waiting, self._open = self._open, {}
        for future in waiting.values():
            future.set_exception(_WorkerEndedError())
        for pipe in (self.process.stdin, self.process.stdout):
            _close(self._pipe(pipe))

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise _WorkerEndedError
        return pipe


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was still to be flushed had nobody to read it


class ProcessReader:
    """Reads in a worker process, which is started again once when it ends unasked."""

    def __init__(
        self,
        patience: float = PATIENCE,
        command: tuple[str, ...] = _COMMAND,
        *,
        month_first: bool = False,
    ) -> None:
        self._patience = patience
        self._command = command
        self._month_first = month_first
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._closed = False

    def warm(self) -> None:
        """Start the worker, without waiting for it."""
        self._running()

    def read(self, told: Told) -> Reading:
        """Return what a text says; waits until the worker is ready.

        Raises:
            ReaderStoppedError: If the worker ended twice, or did not answer in time.
        """
        found = self._ask(told, live=False)
        return Reading() if found is None else found

    def read_live(self, told: Told) -> Reading | None:
        """Return what a text that is being typed says; None when a later one overtook it.

        Raises:
            ReaderStoppedError: If the worker ended twice, or did not answer in time.
        """
        return self._ask(told, live=True)

    def day(self, words: str, on: date, next_session: date | None) -> date | None:
        """Return the due day that a phrase names, or None when it names none."""
        from reflect.language.dates.due import first_due  # noqa: PLC0415 - the grammar wakes when first needed

        found = first_due(words, on=on, next_session=next_session, month_first=self._month_first)
        return None if found is None else found.due

    def close(self) -> None:
        """End the worker; the reader cannot be used again."""
        with self._lock:
            self._closed = True
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()

    def _ask(self, told: Told, *, live: bool) -> Reading | None:
        told = replace(told, month_first=self._month_first)
        for _ in range(2):
            worker = self._running()
            try:
                return worker.ask(told, live=live).result(self._patience)
            except _WorkerEndedError:
                self._drop(worker)
            except OverdueError:
                self._drop(worker)
                reason = f"no answer in {self._patience:.0f} seconds"
                raise ReaderStoppedError(reason) from None
        reason = "it ended twice"
        raise ReaderStoppedError(reason)

    def _running(self) -> Worker:
        with self._lock:
            if self._closed:
                reason = "it was closed"
                raise ReaderStoppedError(reason)
            if self._worker is None or not self._worker.alive:
                self._worker = Worker(self._command)
            return self._worker

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            if self._worker is worker:
                self._worker = None
        worker.end()
