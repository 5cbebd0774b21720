"""Loads the shipped pipeline, and completes a bare syntax pipeline with this package's parts."""

import os
from pathlib import Path

import spacy
from spacy.language import Language

from reflect import resources

BEFORE_SYNTAX = ("reflect_words", "reflect_lines")
AFTER_SYNTAX = (
    "reflect_times",
    "reflect_clauses",
    "reflect_items",
    "reflect_people",
    "reflect_terms",
    "reflect_titles",
    "reflect_clarity",
    "reflect_cues",
)
ENCODER = "encoder"
"""The folder, inside a pipeline's, of the encoder that finds the items; without it, rules do."""
OVERRIDE = "REFLECT_PIPELINE"
"""The environment variable that names another pipeline, for those who train one."""


def equip(nlp: Language, encoder: Path | None = None) -> Language:
    """Add what a syntax pipeline lacks to read answers; return the same pipeline.

    With an encoder's folder, items are what the encoder sees; without, what the rules find.
    """
    for place, name in enumerate(BEFORE_SYNTAX):
        if name not in nlp.pipe_names:
            nlp.add_pipe(
                name, before=nlp.pipe_names[place] if place < len(nlp.pipe_names) else None
            )
    for name in AFTER_SYNTAX:
        if encoder is not None and name == "reflect_items":
            nlp.add_pipe("reflect_encoder", config={"folder": str(encoder)})
        elif name not in nlp.pipe_names:
            nlp.add_pipe(name)
        if encoder is not None and name == "reflect_terms":
            nlp.add_pipe("reflect_attributes")
    return nlp


def load(path: Path | None = None) -> Language:
    """Load a pipeline that reads answers.

    Raises:
        MissingResourceError: If the installation has no pipeline.
    """
    named = os.environ.get(OVERRIDE)
    folder = path or (Path(named) if named else resources.pipeline())
    encoder = folder / ENCODER
    return equip(spacy.load(folder), encoder if encoder.is_dir() else None)
