"""What the finders of cues share."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from reflect.domain.commitments import Cue, CueKind, Span
from reflect.language.lexicons import WordList, lexicon

Finder = Callable[[Doc], Iterator[Cue]]
"""Yields the cues of one or more kinds, from left to right."""
_NOT = frozenset({"not", "n't", "n\u2019t", "never", "no", "without", "hardly", "nt"})
_REACH = 4


def words(name: str) -> WordList:
    """Return one list of the cues' lexicon."""
    return lexicon("cues")[name]


def cue(kind: CueKind, found: Tokens) -> Cue:
    """Return a cue for some words."""
    return Cue(kind, Span(found.start_char, found.end_char), found.text)


def negated(found: Tokens) -> bool:
    """Whether a negation stands shortly before some words, in their sentence."""
    start = max(found.sent.start, found.start - _REACH)
    flips = sum(token.norm_ in _NOT for token in found.doc[start : found.start])
    return flips % 2 == 1


def near(token: Token, found: WordList, reach: int) -> bool:
    """Whether a word of a list stands within `reach` tokens, in the same sentence."""
    start = max(token.sent.start, token.i - reach)
    end = min(token.sent.end, token.i + reach + 1)
    return any(found.holds(other) for other in token.doc[start:end] if other.i != token.i)


def overlaps(found: Tokens, others: list[Tokens]) -> bool:
    """Whether some words share a token with others."""
    return any(found.start < other.end and other.start < found.end for other in others)
