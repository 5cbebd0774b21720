"""Cuts short texts into plain words and their stems."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDINGS = (("ies", "y"), ("ying", "y"), ("ied", "y"), ("ings", ""), ("ing", ""), ("edly", ""), ("ed", ""), ("ses", "s"), ("es", ""), ("s", ""))
_MOST = 120
"""Words of a text that are looked at."""
_SHORTEST = 3
"""Letters that a stem keeps at least."""
_IRREGULAR = {
    "sent": "send", "wrote": "write", "written": "write", "gave": "give", "given": "give", "met": "meet", "took": "take",
    "taken": "take", "told": "tell", "said": "say", "spoke": "speak", "spoken": "speak", "rang": "ring", "rung": "ring",
    "brought": "bring", "bought": "buy", "sold": "sell", "found": "find", "made": "make", "did": "do", "done": "do",
    "does": "do", "went": "go", "goes": "go", "gone": "go", "came": "come", "had": "have", "has": "have", "got": "get",
    "kept": "keep", "left": "leave", "lent": "lend", "paid": "pay", "saw": "see", "seen": "see", "taught": "teach",
    "drove": "drive", "driven": "drive", "chose": "choose", "chosen": "choose", "ate": "eat", "dug": "dig", "drew": "draw",
    "people": "person", "children": "child", "kids": "kid", "men": "man", "women": "woman", "is": "be", "are": "be",
    "was": "be", "were": "be", "been": "be", "being": "be", "am": "be", "using": "use", "used": "use", "uses": "use",
    "notes": "note", "wives": "wife", "shelves": "shelf", "lives": "life", "loaves": "loaf", "cvs": "cv", "news": "news",
    "bus": "bus", "address": "address", "us": "us", "his": "his", "this": "this", "its": "its", "process": "process",
    "lying": "lie", "dying": "die", "tying": "tie", "bring": "bring", "ring": "ring", "thing": "thing", "things": "thing",
    "sing": "sing", "king": "king", "morning": "morning", "evening": "evening", "during": "during", "need": "need",
    "feed": "feed", "speed": "speed", "seed": "seed", "yes": "yes", "always": "always", "boss": "boss", "class": "class",
    "wedding": "wedding", "em": "them", "libary": "library", "tmrw": "tomorrow", "b4": "before", "u": "you", "ur": "your",
    "pics": "picture", "pic": "picture", "docs": "doc", "appt": "appointment", "mtg": "meeting", "info": "information",
    "imma": "i", "gonna": "will", "wanna": "want", "colour": "color", "programme": "program",
}  # fmt: skip


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
    folded = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what the forms of a word have in common: "sending", "sends" and "sent" give "send"."""
    known = _IRREGULAR.get(word)
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
