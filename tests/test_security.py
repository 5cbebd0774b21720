"""`docs/security.md` is true: every test that it names is there and names its row."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| (\d+) \|.*$", re.MULTILINE)
MARKED = re.compile(
    r"^(?P<marks>(?:@[^\n]*\n)*@pytest\.mark\.threat[^\n]*\n(?:@[^\n]*\n)*)"
    r"(?:async )?def (?P<name>\w+)",
    re.MULTILINE,
)
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


def test_what_is_said_to_hold_is_tested() -> None:
    """Whatever stands otherwise says what it waits for."""
    for number, row in rows().items():
        stands = row.split("|")[3].strip()
        assert bool(NAMED.search(row)) == stands.startswith(("holds", "changes hold")), number
        assert NAMED.search(row) or stands.removeprefix("waits: "), number


def test_every_marked_test_stands_in_the_table() -> None:
    """So that the table is all that is held, too."""
    for file in (ROOT / "tests").rglob("test_*.py"):
        source = file.read_text(encoding="utf-8")
        for found in MARKED.finditer(source):
            named = f"`{file.relative_to(ROOT).as_posix()}::{found['name']}`"
            for number in re.findall(r"threat\((\d+)\)", found["marks"]):
                assert named in rows()[int(number)], f"{named} is not told of in row {number}"
