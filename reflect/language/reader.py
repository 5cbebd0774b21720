"""Reads texts with the pipeline, in this process: for filters, tests and the worker."""

import re
from collections.abc import Callable
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from reflect.domain.commitments import Reading, Told
from reflect.language.dates.due import first_due
from reflect.language.extensions import cues, drafts
from reflect.language.pipeline import load

_HALF_SIGNS = re.compile("[\ud800-\udfff]")
"""Halves of a surrogate pair: no character, and nothing that can be encoded."""


def make_doc(nlp: Language, told: Told) -> Doc:
    """Return an unparsed text that knows its circumstances; offsets stay those of the text."""
    doc = nlp.make_doc(_HALF_SIGNS.sub("\ufffd", told.text))
    doc._.told = told
    return doc


def reading(doc: Doc) -> Reading:
    """Return what was understood of a text that the pipeline has read."""
    return Reading(
        commitments=tuple(draft.commitment(doc) for draft in drafts(doc)), cues=tuple(cues(doc))
    )


class InProcessReader:
    """A reader that runs where it is called; the pipeline is loaded once, when first needed."""

    def __init__(self, load_pipeline: Callable[[], Language] = load) -> None:
        self._load = load_pipeline
        self._nlp: Language | None = None

    def warm(self) -> None:
        """Load the pipeline."""
        self._pipeline()

    def read(self, told: Told) -> Reading:
        """Return what a text says."""
        nlp = self._pipeline()
        return reading(nlp(make_doc(nlp, told)))

    def day(self, words: str, on: date, next_session: date | None) -> date | None:
        """Return the due day that a phrase names, or None when it names none."""
        found = first_due(words, on=on, next_session=next_session)
        return None if found is None else found.due

    def close(self) -> None:
        """Let go of the pipeline."""
        self._nlp = None

    def _pipeline(self) -> Language:
        if self._nlp is None:
            self._nlp = self._load()
        return self._nlp
