"""Prints how many firm items a pipeline sees in ordinary prose, where there should be none.

usage: evaluate_prose.py TREEBANK.conllu [TREEBANK.conllu ...] [--size N] [--write FILE.json]

The reviews, weblogs and newsgroups of the treebank, taken for a mentee's answers of up to
`--size` sentences each.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from evaluate_items import extracted
from prose import answer, documents, whole
from scoring import FIRM, Item

CIRCUMSTANCES: Item = {
    "writer": "Priya",
    "role": "mentee",
    "people": {"Priya": "mentee", "Dana": "mentor"},
    "on": "2026-03-03",
    "next_session": "2026-03-17",
    "step": "debrief",
}


def main() -> None:
    """Count the false alarms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--size", type=int, default=5)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    texts = [text for path in options.files for text in documents(path)]
    parts = list(whole(texts, options.size))
    records = [answer(part, CIRCUMSTANCES) for part in parts]
    kinds = Counter[str]()
    for record, items in zip(records, extracted(records), strict=True):
        kinds.update(str(item["kind"]) for item in items)
        for item in items if options.show else ():
            start, end = item["action"]  # type: ignore[misc]
            print(item["kind"], item["confidence"], repr(record["text"][start:end]))
    sentences = sum(map(len, parts))
    firm = sum(count for kind, count in kinds.items() if kind in FIRM)
    found = {
        "sentences": sentences,
        "firm": firm,
        "firm per 1,000 sentences": round(1000 * firm / sentences, 1),
        "others per 1,000 sentences": round(1000 * (kinds.total() - firm) / sentences, 1),
    }
    for name, value in found.items():
        print(f"{name:27} {value}")
    if options.write:
        options.write.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
