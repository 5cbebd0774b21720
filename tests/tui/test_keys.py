"""Every key has an id, is written down in docs/keys.md, and nothing else is."""

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode

import reflect.tui

DOCS = Path(__file__).parents[2] / "docs" / "keys.md"
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \| (.+) \|$", re.MULTILINE)


def owners() -> Iterator[type[DOMNode]]:
    """Yield every class of the interface that binds keys."""
    for found in pkgutil.walk_packages(reflect.tui.__path__, "reflect.tui."):
        for _, each in inspect.getmembers(importlib.import_module(found.name), inspect.isclass):
            if each.__module__ == found.name and issubclass(each, DOMNode):
                yield each


def bindings() -> list[tuple[str, object]]:
    """Return what binds keys, with the name of the class that does."""
    return [
        (owner.__name__, binding)
        for owner in owners()
        for binding in vars(owner).get("BINDINGS", [])
    ]


def test_a_binding_has_an_id_of_its_part() -> None:
    """An id is a part and a verb, by which users give it another key."""
    for owner, binding in bindings():
        assert isinstance(binding, Binding), owner
        assert binding.id is not None
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", binding.id), owner
        assert binding.tooltip or binding.description, owner


def test_no_two_bindings_share_an_id() -> None:
    """An id means one thing."""
    counted = Counter(each.id for _, each in bindings() if isinstance(each, Binding))
    assert [each for each, count in counted.items() if count > 1] == []


def test_no_key_of_a_screen_overtakes_what_is_typed() -> None:
    """Only the app's own keys come before the part in front: they have to work on every screen."""
    first = [each.id for _, each in bindings() if isinstance(each, Binding) and each.priority]
    assert first == ["app.quit", "app.help"]


def test_the_page_of_keys_lists_what_there_is_and_nothing_else() -> None:
    """Ids and keys in docs/keys.md are those of the screens."""
    written = {name: key for name, key, _ in ROW.findall(DOCS.read_text(encoding="utf-8"))}
    bound = {each.id: each.key for _, each in bindings() if isinstance(each, Binding)}
    assert written == bound
    rows = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line[:3] == "| `"]
    assert len(rows) == len(written)
