"""The plainest learned design, for comparison: a spaCy entity recogniser whose entities are acts.

usage: spacy_only.py convert TRAIN.jsonl DEV.jsonl OUT   the answers as spaCy documents
       spacy_only.py score PIPELINE FILE.jsonl           what a trained pipeline finds
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import spacy
from scoring import Item, counts, figures, intervals
from spacy.tokens import DocBin
from spacy.util import filter_spans

COMPARED = ("items F1", "firm F1", "left empty", "kind")


def read(path: Path) -> list[Item]:
    """Return the answers of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def convert(source: Path, target: Path) -> None:
    """Write answers as documents whose entities are the acts, by kind."""
    nlp = spacy.blank("en")
    store = DocBin()
    for record in read(source):
        doc = nlp.make_doc(str(record["text"]))
        acts = [
            doc.char_span(*item["action"], label=item["kind"], alignment_mode="expand")
            for item in record["items"]  # type: ignore[attr-defined]
        ]
        doc.ents = filter_spans([act for act in acts if act is not None])
        store.add(doc)
    target.parent.mkdir(parents=True, exist_ok=True)
    store.to_disk(target)


def score(pipeline: Path, path: Path) -> None:
    """Print the figures that this design has: it knows neither owners nor days."""
    nlp = spacy.load(pipeline)
    records = read(path)
    each: list[Counter[str]] = []
    for doc, record in zip(nlp.pipe(str(r["text"]) for r in records), records, strict=True):
        found: list[Item] = [
            {
                "action": [ent.start_char, ent.end_char],
                "kind": ent.label_,
                "owner": [],
                "due": None,
            }
            for ent in doc.ents
        ]
        each.append(counts(record["items"], found))  # type: ignore[arg-type]
    told, spread = figures(sum(each, Counter[str]())), intervals(each)
    for name in COMPARED:
        print(f"{name:14} {told[name]:.3f}  {spread[name][0]:.3f} to {spread[name][1]:.3f}")


def main() -> None:
    """Convert or score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["convert", "score"])
    parser.add_argument("paths", type=Path, nargs="+")
    options = parser.parse_args()
    if options.what == "score":
        score(*options.paths)
    else:
        train, dev, out = options.paths
        convert(train, out / "train.spacy")
        convert(dev, out / "dev.spacy")


if __name__ == "__main__":
    main()
