"""Reads a parsed text into domain values."""

from spacy.tokens import Doc

from reflect.domain.commitments import Reading, Told
from reflect.language.extensions import cues, drafts
from spacy.language import Language


def make_doc(nlp: Language, told: Told) -> Doc:
    """Return an unparsed text that knows its circumstances."""
    doc = nlp.make_doc(told.text)
    doc._.told = told
    return doc


def reading(doc: Doc) -> Reading:
    """Return what was understood of a text that the pipeline has read."""
    return Reading(
        commitments=tuple(draft.commitment(doc) for draft in drafts(doc)), cues=tuple(cues(doc))
    )
