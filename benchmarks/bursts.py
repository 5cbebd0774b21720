"""Sends text and the key that sends it in one write, and counts what arrives whole.

usage: python -m benchmarks.bursts [ROUNDS]

Every round: select what is in the answer, type 1 to 400 characters over it (every third
time as a paste), Ctrl+S right behind them in the same write, and look into the journal.
"""

import sys
import tempfile
from pathlib import Path

from tests.terminal.bursts import Bursts
from tests.terminal.screen import Terminal


def main() -> int:
    """Send as often as asked, and report."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    whole = 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        bursts = Bursts(home)
        with Terminal(["debrief"], home, (100, 30)) as terminal:
            terminal.met_today()
            terminal.see("1 of", "Why?")
            for number in range(rounds):
                typed, kept = bursts.sent(terminal, number)
                whole += kept == typed
                said = "ok" if kept == typed else f"CUT: {len(kept)} kept"
                print(f"{number + 1:3}: {len(typed):3} typed: {said}", flush=True)
        bursts.close()
    print(f"{rounds} bursts, {whole} whole")
    return 0 if whole == rounds else 1


if __name__ == "__main__":
    sys.exit(main())
