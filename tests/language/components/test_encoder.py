"""Items from the encoder, read with the shipped pipeline."""

from datetime import date

import pytest
from spacy.language import Language

from reflect.domain.commitments import Commitment, CommitmentKind, Told
from reflect.language.pipeline import load
from reflect.language.reader import make_doc, reading

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Load the shipped pipeline once."""
    return load()


def items(nlp: Language, text: str, **people: str) -> tuple[Commitment, ...]:
    """Return the items of Priya's answer."""
    told = Told(
        text=text,
        writer="Priya",
        role="mentee",
        people={"Priya": "mentee", **(people or {"Dana": "mentor"})},
        on=date(2026, 3, 3),
        next_session=date(2026, 3, 17),
    )
    return reading(nlp(make_doc(nlp, told))).commitments


def test_the_shipped_pipeline_reads_items_with_the_encoder(nlp: Language) -> None:
    """It stands where the rules would."""
    assert "reflect_encoder" in nlp.pipe_names
    assert "reflect_items" not in nlp.pipe_names


def test_a_promise_has_its_owner_act_and_day(nlp: Language) -> None:
    """The plainest case."""
    text = "I'll send Dana the draft by Friday."
    (item,) = items(nlp, text)
    assert item.kind is CommitmentKind.PROMISE
    assert item.owner == ("Priya",)
    assert item.action.of(text) == "send Dana the draft"
    assert item.due == date(2026, 3, 6)


def test_what_another_undertook_is_theirs(nlp: Language) -> None:
    """A pronoun means the only partner."""
    (item,) = items(nlp, "She offered to introduce me to Ben next week.")
    assert item.kind is CommitmentKind.HEARD
    assert item.owner == ("Dana",)


@pytest.mark.parametrize(
    "text",
    [
        "I sent the form off yesterday.",
        "It was a good talk, I'll never forget it.",
        "",
        "  \n ",
        "?!" * 900,
        "한국어와 漢字 " * 120,
    ],
)
def test_talk_without_undertakings_has_no_items(nlp: Language, text: str) -> None:
    """Nor has what is no talk at all."""
    assert items(nlp, text) == ()


def test_items_far_down_a_long_answer_are_found(nlp: Language) -> None:
    """Windows leave nothing out, and places count from the start of the text."""
    text = (
        "We talked about my week, and it was good to be heard. " * 40 + "I'll call Dana on Monday."
    )
    found = items(nlp, text)
    assert [one.action.of(text) for one in found] == ["call Dana"]


def test_every_span_lies_inside_the_text(nlp: Language) -> None:
    """Also in the manner of notes."""
    text = "me: cv 2 Dana by fri\nDana - intro to Ben ??\nus: meet every 2nd Monday"
    for item in items(nlp, text):
        for span in (item.action, item.quote, item.due_text, item.condition, item.recurs):
            assert span is None or 0 <= span.start < span.end <= len(text)
