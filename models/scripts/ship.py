"""Copies a trained pipeline to where the program finds it, and writes down its checksums.

The program refuses a pipeline whose files differ from `checksums.json`.
"""

import argparse
import json
from hashlib import sha256
from pathlib import Path

import spacy

CHECKSUMS = "checksums.json"


def checksums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file in a pipeline, by its path in the folder."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != CHECKSUMS
    }


def ship(trained: Path, target: Path) -> None:
    """Save the pipeline without the paths of the machine it was trained on."""
    nlp = spacy.load(trained)
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta.update(
        name="reflect",
        version="0.1.0",
        description="Reads answers in mentoring dialogues: tags, lemmas and dependencies.",
        license="CC BY-SA 4.0",
        sources=[{"name": "Universal Dependencies English-EWT 2.16", "license": "CC BY-SA 4.0"}],
    )
    nlp.to_disk(target)


def main() -> None:
    """Ship a pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    ship(options.trained, options.target)
    listed = json.dumps(checksums(options.target), indent=2)
    (options.target / CHECKSUMS).write_text(listed + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
