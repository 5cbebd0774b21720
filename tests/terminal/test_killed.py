"""A program that was killed goes on where it was, however it is started again."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.bootstrap import build
from tests.doubles.reader import ScriptedReader

from .screen import Terminal

SAID = "I told Dana I would"


def draft(home: Path) -> str:
    """Return what the journal holds of the answer that is being typed."""
    with closing(sqlite3.connect(home / "journal.db")) as journal:
        rows = journal.execute("SELECT draft FROM conversation").fetchall()
    return rows[0][0] if rows else ""


@pytest.mark.terminal
@pytest.mark.parametrize("way", ["key", "command"])
def test_after_a_kill_the_same_dialogue_goes_on_with_the_draft(tmp_path: Path, way: str) -> None:
    """The question comes before an empty first one does; Enter brings the words back."""
    home = tmp_path / "home"
    opened = build(Home(home, home), reader=ScriptedReader())
    opened.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
    opened.close()
    with Terminal(["debrief"], home) as terminal:
        terminal.met_today()
        terminal.see("1 of", "Why?")
        terminal.type(SAID)
        while draft(home) != SAID:
            terminal.settle(0.05)
        terminal.kill()
    with Terminal(["debrief"] if way == "command" else [], home) as terminal:
        if way == "key":
            terminal.see("d Debrief", "unfinished")
            terminal.press("d")
        terminal.see("Go on with it?", "Yes, go on where you left it")
        terminal.press("enter")
        terminal.see("1 of", SAID)
