"""What somebody asked of the writer: a request, until the writer tells that they said yes."""

import re
from dataclasses import replace

from reflect.domain.commitments import CommitmentKind, Told
from reflect.language.encoding.mentions import Mention
from reflect.language.encoding.sightings import Sighting

_ASKS = r"(?:ask|tell|told|want|remind|instruct|request|expect|would like|['\u2019]d like)"
_WAS = r"\b(?:I|we)\s+(?:was|were|have been|got|am|are)\s+(?:also\s+)?"
_ASKED = re.compile(
    rf"(?:\b{_ASKS}(?:s|ed)?\s+(?:me|us)|{_WAS}(?:asked|told|instructed|reminded|requested))"
    r"\s+(?:not\s+)?to\s+$",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(
    r"\b(?:yes|yeah|yep|aye|always|(?:of )?course|ok|okay|sure|done|fine|fair enough|will|willing"
    r"|agreed?|accept(?:ed)?|happy to|no prob\w*|promised?"
    r"|(?:I|we) (?:shall|would|did)|(?:I|we)['\u2019]?(?:ll|d))\b",
    re.IGNORECASE,
)
_BEFORE, _AFTER, _NEAR = 60, 120, 8
_UNDERTAKEN = frozenset({CommitmentKind.PROMISE, CommitmentKind.JOINT, CommitmentKind.IDEA})
_US = re.compile(r"\b(?:us|we)\b", re.IGNORECASE)


def asked_of(sighting: Sighting, told: Told, named: list[Mention]) -> Sighting:
    """Return what the writer undertook as a request where it was only asked of them.

    Whoever asks receives it; what is asked of "us" is asked of everybody else.
    """
    if sighting.kind not in _UNDERTAKEN or told.writer not in sighting.owner:
        return sighting
    head, start = sighting.head, max(0, sighting.head.start - _BEFORE)
    asked = _ASKED.search(told.text[start : head.start])
    if asked is None or _TAKEN_UP.search(told.text[head.end : head.end + _AFTER]):
        return sighting
    asker = _asker(told, named, start + asked.start())
    owner = sighting.owner
    if asker and _US.search(asked.group()):
        owner = tuple(name for name in told.people if name not in asker)
    return replace(sighting, kind=CommitmentKind.REQUEST, owner=owner, to=asker or sighting.to)


def _asker(told: Told, named: list[Mention], at: int) -> tuple[str, ...]:
    """Return the member whose name stands right before the asking."""
    names = (one.name for one in named if one.name and 0 <= at - one.end <= _NEAR)
    return tuple(name for name in names if name != told.writer)[-1:]
