"""What is typed in one write with the key that sends it arrives whole, in a real terminal."""

from pathlib import Path

import pytest

from .bursts import Bursts
from .screen import Terminal

ROUNDS = 8
"""As many as make the test fail where keys overtake; `python -m benchmarks.bursts` sends 200."""


@pytest.mark.terminal
def test_a_burst_and_its_key_are_one_whole_answer(tmp_path: Path) -> None:
    """Keys and pastes of any length, the key right behind them."""
    bursts = Bursts(tmp_path / "home")
    try:
        with Terminal(["debrief"], tmp_path / "home", (100, 30)) as terminal:
            terminal.met_today()
            terminal.see("1 of", "Why?")
            for number in range(ROUNDS):
                typed, kept = bursts.sent(terminal, number)
                assert kept == typed
    finally:
        bursts.close()
