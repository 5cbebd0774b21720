"""Puts the trained parts together as the pipeline that ships, and writes down its checksums.

The program refuses a pipeline whose files differ from `checksums.json`.

usage: ship.py SYNTAX ENCODER TARGET
"""

import argparse
import json
import shutil
from hashlib import sha256
from pathlib import Path

from spacy.language import Language

from reflect.language.pipeline import equip, syntax

CHECKSUMS = "checksums.json"


def checksums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file in a pipeline, by its path in the folder."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != CHECKSUMS
    }


def assembled(trained: Path, weights: Path) -> Language:
    """Return the whole pipeline, without the paths of the machine it was trained on."""
    nlp = equip(syntax(trained))
    nlp.get_pipe("reflect_encoder").from_disk(weights)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta.update(
        name="reflect",
        version="0.2.0",
        description="Reads answers in mentoring dialogues: syntax, commitments, due days, cues.",
        license="CC BY-SA 4.0",
        sources=[
            {"name": "Universal Dependencies English-EWT 2.16", "license": "CC BY-SA 4.0"},
            {"name": "sentence-transformers/all-MiniLM-L6-v2", "license": "Apache-2.0"},
        ],
    )
    return nlp


def main() -> None:
    """Ship a pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("syntax", "encoder", "target"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    nlp = assembled(options.syntax, options.encoder)
    fresh = options.target.with_name(options.target.name + ".new")
    nlp.to_disk(fresh)
    listed = json.dumps(checksums(fresh), indent=2)
    (fresh / CHECKSUMS).write_text(listed + "\n", encoding="utf-8")
    shutil.rmtree(options.target, ignore_errors=True)
    fresh.rename(options.target)


if __name__ == "__main__":
    main()
