"""Says whether two items that are one agreement agree."""

from reflect.language.matching.features import likeness
from reflect.language.matching.values import Claim, Verdict
from reflect.language.matching.wording import Unit, Wording
from reflect.language.matching.words import Word, stems, words

_WHOLE = stems("all whole entire lot both")
_PART = stems("half")
_NO_AMOUNT = stems("minute minutes hour hours pm am")
_CLOSE = 0.7


def verdict(one: Claim, other: Claim, first: Wording, second: Wording) -> Verdict:
    """Return the first thing in which the parties differ: who, when, how much."""
    if one.owner and other.owner and set(one.owner) != set(other.owner):
        return Verdict.OWNER
    if one.due and other.due and one.due != other.due:
        return Verdict.DATE
    if _another_amount(first, second) or _another_scope(one, other, first, second):
        return Verdict.SIZE
    return Verdict.SAME


def _another_amount(first: Wording, second: Wording) -> bool:
    """Whether both count, and not the same; or one counts what the other speaks of as one."""
    if first.numbers and second.numbers:
        return first.numbers != second.numbers
    return _counts(first, second) or _counts(second, first)


def _counts(one: Wording, other: Wording) -> bool:
    """Whether one side counts several of a thing that the other names without a number."""
    stems_there = {unit.stem for unit in (*other.rest, other.head)}
    return any(
        number not in {"0", "1"} and thing in stems_there - _NO_AMOUNT
        for number, thing in one.counted
    )


def _another_scope(one: Claim, other: Claim, first: Wording, second: Wording) -> bool:
    """Whether one side speaks of the whole and the other of a part, or one adds a thing."""
    mine, yours = words(one.action), words(other.action)
    here, there = {word.stem for word in mine}, {word.stem for word in yours}
    for side, opposite in ((here, there), (there, here)):
        if side & _WHOLE and not opposite & _WHOLE:
            return True
        if side & _PART and not opposite & _PART:
            return True
    return _adds(mine, first, second) or _adds(yours, second, first)


def _adds(said: list[Word], one: Wording, other: Wording) -> bool:
    """Whether one side joins a thing with "and" that the other does not name."""
    after = [word.stem for word in said]
    if "and" not in after:
        return False
    place = after.index("and")
    added = [unit for unit in one.rest if unit.stem in after[place + 1 :]]
    before = [unit for unit in one.rest if unit.stem in after[:place]]
    known = (*other.rest, *other.around, other.head)
    return (
        bool(added)
        and not any(_said(unit, known) for unit in added)
        and any(_said(unit, known) for unit in before)
    )


def _said(unit: Unit, known: tuple[Unit, ...]) -> bool:
    return any(likeness(unit, there) >= _CLOSE for there in known)
