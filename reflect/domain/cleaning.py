"""Makes text from people safe to keep and to show.

What a person types, or sends, may hold terminal escapes, controls or marks that
reorder what is shown.  It is cleaned once where it enters, and again wherever it
is printed.
"""

import unicodedata

from reflect.domain.errors import TextTooLongError

LINE_BREAKS = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
BIDI_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = frozenset("\u200b\u2060\ufeff\u00ad\ufff9\ufffa\ufffb")
MOST_CHARACTERS = 200_000
"""The longest text that is kept, in characters; the rest is refused, not cut."""


def _is_kept(character: str) -> bool:
    if character in "\n\t":
        return True
    if character in BIDI_MARKS or character in INVISIBLE:
        return False
    return unicodedata.category(character) not in {"Cc", "Cs", "Cn", "Co"}


def clean(text: str) -> str:
    """Return `text` composed (NFC), with line feeds for line breaks and no controls.

    Cleaning twice changes nothing more.  Joiners stay, since scripts and emoji
    need them.
    """
    if text.isascii() and text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").translate(LINE_BREAKS)
    kept = "".join(character for character in unified if _is_kept(character))
    return unicodedata.normalize("NFC", kept)


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, with single blanks and none at the ends."""
    return " ".join(clean(text).split())


def shorten(text: str, width: int) -> str:
    """Return `text` on one line of at most `width` characters, cut at a word.

    A cut is shown by an ellipsis, which counts.
    """
    line = clean_line(text)
    if len(line) <= width:
        return line
    head = line[: max(width - 1, 0)]
    whole, _, _ = head.rpartition(" ")
    return (whole if len(whole) > width // 2 else head).rstrip(" ,;:") + "…"


def bounded(text: str) -> str:
    """Return `text` as it is when it is short enough to keep.

    Raises:
        TextTooLongError: If it is not.
    """
    if len(text) > MOST_CHARACTERS:
        raise TextTooLongError(len(text), MOST_CHARACTERS)
    return text
