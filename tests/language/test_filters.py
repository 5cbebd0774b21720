"""The filters: JSON lines in, JSON lines out."""

import io
import json
from collections.abc import Callable, Iterable
from typing import TextIO

import pytest
from spacy.language import Language

from reflect.language import filters, pipeline

Filter = Callable[[Iterable[str], TextIO, TextIO], int]

ANSWER = {
    "id": "m-017",
    "text": "I'll send Dana the draft by Friday. She offered to introduce me to Ben.",
    "writer": "Priya",
    "role": "mentee",
    "people": {"Priya": "mentee", "Dana": "mentor"},
    "on": "2026-03-03",
    "next_session": "2026-03-17",
    "step": "agreements",
}


def run(filter_: Filter, lines: list[str]) -> tuple[int, list[dict[str, object]], str]:
    """Return a filter's status, records and complaints."""
    stdout, stderr = io.StringIO(), io.StringIO()
    status = filter_(lines, stdout, stderr)
    return status, [json.loads(line) for line in stdout.getvalue().splitlines()], stderr.getvalue()


@pytest.fixture
def _rules(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the filter read with the pipeline that is loaded already."""
    monkeypatch.setattr(pipeline, "load", lambda: nlp)


@pytest.mark.model
@pytest.mark.usefixtures("_rules")
def test_extract_writes_one_line_an_answer_in_order() -> None:
    """Identities are handed through."""
    lines = [json.dumps({**ANSWER, "id": number}) for number in range(150)]
    status, records, complaints = run(filters.extract, lines)
    assert status == 0
    assert complaints == ""
    assert [record["id"] for record in records] == list(range(150))


@pytest.mark.model
@pytest.mark.usefixtures("_rules")
def test_an_extracted_item_has_every_field() -> None:
    """As `docs/filters.md` lists them."""
    _, [record], _ = run(filters.extract, [json.dumps(ANSWER)])
    items = record["items"]
    assert isinstance(items, list)
    first = items[0]
    assert set(first) == {
        "kind", "owner", "to", "action", "quote", "title", "due", "due_text",
        "condition", "negated", "recurs", "confidence", "clarify",
    }  # fmt: skip
    assert (first["kind"], first["owner"], first["to"]) == ("promise", ["Priya"], ["Dana"])
    assert first["action"] == [5, 24]
    assert first["quote"] == [0, 35]
    assert (first["due"], first["due_text"]) == ("2026-03-06", [25, 34])
    assert 0 <= first["confidence"] <= 1


BAD = [
    ("no json", "JSON"),
    ("[1, 2]", "object"),
    (json.dumps({**ANSWER, "text": 3}), '"text"'),
    (json.dumps({**ANSWER, "text": "x" * 200_001}), "200,000"),
    (json.dumps({**ANSWER, "on": "March"}), '"on"'),
    (json.dumps({**ANSWER, "next_session": "soon"}), '"next_session"'),
    (json.dumps({**ANSWER, "people": ["Priya"]}), '"people"'),
    (json.dumps({**ANSWER, "writer": ""}), '"writer"'),
    (json.dumps({**ANSWER, "month_first": "yes"}), '"month_first"'),
    ("[" * 100_000, "JSON"),
]


@pytest.mark.model
@pytest.mark.usefixtures("_rules")
@pytest.mark.parametrize(("bad", "says"), BAD)
def test_a_bad_line_is_told_and_the_rest_is_done(bad: str, says: str) -> None:
    """With its number, and exit status 1."""
    lines = [json.dumps(ANSWER), bad, "", json.dumps(ANSWER)]
    status, records, complaints = run(filters.extract, lines)
    assert status == 1
    assert len(records) == 2
    assert complaints.startswith("line 2: ")
    assert complaints.count("\n") == 1
    assert says in complaints


@pytest.mark.model
@pytest.mark.usefixtures("_rules")
def test_extract_streams() -> None:
    """What was read is written before the last line comes in."""
    stdout = io.StringIO()
    seen: list[int] = []

    def lines() -> Iterable[str]:
        for _ in range(filters.BATCH * 4):
            seen.append(stdout.getvalue().count("\n"))
            yield json.dumps(ANSWER)

    assert filters.extract(lines(), stdout, io.StringIO()) == 0
    assert seen[-1] > 0


@pytest.mark.model
@pytest.mark.usefixtures("_rules")
def test_hostile_text_comes_out_as_plain_ascii_json() -> None:
    """Controls, halves of pairs and markup stay inside their strings."""
    text = "\ud800 I'll send \x1b[31m[/b] \u202e\u0000 {{ draft }} to Dana.\nI will call Ben."
    stdout = io.StringIO()
    assert filters.extract([json.dumps({**ANSWER, "text": text})], stdout, io.StringIO()) == 0
    assert stdout.getvalue().isascii()
    assert stdout.getvalue().count("\n") == 1


def test_dates_names_the_first_day_that_can_be_due() -> None:
    """With its span, its start, and other readings."""
    record = {"id": "d", "text": "by Friday", "on": "2026-03-03", "next_session": None}
    status, [found], _ = run(filters.dates, [json.dumps(record)])
    assert status == 0
    assert found["id"] == "d"
    assert found["due"] == "2026-03-06"
    assert found["due_text"] == [0, 9]


def test_dates_writes_nulls_where_there_is_none() -> None:
    """A text without a time is no error."""
    record = {"id": "d", "text": "the moon", "on": "2026-03-03"}
    _, [found], _ = run(filters.dates, [json.dumps(record)])
    assert found == {"id": "d", "due": None, "start": None, "due_text": None, "alternatives": []}


def test_dates_tells_a_bad_line_by_its_number() -> None:
    """And does the rest."""
    good = json.dumps({"id": 1, "text": "tomorrow", "on": "2026-03-03"})
    status, records, complaints = run(filters.dates, ["{", good])
    assert (status, len(records)) == (1, 1)
    assert complaints.startswith("line 1: ")
