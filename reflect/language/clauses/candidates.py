"""The generator: every word that may name an act, with very high recall.

It judges nothing but form.  What is no act is refused later, by a decision that
sees the whole clause.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reflect.language.lexicons import lemma, lexicon
from reflect.language.segments import Segment

_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_MODALS = frozenset(
    "will 'll ll shall would 'd d may might can could should must wo ca wil imma wanna gonna let lemme to na gotta ta".split()
)
_STOP_NOUNS = frozenset("etc ok okay yes no none nothing done both all same thing lol haha ps nb".split())
_LINKS = frozenset({",", ";", "and", "&", "+", "plus", "then", ".", "/", "•", "->"})


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
    if not token.text[0].isalnum() or token.is_digit:
        return False
    before = token.doc[token.i - 1] if token.i and not token.is_sent_start else None
    if token.dep_ in _AUXILIARY or token.tag_ == "MD" or token.lower_ in {"gon", "gonna", "na", "let's"}:
        return token.dep_ == "cop" and before is not None and before.norm_ in _MODALS and token.lower_ == "be"
    if _is_going_to(token):
        return False
    if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
        return True
    acts = lexicon("verbs")["acts"]
    if before is None or before.norm_ in {":", "-", "–", "→"}:
        return (token.lower_ in acts.words or lemma(token) in acts.words and token.tag_ == "NNS") and not _is_phrase_noun(token)
    if before.norm_ in _MODALS and before.pos_ != "ADP" and token.pos_ in {"NOUN", "PROPN", "ADJ", "INTJ", "ADP", "X"}:
        return before.norm_ not in {"'d", "d", "to"} or token.lower_ in acts.words
    linked = before.norm_ in _LINKS or before.pos_ in {"PRON", "ADV", "PUNCT", "SPACE"} or before.norm_ == "john"
    return linked and token.lower_ in acts.words and token.pos_ in {"NOUN", "PROPN", "ADJ"} and not _is_phrase_noun(token)


def _is_going_to(token: Token) -> bool:
    """Whether "going" only leads to a verb."""
    following = token.doc[token.i + 1 : token.i + 3]
    return token.lower_ == "going" and len(following) == 2 and following[0].norm_ == "to" and (  # noqa: PLR2004 - "to" and a verb
        following[1].tag_ == "VB" or following[1].lower_ in lexicon("verbs")["acts"].words
    )


def _is_phrase_noun(token: Token) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is None or following.norm_ in {"of", "with", "on", "by", ":", "from"} and token.pos_ == "NOUN"


def _note_heads(doc: Doc, part: Segment) -> Iterator[Token]:
    """Yield the nouns that stand for an act in a note: one a list element without a verb."""
    span = doc.char_span(part.start, part.end, alignment_mode="contract")
    if span is None:
        return
    if not part.listed and part.who is None:
        for sentence in span.sents:
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


def _noun_of(element: list[Token]) -> Iterator[Token]:
    """Yield the main noun of an element: the last one before a preposition, or its first."""
    if not element or any(token.pos_ in {"AUX"} and token.tag_ != "VB" for token in element):
        return
    head: Token | None = None
    for token in element:
        if token.pos_ in {"ADP", "SCONJ", "VERB", "PART"} or token.tag_ in {"TO", "IN", "WDT", "WP", "WRB"}:
            if head is not None:
                break
            if token.pos_ == "VERB" or token.tag_ == "TO":
                return
            continue
        if token.pos_ == "PRON" and head is not None:
            break
        if token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in _STOP_NOUNS and token.ent_type_ != "DATE":
            head = token
    if head is not None:
        yield head


_OWING = frozenset({"owe", "promise"})


def _owed(doc: Doc) -> Iterator[Token]:
    """Yield nouns that are owed, promised, or somebody's: "owe Zainab feedback", "the talk is mine"."""
    for token in doc:
        if token.lemma_.lower() in _OWING and token.pos_ == "VERB":
            yield from _object_noun(token)
        elif token.lower_ in {"mine", "ours", "hers", "his", "yours"} and token.i > 1:
            before = doc[token.i - 1]
            if before.norm_ in {"is", "'s", "are", "was", ":", "–", "-"} and doc[token.i - 2].pos_ in {"NOUN", "PROPN"}:
                yield doc[token.i - 2]
        elif token.norm_ == "on" and token.i > 1 and token.i + 1 < len(doc) and doc[token.i + 1].norm_ in {"me", "us", "him", "her", "john"}:
            before = doc[token.i - 1]
            if before.norm_ in {"is", "'s", "are"} and doc[token.i - 2].pos_ in {"NOUN", "PROPN"}:
                yield doc[token.i - 2]


def _object_noun(verb: Token) -> Iterator[Token]:
    seen: Token | None = None
    for token in verb.doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]:
        if seen is not None and token.pos_ not in {"NOUN", "PROPN"}:
            break
        if token.pos_ in {"VERB", "AUX", "SCONJ", "ADP"} or token.tag_ == "TO" or token.text in ".;:":
            return
        if token.pos_ == "NOUN":
            seen = token
    if seen is not None:
        yield seen
