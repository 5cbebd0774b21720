"""Times that the writer takes back: "Wednesday, no, Friday" and "not Wednesday but Friday"."""

from collections.abc import Sequence
from itertools import pairwise

from reflect.language.dates.lexicon import word_set
from reflect.language.dates.readings import Reading
from reflect.language.dates.tokens import Tok

Span = tuple[int, int, Reading]
"""First token, token after the last, and what the words mean."""

_CORRECTIONS = word_set(
    "no sorry wait actually rather correction i mean make that scratch or well hang on er um"
    " erm oops it should be hmm hm uh oh nope sry soz meant ok lets let s by for"
)
_CORRECTING = word_set(
    "no sorry actually rather correction mean make scratch oops wait nope sry soz meant well"
)
_LONGEST_CORRECTION = 7
_REFUSING = word_set("can cant cannot couldnt")
_LONGEST_REFUSAL = 6
_LEADING = word_set("on by at in until before for the")
_JOINTS = word_set(", but ; - . on by at in rather until for the")


def corrected(spans: Sequence[Span], tokens: Sequence[Tok]) -> list[Span]:
    """Leave out the times that another takes the place of."""
    kept = [one for one, other in pairwise(spans) if not _replaced(one, other, tokens)]
    return [*kept, *spans[-1:]]


def _replaced(one: Span, other: Span, tokens: Sequence[Tok]) -> bool:
    between = tokens[one[1] : other[0]]
    return _takes_back(between) or _denied(one, between, tokens) or _refused(one, between, tokens)


def _takes_back(between: Sequence[Tok]) -> bool:
    if not between or len(between) > _LONGEST_CORRECTION:
        return False
    if [token.text for token in between] in (["*"], ["-", ">"]):
        return True
    words = [token.lower for token in between if token.text.isalpha()]
    return _CORRECTIONS.issuperset(words) and not _CORRECTING.isdisjoint(words)


def _denied(one: Span, between: Sequence[Tok], tokens: Sequence[Tok]) -> bool:
    """Whether a time is denied for the next: "not on Wednesday but on Friday"."""
    before = one[0] - 1
    while before > 0 and tokens[before].lower in _LEADING:
        before -= 1
    denied = before >= 0 and tokens[before].lower == "not"
    return denied and bool(between) and all(token.lower in _JOINTS for token in between)


def _refused(one: Span, between: Sequence[Tok], tokens: Sequence[Tok]) -> bool:
    """Whether a time does not suit and the next does: "I can't do Wednesday so I'll do Friday"."""
    for back in range(one[0] - 1, max(-1, one[0] - 1 - _LONGEST_REFUSAL), -1):
        word = tokens[back].lower
        if word in {",", ".", ";", "\n", "and", "but", "so"}:
            return False
        if word in _REFUSING and (word != "can" or _negated(tokens, back)):
            return any(token.lower in {"so", "but"} for token in between[:2])
    return False


def _negated(tokens: Sequence[Tok], at: int) -> bool:
    following = {token.lower for token in tokens[at + 1 : at + 3]}
    return not following.isdisjoint({"t", "not", "n"})
