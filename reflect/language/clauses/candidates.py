"""The generator: every word that may name an act, with very high recall.

It judges nothing but form.  What is no act is refused later, by a decision that
sees the whole clause.
"""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from reflect.language.lexicons import lemma, lexicon
from reflect.language.segments import Segment

_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_MODALS = frozenset(
    [
        "will",
        "'ll",
        "ll",
        "shall",
        "would",
        "'d",
        "d",
        "may",
        "might",
        "can",
        "could",
        "should",
        "must",
        "wo",
        "ca",
        "wil",
        "imma",
        "wanna",
        "gonna",
        "let",
        "lemme",
        "to",
        "na",
        "gotta",
        "ta",
    ]
)
_STOP_NOUNS = frozenset(
    [
        "etc",
        "ok",
        "okay",
        "yes",
        "no",
        "none",
        "nothing",
        "done",
        "both",
        "all",
        "same",
        "thing",
        "lol",
        "haha",
        "ps",
        "nb",
    ]
)
_LINKS = frozenset({",", ";", "and", "&", "+", "plus", "then", ".", "/", "•", "->"})


_HELPERS = frozenset({"gon", "gonna", "na", "let's"})
_NOTE_SIGNS = frozenset({":", "-", "\u2013", "→"})
_MISTAGGED = frozenset({"NOUN", "PROPN", "ADJ", "INTJ", "ADP", "X"})
_LINKING = frozenset({"PRON", "ADV", "PUNCT", "SPACE"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_BREAKS = frozenset({"ADP", "SCONJ", "VERB", "PART"})
_BREAKING_TAGS = frozenset({"TO", "IN", "WDT", "WP", "WRB"})
_OWING = frozenset({"owe", "promise"})
_POSSESSIVES = frozenset({"mine", "ours", "hers", "his", "yours"})
_BEING = frozenset({"is", "'s", "are"})
_OWNING = _BEING | {"was", ":", "\u2013", "-"}
_BEARERS = frozenset({"me", "us", "him", "her", "john"})


def candidates(doc: Doc, parts: list[Segment]) -> list[Token]:
    """Return the candidate heads of a text, from left to right."""
    found = {token.i: token for token in doc if _is_verb(token)}
    for part in parts:
        for token in _note_heads(doc, part):
            found.setdefault(token.i, token)
    for token in _owed(doc):
        found.setdefault(token.i, token)
    return [found[at] for at in sorted(found)]


def _is_verb(token: Token) -> bool:
    if not token.text[0].isalnum() or token.is_digit or _is_going_to(token):
        return False
    before = token.doc[token.i - 1] if token.i and not token.is_sent_start else None
    if token.dep_ in _AUXILIARY or token.tag_ == "MD" or token.lower_ in _HELPERS:
        modal = before is not None and before.norm_ in _MODALS
        return modal and token.dep_ == "cop" and token.lower_ == "be"
    tagged = token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")
    return tagged or _is_mistagged(token, before)


def _is_mistagged(token: Token, before: Token | None) -> bool:
    """Whether a word that was tagged as a noun can only be a verb where it stands."""
    acts = lexicon("verbs")["acts"].words
    act = token.lower_ in acts
    if before is None or before.norm_ in _NOTE_SIGNS:
        act = act or (lemma(token) in acts and token.tag_ == "NNS")
        return act and not _is_phrase_noun(token)
    if before.norm_ in _MODALS and before.pos_ != "ADP" and token.pos_ in _MISTAGGED:
        return act or before.norm_ not in {"'d", "d", "to"}
    linked = before.norm_ in _LINKS or before.pos_ in _LINKING or before.norm_ == "john"
    return linked and act and token.pos_ in _NOUNS and not _is_phrase_noun(token)


def _is_going_to(token: Token) -> bool:
    """Whether "going" only leads to a verb."""
    if token.lower_ != "going":
        return False
    following = token.doc[token.i + 1 : token.i + 3]
    return (
        len(following) == len(("to", "do"))
        and following[0].norm_ == "to"
        and (following[1].tag_ == "VB" or following[1].lower_ in lexicon("verbs")["acts"].words)
    )


def _is_phrase_noun(token: Token) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is None or (
        following.norm_ in {"of", "with", "on", "by", ":", "from"} and token.pos_ == "NOUN"
    )


def _note_heads(doc: Doc, part: Segment) -> Iterator[Token]:
    """Yield the nouns that stand for an act in a note: one a list element without a verb."""
    span = doc.char_span(part.start, part.end, alignment_mode="contract")
    if span is None:
        return
    if not part.listed and part.who is None:
        for sentence in _sentences(span):
            if not any(token.pos_ in {"VERB", "AUX"} for token in sentence):
                yield from _noun_of([token for token in sentence if not token.is_space])
        return
    element: list[Token] = []
    for token in span:
        if token.text in {",", ";", ".", ":", "+", "(", ")"} or token.norm_ in {"and", "plus"}:
            yield from _noun_of(element)
            element = []
        elif not token.is_space:
            element.append(token)
    yield from _noun_of(element)


def _sentences(span: Span) -> Iterator[Span]:
    starts = [token.i for token in span if token.i == span.start or token.is_sent_start]
    for start, end in pairwise([*starts, span.end]):
        yield span.doc[start:end]


def _noun_of(element: list[Token]) -> Iterator[Token]:
    """Yield the main noun of an element: the last one before a preposition."""
    if not element or any(token.pos_ == "AUX" and token.tag_ != "VB" for token in element):
        return
    head: Token | None = None
    for token in element:
        breaks = token.pos_ in _BREAKS or token.tag_ in _BREAKING_TAGS
        if head is not None and (breaks or token.pos_ == "PRON"):
            break
        if token.pos_ == "VERB" or token.tag_ == "TO":
            return
        if not breaks and token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in _STOP_NOUNS:
            head = token
    if head is not None:
        yield head


def _owed(doc: Doc) -> Iterator[Token]:
    """Yield nouns that are owed, promised, or somebody's: "owe her tea", "the talk is mine"."""
    for token in doc:
        if lemma(token) in _OWING and token.pos_ == "VERB":
            yield from _object_noun(token)
        elif token.lower_ in _POSSESSIVES:
            yield from _possessed(token, _OWNING)
        elif token.norm_ == "on" and token.i + 1 < len(doc) and doc[token.i + 1].norm_ in _BEARERS:
            yield from _possessed(token, _BEING)


def _possessed(token: Token, links: frozenset[str]) -> Iterator[Token]:
    """Yield the noun before "is mine", "is on me"."""
    if token.i > 1 and token.doc[token.i - 1].norm_ in links:
        noun = token.doc[token.i - 2]
        if noun.pos_ in {"NOUN", "PROPN"}:
            yield noun


def _object_noun(verb: Token) -> Iterator[Token]:
    seen: Token | None = None
    for token in verb.doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]:
        if seen is not None and token.pos_ not in {"NOUN", "PROPN"}:
            break
        if (
            token.pos_ in {"VERB", "AUX", "SCONJ", "ADP"}
            or token.tag_ == "TO"
            or token.text in ".;:"
        ):
            return
        if token.pos_ == "NOUN":
            seen = token
    if seen is not None:
        yield seen
