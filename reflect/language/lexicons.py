"""Word lists, as data: one JSON file a topic, in `lexicon/`.

A file maps list names to entries; an entry of several words is a phrase.  Lists
hold lower-case words, which are compared with a token's text, norm and lemma.
All lists of a topic are looked up in one pass over a text, once a text.
"""

import json
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from spacy.tokens import Doc, Span, Token

Hits = dict[str, list[tuple[int, int]]]
"""Where the entries of each list stand in a text, in tokens, by their start."""
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
_INFLECTED = frozenset({"VBG", "VBD", "VBN", "VBZ", "NNS", "NN", "NNP"})


@dataclass(frozen=True, slots=True)
class WordList:
    """Words and phrases of one list."""

    topic: str
    """The file it stands in."""
    name: str
    words: frozenset[str]
    """The entries of one word."""
    phrases: frozenset[tuple[str, ...]] = frozenset()
    """The entries of several words."""

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def holds(self, token: Token) -> bool:
        """Whether a token is one of the words, by text, norm or lemma."""
        words = self.words
        return token.lower_ in words or token.norm_ in words or lemma(token) in words

    def spans(self, part: Doc | Span) -> Iterator[Span]:
        """Yield each place where a word or phrase begins in a text, from left to right."""
        doc = part if isinstance(part, Doc) else part.doc
        begin, stop = (0, len(doc)) if isinstance(part, Doc) else (part.start, part.end)
        found = _hits(doc, self.topic)[self.name]
        after = begin
        for start, end in found[bisect_left(found, (begin, 0)) :]:
            if start >= stop:
                return
            if start >= after:
                after = end
                yield doc[start:end]

    def stands(self, doc: Doc, begin: int, end: int) -> bool:
        """Whether an entry begins among some tokens of a text."""
        found = _hits(doc, self.topic)[self.name]
        at = bisect_left(found, (begin, 0))
        return at < len(found) and found[at][0] < end

    def length_at(self, token: Token) -> int:
        """Return how many tokens from `token` on make up an entry; 0 for none."""
        found = _hits(token.doc, self.topic)[self.name]
        at = bisect_left(found, (token.i, 0))
        return found[at][1] - token.i if at < len(found) and found[at][0] == token.i else 0


@cache
def lexicon(topic: str) -> dict[str, WordList]:
    """Return the lists of one topic, by name."""
    return {name: word_list(entries, topic, name) for name, entries in _read(topic).items()}


def word_list(entries: list[str], topic: str, name: str) -> WordList:
    """Make a list from its entries."""
    split = [tuple(entry.split()) for entry in entries]
    return WordList(
        topic,
        name,
        words=frozenset(parts[0] for parts in split if len(parts) == 1),
        phrases=frozenset(parts for parts in split if len(parts) > 1),
    )


@cache
def spellings() -> dict[str, str]:
    """Return the plain spelling of each shortened one ("tmrw" to "tomorrow")."""
    found: dict[str, str] = json.loads(_text("spellings"))
    return found


@cache
def reliability() -> dict[str, float]:
    """Return how often each rule was right on the training corpus, 0 to 1."""
    found: dict[str, float] = json.loads(_text("reliability"))
    return found


def lemma(token: Token) -> str:
    """Return a token's lemma in lower case, where the trained one kept an ending too."""
    return _lemma(token.lower_, token.lemma_, token.tag_)


@lru_cache(maxsize=50_000)
def _lemma(word: str, trained: str, tag: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    found = trained.lower()
    return found if found != word or tag not in _INFLECTED else _stem(word)


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


def _hits(doc: Doc, topic: str) -> Hits:
    """Return where a topic's entries stand; looked up once, then kept with the text."""
    key = f"reflect_{topic}"
    if key not in doc.user_data:
        doc.user_data[key] = _look_up(doc, topic)
    found: Hits = doc.user_data[key]
    return found


def _look_up(doc: Doc, topic: str) -> Hits:
    index = _index(topic)
    found: Hits = {name: [] for name in lexicon(topic)}
    readings = _readings(doc)
    for at, reading in enumerate(readings):
        if index.keys().isdisjoint(reading):
            continue
        longest: dict[str, int] = {}
        for word in reading:
            for name, rest in index.get(word, ()):
                end = at + 1 + len(rest)
                if end > longest.get(name, at) and (not rest or _follow(readings, rest, at + 1)):
                    longest[name] = end
        for name, end in longest.items():
            found[name].append((at, end))
    return found


def _readings(doc: Doc) -> list[set[str]]:
    """Return what each token may be looked up as; worked out once a text."""
    if "reflect_readings" not in doc.user_data:
        doc.user_data["reflect_readings"] = [
            {token.lower_, token.norm_, lemma(token)} for token in doc
        ]
    found: list[set[str]] = doc.user_data["reflect_readings"]
    return found


def _follow(readings: list[set[str]], words: tuple[str, ...], at: int) -> bool:
    if at + len(words) > len(readings):
        return False
    return all(word in readings[at + place] for place, word in enumerate(words))


@cache
def _index(topic: str) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return a topic's entries by their first word: the list's name, the other words."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name, each in lexicon(topic).items():
        for first, *rest in [*((word,) for word in each.words), *each.phrases]:
            found.setdefault(first, []).append((name, tuple(rest)))
    return found


def _read(topic: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(_text(topic))
    return found


def _text(topic: str) -> str:
    return files("reflect.language").joinpath("lexicon", f"{topic}.json").read_text("utf-8")
