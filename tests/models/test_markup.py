"""The plain-text form of the corpus is read, or what is wrong with it is said."""

from pathlib import Path

from markup import read_answers

VOICE = "# voice | oa01 | mentee | Ama | Ama=mentee, Dana=mentor | Ama, nurse\n"
ANSWER = "1. Book the room\n--\npromise | Book | Book the room | Ama\n"


def test_an_answer_may_say_which_question_was_asked(tmp_path: Path) -> None:
    """Its words, and whose acts it asked for; without them neither is there."""
    path = tmp_path / "oa.txt"
    asked = "== debrief | 2025-03-03 | - | me: What did you take on? One a line\n"
    path.write_text(VOICE + asked + ANSWER + "== debrief | 2025-03-03 | -\n" + ANSWER, "utf-8")
    (with_question, without), faults = read_answers(path)
    assert not faults
    assert with_question["about"] == "me"
    assert with_question["question"] == "What did you take on? One a line"
    assert "question" not in without
    assert "about" not in without


def test_a_question_that_asks_for_nobodys_acts_is_refused(tmp_path: Path) -> None:
    """The fault says how it is written."""
    path = tmp_path / "oa.txt"
    path.write_text(VOICE + "== debrief | 2025-03-03 | - | you: What?\n" + ANSWER, "utf-8")
    _, faults = read_answers(path)
    assert "write me: or them:" in str(faults[0])
