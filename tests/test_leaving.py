"""How the program ends when it is told to, or when its terminal is gone."""

import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.bootstrap import build
from reflect.leaving import SIGNALLED
from tests.doubles.reader import ScriptedReader
from tests.terminal.screen import Terminal

PATIENCE = 40
UNWINDING = """
import time
from reflect.leaving import watch
watch()
try:
    print("ready", flush=True)
    time.sleep(60)
finally:
    print("put away", flush=True)
"""
BUSY = """
import sqlite3
from reflect.leaving import watch
watch()
print("ready", flush=True)
endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
sqlite3.connect(":memory:").execute(endless)
"""
IGNORING = """
import signal
signal.signal(signal.SIGHUP, signal.SIG_IGN)
from reflect.leaving import hang_up, watch
watch()
hang_up()
print("ready", flush=True)
print("still there", flush=True)
"""


def is_there(pid: int) -> bool:
    """Say whether a process is running; one that only waits to be counted is not."""
    with suppress(FileNotFoundError, ProcessLookupError):
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
        return state.rpartition(")")[2].split()[0] != "Z"
    return False


def all_gone(pids: list[int]) -> bool:
    """Wait until none of these processes is running."""
    end = time.monotonic() + PATIENCE
    while any(map(is_there, pids)) and time.monotonic() < end:
        time.sleep(0.05)
    return not any(map(is_there, pids))


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM], ids=lambda each: each.name)
@pytest.mark.parametrize(("program", "says"), [(UNWINDING, "put away\n"), (BUSY, "")])
def test_a_signal_unwinds_the_program_or_cuts_it_off(
    program: str, says: str, number: signal.Signals
) -> None:
    """What is open is closed; a program that is busy in SQLite ends all the same."""
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            process.send_signal(number)
            said, _ = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    assert (said, process.returncode) == (says, SIGNALLED + number)


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    """As `nohup` wants it."""
    done = subprocess.run(
        [sys.executable, "-c", IGNORING], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("still there\n")


def kept(home: Path) -> str:
    """Return the draft that the journal of a home holds."""
    services = build(Home(home, home), reader=ScriptedReader())
    try:
        relationship = services.relationships.current()
        assert relationship
        [paused] = services.left.all(relationship)
        return services.conversations.resume(paused.id).draft
    finally:
        services.close()


@pytest.mark.terminal
@pytest.mark.threat(16)
def test_threat_16_a_closed_terminal_ends_the_screens_and_keeps_the_draft(tmp_path: Path) -> None:
    """The program and its worker are gone; what was typed is in the journal."""
    home = tmp_path / "home"
    with Terminal(["prepare"], home) as terminal:
        terminal.see("Welcome")
        terminal.press("ctrl+s", "ctrl+s")
        terminal.see("1 of")
        terminal.type("half a sentence")
        terminal.see("half a sentence")
        processes = terminal.close()
        assert len(processes) > 1
        assert all_gone(processes)
    assert kept(home) == "half a sentence"


@pytest.mark.terminal
def test_threat_16_a_closed_terminal_ends_the_line_mode(tmp_path: Path) -> None:
    """Also while it waits for a line."""
    with Terminal(["quick", "--plain"], tmp_path / "home") as terminal:
        terminal.see("What are you called?")
        assert all_gone(terminal.close())
