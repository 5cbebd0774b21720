"""Every regular expression of ours ends soon, whatever it is given."""

import importlib
import inspect
import pkgutil
import re
import signal
from collections.abc import Iterator
from types import FrameType

import pytest

import reflect

LENGTH = 50_000
PATIENCE = 1.0
"""Seconds of this process's own work for what needs hundredths of one.  A pattern that needs more
for each character where a text is longer is busy for many seconds, or for days."""
HOSTILE = (
    *("a", "( ", "!", " ", "\n", "1.", "A.", "-", "a'", "“", "[", "[…]", ", ", "\n ", "and "),
    *("__", "*", "- "),
)
SEARCHES = "search|finditer|findall|split|sub|subn"
PATTERNS = {
    f"{module.__name__}.{name}": (value, bool(re.search(rf"\b{name}\.(?:{SEARCHES})\(", source)))
    for info in pkgutil.walk_packages(reflect.__path__, "reflect.")
    if ".migrations" not in info.name and not info.name.endswith("__main__")
    for module in [importlib.import_module(info.name)]
    for source in [inspect.getsource(module)]
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern) and re.search(rf"^{name} = ", source, re.MULTILINE)
}
"""By where it stands: each pattern, and whether it is looked for anywhere in a text."""


@pytest.fixture
def impatient() -> Iterator[None]:
    """Give up on what takes this process itself too long, however busy the machine is."""

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        pytest.fail("it does not come to an end")

    before = signal.signal(signal.SIGVTALRM, give_up)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no clock of one's own work here")
@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.threat(5)
def test_no_text_keeps_a_pattern_busy(name: str) -> None:
    """Neither from a text's beginning nor, if it is looked for anywhere, from all its places."""
    pattern, is_searched = PATTERNS[name]
    for piece in HOSTILE:
        text = piece * (LENGTH // len(piece)) + "\0"
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
        pattern.fullmatch(text)
        assert not is_searched or len(pattern.findall(text)) <= len(text) + 1
