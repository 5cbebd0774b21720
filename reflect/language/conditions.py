"""Conditions of a text: "if she likes it", "depending on money", "should he agree"."""

from spacy.tokens import Doc, Token

from reflect.language.lexicons import lemma, lexicon

_BREAKS = frozenset({",", ";", ".", "!", "?", "\u2013", "—", ")", ":"})
_STOPS = frozenset({".", ";", "!", "?", ")"})
_SUBJECTS = frozenset({"i", "we", "he", "she", "they", "then"})
_AUXILIARIES = frozenset({"will", "'ll", "can", "shall", "am", "'m"})

TokenSpan = tuple[int, int]
"""A stretch of tokens, end exclusive."""


def conditions_of(doc: Doc) -> list[TokenSpan]:
    """Return the conditions of a text, from left to right."""
    marks = [found.start for found in lexicon("modifiers")["conditions"].spans(doc)]
    marks += [token.i for token in doc if _inverts(token)]
    found: list[TokenSpan] = []
    for at in sorted(marks):
        end = _end(doc, at)
        if end > at + 1 and not _asks(doc[at]) and not (found and at < found[-1][1]):
            found.append((at, end))
    return found


def _inverts(token: Token) -> bool:
    """Whether "should" opens a condition ("Should he agree, …")."""
    if token.norm_ != "should" or not token.is_sent_start:
        return False
    return not token.sent.text.rstrip().endswith("?")


def _asks(token: Token) -> bool:
    """Whether "if" opens a question rather than a condition ("ask her if …")."""
    if token.i == token.sent.start:
        return False
    before = token.doc[token.i - 1]
    if before.pos_ in {"PRON", "PROPN"} and before.i > token.sent.start:
        before = token.doc[before.i - 1] if lemma(token.doc[before.i - 1]) == "ask" else before
    return lemma(before) in lexicon("grammar")["askers"].words


def _end(doc: Doc, at: int) -> int:
    """Return where a condition ends: at a break, or where the main clause begins."""
    end = doc[at].sent.end
    verb = False
    for token in doc[at + 1 : end]:
        verb = verb or token.pos_ in {"VERB", "AUX"}
        breaks = token.text in _BREAKS and (verb or token.text in _STOPS)
        if breaks or "\n" in token.text or (verb and token.i > at + 2 and _begins(token, end)):
            return token.i
    while end > at + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return end


def _begins(token: Token, end: int) -> bool:
    """Whether a main clause begins ("if he asks I will …")."""
    following = token.i + 1
    return (
        token.norm_ in _SUBJECTS and following < end and token.doc[following].norm_ in _AUXILIARIES
    )
