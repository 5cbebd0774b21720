"""What was only asked of the writer is no promise yet."""

import pytest

from reflect.domain.commitments import CommitmentKind
from reflect.language.encoding.asked_of import asked_of
from reflect.language.encoding.mentions import mentions
from tests.language.encoding.helpers import told
from tests.language.encoding.test_owner_labels import seen


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bo asked me to bring the keys.", "request"),
        ("Bo would like us to bring the keys by Friday.", "request"),
        ("I was told to bring the keys.", "request"),
        ("Bo asked me to bring the keys and I said yes.", "promise"),
        ("Bo told me to bring the keys, so I will.", "promise"),
        ("I asked Bo to bring the keys.", "promise"),
        ("I will bring the keys.", "promise"),
    ],
)
def test_an_act_that_was_asked_for_is_a_request_until_it_is_taken_up(text: str, kind: str) -> None:
    """A yes in the words behind it makes it the writer's own."""
    answer = told(text, Bo="peer")
    item = asked_of(seen(text, "bring"), answer, mentions(text, answer))
    assert item.kind is CommitmentKind(kind)


def test_what_is_asked_of_us_is_asked_of_everybody_else() -> None:
    """Whoever asked receives it."""
    text = "Bo asked us to bring the keys."
    answer = told(text, Bo="peer", Kwame="peer")
    item = asked_of(seen(text, "bring"), answer, mentions(text, answer))
    assert (set(item.owner), item.to) == ({"Priya", "Kwame"}, ("Bo",))


def test_what_others_are_to_do_stays_as_it_is() -> None:
    """Only what the writer would owe is looked at."""
    text = "Bo asked me to bring the keys."
    answer = told(text, Bo="peer")
    item = asked_of(seen(text, "bring", owner=("Bo",)), answer, mentions(text, answer))
    assert item.kind is CommitmentKind.PROMISE
