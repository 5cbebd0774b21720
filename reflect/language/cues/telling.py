"""Cues of how an answer is written: its length, its words, whose voice it gives."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reflect.domain.commitments import Cue, CueKind
from reflect.language.cues.finding import cue, negated, overlaps, words
from reflect.language.extensions import told

FEWEST_CONTENT_WORDS = 5
MOST_WORDS = 180
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM"})
_TELLING = 3
"""A mentor who reports so many things told, and fewer heard, is telling."""


def dependence(doc: Doc) -> Iterator[Cue]:
    """Yield words that hand a decision to the other, unless an own option stands beside them."""
    if words("initiative").stands(doc, 0, len(doc)):
        return
    for found in words("dependence").spans(doc):
        yield cue(CueKind.DEPENDENCE, found)


def telling(doc: Doc) -> Iterator[Cue]:
    """Yield one cue for a mentor's long report of own advice without the mentee's words."""
    if told(doc).role != "mentor":
        return
    said = [
        token
        for token in doc
        if token.pos_ == "VERB" and words("telling_verbs").holds(token) and _by(token, {"i"})
    ]
    heard = [
        token
        for token in doc
        if token.pos_ == "VERB" and words("asking_verbs").holds(token) and not _by(token, {"i"})
    ]
    asked = [token for token in doc if token.lemma_ in {"ask", "listen"} and _by(token, {"i"})]
    if len(said) >= _TELLING and len(said) > 2 * (len(heard) + len(asked)):
        yield cue(CueKind.TELLING, doc[said[0].i : said[0].i + 1])


def _by(verb: Token, subjects: set[str]) -> bool:
    before = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    last = next(
        (token for token in reversed(before) if token.pos_ in {"PRON", "PROPN", "NOUN"}), None
    )
    if last is None:
        return (
            verb.dep_ == "conj"
            and verb.head.i < verb.i
            and verb.head is not verb
            and _by(verb.head, subjects)
        )
    return last.norm_ in subjects


def length(doc: Doc) -> Iterator[Cue]:
    """Yield whether an answer is empty, very short or very long."""
    own = [token for token in doc if not token.is_space and not token.is_punct]
    said = " ".join(doc.text.lower().split()).strip(" .!")
    phrases = {" ".join(phrase) for phrase in words("no_answer").phrases}
    if not own or said in words("no_answer").words or said in phrases:
        yield Cue(CueKind.EMPTY)
    elif sum(token.pos_ in _CONTENT for token in own) < FEWEST_CONTENT_WORDS:
        yield Cue(CueKind.SHORT)
    elif len(own) > MOST_WORDS:
        yield Cue(CueKind.LONG)


def fuzzy_term(doc: Doc) -> Iterator[Cue]:
    """Yield words that two people may understand differently, each once."""
    seen: set[str] = set()
    for found in words("fuzzy_terms").spans(doc):
        name = found.text.lower()
        verb = found[0].pos_ == "VERB"
        ready_to = (
            found[0].lower_ == "ready"
            and found.end < len(doc)
            and doc[found.end].lower_ in {"to", "for"}
        )
        if name not in seen and not verb and not ready_to:
            seen.add(name)
            yield cue(CueKind.FUZZY_TERM, found)


def decision(doc: Doc) -> Iterator[Cue]:
    """Yield decisions that were taken."""
    open_ones = list(words("undecided").spans(doc))
    for found in words("decisions").spans(doc):
        if (
            not overlaps(found, open_ones)
            and not negated(found)
            and not found.sent.text.rstrip().endswith("?")
        ):
            yield cue(CueKind.DECISION, found)
