"""Prints every figure beside its peer, with the ratio that the budget speaks of.

usage: python -m benchmarks [--jrnl PATH] [--quick]
"""

import argparse
import shutil
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from benchmarks import fixtures
from benchmarks.reading import reading
from benchmarks.timing import Times, paints, runs
from benchmarks.typing_speed import typing

BIN = Path(sys.executable).parent
REFLECT = str(BIN / "reflect")


def show(what: str, ours: Times, peer: str, theirs: Times, budget: float) -> None:
    """Print a measurement, its peer and their ratio."""
    ratio = ours.median / theirs.median
    print(f"{what}\n  reflect   {ours}\n  {peer:<9} {theirs}")
    print(f"  ratio {ratio:.2f} (budget {budget})\n", flush=True)


def command_line(folder: Path, jrnl: Path | None, times: int) -> None:
    """Measure start-up and `due`."""
    python = runs([sys.executable, "-c", "pass"], {}, times)
    show("reflect --version", runs([REFLECT, "--version"], {}, times), "python", python, 3)
    show("reflect --help", runs([REFLECT, "--help"], {}, times), "python", python, 3)
    small = fixtures.ledger(folder / "small", 1_000)
    large = fixtures.ledger(folder / "large", 10_000)
    due = runs([REFLECT, "due"], large, times)
    show("reflect due, 10,000 beside 1,000", due, "1,000", runs([REFLECT, "due"], small, times), 1)
    if jrnl is None:
        print("jrnl is not there: `make bench` installs it beside the program\n")
        return
    command = fixtures.journal(folder / "jrnl", jrnl)
    show("reflect due, 10,000 agreements", due, "jrnl -n 1", runs(command, {}, times), 0.5)


def screens(folder: Path, times: int) -> None:
    """Measure the first paint, and how soon the first screen can be used."""
    home = fixtures.ledger(folder / "screens", 1_000)
    bare = paints([sys.executable, "-m", "benchmarks.bare"], "barely", {}, times)
    first = paints([REFLECT], "opening", home, times)
    show("first paint", first, "one Static", bare, 1.5)
    show(
        "first screen, with its facts",
        paints([REFLECT], "open on", home, times),
        "one Static",
        bare,
        2.5,
    )


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jrnl", type=Path, default=None)
    parser.add_argument("--quick", action="store_true", help="fewer runs")
    options = parser.parse_args()
    found = options.jrnl or shutil.which("jrnl")
    times = 3 if options.quick else 10
    print(
        f"reflect on Python {sys.version.split()[0]}, textual {version('textual')}, "
        f"spacy {version('spacy')}; {time.strftime('%Y-%m-%d')}\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        command_line(Path(folder), Path(found) if found else None, times)
        screens(Path(folder), times)
    typing()
    reading()


if __name__ == "__main__":
    main()
