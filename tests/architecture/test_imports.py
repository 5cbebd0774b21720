"""What a command wakes: seen in `sys.modules` of a process of its own."""

import subprocess
import sys

import pytest

HEAVY = {"textual", "spacy", "sqlalchemy", "pydantic", "jinja2", "alembic", "yaml"}


def woken(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has loaded after `code`."""
    program = f"{code}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("code", "sleeping"),
    [
        ("import reflect.cli", HEAVY),
        ("import reflect.domain.history, reflect.domain.lawful", HEAVY),
        ("import reflect.ledger.store", {"spacy", "textual", "jinja2"}),
        ("import reflect.ledger.quick", HEAVY),
        ("import reflect.tui.app", {"spacy", "sqlalchemy", "pydantic", "jinja2", "yaml"}),
        ("import reflect.language.worker", {"spacy", "textual", "sqlalchemy"}),
        ("import reflect.app.services", {"spacy", "textual", "sqlalchemy"}),
    ],
)
def test_a_floor_wakes_no_more_than_it_needs(code: str, sleeping: set[str]) -> None:
    """Slow libraries wake late, and only for those who use them."""
    assert not woken(code) & sleeping
