"""Prints how well a pipeline tells sentences of mail that ask for something from others.

usage: evaluate_requests.py REQUESTS.jsonl [--pipeline FOLDER] [--write FILE.json] [--show]

A sentence counts as asking where a request is seen in it.  Only those are read that training
holds out; the set calls more a request than the label guide does.
"""

import argparse
import json
import os
from pathlib import Path

from evaluate_items import extracted
from evaluate_prose import CIRCUMSTANCES
from mail_requests import Sentence, sentences
from prose import answer
from scoring import f1


def figures(mail: list[Sentence], *, show: bool) -> dict[str, float]:
    """Return precision, recall and F1 of a pipeline on sentences, by any item and by requests."""
    found = extracted([answer([one.text], CIRCUMSTANCES) for one in mail])
    seen = [any(item["kind"] == "request" for item in items) for items in found]
    for one, asks in zip(mail, seen, strict=True):
        if show and asks is not one.asks:
            print("missed" if one.asks else "false ", one.text)
    right = sum(asks and one.asks for one, asks in zip(mail, seen, strict=True))
    precision, recall, mean = f1(right, sum(seen), sum(one.asks for one in mail))
    told = {"precision": precision, "recall": recall, "f1": mean}
    return {"sentences": len(mail)} | {name: round(value, 3) for name, value in told.items()}


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pipeline", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.pipeline:
        os.environ["REFLECT_PIPELINE"] = str(options.pipeline)
    mail = [one for one in sentences(options.file) if one.is_held_out]
    told = figures(mail, show=options.show)
    for name, value in told.items():
        print(f"{name:27} {value}")
    if options.write:
        options.write.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
