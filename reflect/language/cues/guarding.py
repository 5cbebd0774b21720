"""Cues that stop or change the dialogue: safety and confidence."""

from collections.abc import Iterator

from spacy.tokens import Doc

from reflect.domain.commitments import Cue, CueKind
from reflect.language.cues.finding import cue, negated, overlaps, words

_DENIABLE = frozenset({"suicidal", "suicide", "abusive", "abuse", "harassment", "hurt", "bullied"})


def safety(doc: Doc) -> Iterator[Cue]:
    """Yield words of self-harm, violence, harassment or abuse; figures of speech left out."""
    figures = list(words("safe_figures").spans(doc))
    for found in words("safety").spans(doc):
        deniable = found[0].norm_ in _DENIABLE and negated(found)
        if not overlaps(found, figures) and not deniable:
            yield cue(CueKind.SAFETY, found)


def confidential(doc: Doc) -> Iterator[Cue]:
    """Yield words that ask to keep something here."""
    for found in words("confidential").spans(doc):
        opens_sentence = found.start == found.sent.start
        ordered = (
            found[0].norm_ == "do"
            and not opens_sentence
            and doc[found.start - 1].norm_ in {"i", "we", "they", "you"}
        )
        if not ordered:
            yield cue(CueKind.CONFIDENTIAL, found)
