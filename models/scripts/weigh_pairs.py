"""Writes what matching learned: weights from labelled pairs, rarities from labelled answers.

usage: weigh_pairs.py PAIRS.jsonl ANSWERS.jsonl
"""

import argparse
import json
import math
import re
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from pair_fitting import fit, labelled, tables

from reflect.language.matching.rarity import UNSEEN
from reflect.language.matching.words import words

TARGET = Path(__file__).parents[2] / "reflect" / "language" / "matching"
SEEN = 3
"""Sentences that a word must stand in to have a rarity of its own."""


def rarities(texts: list[str]) -> dict[str, float]:
    """Return how rare each word is: the logarithm of sentences per sentence that has it."""
    counts, whole = Counter[str](), 0
    for text in texts:
        for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
            found = {word.stem for word in words(sentence)}
            whole += bool(found)
            counts.update(found)
    known = {
        word: round(math.log(whole / count), 2)
        for word, count in sorted(counts.items())
        if count >= SEEN
    }
    return known | {UNSEEN: round(math.log(whole / (SEEN / 2)), 2)}


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("answers", type=Path)
    options = parser.parse_args()
    answers = options.answers.read_text(encoding="utf-8").splitlines()
    table = rarities([json.loads(line)["text"] for line in answers])
    (TARGET / "rarity.json").write_text(json.dumps(table, indent=0) + "\n", encoding="utf-8")
    pairs = options.pairs.read_text(encoding="utf-8").splitlines()
    weights = fit([one for line in pairs for one in tables(labelled(json.loads(line)))])
    (TARGET / "weights.json").write_text(
        json.dumps(asdict(weights), indent=1) + "\n", encoding="utf-8"
    )
    print(f"{len(weights.features)} weights from {len(pairs)} pairs, {len(table)} rarities")


if __name__ == "__main__":
    main()
