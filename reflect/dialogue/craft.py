"""Hints at how a question could open more: a look at its craft, without judging its content."""

import re

MOST_WORDS = 25
"""A longer question is rarely remembered to its end."""
MOST_HINTS = 2
"""More hints than this are a lecture."""
_CLOSED = re.compile(
    r"(?i)(do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|should|shall|may)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?i)\b(don['\u2019]t you think|wouldn['\u2019]t it|isn['\u2019]t it|surely|obviously)\b",
    re.IGNORECASE,
)
_LOOKED_UP = re.compile(r"(what is|what are|how many|how much|when is|where is)\b", re.IGNORECASE)
_WHY = re.compile(r"why\b", re.IGNORECASE)
_TWO = re.compile(
    r"(?is)\?.+\?|\b(and|or) (what|how|when|who|where|why|which)\b", re.IGNORECASE | re.DOTALL
)

_HINTS = (
    (_CLOSED.match, "It can be answered with yes or no. Beginning with what or how opens more."),
    (_LEADING.search, "It gives the answer away. What would you ask if you had no idea?"),
    (_TWO.search, "It asks two things. The second one can wait for the answer to the first."),
    (_LOOKED_UP.match, "It could be looked up. “When did you …” or “how did you …” asks a person."),
    (_WHY.match, "“Why” can sound like a reproach. “What made …” asks the same."),
)


def hints(question: str) -> tuple[str, ...]:
    """Return at most two sentences on how a question could be put; none when it is well put."""
    text = " ".join(question.split()[: MOST_WORDS * 4])
    found = [says for finds, says in _HINTS if finds(text)]
    if len(text.split()) > MOST_WORDS:
        found.append("It is long. Which half of it is the question?")
    return tuple(found[:MOST_HINTS])
