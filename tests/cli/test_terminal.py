"""The command line at a real keyboard."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

pytestmark = pytest.mark.terminal
PATIENCE = 40


class Keyboard:
    """A terminal in which `reflect` was started."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.child: pexpect.spawn[str] | None = None

    def start(self, *arguments: str) -> "pexpect.spawn[str]":
        """Start the program."""
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "reflect", *arguments],
            env={
                **os.environ,
                "REFLECT_HOME": str(self._home),
                "TMPDIR": str(self._home.parent),
                "TERM": "xterm-256color",
            },
            dimensions=(30, 100),
            encoding="utf-8",
            timeout=PATIENCE,
        )
        return self.child


@pytest.fixture
def keyboard(tmp_path: Path) -> Iterator[Keyboard]:
    """Return a terminal; the program in it is ended."""
    made = Keyboard(tmp_path / "home")
    yield made
    if made.child:
        made.child.close(force=True)


def test_the_line_mode_edits_and_stops(keyboard: Keyboard) -> None:
    """Ctrl+C leaves with the status shells know, and says what is true of what was answered."""
    child = keyboard.start("quick", "--plain")
    child.expect("What are you called")
    child.sendline("Prixx\x7f\x7fya")
    child.expect("What are you in it")
    child.expect("> ")
    child.send("\x03")
    child.expect("Stopped. You are not set up yet")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130


def test_the_end_of_the_input_pauses(keyboard: Keyboard) -> None:
    """Ctrl+D says what is kept, and the status tells that something is unfinished."""
    child = keyboard.start("quick", "--plain")
    child.expect("What are you called")
    child.send("\x04")
    child.expect("The input ended")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 3


def test_the_demo_can_be_left_while_it_is_made(keyboard: Keyboard, tmp_path: Path) -> None:
    """It says how far it is from the first paint on, and nothing remains of what was begun."""
    child = keyboard.start("demo")
    child.expect(r"making an example, \d+ of \d+")
    child.send("\x11")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert not list(tmp_path.glob("reflect-demo-*"))


def test_the_demo_opens_the_screens_and_leaves_nothing(keyboard: Keyboard, tmp_path: Path) -> None:
    """The example's months are there; its folder is gone in the end, and no home was made."""
    child = keyboard.start("demo")
    child.expect("Send Dana the new opening")
    assert list(tmp_path.glob("reflect-demo-*"))
    child.send("\x11")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert not list(tmp_path.glob("reflect-demo-*"))
    assert not (tmp_path / "home").exists()


def test_an_unknown_name_ends_the_screens_with_a_sentence(
    keyboard: Keyboard, lived_in: Path
) -> None:
    """What went wrong is on the terminal that is left."""
    keyboard._home = lived_in  # noqa: SLF001 -- the one that was lived in
    child = keyboard.start("--with", "Zoe")
    child.expect("There is no relationship with 'Zoe'")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 1
