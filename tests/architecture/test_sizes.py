"""Files and classes stay small enough to be read in one sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "reflect"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 250
MOST_METHODS = 20
MOST_LINES_OF_ROOTS = 120


def classes(path: Path) -> Iterator[ast.ClassDef]:
    """Yield the classes of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def lines(path: Path) -> int:
    """Count the lines of a module."""
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_fits_in_one_sitting(path: Path) -> None:
    """No module has more lines, and no class more methods, than the budget."""
    assert lines(path) <= MOST_LINES
    for found in classes(path):
        methods = [n for n in found.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
        assert len(methods) <= MOST_METHODS, found.name


@pytest.mark.parametrize("name", ["tui/app.py", "bootstrap.py"])
def test_the_roots_know_little(name: str) -> None:
    """The app and the composition root only put parts together."""
    assert lines(PACKAGE / name) <= MOST_LINES_OF_ROOTS
