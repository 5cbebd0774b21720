"""The reader in a process of its own."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from reflect.domain.commitments import Reading
from reflect.domain.errors import ReaderStoppedError
from reflect.language.worker import ProcessReader, Worker
from tests.language.conftest import told_by_priya

PROMISE = told_by_priya("I'll send Dana the draft by Friday.")

ECHO = """
import pickle, sys, time
from reflect.domain.commitments import Reading
from reflect.language.requests import Answer
while True:
    request = pickle.load(sys.stdin.buffer)
    if request.told.text == "die": sys.exit(1)
    if request.told.text == "sleep": time.sleep(60)
    understood = None if request.told.month_first else Reading()
    pickle.dump(Answer(request.number, understood), sys.stdout.buffer)
    sys.stdout.buffer.flush()
"""
"""A worker that understands nothing, quickly, and does not read what has its month first."""


@pytest.fixture
def double() -> Iterator[ProcessReader]:
    """Return a reader with a worker that wakes no spaCy."""
    reader = ProcessReader(patience=20, command=(sys.executable, "-c", ECHO))
    yield reader
    reader.close()


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold."""
    for _ in range(300):
        if holds():
            return True
        time.sleep(0.05)
    return False


def is_running(pid: int) -> bool:
    """Whether a process is there, and no zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def worker_of(reader: ProcessReader) -> Worker:
    """Return a reader's worker."""
    worker = reader._worker  # noqa: SLF001 - the test kills what nobody else may touch
    assert worker is not None
    return worker


@pytest.mark.model
def test_it_reads_like_the_reader_in_process() -> None:
    """What comes over the pipes is what was understood."""
    reader = ProcessReader()
    try:
        reader.warm()
        [found] = reader.read(PROMISE).commitments
        assert found.action.of(PROMISE.text) == "send Dana the draft"
        assert found.due == date(2026, 3, 6)
    finally:
        reader.close()


def test_the_program_itself_never_imports_spacy() -> None:
    """Only the worker does: the interface starts and answers without it."""
    program = """
import sys
from datetime import date
from reflect.domain.commitments import Told
from reflect.language.worker import ProcessReader
reader = ProcessReader(patience=20, command=(sys.executable, "-c", sys.argv[1]))
reader.read(Told(text="x", writer="P", role="", people={"P": ""}, on=date(2026, 3, 3)))
reader.day("by Friday", date(2026, 3, 3), None)
reader.close()
sys.exit("spacy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program, ECHO], check=False)
    assert done.returncode == 0


def test_the_order_of_day_and_month_goes_with_every_text() -> None:
    """Whoever asked."""
    reader = ProcessReader(20, (sys.executable, "-c", ECHO), month_first=True)
    try:
        assert reader.read_live(PROMISE) is None
    finally:
        reader.close()


def test_a_killed_worker_comes_back(double: ProcessReader) -> None:
    """The next reading starts another one."""
    double.read(PROMISE)
    first = worker_of(double).process
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert double.read(PROMISE) == Reading()
    assert worker_of(double).process.pid != first.pid


def test_a_worker_that_ends_twice_is_an_error(double: ProcessReader) -> None:
    """It is started again once, not for ever."""
    with pytest.raises(ReaderStoppedError, match="twice"):
        double.read(told_by_priya("die"))
    assert double.read(PROMISE) == Reading()


def test_a_worker_that_does_not_answer_is_an_error() -> None:
    """Nobody waits longer than the bound."""
    reader = ProcessReader(patience=0.5, command=(sys.executable, "-c", ECHO))
    try:
        with pytest.raises(ReaderStoppedError, match="no answer"):
            reader.read(told_by_priya("sleep"))
    finally:
        reader.close()


def test_a_closed_reader_ends_its_worker(double: ProcessReader) -> None:
    """And does not start another."""
    double.warm()
    worker = worker_of(double)
    double.close()
    assert not worker.alive
    with pytest.raises(ReaderStoppedError, match="closed"):
        double.read(PROMISE)


def test_closing_sets_those_who_wait_free(double: ProcessReader) -> None:
    """A reading that is under way ends with an error."""
    raised: list[ReaderStoppedError] = []

    def wait() -> None:
        try:
            double.read(told_by_priya("sleep"))
        except ReaderStoppedError as error:
            raised.append(error)

    double.warm()
    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.3)
    double.close()
    waiting.join(10)
    assert raised


@pytest.mark.model
def test_a_later_live_request_overtakes() -> None:
    """What was typed since makes the earlier text moot."""
    reader = ProcessReader()
    try:
        worker = reader._running()  # noqa: SLF001 - requests must be in before the first is read
        futures = [worker.ask(PROMISE, live=True) for _ in range(3)]
        first, second, last = (future.result(60) for future in futures)
        assert first is None
        assert second is None
        assert last is not None
        assert last.commitments
    finally:
        reader.close()


PARENT = """
import sys, time
from reflect.language.worker import ProcessReader
reader = ProcessReader()
reader.warm()
print(reader._worker.process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_the_worker_ends_with_its_parent(how: signal.Signals) -> None:
    """Also when the parent is killed outright, and while spaCy still loads."""
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert is_running(worker)
        parent.send_signal(how)
        parent.wait()
    assert eventually(lambda: not is_running(worker))


@pytest.mark.model
def test_an_interrupt_does_not_end_the_worker() -> None:
    """Ctrl-C is the program's business."""
    reader = ProcessReader()
    try:
        reader.read(PROMISE)
        process = worker_of(reader).process
        process.send_signal(signal.SIGINT)
        assert reader.read(PROMISE).commitments
        assert worker_of(reader).process is process
    finally:
        reader.close()
