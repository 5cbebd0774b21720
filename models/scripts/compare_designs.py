"""Compares the designs that were tried: rules, a spaCy-only pipeline, and the encoder that ships.

usage: compare_designs.py SPACY_ONLY FILE.jsonl [FILE.jsonl ...] [--write FILE.json]

SPACY_ONLY is what `spacy train` made of `configs/spacy_only.cfg`; it knows neither owners nor days.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import spacy
from evaluate_items import extracted, near_misses
from scoring import Item, counts, figures

from reflect import resources
from reflect.language import pipeline

Design: TypeAlias = Callable[[list[Item]], list[list[Item]]]
"""What finds the items of some answers."""
COMPARED = ("items F1", "firm F1", "left empty", "kind", "owner", "due")


def by_rules(records: list[Item]) -> list[list[Item]]:
    """Return what the rules find on the shipped syntax."""
    shipped = pipeline.load
    pipeline.load = lambda path=None: pipeline.equip(
        pipeline.syntax(path or resources.pipeline()), rules=True
    )
    try:
        return extracted(records)
    finally:
        pipeline.load = shipped


def by_entities(folder: Path) -> Design:
    """Return a design that takes the entities of a pipeline for acts."""
    nlp = spacy.load(folder)

    def find(records: list[Item]) -> list[list[Item]]:
        return [
            [
                {
                    "action": [act.start_char, act.end_char],
                    "kind": act.label_,
                    "owner": [],
                    "due": None,
                }
                for act in doc.ents
            ]
            for doc in nlp.pipe(str(record["text"]) for record in records)
        ]

    return find


def compared(find: Design, records: list[Item]) -> dict[str, object]:
    """Return the figures of one design, and how often each class of near-miss misled it."""
    found = find(records)
    each = [counts(record["items"], items) for record, items in zip(records, found, strict=True)]  # type: ignore[arg-type]
    told = figures(sum(each, Counter[str]()))
    return {name: round(told[name], 3) for name in COMPARED} | {
        "near-misses seen as an item": {
            name: list(pair) for name, pair in near_misses(records, found).items()
        }
    }


def main() -> None:
    """Compare on every file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("spacy_only", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    designs: dict[str, Design] = {
        "rules": by_rules,
        "spaCy only": by_entities(options.spacy_only),
        "encoder": extracted,
    }
    report: dict[str, dict[str, object]] = {}
    for path in options.files:
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        name = path.stem if path.parent.name != "apart" else "apart"
        report[name] = {design: compared(find, records) for design, find in designs.items()}
    written = json.dumps(report, indent=1) + "\n"
    print(written, end="")
    if options.write:
        options.write.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
