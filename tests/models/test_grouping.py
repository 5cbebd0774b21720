"""Figures are told apart by the form of a text."""

import pytest
from grouping import form, letter

TWO = {"Ama": "mentee", "Dana": "mentor"}
THREE = {**TWO, "Kofi": "member"}


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        ("Next week:\n- finish the form\n2. book a room\n[ ] call Dana", TWO, "notes"),
        ("It went well.\nI will call Dana.", TWO, "prose"),
        ("- finish the form", TWO, "prose"),
        ("It went well.", THREE, "minutes"),
    ],
)
def test_a_text_has_a_form(text: str, people: dict[str, str], expected: str) -> None:
    """Of many people it is minutes; listed lines make notes; the rest is prose."""
    assert form({"text": text, "people": people}) == expected


def test_the_class_of_a_case_stands_in_its_id() -> None:
    """The letter behind the first hyphen."""
    assert letter({"id": "o-G12"}) == "G"
