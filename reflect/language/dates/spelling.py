"""How words are spelled that stand for a time: short forms, phone spellings and slips.

A word that the grammar knows is never changed.  One that it does not know is
taken for the name of a day, a month or the like where it lies a slip or two
from it; names so short that a slip makes another word of them are left out.
"""

import re
from functools import lru_cache

from reflect.language.dates.lexicon import CLASSES, word_set

SHORT_FORMS = {
    "til": "till",
    "untill": "until",
    "tmrow": "tomorrow",
    "tmrrow": "tomorrow",
    "tmro": "tomorrow",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tmw": "tomorrow",
    "tomo": "tomorrow",
    "tomoz": "tomorrow",
    "tmoro": "tomorrow",
    "2mrw": "tomorrow",
    "2mrow": "tomorrow",
    "2morro": "tomorrow",
    "2moro": "tomorrow",
    "2morrow": "tomorrow",
    "2moz": "tomorrow",
    "2day": "today",
    "tdy": "today",
    "2nite": "tonight",
    "2night": "tonight",
    "tonite": "tonight",
    "nite": "night",
    "wknd": "weekend",
    "weeknd": "weekend",
    "wkend": "weekend",
    "wkd": "weekend",
    "fortnite": "fortnight",
    "wk": "week",
    "mnth": "month",
    "mnths": "months",
    "wks": "weeks",
    "nxt": "next",
    "b4": "before",
    "befor": "before",
    "bfore": "before",
    "thru": "through",
    "sesh": "session",
    "mtg": "meeting",
    "wen": "when",
    "agn": "again",
    "agen": "again",
    "oclock": "o'clock",
    "xmas": "christmas",
    "cop": "cob",
    "eob": "cob",
    "saint": "st",
    "thursd": "thursday",
    "wednes": "wednesday",
    "\u2019": "'",
    "\u2018": "'",
    "\u00b4": "'",
    "\u2013": "-",
    "\u2014": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "-",
    "~": "-",
}
"""Short forms, phone spellings and signs, and the word under which the grammar knows each."""

_KNOWN = frozenset().union(*CLASSES.values()) | word_set("week today soon later next")
_NEAR = ("tomorrow", "yesterday", "weekend")
_NAMES = tuple(
    name
    for names in (CLASSES["WEEKDAY"], CLASSES["WEEKDAYS"], CLASSES["MONTH"], _NEAR)
    for name in names
    if len(name) > len("march") or name == "april"
)
_ENGLISH = word_set("sundry sundae sturdy avril aril augusta auguste augusto augustus sunjay")
"""Words and names that lie a slip from a name of time."""
_SHORT = ("march", "june", "july")
"""Names beside which other words lie; only a letter doubled or swapped is a slip of theirs."""
_SHORTEST, _LONG, _LONGEST = 4, 8, 12
_RUN = re.compile(r"(.)\1{2,}")


@lru_cache(maxsize=8192)
def spelled(word: str) -> str:
    """Return a lower-case word as the grammar spells it."""
    known = SHORT_FORMS.get(word)
    if known is not None:
        return known
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or word in _KNOWN:
        return word
    for held in (_RUN.sub(r"\1\1", word), _RUN.sub(r"\1", word)):
        if held in _KNOWN:
            return held  # "next weeeek", "fridayyy"
    short = (name for name in _SHORT if name[0] == word[0] and _swapped_or_doubled(word, name))
    if found := next(short, None):
        return found
    near = (name for name in _NAMES if name[0] == word[0] and _slipped(word, name))
    return word if word in _ENGLISH else next(near, word)


def _swapped_or_doubled(word: str, name: str) -> bool:
    same = set(word) == set(name) and len(word) - len(name) in {0, 1}
    return same and _distance(word, name) <= 1


def _slipped(word: str, name: str) -> bool:
    """Whether a word is a name with a slip, or two in a long one, and as many of it."""
    allowed = 2 if len(name) >= _LONG else 1
    one = word.endswith("s") == name.endswith("s") or len(word) == len(name)
    return one and _distance(word, name) <= allowed


def _distance(one: str, other: str) -> int:
    """Count the letters left out, put in, exchanged or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            step = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 < j and letter == other[j - 2] and wanted == one[i - 2]:
                step = min(step, earlier[j - 2] + 1)
            row.append(step)
    return row[-1]
