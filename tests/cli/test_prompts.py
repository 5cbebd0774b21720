"""`reflect prompts`."""

from pathlib import Path

import pytest

from reflect.resources import prompts as shipped
from tests.cli.conftest import Reflect

NAMES = ["check-in", "debrief", "mentor-debrief", "prepare", "quick"]


def test_they_are_listed(home: Path, reflect: Reflect) -> None:
    """Those that ship, one's own, and the folder for one's own."""
    own = home / "dialogues" / "retreat"
    own.mkdir(parents=True)
    (own / "dialogue.yaml").write_text("id: retreat\n", encoding="utf-8")
    out = reflect("prompts", "list").out
    assert all(name in out for name in NAMES)
    assert "retreat" in out
    assert "cannot be used" in out
    assert str(home / "dialogues") in out


@pytest.mark.parametrize("name", NAMES)
def test_each_can_be_read_and_tried(name: str, home: Path, reflect: Reflect) -> None:
    """Its questions and reasons are shown, and it can be gone through without keeping anything."""
    shown = reflect("prompts", "show", name)
    assert shown.status == 0
    assert "Why: " in shown.out
    tried = reflect("prompts", "try", name, "--role", "mentor")
    assert tried.status == 0
    assert "[1 of " in tried.out
    assert not home.exists()


@pytest.mark.usefixtures("home")
def test_a_try_takes_answers(reflect: Reflect) -> None:
    """A choice is understood, and a number that stands for none is told."""
    out = reflect("prompts", "try", "check-in", typed="9\n2\nhalf of it\n\n1\n").out
    assert "does not answer this question" in out
    assert "[3 of " in out


@pytest.mark.usefixtures("home")
def test_all_are_sound(reflect: Reflect) -> None:
    """What ships passes its own check."""
    ran = reflect("prompts", "check")
    assert ran.status == 0
    assert ran.out.count("good  ") == len(NAMES) + 1


@pytest.mark.usefixtures("home")
def test_faults_are_listed_with_their_lines(tmp_path: Path, reflect: Reflect) -> None:
    """A file, its folder, and the folder of folders can be named; the sound ones are told too."""
    for name in ("quick", "bad"):
        (tmp_path / name).mkdir()
    source = (shipped() / "en" / "quick" / "dialogue.yaml").read_text(encoding="utf-8")
    (tmp_path / "quick" / "dialogue.yaml").write_text(source, encoding="utf-8")
    (tmp_path / "bad" / "dialogue.yaml").write_text(source, encoding="utf-8")
    ran = reflect("prompts", "check", str(tmp_path))
    assert ran.status == 1
    assert "the folder is called 'bad'" in ran.err
    assert "good  " in ran.out
    assert reflect("prompts", "check", str(tmp_path / "quick")).status == 0
    assert reflect("prompts", "check", str(tmp_path / "bad" / "dialogue.yaml")).status == 1
    nothing = reflect("prompts", "check", str(tmp_path / "nowhere"))
    assert nothing.status == 1
    assert "no dialogue.yaml" in nothing.err


@pytest.mark.usefixtures("home")
def test_an_unknown_one_is_told(reflect: Reflect) -> None:
    """The sentence names those there are."""
    ran = reflect("prompts", "show", "sermon")
    assert ran.status == 1
    assert "check-in" in ran.err
