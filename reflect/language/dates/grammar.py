"""The whole grammar of English time expressions, and the cells that it reads."""

from collections.abc import Sequence
from functools import lru_cache

from reflect.language.dates.doubtful import is_person, is_settled, may_be_person
from reflect.language.dates.lexicon import CLASSES
from reflect.language.dates.patterns import Cell, Grammar
from reflect.language.dates.rules import (
    beyond,
    clock,
    dates,
    days,
    edges,
    encounters,
    figures,
    holidays,
    numbers,
    periods,
    phrases,
    quarters,
    repetitions,
    sessions,
    shifts,
    stretches,
    undated,
    weekdays,
    weeks,
)
from reflect.language.dates.tokens import Tok

_FAMILIES = (
    numbers,
    dates,
    figures,
    beyond,
    holidays,
    weeks,
    quarters,
    periods,
    weekdays,
    days,
    clock,
    edges,
    stretches,
    shifts,
    encounters,
    sessions,
    repetitions,
    undated,
    phrases,
)

GRAMMAR = Grammar(each for family in _FAMILIES for rules in family.RULES for each in rules)
"""All rules."""


@lru_cache(maxsize=4096)
def _cell(norm: str) -> Cell | None:
    """Return what the grammar knows of a word; `None` where it knows nothing."""
    values = {name: words[norm] for name, words in CLASSES.items() if norm in words}
    if norm.isdigit() and norm.isascii():
        values |= _digits(norm)
    if not values and norm not in GRAMMAR.words:
        return None
    return Cell(norm, values, (norm, *values))


def _digits(word: str) -> dict[str, int]:
    """Return the classes of a run of digits, which its length decides."""
    match len(word):
        case 1 | 3:
            return {"INT": int(word)}
        case 2:
            return {"INT": int(word), "YY": int(word)}
        case 4 if word[0] in "12":
            return {"Y4": int(word)}
        case 8 if word[0] in "12":
            return {"D8": int(word)}
    return {}


def cells(tokens: Sequence[Tok]) -> list[Cell | None]:
    """Return a text as the grammar sees it; words with two lives are settled by neighbours."""
    found = [_cell(token.lower) if len(token.lower) < _LONGEST else None for token in tokens]
    for index, cell in enumerate(found):
        if cell is None:
            found[index] = _NAME if may_be_person(tokens, index) else None
        elif not _DATED.isdisjoint(cell.values) and (
            is_person(tokens, index) or not is_settled(tokens, index)
        ):
            found[index] = _without(cell)
    return found


_LONGEST = 24
_NAME = Cell("", {"NAME": 0}, ("NAME",))
_DATED = frozenset({"MONTH", "WEEKDAY"})


def _without(cell: Cell) -> Cell | None:
    values = {name: value for name, value in cell.values.items() if name not in _DATED}
    if not values and cell.norm not in GRAMMAR.words:
        return None
    return Cell(cell.norm, values, (cell.norm, *values))
