"""Writers who speak of themselves by name."""

import pytest

from reflect.language.encoding.mentions import mentions
from reflect.language.encoding.third_person import spoken_of
from tests.language.encoding.helpers import told
from tests.language.encoding.test_owner_labels import seen


@pytest.mark.parametrize(
    ("text", "owner", "kind"),
    [
        ("Priya is ill but she will send the plan.", "Priya", "promise"),
        ("Priya gave her talk. She'll send the plan.", "Priya", "promise"),
        ("Priya met Bo, and he will send the plan.", "Bo", "heard"),
        ("I met Priya, and she will send the plan.", "Bo", "heard"),
        ("Priya thinks that Bo will send the plan.", "Bo", "heard"),
    ],
)
def test_a_pronoun_for_the_writers_name_means_the_writer(text: str, owner: str, kind: str) -> None:
    """Where it takes up that name and no other, in a text that has no “I”."""
    answer = told(text, Bo="peer")
    item = seen(text, "send", owner=("Bo",)).given_to(("Bo",), "Priya")
    found = spoken_of(item, answer, mentions(text, answer))
    assert (found.owner, found.kind.value) == ((owner,), kind)
