"""What is added by hand stays as private as what it says again."""

import pytest

from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from tests.doubles.reader import ScriptedReader, promise

PRIVATE = "We talked for an hour. I will tell HR about the affair on Friday. Then we had cake."
SHARED = "I'll send Dana the draft of chapter two by Friday."


@pytest.mark.parametrize(
    ("line", "private"),
    [
        ("I will tell HR about the affair on Friday.", True),
        ("Tell HR about the affair", True),
        ("tell hr on friday", True),
        ("Send Dana the draft", False),
        ("Dana calls me on Monday", False),
        ("Tell Dana about the draft of chapter two by Friday", False),
    ],
)
@pytest.mark.parametrize("read", [True, False], ids=["heard", "not heard"])
def test_a_line_that_says_a_private_answer_again_is_private(
    services: Services, pair: Relationship, line: str, *, private: bool, read: bool
) -> None:
    """Whether something is heard in it or not; what is new, or was to be shared, is to share."""
    talk = services.conversations.begin("debrief", pair)
    talk = services.conversations.answer(talk, PRIVATE)
    talk = services.conversations.answer(talk, SHARED)
    if read:
        assert isinstance(services.reader, ScriptedReader)
        services.reader.finds(line, promise(line, line, "Priya"))
    (draft,) = services.additions.heard(line, talk)
    assert draft.private is private
    assert bool(draft.quote) is read
