"""Labels of people's texts are kept without the texts, and find their words again."""

from pathlib import Path

import pytest
from human import ChangedTextError, compile_labels, joined
from markup import Fault

TEXT = "## Next week\n* Finish the ethics form\n* Book a slot with Dana\n"
LABELS = """== t1
promise | Finish | Finish the ethics form | Ama | due=2025-03-14 @ Next week
promise | Book | Book a slot with Dana | Ama > Dana | due=2025-03-14 @ Next week
== t2
"""


def told(name: str, text: str) -> dict[str, object]:
    """Return a text of Ama, a mentee, without labels."""
    return {
        "id": name,
        "text": text,
        "writer": "Ama",
        "role": "mentee",
        "people": {"Ama": "mentee", "Dana": "mentor"},
        "on": "2025-03-03",
        "next_session": None,
        "step": "debrief",
    }


def compiled(folder: Path, labels: str) -> tuple[list[dict[str, object]], list[Fault]]:
    """Return what a label file amounts to, and its faults."""
    path = folder / "labels.txt"
    path.write_text(labels, encoding="utf-8")
    return compile_labels([path], {"t1": told("t1", TEXT), "t2": told("t2", "All went well.")})


def test_labels_hold_head_words_and_offsets_but_no_text(tmp_path: Path) -> None:
    """What is committed cannot be read as the text it speaks of."""
    records, faults = compiled(tmp_path, LABELS)
    assert not faults
    assert [item["word"] for item in records[0]["items"]] == ["Finish", "Book"]  # type: ignore[attr-defined]
    assert records[1]["items"] == []
    assert "ethics" not in str(records)


def test_labels_find_their_words_again(tmp_path: Path) -> None:
    """Joined to its text, a label is a record of the guide."""
    records, _ = compiled(tmp_path, LABELS)
    texts = {"t1": told("t1", TEXT), "t2": told("t2", "All went well.")}
    first = joined(records, texts)[0]
    start, end = first["items"][1]["action"]  # type: ignore[index]
    assert TEXT[start:end] == "Book a slot with Dana"


def test_a_text_that_changed_is_refused(tmp_path: Path) -> None:
    """Offsets into another text would be nonsense."""
    records, _ = compiled(tmp_path, LABELS)
    texts = {"t1": told("t1", TEXT + "!"), "t2": told("t2", "All went well.")}
    with pytest.raises(ChangedTextError, match="t1"):
        joined(records, texts)


@pytest.mark.parametrize(
    ("labels", "says"),
    [
        ("== t9\n", "no such text"),
        ("== t2\n== t2\n", "labelled twice"),
        ("== t1\npromise | Finish | Finish the form | Ama\n", "the text has no"),
        (
            "== t1\npromise | slot | slot with Dana | Ama\nidea | slot | slot | Ama\n",
            "two items have the head",
        ),
    ],
)
def test_a_label_file_says_what_is_wrong_with_it(tmp_path: Path, labels: str, says: str) -> None:
    """Each fault names its text."""
    _, faults = compiled(tmp_path, labels)
    assert says in str(faults[0])
