"""The whole grammar of English time expressions, and the cells that it reads."""

from collections.abc import Sequence
from functools import lru_cache

from reflect.language.dates.lexicon import (
    CLASSES,
    DATE_PREPOSITIONS,
    DAY_PREPOSITIONS,
    MONTH_NAMES_AND_WORDS,
    SPELLINGS,
    WEEKDAY_NAMES_AND_WORDS,
    word_set,
)
from reflect.language.dates.patterns import Cell, Grammar
from reflect.language.dates.rules import (
    clock,
    dates,
    days,
    edges,
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
    sessions,
    repetitions,
    undated,
    phrases,
)

GRAMMAR = Grammar(each for family in _FAMILIES for rules in family.RULES for each in rules)
"""All rules."""

_VERBS_TOO = frozenset({"may", "march"})
_VERBS = frozenset({"VERB", "AUX", "ADV", "INTJ"})
_NAMING = frozenset({"see", "with", "meet", "to"})


@lru_cache(maxsize=4096)
def _cell(word: str) -> Cell | None:
    """Return what the grammar knows of a word; `None` where it knows nothing."""
    norm = SPELLINGS.get(word, word)
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
    for index, token in enumerate(tokens):
        cell = found[index]
        if token.lower in _DOUBTFUL and cell is not None and not _settled(tokens, index):
            found[index] = _without(cell)
        elif (
            cell is None
            and index
            and token.text[:1].isupper()
            and tokens[index - 1].lower in _NAMING
        ):
            found[index] = _NAME
    return found


_LONGEST = 24
_NAME = Cell("", {"NAME": 0}, ("NAME",))
_DOUBTFUL = MONTH_NAMES_AND_WORDS | WEEKDAY_NAMES_AND_WORDS


def _without(cell: Cell) -> Cell | None:
    values = {
        name: value for name, value in cell.values.items() if name not in {"MONTH", "WEEKDAY"}
    }
    if not values and cell.norm not in GRAMMAR.words:
        return None
    return Cell(cell.norm, values, (cell.norm, *values))


def _settled(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a doubtful word names a month or a weekday here."""
    token = tokens[index]
    if token.pos in _VERBS and token.lower == "may":
        return False
    before = _word(tokens, index - 1)
    if before == "-" or (before == "the" and token.lower not in _VERBS_TOO):
        before = _word(tokens, index - 2)
    if token.lower in WEEKDAY_NAMES_AND_WORDS:
        return _is_weekday(tokens, index, before)
    if _word(tokens, index + 1) in {"this", "next", "last"} and _word(tokens, index + 2) == "year":
        return True
    if (
        token.lower in _VERBS_TOO
        and token.text.islower()
        and before in {"this", "that", "over", "end", "around", "following", "come"}
    ):
        return False
    return before in DATE_PREPOSITIONS or _numbered(tokens, index)


def _is_weekday(tokens: Sequence[Tok], index: int, before: str) -> bool:
    token = tokens[index]
    if (
        before in DAY_PREPOSITIONS
        or _date_follows(tokens, index)
        or _word(tokens, index + 1) == ":"
    ):
        return True
    if token.text.islower():
        return _closes_clause(tokens, index) and before not in _NO_DAY[token.lower]
    capital = token.text[0].isupper() and index > 0 and tokens[index - 1].text not in ".!?:\"'"
    return capital and before != "the" and token.pos not in _VERBS


_PERSONS = word_set("i he she we they you it who and just also then never")
_SHINE = word_set("the a some of in much no hot bright")
_NO_DAY = {"sat": _PERSONS, "wed": _PERSONS, "sun": _SHINE} | dict.fromkeys(
    ("mon", "tue", "thu"), frozenset[str]()
)
"""Words after which a lower-case "sat", "wed" or "sun" is no day."""


def _closes_clause(tokens: Sequence[Tok], index: int) -> bool:
    after = _word(tokens, index + 1)
    return not after.isalpha() or after in _AFTER_DAY or after in CLASSES["UNIT"]


_AFTER_DAY = word_set(
    "before after and or n so but if when while unless morning thing as cos then to for"
)


def _date_follows(tokens: Sequence[Tok], index: int) -> bool:
    after = _word(tokens, index + 1)
    if after in {"the", ","}:
        after = _word(tokens, index + 2)
    return after[:1].isdigit() or after in CLASSES["DAYPART"] or after in CLASSES["MONTH"]


def _numbered(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a number stands beside a doubtful month: "May 3", "3rd of May", "21-may"."""
    lower_case = tokens[index].text.islower() and tokens[index].lower in _VERBS_TOO
    after = _word(tokens, index + 1)
    if after in {"the", ",", ".", "-", "/", "of"}:
        after = _word(tokens, index + 2)
    if after[:1].isdigit() or after in CLASSES["ORDW"] or after in CLASSES["TENS"]:
        return not lower_case or _strong(tokens, index)
    before = index - 1
    while before >= max(0, index - 3) and _word(tokens, before) in {
        "of",
        "the",
        "-",
        "/",
        "st",
        "nd",
        "rd",
        "th",
        ".",
        "to",
        "and",
        "through",
        "until",
        "till",
    }:
        before -= 1
    word = _word(tokens, before)
    if word in CLASSES["MONTH"] and word != tokens[index].lower:
        joined = before != index - 1
        listed = _word(tokens, index - 1) == "and"  # "April and June" may be two people
        return joined and (not listed or _word(tokens, before - 1) in DATE_PREPOSITIONS)
    return (word[:1].isdigit() and len(word) != len("100")) or (
        word in CLASSES["ORDW"] and before < index
    )


def _strong(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a lower-case "may 3" is a date: an ordinal, or a word that leads to a day."""
    before = _word(tokens, index - 1)
    follows = _word(tokens, index + 2)
    return (
        before in DAY_PREPOSITIONS
        or before in CLASSES["WEEKDAY"]
        or before == ","
        or follows in {"st", "nd", "rd", "th"}
        or not _word(tokens, index + 1)[:1].isdigit()
        or index + 2 >= len(tokens)
        or not follows.isalpha()
    )


def _word(tokens: Sequence[Tok], index: int) -> str:
    return tokens[index].lower if 0 <= index < len(tokens) else ""
