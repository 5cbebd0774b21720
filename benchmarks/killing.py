"""Kills the program at random moments while someone types, and counts what is lost.

usage: python -m benchmarks.killing [ROUNDS]

Every round: start, go on with the paused dialogue, type at a steady pace, `kill -9` at
a random moment, and look into the journal.  What was typed more than 300 ms before the
kill must be there; the next start must offer to go on; the ledger must verify.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.bootstrap import build
from tests.terminal.screen import REFLECT, Terminal

ALLOWED = 0.3
"""Seconds of typing that may be lost."""
PACE = 0.02
"""Seconds between keys."""
WORDS = "I told Dana I would rewrite the intro and send it to Ben by Friday. "


def set_up(home: Path) -> None:
    """Open a relationship, so that the first screen is the one people see every day."""
    services = build(Home(home, home))
    services.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
    services.close()


def kept(home: Path) -> str:
    """Return the draft that the journal holds."""
    services = build(Home(home, home))
    try:
        relationship = services.relationships.current()
        found = services.conversations.unfinished(relationship) if relationship else []
        return services.conversations.resume(found[0].id).draft if found else ""
    finally:
        services.close()


def type_until(terminal: Terminal, seconds: float, start: int) -> list[tuple[float, str]]:
    """Type for so long; return when each character was sent."""
    sent: list[tuple[float, str]] = []
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        character = WORDS[(start + len(sent)) % len(WORDS)]
        terminal.press(character)
        sent.append((time.monotonic(), character))
        time.sleep(PACE)
    return sent


def one_round(home: Path, draw: random.Random, before: str) -> tuple[str, str]:
    """Return what had been typed in time, and what was kept."""
    with Terminal([], home, (100, 30)) as terminal:
        if before:
            terminal.see("paused", "Go on where you left off")
            terminal.press("enter")
        else:
            terminal.see("Debrief")
            terminal.press("d")
        terminal.see("1 of", "Why?")
        time.sleep(0.5)
        sent = type_until(terminal, draw.uniform(0.2, 3.0), len(before))
        killed = time.monotonic()
        terminal.kill()
    in_time = before + "".join(c for at, c in sent if at < killed - ALLOWED)
    return in_time, kept(home)


def main() -> int:
    """Kill as often as asked, and report."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    draw = random.Random(11)  # noqa: S311 -- the moments, not a secret
    lost = 0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        set_up(home)
        before = ""
        for number in range(rounds):
            in_time, found = one_round(home, draw, before)
            good = found.startswith(in_time)
            lost += not good
            said = "ok" if good else "LOST"
            print(f"{number + 1:3}: {len(found):5} kept, {len(in_time):5} due: {said}", flush=True)
            verified = subprocess.run(
                [REFLECT, "verify"], env={"REFLECT_HOME": str(home)}, check=False
            )
            lost += verified.returncode != 0
            before = found
    print(f"{rounds} kills, {lost} with a loss")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
