"""The first time of a text that can be due."""

from datetime import date

import pytest

from reflect.language.dates.due import first_due

ON = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "due", "start", "words"),
    [
        (
            "I met her on Monday and will send it by Friday.",
            "2026-03-06",
            "2026-03-03",
            "by Friday",
        ),
        ("Last week we agreed: the CV tomorrow.", "2026-03-04", "2026-03-04", "tomorrow"),
        ("I'll do it soon, by the 12th.", "2026-03-12", "2026-03-03", "by the 12th"),
        ("I'll draft next year's budget by Friday", "2026-03-06", "2026-03-03", "by Friday"),
        (
            "Every Monday I read; the report is due on 9 March.",
            "2026-03-09",
            "2026-03-09",
            "on 9 March",
        ),
    ],
)
def test_past_content_and_repeated_times_are_passed_over(
    text: str, due: str, start: str, words: str
) -> None:
    """The first time that fixes a day wins."""
    reading = first_due(text, on=ON)

    assert reading is not None
    assert (reading.due, reading.start) == (date.fromisoformat(due), date.fromisoformat(start))
    assert text[slice(*reading.due_text)] == words


def test_a_vague_time_is_the_reading_where_no_day_is_fixed() -> None:
    """It has its words and no day."""
    reading = first_due("I'll do it soon.", on=ON)

    assert reading is not None
    assert (reading.due, reading.due_text) == (None, (11, 15))


def test_a_text_without_a_time_has_no_reading() -> None:
    """Nothing is made up."""
    assert first_due("She may join us; she is 34.", on=ON) is None
