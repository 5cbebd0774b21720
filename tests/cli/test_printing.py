"""What is printed is clean, and tables fit."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.cli.printing import cells, is_styled, say, say_json, say_table, wrapped

HOSTILE = "\x1b]52;c;aGk=\x07 \x9b31m \u202egnp\u2066 \r\x08 [red]x[/red] ok"


@pytest.mark.threat(1)
def test_no_control_reaches_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Escapes, controls and bidi marks are gone from lines, tables and JSON; the rest stays."""
    say(HOSTILE)
    say_table(("A", "B"), [(HOSTILE, HOSTILE)], gives_way=1)
    say_json({"text": HOSTILE, "list": [HOSTILE]})
    out = capsys.readouterr().out
    assert not set(out) & set("\x1b\x9b\x07\x08\r\u202e\u2066")
    assert "[red]x[/red] ok" in out


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), st.integers(1, 40))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    """The words come out in order, and a line is too long only where a word is."""
    lines = wrapped(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(cells(line) <= width or len(line.split()) == 1 for line in lines)


@pytest.mark.parametrize(
    ("text", "wide"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("👩‍🚀", 4), ("", 0)]
)
def test_cells_are_counted_as_terminals_do(text: str, wide: int) -> None:
    """Wide characters take two cells, combining ones none."""
    assert cells(text) == wide


def test_a_table_in_a_terminal_fits(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The column that gives way is wrapped; in a pipe it would not be."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    say_table(("ID", "WHAT", "WHO"), [("a1", "word " * 30, "Priya")], gives_way=1)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 4
    assert all(len(line) <= 40 for line in lines)


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_plain_text_can_be_asked_for(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR and a dumb terminal get no styles."""

    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert is_styled(Terminal())
    monkeypatch.setenv(variable, value)
    assert not is_styled(Terminal())
