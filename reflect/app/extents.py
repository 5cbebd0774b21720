"""Together or each: what the words say about an act of several."""

import re

from reflect.domain.terms import Extent

_EACH = re.compile(
    r"\b(?:each|every) (?:single )?(?:one )?of (?:us|you|them|the (?:two|three|four) of us)\b"
    r"|\b(?:everyone|everybody|individually|each for (?:our|them)sel(?:f|ves))\b"
    r"|\b(?:we|us|both|all|they|i|me|will|should|would|must|can)(?:['\u2019]ll)? each\b"
    r"(?! (?:other|time|week|month|quarter|year|morning|evening|night|session|meeting|\w*day)\b)",
    re.IGNORECASE,
)


def extent_of(words: str) -> Extent:
    """Return how several people share an act, as far as the words tell: together unless said."""
    return Extent.EACH if _EACH.search(words) else Extent.TOGETHER
