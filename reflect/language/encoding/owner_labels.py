"""Names that a writer of lists sets beside an act to say whose it is: "book the hall (Ana)"."""

import re
from itertools import groupby

from reflect.domain.commitments import Span, Told
from reflect.language.encoding.mentions import Mention
from reflect.language.encoding.sightings import Sighting

_NAME = "\uffff"
"""Stands for one letter of a name of the relationship while a line is looked at."""
_NAMES = rf"@?{_NAME}+(?:(?:\s*[,/&+]\s*|\s+and\s+|\s+)@?{_NAME}+)*"
_OTHERS = r"(?:me|us|both|all|everyone|everybody)\b"
_SAYS_WHO = r"\b(?:owners?|who|responsible|assignees?)\s*[:=]\s*"
_SAME_SENTENCE = r"(?:(?![.!?]\s)[^\n])*?"
_LABEL = re.compile(
    rf"{_SAME_SENTENCE}[(\[]\s*(?:by )?(?P<bracketed>{_NAMES}|{_OTHERS})\s*[)\]]"
    rf"|{_SAME_SENTENCE}\s(?P<called>@{_NAME}+(?:[\s,/&+]+@{_NAME}+)*)"
    rf"|{_SAME_SENTENCE}\s[-\u2013\u2014]+\s*(?P<dashed>{_NAMES})"
    r"(?=\s*(?:$|[.;|(\[]|(?:by|due|on)\b|\d))"
    rf"|.*?{_SAYS_WHO}(?P<told>{_NAMES}|{_OTHERS})",
    re.IGNORECASE,
)


def labelled(sighting: Sighting, told: Told, named: list[Mention]) -> Sighting:
    """Return an item as the label of its line has it; as it is where there is none.

    A label is a name of the relationship, or several, behind the act: in brackets, after an @,
    a dash or "owner:".  One before it tells as often who speaks.
    """
    owner = _label(sighting.head, told, named)
    if not owner or owner == sighting.owner:
        return sighting
    return sighting.given_to(owner, told.writer)


def _label(head: Span, told: Told, named: list[Mention]) -> tuple[str, ...]:
    start = told.text.rfind("\n", 0, head.start) + 1
    end = told.text.find("\n", head.end)
    line = Span(start, len(told.text) if end < 0 else end)
    here = [one for one in named if one.name and line.start <= one.start < line.end]
    masked = list(line.of(told.text))
    for one in here:
        masked[one.start - start : one.end - start] = _NAME * (one.end - one.start)
    shown = "".join(masked)
    found = _LABEL.match(shown, head.end - start)
    if found is None:
        return ()
    begin, stop = next(found.span(name) for name, text in found.groupdict().items() if text)
    names = [one.name for one in here if begin <= one.start - start < stop and one.name]
    return tuple(name for name, _ in groupby(names)) or _others(shown[begin:stop], told)


def _others(word: str, told: Told) -> tuple[str, ...]:
    return (told.writer,) if word.casefold() == "me" else tuple(told.people)
