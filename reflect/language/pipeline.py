"""Loads the shipped pipeline; and builds it, or one that reads by rules, from a bare syntax."""

import os
from pathlib import Path

import spacy
from spacy.language import Language

from reflect import resources

BEFORE_SYNTAX = ("reflect_words", "reflect_lines")
AFTER_SYNTAX = (
    "reflect_times",
    "reflect_clauses",
    "reflect_encoder",
    "reflect_people",
    "reflect_terms",
    "reflect_attributes",
    "reflect_titles",
    "reflect_clarity",
    "reflect_cues",
)
RULES_INSTEAD = {"reflect_encoder": "reflect_items", "reflect_attributes": None}
"""What stands where the encoder's components would, in a pipeline that reads by rules."""
OVERRIDE = "REFLECT_PIPELINE"
"""The environment variable that names another pipeline, for those who train one."""


def equip(nlp: Language, *, rules: bool = False) -> Language:
    """Add to a syntax pipeline what reads answers; return the same pipeline.

    Items are what the encoder sees, which has no weights until they are read into it; or, with
    `rules`, what the rules find.
    """
    for place, name in enumerate(BEFORE_SYNTAX):
        nlp.add_pipe(name, before=nlp.pipe_names[place] if place < len(nlp.pipe_names) else None)
    for name in AFTER_SYNTAX:
        chosen = RULES_INSTEAD.get(name, name) if rules else name
        if chosen:
            nlp.add_pipe(chosen)
    return nlp


def load(path: Path | None = None) -> Language:
    """Load a pipeline that reads answers.

    Raises:
        MissingResourceError: If the installation has no pipeline.
    """
    named = os.environ.get(OVERRIDE)
    return spacy.load(path or (Path(named) if named else resources.pipeline()))


def syntax(path: Path) -> Language:
    """Load nothing but the trained syntax of a pipeline."""
    return spacy.load(path, exclude=[*BEFORE_SYNTAX, *AFTER_SYNTAX])
