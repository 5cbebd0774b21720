"""Which words of a text are no accident."""

import pytest

from reflect.domain.quoting import names


@pytest.mark.parametrize(
    ("question", "source", "named"),
    [
        ("You said you would: send the draft. Where is it?", "Send the draft", True),
        (
            "You took on: tell HR about it all, by Fri 6 Mar. How far is it?",
            "I’ll TELL HR — about it all, then.",
            True,
        ),
        ("You wrote “HR”. What was that?", "I told HR.", True),
        ("What is done now?", "Done", False),
        ("Who is the draft for?", "the draft", False),
        ("What did you talk about, and what was done?", "What did you think?", False),
        ("Anything?", "", False),
    ],
)
def test_a_question_names_what_was_written(question: str, source: str, *, named: bool) -> None:
    """Five words in a row, all of a short text, or what stands in quotation marks."""
    assert names(question, source) is named
