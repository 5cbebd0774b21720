"""Says whether two items that are one agreement agree."""

from reflect.language.matching.values import Claim, Verdict
from reflect.language.matching.wording import Wording


def verdict(one: Claim, other: Claim, first: Wording, second: Wording) -> Verdict:
    """Return the first thing in which the parties differ: who, when, how much."""
    if one.owner and other.owner and set(one.owner) != set(other.owner):
        return Verdict.OWNER
    if one.due and other.due and one.due != other.due:
        return Verdict.DATE
    if first.numbers != second.numbers and first.numbers and second.numbers:
        return Verdict.SIZE
    return Verdict.SAME
