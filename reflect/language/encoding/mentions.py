"""The words of an answer that may name a person, as the encoder is told of them.

The encoder never learns anybody's name: each word carries a standing instead, so
that it reads a new pair's names as it read those it was trained on.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from reflect.app.naming import plain
from reflect.domain.commitments import Told

TITLES = frozenset({"dr", "mr", "mrs", "ms", "miss", "prof", "professor", "fr", "sr", "sir"})
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_NO_INITIALS = frozenset({"I", "A"})
_NO_NAMES = frozenset({"i'll", "i've", "i'm", "i'd"})
_NAME_PARTS = re.compile(r"[\s.]+")


class Standing(IntEnum):
    """Whom a word may name; the numbers are rows of the encoder's embedding."""

    NOBODY = 0
    WRITER = 1
    MEMBER = 2
    """Somebody else of the relationship."""
    CAPITAL = 3
    """A capitalised word that names nobody known."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that may name a person, in characters, end exclusive."""

    start: int
    end: int
    standing: Standing
    name: str | None
    """The person's name in the relationship; None for a capitalised word."""


def mentions(text: str, told: Told) -> list[Mention]:
    """Return the words of `text` that may name a person, from left to right."""
    names, shorts = _names(told), _initials(told)
    found: list[Mention] = []
    for match in _WORD.finditer(text):
        word = _without_ending(match.group())
        name = names.get(plain(word)) or shorts.get(word)
        place = match.start(), match.start() + len(word)
        if name is not None:
            found.append(Mention(*place, _standing(name, told), name))
        elif word[0].isupper() and word not in _NO_INITIALS and word.lower() not in _NO_NAMES:
            found.append(Mention(*place, Standing.CAPITAL, None))
    return found


def _standing(name: str, told: Told) -> Standing:
    return Standing.WRITER if name == told.writer else Standing.MEMBER


def _without_ending(word: str) -> str:
    base = re.split(r"['\u2019]", word)[0]
    return re.sub(r"['\u2019]\w*$", "", word) if len(base) > 1 else word


def _parts(name: str) -> list[str]:
    return [part for part in _NAME_PARTS.split(name) if part and part.lower() not in TITLES]


def _names(told: Told) -> dict[str, str]:
    found = {plain(part): name for name in told.people for part in _parts(name) if len(part) > 1}
    others = [(name, role.lower()) for name, role in told.people.items() if name != told.writer]
    roles = [role for _, role in others]
    for name, role in others:
        if role and roles.count(role) == 1:
            found.setdefault(role, name)
    return found


def _initials(told: Told) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for name in told.people:
        parts = _parts(name)
        if parts:
            for short in {"".join(part[0] for part in parts).upper(), parts[0][0].upper()}:
                found.setdefault(short, set()).add(name)
    return {
        short: next(iter(names))
        for short, names in found.items()
        if len(names) == 1 and short not in _NO_INITIALS
    }
