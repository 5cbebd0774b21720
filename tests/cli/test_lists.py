"""`reflect ledger`, `show`, `summary` and `verify`."""

import json
from pathlib import Path

import pytest

from reflect.cli.agreement_words import STATUS_WORDS
from tests.cli.conftest import Reflect


@pytest.mark.parametrize("command", [["ledger"], ["summary"], ["verify"]])
def test_before_any_set_up_they_say_so(command: list[str], home: Path, reflect: Reflect) -> None:
    """Reading makes no files."""
    ran = reflect(*command)
    assert ran.status == 0
    assert "Run `reflect` to begin." in ran.out
    assert not home.exists()


def rows(reflect: Reflect, *arguments: str) -> list[dict[str, object]]:
    """Return what `reflect ledger --json` prints."""
    out = reflect("ledger", "--json", *arguments).out
    return [json.loads(line) for line in out.splitlines()]


def test_the_ledger_lists_all(lived_in: Path, reflect: Reflect) -> None:
    """Every agreement of every relationship is there once, in the table and in JSON."""
    found = rows(reflect, "--limit", "1000")
    ids = [str(row["id"]) for row in found]
    assert len(ids) == len(set(ids)) > 15
    table = reflect("ledger", "--limit", "1000").out
    assert all(f"\n{short} " in table for short in ids)
    assert lived_in.exists()


def test_json_says_by_whose_word_something_stands(lived_in: Path, reflect: Reflect) -> None:
    """Nowhere does “agreed” or “kept” stand without who said so; `due` names whose yes was told."""
    found = rows(reflect, "--limit", "1000")
    told = [row for row in found if row["told_yes"]]
    assert {row["stands"] for row in told if row["status"] == "agreed"} == {"agreed (told)"}
    settled = [row for row in found if row["status"] == "kept" and not row["private"]]
    assert settled
    assert all(str(row["stands"]).endswith(")") for row in settled)
    due = [json.loads(line) for line in reflect("due", "--all", "--json").out.splitlines()]
    by_id = {row["id"]: row["told_yes"] for row in found}
    assert any(row["told_yes"] for row in due)
    assert all(row["told_yes"] == by_id[row["id"]] for row in due)
    assert lived_in.exists()


def test_it_can_be_narrowed(lived_in: Path, reflect: Reflect) -> None:
    """By status, side, words and relationship."""
    assert {row["status"] for row in rows(reflect, "--status", "kept")} == {"kept"}
    both = {row["status"] for row in rows(reflect, "--status", "idea", "--status", "missed")}
    assert both <= {"idea", "missed"}
    assert all("Priya" in str(row["owner"]) for row in rows(reflect, "--owner", "me"))
    assert {row["side"] for row in rows(reflect, "--owner", "them")} <= {"theirs", "together"}
    assert [row["id"] for row in rows(reflect, "--search", "case stud")] == ["b4"]
    assert {row["with"] for row in rows(reflect, "--with", "tomás")} == {"Tomás"}
    assert lived_in.exists()


@pytest.mark.parametrize("status", STATUS_WORDS)
def test_every_status_can_be_asked_for(status: str, lived_in: Path, reflect: Reflect) -> None:
    """Each word is understood."""
    assert reflect("ledger", "--status", status).status == 0
    assert lived_in.exists()


def test_pages_turn(lived_in: Path, reflect: Reflect) -> None:
    """Pages put together are the whole, and the table says where one is."""
    whole = rows(reflect, "--limit", "1000")
    paged = [
        row
        for page in range(1, len(whole) // 7 + 2)
        for row in rows(reflect, "--limit", "7", "--page", str(page))
    ]
    assert paged == whole
    assert f"8 to 14 of {len(whole)} agreements" in (
        reflect("ledger", "--limit", "7", "--page", "2").out
    )
    assert "no such page" in reflect("ledger", "--page", "99").out
    assert lived_in.exists()


def test_nothing_found_says_what_to_do(lived_in: Path, reflect: Reflect) -> None:
    """An empty list is explained."""
    assert "No agreement fits." in reflect("ledger", "--search", "unicorn").out
    assert lived_in.exists()


def test_one_is_shown_with_its_history(lived_in: Path, reflect: Reflect) -> None:
    """Who did what, in order, and the words it came from."""
    out = reflect("show", "a3").out
    assert "“I'll rehearse the talk in front of the team within two weeks.”" in out
    offered, asked = out.index("You offered “"), out.index("You asked to change it")
    kept = out.index("You said that it is done")
    assert offered < asked < kept
    assert "Half of the team is away." in out
    assert "changed     1 time, in time" in out
    told = json.loads(reflect("show", "A-3", "--json").out)
    assert [each["kind"] for each in told["history"]][:3] == ["offered", "accepted", "change_asked"]
    assert lived_in.exists()


@pytest.mark.parametrize("name", ["a99", "nonsense", "", "a" * 500, "a1; DROP TABLE event"])
def test_an_unknown_one_is_told(name: str, lived_in: Path, reflect: Reflect) -> None:
    """The sentence names the command that lists them."""
    ran = reflect("show", name)
    assert ran.status == 1
    assert "`reflect ledger` lists all" in ran.err
    assert lived_in.exists()


def test_an_unknown_person_is_told(lived_in: Path, reflect: Reflect) -> None:
    """The sentence names those there are."""
    ran = reflect("summary", "--with", "Zoe", "--output", "-")
    assert ran.status == 1
    assert "Dana (a)" in ran.err
    assert lived_in.exists()


@pytest.mark.parametrize(("form", "mark"), [("md", "# "), ("html", "<!doctype"), ("txt", "[a")])
def test_a_summary_is_printed_or_saved(
    form: str, mark: str, lived_in: Path, tmp_path: Path, reflect: Reflect
) -> None:
    """On the screen, in a folder, and in the home where none is named; private lines never."""
    printed = reflect("summary", "--with", "a", "--format", form, "--output", "-").out
    assert mark in printed
    assert "stirred" not in printed
    saved = reflect("summary", "--with", "a", "--format", form, "--output", str(tmp_path / "out"))
    path = Path(saved.out.removeprefix("Saved ").strip())
    assert path.parent == tmp_path / "out"
    assert path.read_text(encoding="utf-8").strip() == printed.strip()
    own = reflect("summary", "--with", "a", "--format", form).out
    assert str(lived_in / "summaries") in own


def test_the_ledger_is_verified(lived_in: Path, reflect: Reflect) -> None:
    """How many entries hold is said."""
    ran = reflect("verify")
    assert ran.status == 0
    assert "The ledger is whole: " in ran.out
    assert lived_in.exists()
