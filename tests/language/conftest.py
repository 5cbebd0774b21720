"""What the tests of the language floor share: a pipeline that reads by rules, and answers."""

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from reflect import resources
from reflect.domain.commitments import Reading, Told
from reflect.language.pipeline import equip, syntax
from reflect.language.reader import make_doc, reading

TUESDAY = date(2026, 3, 3)
NEXT_SESSION = date(2026, 3, 17)


def told_by_priya(text: str, step: str = "agreements", **changes: object) -> Told:
    """Return an answer of Priya, whose mentor is Dana, with what differs."""
    values: dict[str, object] = {
        "writer": "Priya",
        "role": "mentee",
        "people": {"Priya": "mentee", "Dana": "mentor"},
        "on": TUESDAY,
        "next_session": NEXT_SESSION,
        **changes,
    }
    return Told(text=text, step=step, **values)  # type: ignore[arg-type] # the tests know the fields


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Return the shipped syntax with this package's rules, without the encoder."""
    return equip(syntax(resources.pipeline()), rules=True)


@pytest.fixture(scope="session")
def parse(nlp: Language) -> Callable[..., Doc]:
    """Return a function that parses an answer of Priya."""

    def parsed(text: str, step: str = "agreements", **changes: object) -> Doc:
        return nlp(make_doc(nlp, told_by_priya(text, step, **changes)))

    return parsed


@pytest.fixture(scope="session")
def read(parse: Callable[..., Doc]) -> Callable[..., Reading]:
    """Return a function that reads an answer of Priya."""

    def read_answer(text: str, step: str = "agreements", **changes: object) -> Reading:
        return reading(parse(text, step, **changes))

    return read_answer
