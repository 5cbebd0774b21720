"""Cues of how the writer feels, about themselves and about others."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from reflect.domain.commitments import Cue, CueKind
from reflect.language.cast import Cast, Points
from reflect.language.cues.finding import cue, near, negated, words
from reflect.language.extensions import told

_SELF = frozenset({"i", "me", "my", "myself", "i'm", "im"})
_ENOUGH = 2


def feeling(doc: Doc) -> Iterator[Cue]:
    """Yield strong feelings: a strong word, a plain one made stronger, or two plain ones."""
    plain: list[Span] = []
    for found in words("strong_feelings").spans(doc):
        if not negated(found):
            yield cue(CueKind.FEELING, found)
            return
    for found in words("feelings").spans(doc):
        if negated(found) or not _is_felt(found[0]):
            continue
        if found.start > found.sent.start and words("intensifiers").holds(doc[found.start - 1]):
            yield cue(CueKind.FEELING, doc[found.start - 1 : found.end])
            return
        plain.append(found)
    if len(plain) >= _ENOUGH:
        yield cue(CueKind.FEELING, plain[0])


def _is_felt(token: Token) -> bool:
    """Whether the writer feels it, rather than somebody else or nobody."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return near(token, words("feeling_verbs"), 3)
    start = max(token.sent.start, token.i - 5)
    before = token.doc[start : token.i]
    return any(other.norm_ in _SELF or words("feeling_verbs").holds(other) for other in before)


def self_attack(doc: Doc) -> Iterator[Cue]:
    """Yield what the writer says against themselves."""
    for found in words("self_attack_phrases").spans(doc):
        yield cue(CueKind.SELF_ATTACK, found)
    for found in words("self_attack").spans(doc):
        before = doc[max(found.sent.start, found.start - 5) : found.start]
        own = any(token.norm_ in {"i", "myself"} for token in before)
        being = any(
            token.lemma_.lower() in {"be", "feel", "'m"} or token.norm_ in {"am", "'m", "m"}
            for token in before
        )
        others = any(token.norm_ in {"he", "she", "they", "it", "that", "you"} for token in before)
        if own and being and not others and not negated(found):
            yield cue(CueKind.SELF_ATTACK, found)


def blame(doc: Doc) -> Iterator[Cue]:
    """Yield faults found with others."""
    cast = Cast(told(doc))
    for found in words("fault_phrases").spans(doc):
        if found[0].pos_ not in {"VERB", "AUX"} or _others_act(found[0], cast):
            yield cue(CueKind.BLAME, found)
    for token in doc:
        if (
            token.pos_ == "VERB"
            and words("fault_verbs").holds(token)
            and _others_act(token, cast)
            and not _denied(token)
        ):
            yield cue(CueKind.BLAME, doc[token.i : token.i + 1])


def _denied(token: Token) -> bool:
    return negated(token.doc[token.i : token.i + 1])


def _others_act(verb: Token, cast: Cast) -> bool:
    """Whether somebody other than the writer is the subject of a verb."""
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - 5) : verb.i]):
        if token.tag_ == "TO":
            return False
        who = cast.who(token.text)
        if who is not None and token.tag_ != "PRP$":
            return who.points in {Points.THEY, Points.NAMED, Points.YOU} and token.norm_ not in {
                "them",
                "him",
            }
        if token.pos_ in {"NOUN", "PROPN"}:
            return token.dep_ in {"nsubj", "conj", "compound"} or token.pos_ == "PROPN"
    return False


def gratitude(doc: Doc) -> Iterator[Cue]:
    """Yield thanks and praise of others."""
    polite = list(words("not_thanks").spans(doc))
    for found in words("thanks").spans(doc):
        inside = any(other.start <= found.start < other.end for other in polite)
        if not inside and not negated(found):
            yield cue(CueKind.GRATITUDE, found)
