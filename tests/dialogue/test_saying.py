"""What short answers say in free words."""

import pytest

from reflect.dialogue.saying import number_in, says_no_day


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("7", 7),
        (" 10/10 ", 10),
        ("7, because she asked about 2 things", 7),
        ("7/10 - she listened", 7),
        ("8 out of 10: calm", 8),
        ("0 (nothing yet)", 0),
        ("about 6, I think", 6),
        ("I'd say 9", 9),
        ("7!", 7),
        ("11", None),
        ("7.5", None),
        ("7-8", None),
        ("7 or 8", None),
        ("-3", None),
        ("2 weeks and 3 days in 1999", 2),
        ("somewhere between 3 and 4", None),
        ("seven", None),
        ("", None),
    ],
)
def test_a_number_is_found_where_it_is_clear_which_one_is_meant(
    answer: str, number: int | None
) -> None:
    """It stands first, or alone; a range and a fraction are asked again."""
    assert number_in(answer) == number


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("No day, on purpose", True),
        ("none", True),
        ("without a date", True),
        ("No deadline for this", True),
        ("not yet", True),
        ("I don't know yet", True),
        ("It depends on IT", True),
        ("whenever she has time", True),
        ("31 April", False),
        ("Frieday", False),
        ("next weak", False),
        ("noon", False),
        ("", False),
    ],
)
def test_that_there_is_no_day_is_told_from_a_day_that_is_mistyped(
    answer: str, *, said: bool
) -> None:
    """The first is an answer; the second is asked again, so that no day is lost."""
    assert says_no_day(answer) is said
