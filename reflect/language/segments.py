"""Lines, bullets and prefixes: how notes are laid out.

A segment is a stretch that a line break, a bullet or a prefix ("Me:", "Tom to")
opens.  It knows whose notes it holds, where the layout says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reflect.language.cast import Cast, Who

_SIGN = r"[-*•\u2013—·▪►→>✓✔✅☐☑]|\[[ xX✓]?\]"
_NUMBER = r"\(?\d{1,2}[.)/](?=\s)|\(?[a-z]\)|\([ivx]+\)"
_BULLET = re.compile(rf"[ \t]*(?:(?:{_SIGN}|{_NUMBER})[ \t]*)+|[ \t]*\d{{1,2}}[ \t]+-[ \t]+")
_DONE_BOX = re.compile(r"\[[xX✓]\]|[☑✔]")
_ACTIONS = r"ai|aps?|actions?(?: points?| items?)?|to-?dos?|next steps?|tasks?"
_ACTION_WORD = re.compile(
    rf"(?:{_ACTIONS})(?: \w)?[ \t]*[:\u2013-][ \t]*|ai (?=[A-Z])|ap\d+ ", re.IGNORECASE
)
_HEADING = re.compile(
    rf"(?:(?:my|our|his|her|their) )?(?:{_ACTIONS}|agreed|agreements?|resolved|we agreed|decided)"
    r"(?: (?:for |by )?[^:\n]{0,30})?[ \t]*[:\u2013]?[ \t]*$",
    re.IGNORECASE,
)
_NAME = r"[^\s:;,.?!()](?:[^:;.?!()\n]|(?<=\b\w)\.|(?<=\bProf)\.|(?<=\bDr)\.){0,48}?"
_PREFIX = re.compile(rf"(?P<who>{_NAME})[ \t]*(?P<mark>:|[ \t][-\u2013—=→][ \t]|[\u2013—])[ \t]*")
_SENTENCE_START = re.compile(r"(?:(?<=[.!?;])|(?<=[.!?][\"”')]))[ \t]+")
_WRAPPED = 60
"""A line at least this long that stops in mid-sentence was wrapped, not broken."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text that its layout sets apart."""

    start: int
    """Its first character, past bullet and prefix."""
    end: int
    """Its end, exclusive."""
    who: Who | None = None
    """Whose notes these are; None where the layout does not say."""
    listed: bool = False
    """Whether it is a bullet, or follows a prefix or a heading of a list."""
    done: bool = False
    """Whether its box is ticked."""
    lead: int = 0
    """Where its bullet or prefix begins."""


def segment(text: str, cast: Cast) -> list[Segment]:
    """Divide a text, from left to right; blanks between segments belong to none."""
    found: list[Segment] = []
    heading: Who | None = None
    listed = False
    for start, end in _lines(text):
        body = _past_bullet(text, start, end)
        line = text[body:end]
        if not line.strip():
            heading, listed = None, False
            continue
        if _HEADING.fullmatch(line.strip()):
            listed = True
            heading = cast.possessor(line.split()[0])
            continue
        parts = list(_parts(text, start, body, end, cast))
        if len(parts) == 1 and parts[0].who and not text[parts[0].start : end].strip():
            heading, listed = parts[0].who, True
            continue
        if body == start and parts[0].who is None and not listed:
            heading = None
        found.extend(_inherit(part, heading, listed=listed or body > start) for part in parts)
    return found


def _inherit(part: Segment, heading: Who | None, *, listed: bool) -> Segment:
    if part.who is None and (heading or listed):
        return Segment(part.start, part.end, heading, listed, part.done, part.lead)
    return part


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r"\n", text):
        at = match.start()
        following = text[at + 1 : at + 2]
        wrapped = at - start >= _WRAPPED and following.islower() and text[at - 1] not in ".!?:;"
        if not wrapped:
            yield start, at
            start = at + 1
    yield start, len(text)


def _past_bullet(text: str, start: int, end: int) -> int:
    match = _BULLET.match(text, start, end)
    return match.end() if match else start


def _parts(text: str, lead: int, start: int, end: int, cast: Cast) -> Iterator[Segment]:
    done = bool(_DONE_BOX.search(text, lead, start))
    listed = start > lead
    who: Who | None = None
    for at in [start, *(m.end() for m in _SENTENCE_START.finditer(text, start, end))]:
        found = _prefix(text, at, end, cast)
        if found is None:
            continue
        if text[start:at].strip():
            yield Segment(start, at, who, listed, done, lead)
        lead, (start, who) = at, found
        listed = True
    yield Segment(start, end, who, listed, done, lead)


def _prefix(text: str, at: int, end: int, cast: Cast) -> tuple[int, Who | None] | None:
    """Return where the notes after a prefix begin, and whose they are; None without a prefix."""
    action = _ACTION_WORD.match(text, at, end)
    begin = action.end() if action else at
    bullet = _BULLET.match(text, begin, end)
    if bullet and begin == at and at > 0 and re.match(r"\(?\w+[.)]", text[begin:end]):
        begin = bullet.end()
    match = _PREFIX.match(text, begin, end)
    if match:
        who = cast.prefix(match["who"])
        if who is not None:
            return match.end(), who
    if begin > at:
        return begin, None
    return None
