"""The filters, as scripts use them."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.quiet.watching import Watch

TOLD = {
    "writer": "Priya",
    "role": "mentee",
    "people": {"Priya": "mentee", "Dana": "mentor"},
    "on": "2026-03-03",
}


class Filtered(Protocol):
    """Runs a filter."""

    def __call__(self, command: str, source: bytes) -> tuple[int, list[dict[str, object]], str]:
        """Return exit status, records and complaints."""
        ...


@pytest.fixture
def filtered(tmp_path: Path) -> Iterator[Filtered]:
    """Return a way to run filters, which speak to nobody and leave nothing behind."""
    watch = Watch(tmp_path)

    def ran(command: str, source: bytes) -> tuple[int, list[dict[str, object]], str]:
        done = subprocess.run(
            [sys.executable, "-m", "reflect", command],
            input=source,
            capture_output=True,
            check=False,
            env=watch.environment,
        )
        records = [json.loads(line) for line in done.stdout.decode().splitlines()]
        return done.returncode, records, done.stderr.decode()

    yield ran
    assert watch.leaks == []


def test_dates_come_out_in_order_and_bad_lines_are_told(filtered: Filtered) -> None:
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


def test_nothing_in_nothing_out(filtered: Filtered) -> None:
    """An empty input is no fault."""
    assert filtered("dates", b"") == (0, [], "")


@pytest.mark.model
def test_commitments_are_found(filtered: Filtered) -> None:
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


def test_what_two_people_told_is_matched(filtered: Filtered) -> None:
    """One agreement in the words of both."""
    item = {"action": "send the draft", "owner": ["Priya"], "due": None, "kind": "promise"}
    sides = {
        name: {"writer": writer, "items": [item | {"quote": "the draft"}]}
        for name, writer in (("a", "Priya"), ("b", "Dana"))
    }
    source = json.dumps({"id": 1, **TOLD, **sides})
    status, records, complaints = filtered("match", source.encode())
    assert (status, complaints) == (0, "")
    matches = records[0]["matches"]
    assert isinstance(matches, list)
    assert [(one["a"], one["b"], one["verdict"]) for one in matches] == [(0, 0, "same")]
