"""A first evening with the program, from the first key to the saved summary."""

from pathlib import Path

import pytest

from tests.quiet.watching import Watch

from .screen import Terminal

SIZES = [(80, 24), (120, 40)]
TOLD = (
    "I told Dana I would rewrite the intro and send it to Ben by Friday. "
    "She offered to introduce me to Maria next week. "
    "We will go through the budget together on Thursday. "
    "I might apply for the grant."
)


def set_up(terminal: Terminal) -> None:
    """Say who, with whom and when; leave the rest as it is."""
    terminal.see("Welcome", "My name")
    for keys in ([*"Priya", "enter"], ["right", "enter"], [*"Dana", "enter"], ["enter"], ["enter"]):
        terminal.press(*keys)
        terminal.settle()
    terminal.press(*"in two weeks")
    terminal.see("= ")
    terminal.press("ctrl+s")
    terminal.see("Priya (mentee) and Dana", "in 14 days")


def prepare(terminal: Terminal) -> None:
    """Answer the first question of a preparation, pass the others over."""
    terminal.press("p")
    terminal.see("Prepare · Dana", "1 of")
    terminal.type("The chapter moved and the talk did not.")
    terminal.press("ctrl+s")
    pass_the_rest(terminal)
    terminal.press("enter")
    terminal.see("d Debrief", "c Check in")


def pass_the_rest(terminal: Terminal, until: str = "Copy what is to share") -> None:
    """Pass questions over until the dialogue is at its end."""
    for _ in range(40):
        terminal.press("ctrl+n")
        terminal.settle()
        if until in terminal.text:
            return
    raise AssertionError(terminal.text)


@pytest.mark.terminal
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_an_evening_from_the_first_key_to_the_saved_summary(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Set up, prepare, debrief, confirm, look, check in, and write the summary.

    All the while, nobody outside hears of it, and nothing is written but in the home.
    """
    watch = Watch(tmp_path)
    home = watch.home
    with Terminal([], home, size, watch) as terminal:
        set_up(terminal)
        prepare(terminal)
        debrief(terminal)
        confirm(terminal)
        summary(terminal)
        look_and_check_in(terminal)
        terminal.press("q")
        assert terminal.leave() == 0
    assert watch.leaks == []
    written = sorted(path.suffix for path in (home / "summaries").iterdir())
    assert written == [".html", ".md"]
    page = next((home / "summaries").glob("*.md")).read_text(encoding="utf-8")
    assert "Send the new intro to Ben" in page
    assert "apply for the grant" not in page.casefold().split("## in my own words")[0]


def debrief(terminal: Terminal) -> None:
    """Tell five commitments of different kinds where the promises are asked for."""
    terminal.press("d")
    terminal.met_today()
    terminal.see("Debrief · Dana", "1 of")
    terminal.press("ctrl+n")
    terminal.see("2 of", "Heard so far")
    terminal.type(TOLD)
    terminal.see("Introduce Priya to", "Apply for the grant", "Rewrite the intro")
    terminal.press("ctrl+s")
    pass_the_rest(terminal, until="still open")


def confirm(terminal: Terminal) -> None:
    """Split one, edit one, reject one and take that back once, accept the rest, save."""
    split(terminal)
    edit(terminal)
    terminal.press("j", "j", "x")
    terminal.see("2 still open")
    terminal.press("u")
    terminal.see("3 still open")
    terminal.press("x", "A")
    terminal.see("All 6 decided")
    terminal.press("ctrl+s")
    terminal.see("Copy what is to share")
    terminal.press("enter")


def split(terminal: Terminal) -> None:
    """Make two acts of the first, and accept both."""
    terminal.see("5 heard", "5 still open", "Rewrite the intro")
    terminal.press("s")
    terminal.see("one act a line")
    terminal.settle()
    terminal.press("ctrl+e", "enter", *"Ask Ben for comments", "ctrl+s")
    terminal.see("6 heard")
    terminal.press("a", "a")
    terminal.see("4 still open")


def edit(terminal: Terminal) -> None:
    """Give the next one other words and another day, and accept it."""
    terminal.press("e")
    terminal.see("Change it", "Send the intro to Ben")
    terminal.settle()
    terminal.press("ctrl+u", *"Send the new intro to Ben", "tab", "tab", "ctrl+u", *"tomorrow")
    terminal.see("= ")
    terminal.settle()
    terminal.press("enter")
    terminal.see("Send the new intro to Ben")
    terminal.press("a")
    terminal.see("3 still open")


def summary(terminal: Terminal) -> None:
    """Read the summary in two forms and save both."""
    terminal.see("Send the new intro to Ben", "Markdown", "HTML")
    terminal.press("m")
    terminal.settle()
    terminal.press("s")
    terminal.see(".md")
    terminal.press("h")
    terminal.see("<")
    terminal.settle()
    terminal.press("s")
    terminal.see(".html")
    terminal.press("escape")
    terminal.see("d Debrief", "Send the new intro to Ben", "Introduce Priya to Maria")


def look_and_check_in(terminal: Terminal) -> None:
    """Say that one thing is done, and see it settled by one's own word."""
    terminal.see("4 open on your side")
    terminal.press("c")
    terminal.see("Check in · Dana", "1  Done")
    terminal.settle()
    terminal.press("1")
    terminal.press("enter")
    terminal.settle()
    pass_the_rest(terminal, until="Write this into the ledger?")
    terminal.see("Done, by your own word.", "1 still open")
    terminal.press("a")
    terminal.see("All decided")
    terminal.press("ctrl+s")
    terminal.see("Copy what is to share")
    terminal.press("enter")
    terminal.see("3 open on your side")
