"""Splitting, spans and helper verbs."""

from collections.abc import Callable, Sequence

import pytest
from spacy.tokens import Doc

from reflect.domain.commitments import Reading
from reflect.language.clauses.clause import Clause
from reflect.language.components.items import Items
from reflect.language.deciding.decision import Verdict
from reflect.language.extensions import drafts

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def acts(reading: Reading, text: str) -> list[str]:
    """Return the words of each act."""
    return [found.action.of(text) for found in reading.commitments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I'll rewrite the intro and send it to Ben.",
            ["rewrite the intro", "send it to Ben"],
        ),
        ("I'll send the CV and the cover letter.", ["send the CV and the cover letter"]),
        ("I'll go and ask him.", ["ask him"]),
        ("I'll sit down and explain the grant.", ["explain the grant"]),
        ("I'll send Dana the draft by Friday.", ["send Dana the draft"]),
        ("I'll read it first.", ["read it"]),
        ("If she likes it, I'll send it to Ben.", ["send it to Ben"]),
        ("I'll call her if the train runs.", ["call her"]),
        ("Every Monday I'll write a page.", ["write a page"]),
        ("Me: CV to Dana by Fri", ["CV to Dana"]),
    ],
)
def test_acts_are_told_apart_and_cut_to_size(read: Read, text: str, expected: list[str]) -> None:
    """Head verb to last complement; dates, conditions and helpers left out."""
    assert acts(read(text), text) == expected


def test_the_worked_example_is_read_exactly(read: Read) -> None:
    """Two promises, one report, one idea."""
    text = (
        "I told Dana I would rewrite the intro and send it to Ben by Friday. "
        "She offered to introduce me to Maria next week. I might apply for the grant."
    )
    found = [
        (c.kind.value, c.owner, c.action.of(text), c.due.isoformat() if c.due else None)
        for c in read(text).commitments
    ]
    assert found == [
        ("promise", ("Priya",), "rewrite the intro", None),
        ("promise", ("Priya",), "send it to Ben", "2026-03-06"),
        ("heard", ("Dana",), "introduce me to Maria", "2026-03-13"),
        ("idea", ("Priya",), "apply for the grant", None),
    ]


def test_an_act_told_twice_is_one_item(read: Read) -> None:
    """The fuller mention is kept."""
    text = "I'll send the draft to Ben on Friday. So I'll send the draft."
    assert acts(read(text), text) == ["send the draft to Ben"]


def test_another_decider_can_take_the_rules_place(parse: Callable[..., Doc]) -> None:
    """Whatever judges clauses can stand there."""

    class Refuser:
        """Finds no item anywhere."""

        def decide(self, doc: Doc, clauses: Sequence[Clause]) -> list[Verdict]:
            """Refuse each clause."""
            del doc
            return [Verdict(None, "never") for _ in clauses]

    doc = parse("I'll send it.")
    assert drafts(doc)
    assert drafts(Items(Refuser(), 0.3)(doc)) == []
