"""Light tokens: all that the grammar needs to know of a text.

The grammar works on atoms: a run of letters, a run of digits, one sign, or the end of a line.
Any tokenizer's tokens are cut down to atoms, so that raw text and a spaCy
`Doc` read alike.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from reflect.language.dates.lexicon import (
    CLASSES,
    DATE_PREPOSITIONS,
    DAY_PREPOSITIONS,
    word_set,
)
from reflect.language.dates.spelling import spelled

_ATOM = re.compile(
    r"(?:b4|2day|2moro|2morrow|2morro|2mrw|2mrow|2moz|2nite|2night)\b|[^\W\d_]+|[0-9]+|\S|\n",
    re.IGNORECASE,
)


_LEADING = (
    DATE_PREPOSITIONS | DAY_PREPOSITIONS | CLASSES["CARD"].keys() | CLASSES["ORDW"].keys()
) - word_set("or and end latest come early late week") | word_set("the a an our we couple few")
"""Words that no line of a list ends with."""
_NUMBERED = CLASSES["MONTH"].keys() | CLASSES["UNIT"].keys()
"""Words that a line may begin with whose number stands at the end of the line before."""
_GOING_ON = word_set("of on by in at from after before until till during within")
"""Words, in small letters, that no line of a list begins with."""


class Tok(NamedTuple):
    """One token, with its place in the text."""

    text: str
    """The token as written."""
    lower: str
    """The token in lower case, as the grammar spells it."""
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
        Tok(match[0], spelled(match[0].lower()), match.start(), match.end())
        for match in _ATOM.finditer(text)
    ]


def from_doc(doc: Iterable[ParsedToken]) -> list[Tok]:
    """Cut the tokens of a spaCy `Doc` (or `Span`) into atoms that keep their part of speech."""
    return list(
        atoms(
            Tok(token.text, "", token.idx, token.idx + len(token.text), token.pos_) for token in doc
        )
    )


def atoms(tokens: Iterable[Tok]) -> Iterator[Tok]:
    """Cut any tokens into atoms."""
    for token in tokens:
        if token.text.isalpha() or (token.text.isascii() and token.text.isdigit()):
            yield token._replace(lower=spelled(token.text.lower()))
            continue
        for match in _ATOM.finditer(token.text):
            start = token.start + match.start()
            yield Tok(match[0], spelled(match[0].lower()), start, start + len(match[0]), token.pos)


def unwrapped(tokens: Sequence[Tok]) -> list[Tok]:
    """Leave out the line breaks that part what belongs together: "by next", "Friday"."""
    last = len(tokens) - 1
    return [
        token
        for at, token in enumerate(tokens)
        if token.text != "\n"
        or not 0 < at < last
        or not (_leads_on(tokens[at - 1], tokens[at + 1]) or tokens[at + 1].text in _GOING_ON)
    ]


def _leads_on(token: Tok, following: Tok) -> bool:
    number = token.text.isdigit() and len(token.text) <= len("31")
    return token.lower in _LEADING or (number and following.lower in _NUMBERED)
