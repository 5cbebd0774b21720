"""`reflect demo`: the example's months, and the evening that is played."""

import subprocess
import sys
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.app.ports import Query
from reflect.bootstrap import build
from reflect.cli.example.story import read_evening, read_months
from reflect.domain.agreements import Status
from reflect.domain.errors import BadDialogueError
from reflect.resources import prompts
from tests.doubles.reader import ScriptedReader
from tests.quiet.watching import Watch


def test_the_months_have_everything(lived_in: Path) -> None:
    """Three relationships, and agreements of nearly every status; the ledger is whole."""
    opened = build(Home(lived_in, lived_in), reader=ScriptedReader())
    try:
        assert [r.with_whom for r in opened.relationships.all()] == [
            "Dana",
            "Tomás",
            "Ana, Ben and Chi",
        ]
        rows = opened.agreements.page(Query(limit=500)).rows
        statuses = {row.agreement.status for row in rows}
        assert statuses >= {
            *(Status.AGREED, Status.OFFERED, Status.REQUESTED, Status.KEPT),
            *(Status.RELEASED, Status.WITHDRAWN, Status.DECLINED, Status.IDEA),
        }
        assert any(row.agreement.changes_in_time for row in rows)
        assert any(row.agreement.misses and row.agreement.repairs for row in rows)
        assert any(row.agreement.is_overdue(opened.clock.today()) for row in rows)
        assert all(row.touched <= opened.clock.now() for row in rows)
        assert opened.ledger.verify() > 80
    finally:
        opened.close()


@pytest.mark.model
def test_an_evening_is_played(tmp_path: Path) -> None:
    """Asked, answered, heard in which words, kept, checked in, written down and verified.

    Nobody outside hears of it, and nothing of it is left behind.
    """
    watch = Watch(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "reflect", "demo", "--play"],
        capture_output=True,
        text=True,
        check=False,
        env=watch.environment,
    )
    assert (done.returncode, done.stderr) == (0, "")
    evening = read_evening(prompts())
    for answer in (*evening.debrief.answers.values(), *evening.check_in.answers.values()):
        assert answer.splitlines()[0].casefold() in done.stdout.casefold()
    for told in (
        "Send Dana the abstract",
        "“I'll send Dana the abstract by Friday.”",
        "Kept:",
        "done (you)",
        "# Priya and Dana",
        "It is whole: ",
    ):
        assert told in done.stdout
    assert str(tmp_path) not in done.stdout
    assert not watch.home.exists()
    assert watch.leaks == []


def test_the_story_is_read_strictly(tmp_path: Path) -> None:
    """A fault in the example's file is told like one in a dialogue."""
    folder = tmp_path / "en" / "_demo"
    folder.mkdir(parents=True)
    for content in ("me: Priya\n", "[", "me: Priya\nrelationships: [{others: [Dana]}]\n"):
        (folder / "months.yaml").write_text(content, encoding="utf-8")
        with pytest.raises(BadDialogueError):
            read_months(tmp_path)
    with pytest.raises(BadDialogueError):
        read_evening(tmp_path)
