"""`docs/security.md` is true: every test that it names is there and names its row."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| (\d+) \|.*$", re.MULTILINE)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows() -> dict[int, str]:
    """Return the rows of the table by their number."""
    table = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    return {int(row.group(1)): row.group(0) for row in ROW.finditer(table)}


def test_all_thirty_threats_stand_in_the_table() -> None:
    """Each holds or waits."""
    assert list(rows()) == list(range(1, 31))
    assert all("holds" in row or "hold;" in row or "waits" in row for row in rows().values())


def test_each_test_names_its_row() -> None:
    """With a mark right above it."""
    for number, row in rows().items():
        for file, name in NAMED.findall(row):
            source = (ROOT / file).read_text(encoding="utf-8")
            marked = rf"@pytest\.mark\.threat\({number}\)\n(@.*\n)*(async )?def {name}\("
            assert re.search(marked, source), f"{file}::{name} does not name threat {number}"
