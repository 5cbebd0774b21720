"""Word lists, as data: one JSON file a topic, in `lexicon/`.

A file maps list names to entries; an entry of several words is a phrase.  Lists
hold lower-case words, which are compared with a token's lemma or its norm.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True)
class WordList:
    """Words and phrases of one list."""

    words: frozenset[str]
    """The entries of one word."""
    phrases: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """The entries of several words, by their first word, longest first."""

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def holds(self, token: Token) -> bool:
        """Whether a token is one of the words, by lemma or by norm."""
        return token.norm_ in self.words or lemma(token) in self.words or token.lower_ in self.words

    def spans(self, part: Doc | Span) -> Iterator[Span]:
        """Yield each place of a text where a word or phrase stands, from left to right."""
        after = 0
        for token in part:
            if token.i < after:
                continue
            length = self.length_at(token)
            if length:
                after = token.i + length
                yield token.doc[token.i : after]

    def length_at(self, token: Token) -> int:
        """Return how many tokens from `token` on make up an entry; 0 for none."""
        doc = token.doc
        for first in {token.norm_, token.lower_, lemma(token)}:
            for phrase in self.phrases.get(first, ()):
                if token.i + len(phrase) <= len(doc) and all(
                    word in {doc[token.i + at].norm_, doc[token.i + at].lower_}
                    or word == lemma(doc[token.i + at])
                    for at, word in enumerate(phrase)
                    if at
                ):
                    return len(phrase)
        return 1 if self.holds(token) else 0


_IRREGULAR = {
    "told": "tell",
    "said": "say",
    "says": "say",
    "swore": "swear",
    "sworn": "swear",
    "undertook": "undertake",
    "undertaken": "undertake",
    "meant": "mean",
    "thought": "think",
    "felt": "feel",
    "wrote": "write",
    "gave": "give",
    "chose": "choose",
    "begged": "beg",
    "wan": "want",
    "wanna": "want",
    "'d": "would",
    "sez": "say",
    "txted": "text",
}


def lemma(token: Token) -> str:
    """Return a token's lemma in lower case, where the trained one kept an ending too."""
    word = token.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    found = token.lemma_.lower()
    if found != word or token.tag_ not in {"VBG", "VBD", "VBN", "VBZ", "NNS", "NN", "NNP"}:
        return found
    return _stem(word)


def _stem(word: str) -> str:
    """Return the known verb that a word is a form of, or the word."""
    known = lexicon("verbs")["acts"].words | lexicon("verbs")["tentative"].words
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            for whole in (stem, stem + "e", stem[:-1]):
                if len(whole) > 1 and whole in known:
                    return whole
    return word


def word_list(entries: list[str]) -> WordList:
    """Make a list from its entries."""
    words = frozenset(entry for entry in entries if " " not in entry)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        parts = tuple(entry.split())
        if len(parts) > 1:
            phrases.setdefault(parts[0], []).append(parts)
    return WordList(
        words,
        {first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()},
    )


@cache
def lexicon(topic: str) -> dict[str, WordList]:
    """Return the lists of one topic, by name."""
    text = files("reflect.language").joinpath("lexicon", f"{topic}.json").read_text("utf-8")
    return {name: word_list(entries) for name, entries in json.loads(text).items()}


@cache
def spellings() -> dict[str, str]:
    """Return the plain spelling of each shortened one ("tmrw" to "tomorrow")."""
    text = files("reflect.language").joinpath("lexicon", "spellings.json").read_text("utf-8")
    found: dict[str, str] = json.loads(text)
    return found


@cache
def reliability() -> dict[str, float]:
    """Return how often each rule was right on the training corpus, 0 to 1."""
    text = files("reflect.language").joinpath("lexicon", "reliability.json").read_text("utf-8")
    found: dict[str, float] = json.loads(text)
    return found
