"""From a file to a script, or to all its faults."""

import json
from pathlib import Path

import pytest

from reflect.dialogue.library import Library
from reflect.dialogue.loading import load_script, schema
from reflect.dialogue.yaml_tree import MOST_BYTES
from reflect.domain.errors import BadDialogueError, UnknownDialogueError
from reflect.resources import prompts

GOOD = """\
id: weekly
title: "A week with {{ partner }}"
purpose: To look back.
steps:
  - id: back
    intent: looking back
    why: Because.
    wordings: ["What went well?", "What went on?", "What stayed?", "What moved?"]
closing: {title: Done}
"""


def written(folder: Path, text: str, name: str = "weekly") -> Path:
    """Write a dialogue and return its path."""
    path = folder / name / "dialogue.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path, text: str) -> list[str]:
    """Return what is wrong with a dialogue."""
    with pytest.raises(BadDialogueError) as caught:
        load_script(written(folder, text))
    return caught.value.faults


def test_a_good_file_becomes_a_script(tmp_path: Path) -> None:
    """What is written is what is asked."""
    script = load_script(written(tmp_path, GOOD))
    assert [step.id for step in script.steps] == ["back"]


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    """Two slips in one file are two faults, each with line and nearest right word."""
    text = GOOD.replace("purpose:", "purpos:").replace("    why:", "    answer: txt\n    why:")
    assert faults(tmp_path, text) == [
        "line 1: purpose: this is missing",
        "line 3: purpos: unknown key. Did you mean 'purpose'?",
        "line 7: steps.0.answer: 'txt' is not known here. Did you mean 'text'?",
    ]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("What moved?", "What stayed?"), "line 8: steps.0.wordings: at least 4 different"),
        (("What moved?", "What moved {{ partnr }}?"), "line 8: steps.0.wordings.3: there is no"),
        (("What moved?", "{{ next_day|day }}?"), "may be missing"),
        (("What moved?", "{% for x in me %}{% endfor %}"), "for is not allowed"),
        (("What moved?", "{{ item.title }}"), "there is no 'item.title' here"),
        (("    why:", "    when: {answered: [front]}\n    why:"), "'front' is no step before"),
        (("    why:", "    when: {has: [gaol]}\n    why:"), "Did you mean 'goal'?"),
        (("    why:", "    seconds: '9'\n    why:"), "valid integer"),
        (("    why:", "    answer: choice\n    why:"), "a choice needs choices"),
        (("    why:", "    answer: scale\n    listens: true\n    why:"), "only in text or lines"),
        (("    why:", "    follow_ups: [short, short]\n    why:"), "listed twice"),
        (("title: Done", "title: Done, lines: [{label: x, step: bakc}]"), "Did you mean 'back'?"),
        (("id: weekly", "id: monthly"), "the folder is called 'weekly'"),
        (("title: Done", "title: *done"), "aliases"),
        (("title: Done", "title: !!python/object:os.system x"), "tags"),
        (("purpose:", "id: again\npurpose:"), "line 3: 'id' is there twice"),
        (("title: Done", "title: " + "[" * 40 + "]" * 40), "nested deeper"),
        (("title: Done}", "title: Done"), "this is no YAML"),
        (("To look back.", "x" * MOST_BYTES), "larger than 256 KB"),
    ],
    ids=range(19),
)
def test_each_fault_is_named(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    """Every kind of slip is found and told in words that help."""
    assert says in "\n".join(faults(tmp_path, GOOD.replace(*change)))


def test_a_step_twice_is_a_fault(tmp_path: Path) -> None:
    """Ids are unique over all stages of a dialogue."""
    step = GOOD[GOOD.index("  - id") : GOOD.index("closing")]
    assert any("used twice" in each for each in faults(tmp_path, GOOD.replace(step, step + step)))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"- 1", b"just text", b"\x00"])
@pytest.mark.threat(12)
def test_what_is_no_dialogue_is_refused(tmp_path: Path, content: bytes) -> None:
    """Any bytes lead to a sentence and never to a traceback."""
    path = written(tmp_path, "")
    path.write_bytes(content)
    with pytest.raises(BadDialogueError):
        load_script(path)


@pytest.mark.threat(12)
def test_laughter_is_not_expanded(tmp_path: Path) -> None:
    """A billion laughs are refused before one is heard."""
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert any("aliases" in each for each in faults(tmp_path, "\n".join(lines)))


def test_the_example_in_the_guide_is_sound(tmp_path: Path) -> None:
    """What an author copies from the documentation loads."""
    guide = prompts().parent / "docs" / "dialogues.md"
    example = guide.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    assert load_script(written(tmp_path, example)).id == "weekly"


def test_the_users_own_dialogues_add_and_override(tmp_path: Path) -> None:
    """A folder of one's own comes before what ships."""
    written(tmp_path, GOOD)
    written(tmp_path, GOOD.replace("id: weekly", "id: quick"), "quick")
    library = Library(prompts(), tmp_path)
    assert {"weekly", "quick", "prepare"} <= set(library.ids)
    assert library.script("quick").purpose == "To look back."


def test_one_broken_dialogue_leaves_the_others(tmp_path: Path) -> None:
    """A fault is told when the dialogue is wanted, and not before."""
    written(tmp_path, "id: [")
    library = Library(prompts(), tmp_path)
    assert library.script("prepare").id == "prepare"
    with pytest.raises(BadDialogueError):
        library.script("weekly")


def test_an_unknown_dialogue_is_named(tmp_path: Path) -> None:
    """The error lists what there is."""
    with pytest.raises(UnknownDialogueError, match="check-in"):
        Library(prompts(), tmp_path).script("preparr")


def test_the_schema_is_that_of_the_classes() -> None:
    """Editors are told what the loader accepts; regenerate with `python -m reflect.dialogue`."""
    kept = json.loads((prompts() / "schema.json").read_text(encoding="utf-8"))
    assert kept == schema()
