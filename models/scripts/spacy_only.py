"""The plainest learned design, for comparison: a spaCy entity recogniser whose entities are acts.

usage: spacy_only.py TRAIN.jsonl DEV.jsonl OUT

Writes the answers as spaCy documents; `spacy train` with `configs/spacy_only.cfg` does the rest.
"""

import argparse
import json
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.util import filter_spans


def convert(source: Path, target: Path) -> None:
    """Write answers as documents whose entities are the acts, by kind."""
    nlp = spacy.blank("en")
    store = DocBin()
    for line in source.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        doc = nlp.make_doc(record["text"])
        acts = [
            doc.char_span(*item["action"], label=item["kind"], alignment_mode="expand")
            for item in record["items"]
        ]
        doc.ents = filter_spans([act for act in acts if act is not None])
        store.add(doc)
    target.parent.mkdir(parents=True, exist_ok=True)
    store.to_disk(target)


def main() -> None:
    """Convert both parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("train", "dev", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    convert(options.train, options.out / "train.spacy")
    convert(options.dev, options.out / "dev.spacy")


if __name__ == "__main__":
    main()
