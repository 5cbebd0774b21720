"""docs/filters.md says all that scripts may rely on, and nothing that is not so."""

import io
import json
import re
from pathlib import Path

import pytest

from reflect.cli.root import SECTIONS
from reflect.domain.facts import ABOUT_AGREEMENTS
from reflect.language import filters
from tests.cli.conftest import Reflect

TEXT = (Path(__file__).parents[2] / "docs" / "filters.md").read_text(encoding="utf-8")


def fields(heading: str, table: int = 0) -> list[str]:
    """Return the first column of a table under a heading."""
    section = TEXT.partition(f"{heading}\n")[2].partition("\n## ")[0].partition("\n### ")[0]
    tables = section.split("|---|---|")[1:]
    return re.findall(r"^\| `([^`]+)` \|", tables[table].partition("\n\n")[0], re.MULTILINE)


def test_every_command_is_listed() -> None:
    """In the order of the help."""
    section = TEXT.partition("## The commands\n")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| `(reflect[^`]*)` \|", section, re.MULTILINE)
    known = [f"reflect {name}" for commands in SECTIONS.values() for name in commands]
    assert listed == ["reflect", *known]


@pytest.mark.usefixtures("lived_in")
@pytest.mark.parametrize(
    ("heading", "command"),
    [
        ("## `reflect due --json`", ["due", "--json"]),
        ("## `reflect ledger --json`", ["ledger", "--json"]),
    ],
)
def test_every_field_of_a_list_is_described(
    heading: str, command: list[str], reflect: Reflect
) -> None:
    """The fields come in the order in which they are described."""
    row = json.loads(reflect(*command).out.splitlines()[0])
    assert list(row) == fields(heading)


@pytest.mark.usefixtures("lived_in")
def test_every_field_of_one_agreement_is_described(reflect: Reflect) -> None:
    """Those of the list, the words and the history."""
    row = json.loads(reflect("show", "a1", "--json").out)
    more = fields("## `reflect show ID --json`")
    assert list(row) == [*fields("## `reflect ledger --json`"), *more[:2]]
    assert list(row["history"][0]) == more[2:]
    described = TEXT.partition("| `kind` | (in `history`)")[2].splitlines()[0]
    assert set(re.findall(r"`(\w+)`", described)) == {act.kind for act in ABOUT_AGREEMENTS}


def test_every_field_of_dates_is_described() -> None:
    """As the filter prints it."""
    out = io.StringIO()
    filters.dates(['{"text": "by Friday", "on": "2026-03-03"}'], out, io.StringIO())
    assert list(json.loads(out.getvalue())) == fields("### `reflect dates`")


def test_every_field_of_a_match_is_described() -> None:
    """What may come in is what is read; what comes out is what the filter prints."""
    item: dict[str, object] = dict.fromkeys(fields("### `reflect match`", 1), "send the deck")
    item |= {"owner": ["Ben"], "due": "2026-03-06", "kind": "promise"}
    record: dict[str, object] = {
        name: {"writer": "Ben", "items": [item]} for name in fields("### `reflect match`")
    }
    record |= {"people": {"Ben": "mentor"}}
    out = io.StringIO()
    filters.match([json.dumps(record)], out, io.StringIO())
    (found,) = json.loads(out.getvalue())["matches"]
    assert list(found) == fields("### `reflect match`", 2)


@pytest.mark.model
def test_every_field_of_an_item_is_described() -> None:
    """As the filter prints it."""
    record = {
        "text": "I'll call Dana on Friday.",
        "writer": "Priya",
        "people": {"Priya": "mentee", "Dana": "mentor"},
        "on": "2026-03-03",
    }
    out = io.StringIO()
    filters.extract([json.dumps(record)], out, io.StringIO())
    (item,) = json.loads(out.getvalue())["items"]
    assert list(item) == fields("### `reflect extract`", 1)
