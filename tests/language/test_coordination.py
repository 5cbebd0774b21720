"""Who is named in front of a verb is its subject, whatever the encoder points at."""

from datetime import date

import pytest

from reflect.domain.commitments import Commitment, CommitmentKind, Unclear
from reflect.language.reader import InProcessReader
from tests.language.conftest import told_by_priya

pytestmark = pytest.mark.model
CIRCLE = {"Priya": "peer", "Kofi": "peer", "Tunde": "peer", "Lena": "peer"}
BOTH, JOINT, HEARD = ("Priya", "Dana"), CommitmentKind.JOINT, CommitmentKind.HEARD


@pytest.fixture(scope="module")
def reader() -> InProcessReader:
    """Return the shipped pipeline."""
    return InProcessReader()


def said(
    reader: InProcessReader, text: str, people: dict[str, str] | None = None
) -> list[Commitment]:
    """Return what is heard in an answer of Priya."""
    others = people or {"Priya": "mentee", "Dana": "mentor"}
    told = told_by_priya(text, people=others, role=others["Priya"])
    return list(reader.read(told).commitments)


@pytest.mark.parametrize(
    "text",
    [
        "me and Dana will book the room by Friday.",
        "Dana and I will write the outline by Friday.",
        "Me and Dana are going to call HR on Monday.",
        "Dana and me will draft it by Friday.",
    ],
)
def test_nobody_who_is_named_is_left_out(reader: InProcessReader, text: str) -> None:
    """In whatever order, and by whatever pronoun."""
    [heard] = said(reader, text)
    assert (heard.owner, heard.kind) == (BOTH, JOINT)


def test_in_a_circle_each_has_what_is_said_of_them(reader: InProcessReader) -> None:
    """And nobody what is said of another."""
    text = "Kofi and Tunde will draft the survey, Lena checks it"
    draft, check = said(reader, text, CIRCLE)
    assert (draft.owner, draft.kind) == (("Kofi", "Tunde"), HEARD)
    assert (check.owner, check.kind) == (("Lena",), HEARD)
    [meet] = said(reader, "Kofi, Lena and I will meet the dean.", CIRCLE)
    assert meet.owner == ("Priya", "Kofi", "Lena")
    [book] = said(reader, "Tude books the room", CIRCLE)
    assert (book.owner, Unclear.OWNER in book.clarify) == ((), True)


@pytest.mark.parametrize(
    "text", ["I told Dana I will send the deck by Friday.", "I'll meet with Dana and write it up."]
)
def test_an_object_is_no_subject(reader: InProcessReader, text: str) -> None:
    """Whoever is spoken to or met does not get the work."""
    assert all(heard.owner == ("Priya",) for heard in said(reader, text))


def test_a_maybe_fixes_no_day_and_a_condition_is_kept(reader: InProcessReader) -> None:
    """The day is still offered, and asked about."""
    text = "I'll move the files, maybe before Christmas if IT agrees."
    [heard] = said(reader, text)
    assert (heard.due, heard.alternatives[:1]) == (None, (date(2026, 12, 25),))
    assert heard.condition
    assert heard.condition.of(text) == "if IT agrees"
    assert {Unclear.DUE, Unclear.CONDITION} <= set(heard.clarify)
    [sure] = said(reader, "I'll move the files by Friday if IT agrees.")
    assert sure.due == date(2026, 3, 6)
    assert sure.condition
