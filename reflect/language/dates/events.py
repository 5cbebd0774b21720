"""Times bound to an event that has no date: "before the trustees see it"."""

from collections.abc import Sequence

from reflect.language.dates.lexicon import word_set
from reflect.language.dates.tokens import Tok

_OPENERS = {
    "by": ("by", "the", "time"),
    "in": ("in", "time", "for"),
    "ahead": ("ahead", "of"),
    "as": ("as", "soon", "as"),
    "soon": ("soon", "as"),
    **{word: (word,) for word in ("before", "until", "till", "after")},
}
_WITH_PERSON = ("when", "once")
NARROWING = frozenset({"before", "after"})
"""Words that lead from a day to an event within it."""

_ENDS = word_set("while and but so because then or which if unless")
_NOT_BEFORE = word_set(
    "day days week weeks month months year years night morning hours minutes never ever as like"
    " long look looks looked looking take takes took named run ran soon shortly well just not"
)
_NOT_AFTER = word_set("and but or so i'd now then all long of to in on at with for as too")
_PERSONS = word_set("i he she they we it the my our his her their this that")
_SUBJECTS = frozenset({"i", "we", "he", "she", "they"})
_JOINING = word_set("that if what where who how whether of with than as when the before after")
_LONGEST = 12
_SHORTEST = 3


def opening(tokens: Sequence[Tok], at: int) -> int:
    """Return how many words open an event at `at`; 0 where none does."""
    words = _OPENERS.get(tokens[at].lower, ())
    here = tuple(token.lower for token in tokens[at : at + len(words)])
    if words and here == words and _leads_on(tokens, at, at + len(words)):
        return len(words)
    person = at + 1 < len(tokens) and tokens[at + 1].lower in _PERSONS
    return 1 if person and tokens[at].lower in _WITH_PERSON else 0


def _leads_on(tokens: Sequence[Tok], start: int, end: int) -> bool:
    before = tokens[start - 1].lower if start else ""
    if before in _NOT_BEFORE or end >= len(tokens):
        return False
    return tokens[end].text.isalpha() and tokens[end].lower not in _NOT_AFTER


def ends(tokens: Sequence[Tok], start: int, at: int) -> bool:
    """Whether the clause of an event that began at `start` is over at `at`."""
    if at >= len(tokens) or at - start >= _LONGEST:
        return True
    token = tokens[at]
    signs = not token.text.isalnum() and token.text not in {"'", "\u2019", "-"}
    return signs or token.lower in _ENDS or _new_clause(tokens, start, at)


def _new_clause(tokens: Sequence[Tok], start: int, at: int) -> bool:
    """Whether a new sentence begins without a sign: "until it is signed I wait"."""
    subject = tokens[at].lower in _SUBJECTS and tokens[at - 1].lower not in _JOINING
    return subject and at - start > _SHORTEST
