"""Makes user text inert in Markdown and in plain text."""

import re
from itertools import pairwise

from reflect.domain.cleaning import clean, clean_line

_INLINE = re.compile(r"[\\`*_\[\]<>|#~&$@]|(?<=/)/|(?<=www)\.", re.IGNORECASE)
"""What may begin something anywhere: emphasis, code, a link, an entity, a formula, an address."""
_LINE_START = re.compile(r"^[-+=]|^([0-9]+)(?=[.)])")
"""What may begin a list, a rule or a heading."""


def markdown(text: str) -> str:
    """Return `text` so that Markdown shows it as it stands, on one line.

    No heading, list, link, image, code or HTML can come of it.
    """
    inert = _INLINE.sub(r"\\\g<0>", clean_line(text))
    return _LINE_START.sub(lambda found: f"{found[1]}\\" if found[1] else f"\\{found[0]}", inert)


def markdown_block(text: str) -> str:
    """Return several lines of `text` as a Markdown block quote that keeps its line breaks."""
    lines = [markdown(line) for line in clean(text).strip().splitlines()]
    broken = [f"{line}\\" if line and after else line for line, after in pairwise([*lines, ""])]
    return "\n".join(f"> {line}".rstrip() for line in broken)


def indented(text: str) -> str:
    """Return several lines of `text` for a plain-text mail, indented by four blanks."""
    return "\n".join(f"    {line}".rstrip() for line in clean(text).strip().splitlines())
