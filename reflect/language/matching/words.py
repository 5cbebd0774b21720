"""Cuts short texts into plain words and their stems."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ENDINGS = (
    ("ies", "y"),
    ("ying", "y"),
    ("ied", "y"),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ed", ""),
    ("ses", "s"),
    ("es", ""),
    ("s", ""),
)
_MOST = 120
"""Words of a text that are looked at."""
_SHORTEST = 3
"""Letters that a stem keeps at least."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text."""

    stem: str
    """Its stem, in lower case and without accents."""
    capital: bool
    """Whether it is written with a capital letter."""
    possessive: bool
    """Whether it ends in 's."""


def words(text: str) -> list[Word]:
    """Return the words of a text, from left to right."""
    found = []
    for match in islice(_WORD.finditer(text), _MOST):
        plain = _plain(match.group())
        possessive = plain.endswith("'s")
        word = plain.removesuffix("'s").split("'")[0]
        found.append(Word(stem(word), match.group()[0].isupper(), possessive))
        if plain.endswith("n't"):
            found.append(Word("not", capital=False, possessive=False))
    return found


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold().replace("\u2019", "'"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


@cache
def _lists() -> dict[str, list[str]]:
    text = files("reflect.language.matching").joinpath("words.json").read_text("utf-8")
    found: dict[str, list[str]] = json.loads(text)
    return found


@cache
def word_table(name: str) -> dict[str, str]:
    """Return a table of `words.json`, whose entries are written "word: word"."""
    parted = (entry.partition(": ") for entry in _lists()[name])
    return {word: instead for word, _, instead in parted}


def listed(name: str) -> frozenset[str]:
    """Return the stems of a list of `words.json`."""
    return frozenset(map(stem, _lists()[name]))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what the forms of a word have in common: "sending", "sends" and "sent" give "send"."""
    known = word_table("irregular").get(word)
    if known:
        return known.removesuffix("e") if len(known) > _SHORTEST else known
    for ending, instead in _ENDINGS:
        kept = word.removesuffix(ending)
        if kept != word and len(kept) >= _SHORTEST and not word.endswith("ss"):
            word = _single(kept) + instead if not instead else kept + instead
            break
    return word.removesuffix("e") if len(word) > _SHORTEST else word


def _single(kept: str) -> str:
    """Undo the doubling in "planning" and "running"."""
    doubled = len(kept) > _SHORTEST and kept[-1] == kept[-2] and kept[-1] not in "lsz"
    return kept[:-1] if doubled else kept


def stems(text: str) -> frozenset[str]:
    """Return the stems of a list of words."""
    return frozenset(stem(word) for word in text.split())
