"""Prints how well a pipeline finds the items of labelled answers.

usage: evaluate_items.py FILE.jsonl [--pipeline FOLDER] [--by form|class] [--write FILE.json]
       [--errors]

Figures come with 95 % bootstrap intervals, drawn by answer.  Where the file labels
near-misses, each class says in how many of them an item was seen all the same.
"""

import argparse
import io
import json
import os
from collections import Counter
from pathlib import Path

from grouping import GROUPINGS
from scoring import Item, counts, figures, intervals, pairs, span

BINS = 5
"""Of the table that says how often a confidence was right."""


def extracted(records: list[Item]) -> list[list[Item]]:
    """Return what `reflect extract` finds in each record."""
    from reflect.language.filters import extract  # noqa: PLC0415 - after the pipeline was named

    source = io.StringIO("".join(json.dumps(record) + "\n" for record in records))
    sink, complaints = io.StringIO(), io.StringIO()
    if extract(source, sink, complaints):
        raise SystemExit(complaints.getvalue())
    return [json.loads(line)["items"] for line in sink.getvalue().splitlines()]


def near_misses(records: list[Item], found: list[list[Item]]) -> dict[str, tuple[int, int]]:
    """Return, by class, how many near-misses were taken for an item, and how many there are."""
    taken, there = Counter[str](), Counter[str]()
    for record, items in zip(records, found, strict=True):
        right = {j for _, j, _ in pairs(record["items"], items)}  # type: ignore[arg-type]
        false = [span(item, "action") for j, item in enumerate(items) if j not in right]
        for miss in record.get("near", ()):  # type: ignore[attr-defined]
            start, end = miss["span"]
            there[miss["class"]] += 1
            taken[miss["class"]] += any(a < end and start < b for a, b in false)
    return {name: (taken[name], there[name]) for name in sorted(there)}


def reliability(records: list[Item], found: list[list[Item]]) -> tuple[float, list[list[float]]]:
    """Return the expected calibration error, and rows of number, confidence and share right."""
    told: list[tuple[float, bool]] = []
    for record, items in zip(records, found, strict=True):
        right = {j for _, j, _ in pairs(record["items"], items)}  # type: ignore[arg-type]
        told += [(float(str(one["confidence"])), j in right) for j, one in enumerate(items)]
    told.sort()
    rows, gap = [], 0.0
    for place in range(BINS):
        part = told[place * len(told) // BINS : (place + 1) * len(told) // BINS]
        if part:
            sure = sum(confidence for confidence, _ in part) / len(part)
            share = sum(right for _, right in part) / len(part)
            rows.append([len(part), round(sure, 3), round(share, 3)])
            gap += abs(sure - share) * len(part) / len(told)
    return gap, rows


GROUP_FIGURES = ("items F1", "firm F1", "left empty", "owner", "to", "kind", "due", "spurious due")


def by_group(groups: list[str], each: list[Counter[str]]) -> dict[str, dict[str, float]]:
    """Return the number of answers and the figures of each group of answers."""
    found: dict[str, dict[str, float]] = {}
    for name in sorted(set(groups)):
        own = [count for group, count in zip(groups, each, strict=True) if group == name]
        told = figures(sum(own, Counter[str]()))
        found[name] = {
            "answers": len(own),
            **{part: round(told[part], 3) for part in GROUP_FIGURES},
        }
    return found


def show_groups(groups: dict[str, dict[str, float]]) -> None:
    """Print the figures of each group in a row."""
    for name, row in groups.items():
        print(f"{name:8}", "  ".join(f"{part} {value:g}" for part, value in row.items()))


def show_errors(record: Item, found: list[Item]) -> None:
    """Print what was missed, and what was seen that is none."""
    gold: list[Item] = record["items"]  # type: ignore[assignment]
    matched, text = pairs(gold, found), str(record["text"])
    missed = [item for i, item in enumerate(gold) if i not in {pair[0] for pair in matched}]
    extra = [item for j, item in enumerate(found) if j not in {pair[1] for pair in matched}]
    for name, items in (("missed", missed), ("extra", extra)):
        for item in items:
            start, end = span(item, "action")
            print(f"{record['id']} {name:6} {item['kind']:8} {text[start:end]!r}")


def arguments() -> argparse.Namespace:
    """Read the command line; the pipeline that it names is the one that is loaded."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pipeline", type=Path)
    parser.add_argument("--by", choices=GROUPINGS)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.pipeline:
        os.environ["REFLECT_PIPELINE"] = str(options.pipeline)
    return options


def main() -> None:
    """Score one file."""
    options = arguments()
    lines = options.file.read_text(encoding="utf-8").splitlines()
    records: list[Item] = [json.loads(line) for line in lines if line.strip()]
    found = extracted(records)
    each = [counts(record["items"], items) for record, items in zip(records, found, strict=True)]  # type: ignore[arg-type]
    told, spread = figures(sum(each, Counter[str]())), intervals(each)
    for name, value in told.items():
        print(f"{name:14} {value:.3f}  {spread[name][0]:.3f} to {spread[name][1]:.3f}")
    groups = by_group([GROUPINGS[options.by](one) for one in records], each) if options.by else {}
    show_groups(groups)
    misses = near_misses(records, found)
    for name, (taken, there) in misses.items():
        print(f"near-miss {name:13} {taken:3} of {there} seen as an item")
    gap, rows = reliability(records, found)
    print(f"calibration error {gap:.3f}; number, confidence, right: {rows}")
    if options.errors:
        for record, items in zip(records, found, strict=True):
            show_errors(record, items)
    if options.write:
        report = {
            "answers": len(records),
            "figures": {name: round(value, 3) for name, value in told.items()},
            "intervals": {
                name: [round(low, 3), round(high, 3)] for name, (low, high) in spread.items()
            },
            **({f"by {options.by}": groups} if groups else {}),
            "near-misses seen as an item": {name: list(pair) for name, pair in misses.items()},
            "calibration error": round(gap, 3),
            "reliability": rows,
        }
        options.write.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
