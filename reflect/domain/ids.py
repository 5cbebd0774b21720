"""Names for things: time-ordered unique ids, and the short ids that people use."""

import re
from hashlib import sha256
from uuid import UUID

_SHORT = re.compile(r"^([a-z]{1,3})-?([1-9][0-9]{0,6})$")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
MY = "my"
"""What the short ids of private agreements begin with; no relationship gets it."""


def uuid7(milliseconds: int, randomness: int) -> str:
    """Return a UUIDv7 (RFC 9562) as text.

    Args:
        milliseconds: Since the Unix epoch; 48 bits are used.
        randomness: At least 74 random bits.
    """
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= 0x7 << 76
    value |= (randomness >> 62 & 0xFFF) << 64
    value |= 0b10 << 62
    value |= randomness & (1 << 62) - 1
    return str(UUID(int=value))


def derived(origin: str, place: int) -> str:
    """Return the UUIDv7 of the thing at a place of what `origin` (a UUIDv7) names.

    It is the same every time, so that writing the thing down twice can be noticed.
    """
    drawn = sha256(f"{origin}/{place}".encode()).digest()
    return uuid7(UUID(origin).int >> 80, int.from_bytes(drawn))


def letters(index: int) -> str:
    """Return the letters of relationship number `index` (from 0): a to z, then aa, ab and on.

    `MY` is left out.
    """
    name = _letters(index)
    reserved = (len(name), name) >= (len(MY), MY)
    return _letters(index + 1) if reserved else name


def _letters(index: int) -> str:
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(_LETTERS))
        name = _LETTERS[rest] + name
    return name


def short_id(letter: str, number: int) -> str:
    """Return what people call an agreement: the relationship's letter and a number from 1."""
    return f"{letter}{number}"


def parse_short_id(text: str) -> tuple[str, int] | None:
    """Read `a7`, `A7` or `a-7`; None when it is no short id."""
    found = _SHORT.match(text.strip().lower())
    return (found[1], int(found[2])) if found else None
