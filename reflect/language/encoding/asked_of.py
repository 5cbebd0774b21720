"""What somebody asked of the writer: a request, until the writer tells that they said yes."""

import re
from dataclasses import replace

from reflect.domain.commitments import CommitmentKind, Told
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
_BEFORE, _AFTER = 60, 120
_FIRM = frozenset({CommitmentKind.PROMISE, CommitmentKind.JOINT})


def asked_of(sighting: Sighting, told: Told) -> Sighting:
    """Return what the writer undertook as a request where it was only asked of them."""
    if sighting.kind not in _FIRM or told.writer not in sighting.owner:
        return sighting
    head = sighting.head
    before = told.text[max(0, head.start - _BEFORE) : head.start]
    after = told.text[head.end : head.end + _AFTER]
    if not _ASKED.search(before) or _TAKEN_UP.search(after):
        return sighting
    return replace(sighting, kind=CommitmentKind.REQUEST)
