"""Light tokens: all that the grammar needs to know of a text.

The grammar works on atoms: a run of letters, a run of digits, one sign, or the end of a line.
Any tokenizer's tokens are cut down to atoms, so that raw text and a spaCy
`Doc` read alike.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

_ATOM = re.compile(
    r"(?:b4|2day|2moro|2morrow|2morro|2mrw|2mrow|2moz|2nite|2night)\b|[^\W\d_]+|[0-9]+|\S|\n",
    re.IGNORECASE,
)


class Tok(NamedTuple):
    """One token, with its place in the text."""

    text: str
    """The token as written."""
    lower: str
    """The token in lower case."""
    start: int
    """Its first character."""
    end: int
    """One past its last character."""
    pos: str = ""
    """Its coarse part of speech (Universal Dependencies), or "" where unknown."""


class ParsedToken(Protocol):
    """The part of spaCy's `Token` that is read here."""

    @property
    def text(self) -> str:
        """The token as written."""

    @property
    def idx(self) -> int:
        """Its first character."""

    @property
    def pos_(self) -> str:
        """Its coarse part of speech."""


def tokenize(text: str) -> list[Tok]:
    """Cut raw text into atoms."""
    return [
        Tok(match[0], match[0].lower(), match.start(), match.end())
        for match in _ATOM.finditer(text)
    ]


def from_doc(doc: Iterable[ParsedToken]) -> list[Tok]:
    """Cut the tokens of a spaCy `Doc` (or `Span`) into atoms that keep their part of speech."""
    return list(
        atoms(
            Tok(token.text, token.text.lower(), token.idx, token.idx + len(token.text), token.pos_)
            for token in doc
        )
    )


def atoms(tokens: Iterable[Tok]) -> Iterator[Tok]:
    """Cut any tokens into atoms."""
    for token in tokens:
        if token.text.isalpha() or (token.text.isascii() and token.text.isdigit()):
            yield token
            continue
        for match in _ATOM.finditer(token.text):
            start = token.start + match.start()
            yield Tok(match[0], match[0].lower(), start, start + len(match[0]), token.pos)
