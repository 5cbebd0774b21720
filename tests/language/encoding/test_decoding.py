"""Items from numbers."""

import pytest

from reflect.domain.commitments import CommitmentKind, Span
from reflect.language.encoding.decoding import decode, distinct
from reflect.language.encoding.sightings import Sighting
from tests.language.encoding.helpers import told, window

TEXT = "I will re-read the plan by Friday if Ben agrees"


def seen(text: str, **terms: Span) -> Sighting:
    """Return an item of "send" with its confidence in place of the text's length."""
    words = {"due": None, "condition": None, "recurs": None, **terms}
    return Sighting(
        head=words.pop("head") or Span(0, 1),
        action=words.pop("action") or Span(0, 1),
        kind=CommitmentKind.PROMISE,
        confidence=len(text) / 10,
        owner=(),
        to=(),
        negated=False,
        due=words["due"],
        condition=words["condition"],
        recurs=words["recurs"],
    )


def test_a_head_becomes_an_item_with_its_whole_word() -> None:
    """The piece of "re" stands for all of "re-read"."""
    (item,) = decode(window(told(TEXT), "re-read", points={"action_end": "plan"}), 0.5)
    assert item.head.of(TEXT) == "re-read"
    assert item.action.of(TEXT) == "re-read the plan"
    assert item.kind is CommitmentKind.PROMISE


def test_a_head_points_at_its_time_and_condition() -> None:
    """What it does not point at is None."""
    points = {"due_start": "by", "due_end": "Friday", "if_start": "if", "if_end": "agrees"}
    (item,) = decode(window(told(TEXT), "plan", points=points), 0.5)
    assert item.due is not None
    assert item.due.of(TEXT) == "by Friday"
    assert item.condition is not None
    assert item.condition.of(TEXT) == "if Ben agrees"
    assert item.recurs is None


def test_what_is_less_sure_than_asked_is_left_out() -> None:
    """The threshold decides."""
    assert decode(window(told(TEXT), "plan"), 1.1) == []


def test_of_two_readings_of_one_act_the_surer_stays() -> None:
    """Two items that hold each other's heads are one."""
    whole = Span(0, 10)
    unsure, sure = (
        seen("xxx", head=Span(0, 2), action=whole),
        seen("xxxxx", head=Span(4, 6), action=whole),
    )
    assert distinct([unsure, sure]) == [sure]


@pytest.mark.parametrize(
    ("owner", "names"),
    [("writer", ("Priya",)), ("all", ("Priya", "Dana")), ("nobody", ()), ("member", ("Dana",))],
)
def test_owners_are_named_by_the_roster(owner: str, names: tuple[str, ...]) -> None:
    """With one other, nobody has to be pointed at."""
    (item,) = decode(window(told(TEXT), "plan", owner=owner), 0.5)
    assert item.owner == names
