"""Packages hold a docstring and no code of their own; public things are documented."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "reflect"
INITS = sorted(path for path in PACKAGE.rglob("__init__.py") if path.parent.name != "cli")


@pytest.mark.parametrize("path", INITS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_package_file_says_what_lives_there(path: Path) -> None:
    """An `__init__.py` has a docstring; where it is an API it only re-exports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    rest = tree.body[1:]
    assert all(isinstance(node, ast.Import | ast.ImportFrom | ast.Assign) for node in rest)


def test_nothing_is_called_models() -> None:
    """The folder models/ holds the language pipeline; rows live in tables.py."""
    assert not list(PACKAGE.rglob("models.py"))
