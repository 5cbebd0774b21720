"""What short answers say in free words: a number with a reason, and that there is no day."""

import re

HIGHEST = 10
_OUT_OF = r"(?:\s*(?:/|of|out of)\s*10\b)?"
_FIRST = re.compile(
    rf"(?P<number>\d+){_OUT_OF}(?:\W*|[\s,;:.!()–—-]+(?!or\b|to\b|and\b)[^\W\d].*)", re.DOTALL
)
_ONLY = re.compile(rf"\D*?(?<![-+.,\d])(?P<number>\d+){_OUT_OF}(?![.,]\d)\D*", re.DOTALL)
_NO_DAY = re.compile(
    r"(?:(?:no|without|not? any)\b.*\b(?:day|date|deadline|time|hurry)\b"
    r"|(?:no|none|nothing|open|whenever|later|some ?day|never mind|no idea)\b"
    r"|(?:it )?depends\b|(?:i )?(?:do not|don['’]t) know\b"
    r"|not (?:yet|sure|decided|fixed|known|now)\b).*",
    re.IGNORECASE | re.DOTALL,
)


def number_in(answer: str) -> int | None:
    """Return the number from 0 to 10 that an answer begins with, or has alone; None if neither."""
    line = answer.strip()
    found = _FIRST.fullmatch(line) or _ONLY.fullmatch(line)
    number = int(found["number"][:4]) if found else HIGHEST + 1
    return number if number <= HIGHEST else None


def says_no_day(answer: str) -> bool:
    """Say whether somebody answers that there is no day, rather than naming one."""
    return _NO_DAY.fullmatch(answer.strip()) is not None
