"""`reflect language`: what was learned is shown, forgotten, and never shared."""

import json
from pathlib import Path

import pytest

from reflect.app.summaries import Format
from tests.cli.conftest import Reflect
from tests.cli.test_docs import fields
from tests.cli.test_plain import MET, SET_UP, lines
from tests.doubles.reader import ScriptedReader, promise

ADMITTED = (
    "I'll admit I was nervous.",
    "I'll admit the slides were weak.",
    "I'll admit that it went badly.",
)


@pytest.fixture
def evening(home: Path, reflect: Reflect, scripted: ScriptedReader) -> "Evening":
    """Return a way to spend an evening on one sentence."""
    return Evening(home, reflect, scripted)


class Evening:
    """Quick debriefs in which one thing is heard."""

    def __init__(self, home: Path, reflect: Reflect, reader: ScriptedReader) -> None:
        """Begin with nothing set up."""
        self.home = home
        self._reflect = reflect
        for text in ADMITTED:
            reader.finds(text, promise(text, text[5:-1], "Priya"))

    def __call__(self, text: str, *decisions: str) -> str:
        """Say it, decide about it, and return what was shown."""
        before = [] if self.home.exists() else [*SET_UP, MET]
        typed = lines(*before, "The talk.", "", text, "", "1", "Not that.", "", *decisions)
        ran = self._reflect("quick", "--plain", typed=typed)
        assert (ran.status, ran.err) == (0, "")
        return ran.out


def test_what_was_refused_twice_is_left_out_until_it_is_forgotten(
    evening: Evening, reflect: Reflect
) -> None:
    """Two evenings teach; the third leaves it out, and says why; then it is forgotten."""
    assert reflect("language").out.startswith("Nothing has been learned yet")
    assert not evening.home.exists()
    for text in ADMITTED[:2]:
        assert "x no, o share" in evening(text, "x", "", "")
    shown = reflect("language").out
    assert "“i will admit …”: 2 times no" in shown
    assert all(text in shown for text in ADMITTED[:2])
    assert "In all: 2 rejected." in shown
    third = evening(ADMITTED[2], "", "")
    assert "x no, o share" not in third
    assert "You said no 2 times to what is put as “i will admit”" in third
    assert reflect("language", "--forget-all", "--yes").out == "Forgotten: 2 decisions.\n"
    assert "x no, o share" in evening(ADMITTED[2], "x", "", "")


def test_what_was_left_out_is_taken_up_by_its_number(evening: Evening, reflect: Reflect) -> None:
    """It goes into the ledger, and the yes is learned."""
    for text in ADMITTED[:2]:
        evening(text, "x", "", "")
    assert "a1  Admit that it went badly · offered" in evening(ADMITTED[2], "1", "", "")
    assert "i will admit …" not in reflect("language").out
    assert "In all: 2 rejected, 1 accepted." in reflect("language").out


def test_one_decision_is_forgotten(evening: Evening, reflect: Reflect) -> None:
    """By its id; an unknown one is told."""
    evening(ADMITTED[0], "x", "", "")
    (row,) = reflect("language", "--json").out.splitlines()
    lesson = json.loads(row)
    assert list(lesson) == fields("## `reflect language --json`")
    assert (lesson["outcome"], lesson["sentence"]) == ("rejected", ADMITTED[0])
    unknown = reflect("language", "--forget", "nonsense")
    assert unknown.status == 1
    assert "'nonsense'" in unknown.err
    assert reflect("language", "--forget", lesson["id"]).out == "Forgotten.\n"
    assert reflect("language", "--json").out == ""


def test_all_is_forgotten_only_after_a_yes(evening: Evening, reflect: Reflect) -> None:
    """Enter alone keeps it."""
    evening(ADMITTED[0], "x", "", "")
    assert reflect("language", "--forget-all", typed="\n").status == 130
    assert ADMITTED[0] in reflect("language").out
    asked = reflect("language", "--forget-all", typed="y\n").out
    assert "Forget 1 decision for good?" in asked
    assert reflect("language").out.startswith("Nothing has been learned yet")


def test_nothing_that_was_learned_is_shared(evening: Evening, reflect: Reflect) -> None:
    """No summary holds it and the ledger's file does not know it."""
    typed = lines(*SET_UP, MET, "The talk.", "", "/private", ADMITTED[0], "", "1", "", "x", "", "")
    assert reflect("quick", "--plain", typed=typed).status == 0
    assert ADMITTED[0] in reflect("language").out
    for form in Format:
        shared = reflect("summary", "--output", "-", "--format", form.value).out
        assert shared
        assert "nervous" not in shared
    for file in evening.home.glob("ledger.db*"):
        assert b"nervous" not in file.read_bytes()
