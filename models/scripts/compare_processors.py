"""Compares what two processors read in the same answers.

The answers are read twice: here, and by this same program under an emulator of another
processor.  The same items must be found, their confidences at most `CLOSE` apart.

usage: compare_processors.py FILE.jsonl "qemu-x86_64 -cpu Haswell" [--answers 100]
"""

import argparse
import json
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluate_items import extracted
from scoring import Item

CLOSE = 0.01
"""How far apart two confidences in the same item may be."""


def differences(ours: Sequence[Item], theirs: Sequence[Item]) -> float | None:
    """Return the largest gap between confidences in the same items; None when items differ."""
    if [_plain(item) for item in ours] != [_plain(item) for item in theirs]:
        return None
    gaps = (
        abs(float(str(our["confidence"])) - float(str(their["confidence"])))
        for our, their in zip(ours, theirs, strict=True)
    )
    return max(gaps, default=0.0)


def _plain(item: Item) -> Item:
    return {name: value for name, value in item.items() if name != "confidence"}


def read(file: Path, answers: int) -> list[list[Item]]:
    """Return the items of the first answers of a file, as this processor reads them."""
    lines = file.read_text(encoding="utf-8").splitlines()[:answers]
    return extracted([json.loads(line) for line in lines])


def read_under(emulator: str, file: Path, answers: int) -> list[list[Item]]:
    """Return the items of the first answers of a file, as an emulated processor reads them."""
    command = [sys.executable, __file__, str(file), "--answers", str(answers)]
    done = subprocess.run(  # noqa: S603 - our own program, under the emulator that was asked for
        [*shlex.split(emulator), *command], stdout=subprocess.PIPE, check=True
    )
    found: list[list[Item]] = json.loads(done.stdout)
    return found


def main() -> int:
    """Compare; without an emulator, print what this processor reads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("emulator", nargs="?")
    parser.add_argument("--answers", type=int, default=100)
    options = parser.parse_args()
    ours = read(options.file, options.answers)
    if not options.emulator:
        print(json.dumps(ours))
        return 0
    theirs = read_under(options.emulator, options.file, options.answers)
    gaps = [differences(*pair) for pair in zip(ours, theirs, strict=True)]
    other = [place for place, gap in enumerate(gaps) if gap is None]
    most = max((gap for gap in gaps if gap is not None), default=0.0)
    items = sum(map(len, ours))
    print(f"{len(gaps)} answers, {items} items; largest gap between confidences {most:.3f}")
    print(f"answers whose items differ: {len(other)} {other or ''}".rstrip())
    return int(bool(other) or most > CLOSE)


if __name__ == "__main__":
    sys.exit(main())
