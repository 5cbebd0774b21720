"""Which clauses are items, and of which kind: the annotation guide, sentence by sentence."""

from collections.abc import Callable

import pytest

from reflect.domain.commitments import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def kinds(reading: Reading) -> list[str]:
    """Return the kinds of a reading's items."""
    return [found.kind.value for found in reading.commitments]


@pytest.mark.parametrize(
    "text",
    [
        "I'll send it to Ben.",
        "I agreed to draft the page.",
        "My next step is to book a room.",
        "I told her I'd rewrite the intro.",
        "She asked me to prepare a page and I said yes.",
        "I'm going to try the Pomodoro method.",
        "i will ring the council tomorrow",
        "ill ring the council tomorrow",
        "Me: CV to Dana by Friday",
        "I won't take extra shifts this month.",
        "I owe Ben feedback.",
    ],
)
def test_the_writer_binds_themselves(read: Read, text: str) -> None:
    """Now, by report, or in a note."""
    assert kinds(read(text)) == ["promise"]


@pytest.mark.parametrize(
    "text",
    [
        "Dana will read the draft.",
        "She said she'd introduce me to Ben.",
        "Ben is going to call me.",
        "She offered to read my draft.",
        "Dana: review the mock",
        "Dana to book the room",
        "She promised to send me the slides.",
    ],
)
def test_somebody_else_is_reported_to_have_bound_themselves(read: Read, text: str) -> None:
    """The owner is not the writer."""
    assert kinds(read(text)) == ["heard"]


@pytest.mark.parametrize(
    "text", ["We'll meet on the 12th.", "We agreed to review the plan.", "both: read the paper"]
)
def test_both_are_bound(read: Read, text: str) -> None:
    """A joint act has both as owners."""
    [found] = read(text).commitments
    assert found.kind.value == "joint"
    assert set(found.owner) == {"Priya", "Dana"}


@pytest.mark.parametrize(
    "text",
    [
        "Could you send me the template?",
        "I'd like Dana to look at my slides.",
        "She asked me to prepare a page.",
        "She wants me to prepare a page.",
        "Please send me the template.",
    ],
)
def test_an_ask_without_uptake_is_a_request(read: Read, text: str) -> None:
    """Nobody has said yes."""
    assert kinds(read(text)) == ["request"]


@pytest.mark.parametrize(
    "text",
    [
        "I might apply for the grant.",
        "I want to try blocking mornings.",
        "I should probably talk to HR.",
        "Maybe we could record a session.",
        "I'll probably rewrite the intro.",
        "I'll try to finish it by Monday.",
    ],
)
def test_what_is_hedged_or_wished_is_an_idea(read: Read, text: str) -> None:
    """A hedge inside a clear undertaking keeps it an idea."""
    assert kinds(read(text)) == ["idea"]


@pytest.mark.parametrize(
    "text",
    [
        "I sent it yesterday.",
        "I said last year I'd apply but never did.",
        "I would have asked her.",
        "It will be hard.",
        "The results come out on Friday.",
        "I'll never forget that.",
        "I'll be honest.",
        "I will always be grateful.",
        "We'll see.",
        "She suggested I network more.",
        "Dana thinks I ought to wait.",
        "Will she be in Lisbon?",
        "Should I apply?",
        "My boss will hire two people.",
        "I was going to call him.",
        "She asked me to join the board but I said no.",
        "- [x] CV to Dana",
        "I'm able to play the piano.",
    ],
)
def test_near_misses_are_no_items(read: Read, text: str) -> None:
    """Past, uncontrolled, rhetoric, advice, questions, third parties, refusals."""
    assert kinds(read(text, step="debrief")) == []


def test_a_plain_present_is_a_plan_only_where_plans_are_asked_for(read: Read) -> None:
    """The question, or a day, makes "I bring the cake" a promise."""
    assert kinds(read("I bring the cake.", step="agreements")) == ["promise"]
    assert kinds(read("I bring the cake on Friday.", step="debrief")) == ["promise"]
    assert kinds(read("I bring the cake.", step="debrief")) == []


def test_confidence_tells_sure_rules_from_weak_ones(read: Read) -> None:
    """It is how often the rule was right."""
    [sure] = read("Dana will read the draft.").commitments
    [weak] = read("Could she perhaps mind the shop? I should call.").commitments[1:]
    assert 0 < weak.confidence < sure.confidence < 1
