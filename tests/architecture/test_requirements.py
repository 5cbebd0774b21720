"""What `reflect` needs of others cannot change under it unseen."""

import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED = PROJECT["project"]["dependencies"]
ASKED_FOR = [
    *NEEDED,
    *(one for extra in PROJECT["project"]["optional-dependencies"].values() for one in extra),
]
PINS = {
    canonicalize_name(pin.name): pin
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    for pin in [Requirement(line)]
}
TOOLS = {"setuptools"}
"""What spaCy asks for, and whose version goes with that of Python."""


def brought(names: list[str]) -> Iterator[str]:
    """Yield these packages and whatever they need in turn, as it is installed here."""
    seen, waiting = set[str](), [canonicalize_name(Requirement(name).name) for name in names]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        yield name
        needed = map(Requirement, distribution(name).requires or ())
        here = (one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""}))
        waiting += [canonicalize_name(one.name) for one in here]


@pytest.mark.parametrize("asked", [*ASKED_FOR, *PROJECT["build-system"]["requires"]])
@pytest.mark.threat(29)
def test_no_later_library_is_let_in_untried(asked: str) -> None:
    """Each has an upper bound."""
    assert any(bound.operator == "<" for bound in Requirement(asked).specifier)


@pytest.mark.parametrize("asked", ASKED_FOR)
@pytest.mark.threat(29)
def test_one_version_of_each_is_tried(asked: str) -> None:
    """It is written down exactly, and lies within the bounds."""
    wanted = Requirement(asked)
    [pin] = PINS[canonicalize_name(wanted.name)].specifier
    assert pin.operator == "=="
    assert pin.version in wanted.specifier


@pytest.mark.threat(29)
def test_what_libraries_bring_along_is_written_down_too() -> None:
    """And what runs here is within the bounds."""
    assert set(brought(NEEDED)) - TOOLS <= PINS.keys()
    for wanted in map(Requirement, NEEDED):
        assert distribution(wanted.name).version in wanted.specifier


@pytest.mark.threat(29)
def test_the_wheel_is_tried_on_its_own() -> None:
    """Outside the checkout, with nothing but what it asks for, before a change lands."""
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'cd "$work"' in steps
    assert steps.index("*.whl") < steps.index('cd "$work"') < steps.index("demo --play")
