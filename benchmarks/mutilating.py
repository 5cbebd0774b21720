"""Damages the ledger and the journal in every way known, and counts what comes of it.

usage: python -m benchmarks.mutilating [ROUNDS]

Each round damages one file of a copied home and runs the commands that read.  A fault
or a command that hangs is a failure, and so is damage that `verify` passes over although
it changed what the file says.
"""

import contextlib
import io
import os
import random
import shutil
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path
from types import FrameType

from reflect.app.clock import SystemClock
from reflect.app.home import Home
from reflect.cli import run
from reflect.cli.example.months import make_months
from reflect.cli.example.story import read_months
from reflect.resources import prompts
from tests.damage import DAMAGES, content

READING = (["due"], ["ledger"], ["show", "a1"], ["language"])
GOOD = frozenset({"told", "harmless"})
LONGEST = 30
"""Seconds after which a command hangs."""


class HangError(Exception):
    """A command does not end."""


def hang(number: int, frame: FrameType | None) -> None:
    """End a command that does not end by itself."""
    _ = number, frame
    raise HangError


def outcome(home: Path, name: str, before: list[str] | None) -> str:
    """Run the commands over a damaged home; return what became of it."""
    os.environ["REFLECT_HOME"] = str(home)
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        for command in READING:
            signal.alarm(LONGEST)
            run(command)
        status = run(["verify"])
    signal.alarm(0)
    if status:
        return "told"
    return "harmless" if content(home / name) == before else "SILENT"


def tried(whole: Path, home: Path, name: str, number: int) -> tuple[str, str]:
    """Damage a copy of a home in the way that a number stands for; return the way and its end."""
    damage = DAMAGES[number % len(DAMAGES)]
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(whole, home)
    damage(home / name, random.Random(number))  # noqa: S311 -- the same each time
    try:
        found = outcome(home, name, content(whole / name))
    except HangError:
        found = "HANG"
    except Exception as error:  # noqa: BLE001 -- that is what is looked for
        found = f"FAULT {type(error).__name__}"
    signal.alarm(0)
    if found not in GOOD:
        print(f"{name} {damage.__name__} {number}: {found}", flush=True)
    return damage.__name__, found


def main() -> int:
    """Damage as often as asked, and report."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    signal.signal(signal.SIGALRM, hang)
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        whole, home = Path(folder) / "whole", Path(folder) / "home"
        make_months(Home(whole, whole), read_months(prompts()), SystemClock().today())
        for name in ("ledger.db", "journal.db"):
            counts = Counter(tried(whole, home, name, number) for number in range(rounds))
            for (kind, found), count in sorted(counts.items()):
                print(f"{name:<11} {kind:<12} {found:<10} {count:4}", flush=True)
                failures += count * (found not in GOOD)
    print(f"{2 * rounds} mutilations, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
