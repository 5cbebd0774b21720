"""`reflect due`."""

import json
from datetime import timedelta
from pathlib import Path

from reflect.app.clock import SystemClock
from tests.cli.conftest import Reflect


def test_before_any_set_up_it_says_so(home: Path, reflect: Reflect) -> None:
    """Nothing is an answer, not an error, and makes no files."""
    ran = reflect("due")
    assert ran.status == 0
    assert "nothing has been set up" in ran.out
    assert reflect("due", "--json").out == ""
    assert not home.exists()


def test_it_lists_mine_within_a_week(lived_in: Path, reflect: Reflect) -> None:
    """Overdue ones first; what others owe and what is further away is left out."""
    lines = reflect("due").out.splitlines()
    assert lines[1].startswith("a12 ")
    assert "yesterday" in lines[1]
    assert "Send Dana the new opening" in lines[1]
    assert any("Read his case study" in line for line in lines)
    assert not any("Joana" in line for line in lines)
    assert lived_in.exists()


def test_all_is_both_sides_and_no_day(lived_in: Path, reflect: Reflect) -> None:
    """`--all` lists what is open on either side, up to a day if one is given."""
    everything = [json.loads(line) for line in reflect("due", "--all", "--json").out.splitlines()]
    assert {row["side"] for row in everything if row["owner"] == ["Dana"]} == {"theirs"}
    assert any(row["days"] is not None and row["days"] > 7 for row in everything)
    days = [row["due"] or "9999" for row in everything]
    assert days == sorted(days)
    tomorrow = (SystemClock().today() + timedelta(days=1)).isoformat()
    until = reflect("due", "--all", "--json", "--until", tomorrow).out.splitlines()
    assert 0 < len(until) < len(everything)
    assert all(json.loads(line)["due"] <= tomorrow for line in until)
    assert lived_in.exists()


def test_nothing_due_says_what_to_do(lived_in: Path, reflect: Reflect) -> None:
    """An empty list names the command that shows more."""
    ran = reflect("due", "--until", "2000-01-01")
    assert ran.out.startswith("Nothing is due until Sat 1 Jan 2000.")
    assert "due --all" in ran.out
    assert lived_in.exists()


def test_a_day_is_a_day(reflect: Reflect) -> None:
    """What is no day is a misunderstanding, told with an example."""
    ran = reflect("due", "--until", "whenever")
    assert ran.status == 2
    assert "2026-03-06" in ran.err
