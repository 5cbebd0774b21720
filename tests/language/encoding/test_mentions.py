"""Words that may name a person."""

from datetime import date

from reflect.domain.commitments import Told
from reflect.language.encoding.mentions import Standing, mentions

PEOPLE = {"Priya": "mentee", "Dana Okafor": "mentor"}


def found(text: str, people: dict[str, str] = PEOPLE) -> list[tuple[str, Standing, str | None]]:
    """Return the words, their standing and whom they name."""
    told = Told(text=text, writer="Priya", role="mentee", people=people, on=date(2026, 3, 3))
    return [(text[one.start : one.end], one.standing, one.name) for one in mentions(text, told)]


def test_any_part_of_a_name_names_its_person_in_any_case() -> None:
    """A first name, a last name and a possessive all count."""
    assert found("dana and Okafor read priya's draft") == [
        ("dana", Standing.MEMBER, "Dana Okafor"),
        ("Okafor", Standing.MEMBER, "Dana Okafor"),
        ("priya", Standing.WRITER, "Priya"),
    ]


def test_a_role_that_one_other_holds_names_them() -> None:
    """The words "my mentor" mean Dana."""
    assert found("my mentor calls") == [("mentor", Standing.MEMBER, "Dana Okafor")]


def test_initials_count_only_when_they_are_capital_and_unshared() -> None:
    """The verb "do" is not Dana Okafor, and a shared letter names nobody."""
    assert found("DO to do it") == [("DO", Standing.MEMBER, "Dana Okafor")]
    shared = {"Dina": "mentee", "Dana": "mentor", "Priya": "mentee"}
    assert found("D to call", shared) == [("D", Standing.CAPITAL, None)]


def test_other_capitalised_words_may_be_strangers() -> None:
    """A pronoun with its verb is no name."""
    assert found("I'll ask Ben") == [("Ben", Standing.CAPITAL, None)]
