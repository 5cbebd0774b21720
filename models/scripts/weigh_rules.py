"""Writes how often each rule was right on labelled answers, for `confidence`.

usage: weigh_rules.py TRAIN.jsonl [--pipeline FOLDER]
"""

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path

from scoring import Item, pairs

from reflect.domain.commitments import Told
from reflect.language.drafts import Draft, characters
from reflect.language.extensions import drafts
from reflect.language.pipeline import load
from reflect.language.reader import make_doc

TARGET = Path(__file__).parents[2] / "reflect" / "language" / "lexicon" / "reliability.json"
PRIOR, WEIGHT = 0.6, 3
"""What is believed of a rule before it is seen, and how many cases that is worth."""


def told(record: Item) -> Told:
    """Return a record's circumstances."""
    coming = record["next_session"]
    return Told(
        text=str(record["text"]),
        writer=str(record["writer"]),
        role=str(record["role"]),
        people=record["people"],  # type: ignore[arg-type]
        on=date.fromisoformat(str(record["on"])),
        next_session=date.fromisoformat(str(coming)) if coming else None,
        step=str(record["step"]),
    )


def main() -> None:
    """Weigh every rule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pipeline", type=Path)
    options = parser.parse_args()
    nlp = load(options.pipeline)
    nlp.get_pipe("reflect_items").least = 0.0
    lines = options.file.read_text(encoding="utf-8").splitlines()
    records: list[Item] = [json.loads(line) for line in lines if line.strip()]
    seen, right = Counter[str](), Counter[str]()
    for doc, record in nlp.pipe(((make_doc(nlp, told(r)), r) for r in records), as_tuples=True):
        found: list[Draft] = drafts(doc)
        spans: list[Item] = []
        for draft in found:
            span = characters(doc, draft.action)
            spans.append({"action": [span.start, span.end]})
        matched = {j for _, j, _ in pairs(record["items"], spans)}  # type: ignore[arg-type]
        for place, draft in enumerate(found):
            seen[draft.rule] += 1
            right[draft.rule] += place in matched
    table = {
        rule: round((right[rule] + PRIOR * WEIGHT) / (seen[rule] + WEIGHT), 3)
        for rule in sorted(seen)
    }
    TARGET.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"{len(table)} rules, {sum(right.values())} of {sum(seen.values())} right")


if __name__ == "__main__":
    main()
