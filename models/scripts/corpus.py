"""Compiles the written corpus into JSON lines, or says what is wrong with it.

usage: corpus.py [--check FILE ...]
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from markup import Fault, Json, read_answers
from pairs import read_pairs

CORPUS = Path(__file__).parents[1] / "corpus"
EVERY_NTH_VOICE_IS_DEV = 8
Reading: TypeAlias = Callable[[Path], tuple[list[Json], list[Fault]]]
"""What reads one file of texts: its records, and what is wrong with it."""


def _dump(path: Path, records: list[Json]) -> None:
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def compile_answers(faults: list[Fault]) -> None:
    """Write `train.jsonl` and `dev.jsonl`, split by voice."""
    voices: dict[str, list[Json]] = {}
    for path in sorted((CORPUS / "answers").glob("*.txt")):
        records, wrong = read_answers(path)
        faults.extend(wrong)
        for record in records:
            voices.setdefault(str(record["id"]).rpartition("-")[0], []).append(record)
    parts: dict[str, list[Json]] = {"train": [], "dev": []}
    for index, voice in enumerate(sorted(voices)):
        part = "dev" if index % EVERY_NTH_VOICE_IS_DEV == EVERY_NTH_VOICE_IS_DEV - 1 else "train"
        parts[part].extend(voices[voice])
    for name, records in parts.items():
        _dump(CORPUS / f"{name}.jsonl", records)
        _report(name, records)


def _report(name: str, records: list[Json]) -> None:
    items = sum(len(r["items"]) for r in records)  # type: ignore[arg-type]
    near = sum(len(r["near"]) for r in records)  # type: ignore[arg-type]
    empty = sum(not r["items"] for r in records)
    print(f"{name}: {len(records)} answers, {items} items, {near} near-misses, {empty} empty")


def compile_apart(faults: list[Fault]) -> None:
    """Write `apart/answers.jsonl`, of which nothing learns."""
    records, wrong = _gathered(CORPUS / "apart" / "answers", read_answers)
    faults.extend(wrong)
    _dump(CORPUS / "apart" / "answers.jsonl", records)
    _report("apart", records)


def compile_ordinary(faults: list[Fault]) -> None:
    """Write `ordinary.jsonl`, which is for training only: the voices kept apart stay the same."""
    records, wrong = _gathered(CORPUS / "ordinary", read_answers)
    faults.extend(wrong)
    _dump(CORPUS / "ordinary.jsonl", records)
    _report("ordinary", records)


def compile_pairs(folder: Path, faults: list[Fault]) -> None:
    """Write `pairs.jsonl` beside the folder of its texts."""
    pairs, wrong = _gathered(folder, read_pairs)
    faults.extend(wrong)
    _dump(folder.with_suffix(".jsonl"), pairs)
    print(f"{folder.relative_to(CORPUS)}: {len(pairs)}")


def _gathered(folder: Path, read: Reading) -> tuple[list[Json], list[Fault]]:
    files = [read(path) for path in sorted(folder.glob("*.txt"))]
    return [one for records, _ in files for one in records], [
        one for _, wrong in files for one in wrong
    ]


def check(paths: list[Path], faults: list[Fault]) -> None:
    """Read single files and print what they hold."""
    for path in paths:
        read = read_pairs if path.parent.name == "pairs" else read_answers
        records, wrong = read(path)
        faults.extend(wrong)
        if read is read_answers:
            _report(path.name, records)
        else:
            print(f"{path.name}: {len(records)} pairs")


def main() -> int:
    """Compile everything, or check the files named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", nargs="*", type=Path)
    options = parser.parse_args()
    faults: list[Fault] = []
    if options.check is not None:
        check(options.check, faults)
    else:
        compile_answers(faults)
        compile_apart(faults)
        compile_ordinary(faults)
        compile_pairs(CORPUS / "pairs", faults)
        compile_pairs(CORPUS / "apart" / "pairs", faults)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
