"""`reflect extract` and `reflect dates`, as scripts use them."""

import json
import subprocess
import sys

import pytest

TOLD = {
    "writer": "Priya",
    "role": "mentee",
    "people": {"Priya": "mentee", "Dana": "mentor"},
    "on": "2026-03-03",
}


def filtered(command: str, source: bytes) -> tuple[int, list[dict[str, object]], str]:
    """Return exit status, records and complaints of a filter."""
    done = subprocess.run(
        [sys.executable, "-m", "reflect", command], input=source, capture_output=True, check=False
    )
    records = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return done.returncode, records, done.stderr.decode()


def test_dates_come_out_in_order_and_bad_lines_are_told() -> None:
    """The rest is done, and the status is 1."""
    source = b'{"id": 1, "text": "by Friday", "on": "2026-03-03"}\nnonsense\n\n'
    source += '{"id": "é", "text": "soon", "on": "2026-03-03"}\n'.encode() + b"\xff\xfe\n"
    status, records, complaints = filtered("dates", source)
    assert status == 1
    assert [record["id"] for record in records] == [1, "é"]
    assert records[0]["due"] == "2026-03-06"
    assert records[1]["due"] is None
    assert "line 2: " in complaints
    assert "line 5: " in complaints
    assert "Traceback" not in complaints


def test_nothing_in_nothing_out() -> None:
    """An empty input is no fault."""
    assert filtered("dates", b"") == (0, [], "")


@pytest.mark.model
def test_commitments_are_found() -> None:
    """A promise and a text without one, in order."""
    texts = ["I'll send Dana the draft by Friday.", "It was a good hour."]
    source = "".join(
        json.dumps({"id": number, "text": text, **TOLD}) + "\n" for number, text in enumerate(texts)
    )
    status, records, complaints = filtered("extract", source.encode())
    assert (status, complaints) == (0, "")
    assert [record["id"] for record in records] == [0, 1]
    items = records[0]["items"]
    assert isinstance(items, list)
    (item,) = items
    assert item["kind"] == "promise"
    assert item["due"] == "2026-03-06"
    assert records[1]["items"] == []
