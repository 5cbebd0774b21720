"""Prints how well a pipeline finds the items of labelled answers.

usage: evaluate_items.py FILE.jsonl [--pipeline FOLDER]
"""

import argparse
import io
import json
import os
from pathlib import Path

from scoring import Item, Score


def extracted(records: list[Item]) -> list[list[Item]]:
    """Return what `reflect extract` finds in each record."""
    from reflect.language.filters import extract  # noqa: PLC0415 - after the pipeline was named

    source = io.StringIO("".join(json.dumps(record) + "\n" for record in records))
    sink, complaints = io.StringIO(), io.StringIO()
    if extract(source, sink, complaints):
        raise SystemExit(complaints.getvalue())
    return [json.loads(line)["items"] for line in sink.getvalue().splitlines()]


def main() -> None:
    """Score one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pipeline", type=Path)
    options = parser.parse_args()
    if options.pipeline:
        os.environ["REFLECT_PIPELINE"] = str(options.pipeline)
    lines = options.file.read_text(encoding="utf-8").splitlines()
    records: list[Item] = [json.loads(line) for line in lines if line.strip()]
    score = Score()
    for record, found in zip(records, extracted(records), strict=True):
        score.add(record["items"], found)  # type: ignore[arg-type]
    for name, value in score.figures().items():
        print(f"{name:14} {value:.3f}")


if __name__ == "__main__":
    main()
