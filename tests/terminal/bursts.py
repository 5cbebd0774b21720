"""Bursts: text and the key that sends it in one write to the terminal."""

import random
import string
import time
from pathlib import Path

from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.app.talks import Unfinished
from reflect.bootstrap import build

from .screen import PATIENCE, Terminal

SELECT_ALL, SEND, BACK = "\x1b[18~", "\x13", "\x02"
LETTERS = string.ascii_letters + string.digits + "     ,.;?!'-äéßłñ漢字"
LONGEST = 400


class Bursts:
    """Answers one question over and over, and looks at what the journal holds of it."""

    def __init__(self, home: Path) -> None:
        """Open a relationship in this home; `draw` says what is typed."""
        self._services: Services = build(Home(home, home))
        self._services.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
        self._draw = random.Random(7)  # noqa: S311 -- letters, not a secret

    def close(self) -> None:
        """Let go of the home."""
        self._services.close()

    def text(self, number: int) -> tuple[str, str]:
        """Return an answer, and how a terminal sends it: in keys, or every third one pasted."""
        length = self._draw.randint(1, LONGEST)
        drawn = "".join(self._draw.choice(LETTERS) for _ in range(length))
        text = " ".join(drawn.split()) or "x"
        if number % 3:
            return text, text
        lines = text.replace(", ", ",\n")
        return lines, f"\x1b[200~{lines}\x1b[201~"

    def sent(self, terminal: Terminal, number: int) -> tuple[str, str]:
        """Send one burst over what was there before; return what was typed, and what was kept."""
        text, typed = self.text(number)
        terminal.press(SELECT_ALL + typed + SEND)
        kept = self._answer(terminal, some=True)
        terminal.press(BACK)
        self._answer(terminal, some=False)
        return text, kept

    def _answer(self, terminal: Terminal, *, some: bool) -> str:
        """Wait until the journal holds an answer, or none, and return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            terminal.settle(0.02)
            answers = self._answers()
            if answers is not None and bool(answers) is some:
                return answers[0] if answers else ""
        message = f"the journal never held {'an' if some else 'no'} answer but:\n{terminal.text}"
        raise AssertionError(message)

    def _answers(self) -> list[str] | None:
        relationship = self._services.relationships.current()
        left: list[Unfinished] = []
        if relationship:
            left = self._services.left.all(relationship)
        if not left:
            return None
        conversation = self._services.conversations.look(left[0].id).conversation
        return [turn.answer for turn in conversation.turns]
