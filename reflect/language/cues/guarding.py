"""Cues that stop or change the dialogue: safety and confidence."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from reflect.domain.commitments import Cue, CueKind, Span
from reflect.language.cues.finding import cue, negated, overlaps, words

_DENIABLE = frozenset({"suicidal", "suicide", "abusive", "abuse", "harassment", "hurt", "bullied"})

_NEAR = 4
"""So many tokens before “between us” say what it is about."""
_OPENING = frozenset({":", "-", "\u2013", "\u2014"})
"""What stands between the words and what they are about: “between us: …”."""
_PERSONAL = frozenset({"me", "us", "you"})
_QUESTIONS = frozenset({"how", "what", "when", "where", "whether", "which", "who", "why", "if"})


def safety(doc: Doc) -> Iterator[Cue]:
    """Yield words of self-harm, violence, harassment or abuse; figures of speech left out."""
    figures = list(words("safe_figures").spans(doc))
    for found in words("safety").spans(doc):
        deniable = found[0].norm_ in _DENIABLE and negated(found)
        if not overlaps(found, figures) and not deniable:
            yield cue(CueKind.SAFETY, found)


def confidential(doc: Doc) -> Iterator[Cue]:
    """Yield words that ask to keep something here, or that tell a secret of one's own.

    What several agree to keep to themselves is an agreement like any other, and no secret line.
    """
    found = [
        *words("confidential").spans(doc),
        *filter(_is_aside, words("between_us").spans(doc)),
        *filter(_stands_first, words("private_headings").spans(doc)),
    ]
    for span in sorted(found, key=lambda each: each.start):
        if not (_is_told_of(span) or _is_agreed(span)):
            told = cue(CueKind.CONFIDENTIAL, span)
            yield replace(told, span=_opened(span)) if span.sent[-1].text in _OPENING else told


def _opened(found: Tokens) -> Span:
    """Return the words and the sentence that they open."""
    last = found.sent[-1].i + 1
    end = found.doc[last].sent[-1] if last < len(found.doc) else found.sent[-1]
    return Span(found.start_char, end.idx + len(end))


def _is_aside(found: Tokens) -> bool:
    """Whether “between us” asks for silence, rather than tells who shares or does something."""
    doc, sentence = found.doc, found.sent
    if _stands_first(found):
        return True
    before = doc[max(sentence.start, found.start - _NEAR) : found.start]
    return any(words("keeping_quiet").holds(token) for token in before)


def _stands_first(found: Tokens) -> bool:
    """Whether the words open a sentence, with a sign behind them."""
    end = found.end
    follows = found.doc[end] if end < len(found.doc) else None
    return found.start == found.sent.start and follows is not None and follows.is_punct


def _is_told_of(found: Tokens) -> bool:
    """Whether the words tell of something else: what is never told, or a confidential file."""
    first, last = found[0], found[-1]
    after = found.doc[found.end] if found.end < len(found.doc) else None
    if first.lower_ in {"do", "don't"}:
        by_somebody = any(child.dep_.startswith("nsubj") for child in last.children)
        return by_somebody or (after is not None and after.norm_ in _PERSONAL)
    if last.norm_ == "knows":
        return after is not None and after.norm_ in _QUESTIONS
    return last.norm_ == "confidential" and last.dep_ == "amod"


def _is_agreed(found: Tokens) -> bool:
    """Whether several have agreed on it: that stands before the words, in the same sentence."""
    doc, begin = found.doc, found.sent.start
    if begin and doc[begin - 1].text == ":":
        begin = doc[begin - 1].sent.start
    return words("pacts").stands(doc, begin, found.start + 1)
