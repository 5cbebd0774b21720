"""Cuts text into the pieces of the encoder's vocabulary, the way its pretraining did.

Lower case, no accents, words and signs apart, then the longest known pieces from
the left.  Written here because the usual library brings a network client along.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reflect.language.encoding.layout import Sign

UNKNOWN = "[UNK]"
_LONGEST = 100
"""Characters; a longer word is one unknown piece."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text in pieces; all lists have one entry a piece."""

    ids: list[int]
    starts: list[int]
    """In characters of the text."""
    ends: list[int]
    """Exclusive."""
    opens: list[bool]
    """Whether it opens a word or a sign."""


class WordPieces:
    """A vocabulary of pieces."""

    def __init__(self, words: list[str]) -> None:
        self._ids = {word: place for place, word in enumerate(words)}
        self._cut = lru_cache(maxsize=4096)(self._pieces_of)

    @classmethod
    def load(cls, path: Path) -> "WordPieces":
        """Read a vocabulary: one piece a line."""
        return cls(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def __call__(self, text: str, signs: Sequence[Sign] = ()) -> Pieces:
        """Cut a text; the characters of a sign of layout are one piece that opens no word."""
        found, last = Pieces([], [], [], []), 0
        for sign in signs:
            self._add(found, text, last, sign.start)
            found.ids.append(int(sign.mark))
            found.starts.append(sign.start)
            found.ends.append(sign.end)
            found.opens.append(False)
            last = sign.end
        self._add(found, text, last, len(text))
        return found

    def _add(self, found: Pieces, text: str, start: int, end: int) -> None:
        for word, places in _words(text[start:end]):
            for number, begin, stop in self._cut(word):
                found.ids.append(number)
                found.starts.append(start + places[begin])
                found.ends.append(start + places[stop - 1] + 1)
                found.opens.append(begin == 0)

    def _pieces_of(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """Return the pieces of a word: number, start and end in the word."""
        whole = ((self._ids[UNKNOWN], 0, len(word)),)
        found, start = [], 0
        while start < len(word):
            if len(word) > _LONGEST:
                return whole
            lead = "##" if start else ""
            stops = range(len(word), start, -1)
            stop = next((at for at in stops if lead + word[start:at] in self._ids), None)
            if stop is None:
                return whole
            found.append((self._ids[lead + word[start:stop]], start, stop))
            start = stop
        return tuple(found)


def _words(text: str) -> list[tuple[str, list[int]]]:
    """Return words and signs, with the place of each of their characters in the text."""
    found: list[tuple[str, list[int]]] = []
    letters: list[str] = []
    places: list[int] = []

    def close() -> None:
        if letters:
            found.append(("".join(letters), places.copy()))
            letters.clear()
            places.clear()

    for place, character in enumerate(text):
        plain = _plain(character)
        if plain == " ":
            close()
        elif plain and _is_sign(character):
            close()
            found.append((plain, [place] * len(plain)))
        else:
            letters.extend(plain)
            places.extend([place] * len(plain))
    close()
    return found


@lru_cache(maxsize=1024)
def _plain(character: str) -> str:
    """Return a character in lower case without accents: "" for marks, " " between words."""
    if character.isspace():
        return " "
    if unicodedata.category(character).startswith("C") or character == "\ufffd":
        return ""
    apart = unicodedata.normalize("NFD", character).lower()
    return "".join(part for part in apart if unicodedata.category(part) != "Mn")


@lru_cache(maxsize=1024)
def _is_sign(character: str) -> bool:
    """Whether a character stands alone: punctuation, ASCII symbols, ideographs."""
    if character.isascii():
        return not character.isalnum()
    ideograph = 0x4E00 <= ord(character) <= 0x9FFF or 0x3400 <= ord(character) <= 0x4DBF  # noqa: PLR2004 - Unicode blocks
    return ideograph or unicodedata.category(character).startswith("P")
