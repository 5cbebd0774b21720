"""Whether a time that points neither way lies in the past, as the verb beside it tells."""

from collections.abc import Iterator

from reflect.language.dates.chart import Site
from reflect.language.dates.lexicon import word_set

_PAST = word_set(
    "met sent told went did had was were got spoke saw gave made ran left wrote came took found"
    " felt thought knew began brought bought built became chose drew drove fell forgot held kept"
    " led lost paid rang said sat slept stood swam taught won wore were been talked asked"
    " finished started agreed"
)
_OPEN = word_set(
    "will ll shall would d going gonna should could can may might must need needs want wants to"
    " let plan plans hope hopes please won wont"
)
_STOPS = frozenset(".!?;:\n")
_CLAUSE = frozenset({"and", "but", "so", "because", "which", "who"})
_FAR = 14
_REGULAR = 5
_NOT_PAST = frozenset({"need", "speed", "feed", "indeed", "proceed", "succeed", "exceed", "embed"})


def is_past(site: Site) -> bool:
    """Whether the nearest verb of the clause is past: "on Monday I sent"."""
    tokens = site.tokens
    before = [token.lower for token in tokens[max(0, site.start - _FAR) : site.start]]
    told = _verdict(reversed(before))
    if told is not None:
        return told
    after = [token.lower for token in tokens[site.end : site.end + _FAR]]
    return _verdict(iter(after)) or False


def _verdict(words: Iterator[str]) -> bool | None:
    """Return whether the first verb is past; `None` where the clause has no telling verb."""
    for word in words:
        if word in _STOPS or word in _CLAUSE:
            return None
        if word in _OPEN:
            return False
        if word in _PAST or _regular(word):
            return True
    return None


def _regular(word: str) -> bool:
    return len(word) >= _REGULAR and word.endswith("ed") and word not in _NOT_PAST
