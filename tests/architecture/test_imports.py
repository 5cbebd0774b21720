"""What a command wakes: seen in `sys.modules` of a process of its own."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLIENTS = {"requests", "urllib3", "httpx", "http"}
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
        ("import reflect.language.pipeline, reflect.language.encoding.session", CLIENTS),
        ("import reflect.bootstrap, reflect.tui.app, reflect.cli.root", CLIENTS),
        ("import reflect.app.services", {"spacy", "textual", "sqlalchemy"}),
    ],
)
def test_a_floor_wakes_no_more_than_it_needs(code: str, sleeping: set[str]) -> None:
    """Slow libraries wake late, and only for those who use them."""
    assert not woken(code) & sleeping


def imported(path: Path) -> set[str]:
    """Return the top-level names that a module imports."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in plain | parts}


def test_onnxruntime_has_one_door() -> None:
    """Whoever goes through it has been kept quiet before (`reflect.language.quiet`)."""
    folders = ("reflect", "models/scripts", "benchmarks", "tests")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    doors = [path.relative_to(ROOT).as_posix() for path in files if "onnxruntime" in imported(path)]
    assert doors == ["reflect/language/encoding/session.py"]
