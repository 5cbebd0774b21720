"""Items from numbers."""

from dataclasses import replace

import pytest

from reflect.domain.commitments import CommitmentKind, Span
from reflect.language.encoding.decoding import decode, distinct
from reflect.language.encoding.sightings import Sighting
from tests.language.encoding.helpers import told, window

TEXT = "I will re-read the plan by Friday if Ben agrees"


JOINED = "I plan and send it"


def seen(head: Span, action: Span, confidence: float = 0.5) -> Sighting:
    """Return an item of `JOINED`."""
    return Sighting(
        head=head,
        action=action,
        kind=CommitmentKind.PROMISE,
        confidence=confidence,
        owner=(),
        to=(),
        negated=False,
        due=None,
        condition=None,
        recurs=None,
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


def test_an_act_ends_before_the_word_that_joins_the_next() -> None:
    """No act holds another's head."""
    plan, send = seen(Span(2, 6), Span(2, 18)), seen(Span(11, 15), Span(11, 18))
    assert [one.action.of(JOINED) for one in distinct([send, plan], JOINED)] == ["plan", "send it"]


def test_of_two_readings_of_one_act_the_surer_stays() -> None:
    """Nothing joins "send" and "it", so they are one act."""
    unsure, sure = seen(Span(11, 15), Span(11, 18), 0.5), seen(Span(16, 18), Span(11, 18), 0.9)
    assert distinct([unsure, sure], JOINED) == [sure]


def test_items_apart_are_left_alone() -> None:
    """They are put in order only."""
    plan, send = seen(Span(2, 6), Span(2, 6)), seen(Span(11, 15), Span(11, 18))
    assert distinct([send, plan], JOINED) == [plan, send]


@pytest.mark.parametrize(
    ("owner", "names"),
    [("writer", ("Priya",)), ("all", ("Priya", "Dana")), ("nobody", ()), ("member", ("Dana",))],
)
def test_owners_are_named_by_the_roster(owner: str, names: tuple[str, ...]) -> None:
    """With one other, nobody has to be pointed at."""
    (item,) = decode(window(told(TEXT), "plan", owner=owner), 0.5)
    assert item.owner == names


def test_an_act_ends_with_its_line() -> None:
    """Where layout is read, no act runs into the next line, whatever is pointed at."""
    answer = told("- call Ben\n- write Ann")
    laid = window(answer, "call", points={"action_end": "Ann"}, layout=True)
    assert "\n" not in decode(laid, 0.5)[0].action.of(answer.text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bo brings it. Joana calls on Friday", None),
        ("Bo brings it and Joana calls on Friday", "on Friday"),
        ("Bo brings it. We meet on Friday", "on Friday"),
    ],
    ids=["another sentence's act", "one sentence", "no act of its own"],
)
def test_a_day_behind_the_act_of_a_later_sentence_is_that_acts(text: str, day: str | None) -> None:
    """The one before it has none."""
    due = Span(text.index("on "), len(text))
    bring = replace(seen(Span(3, 9), Span(3, 12)), due=due)
    at = text.find("calls")
    found = [bring, seen(Span(at, at + 5), Span(at, at + 5))] if at > 0 else [bring]
    first = distinct(found, text)[0]
    assert (first.due.of(text) if first.due else None) == day
