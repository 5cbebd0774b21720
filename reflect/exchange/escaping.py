"""Makes user text inert in Markdown and in plain text."""

import re

from reflect.domain.cleaning import clean, clean_line

_INLINE = re.compile(r"([\\`*_\[\]<>|#~!])")
_LINE_START = re.compile(r"^(\s*)([-+>=]|\d+[.)])", re.MULTILINE)


def markdown(text: str) -> str:
    """Return `text` so that Markdown shows it as it stands, on one line.

    No heading, list, link, image, code or HTML can come of it.
    """
    inert = _INLINE.sub(r"\\\1", clean_line(text))
    return _LINE_START.sub(r"\1\\\2", inert)


def markdown_block(text: str) -> str:
    """Return several lines of `text` as a Markdown block quote."""
    lines = clean(text).strip().splitlines()
    return "\n".join(f"> {markdown(line)}".rstrip() for line in lines)


def indented(text: str) -> str:
    """Return several lines of `text` for a plain-text mail, indented by four blanks."""
    return "\n".join(f"    {line}".rstrip() for line in clean(text).strip().splitlines())
