"""Words with two lives: whether "may", "sat", "Jan" or "Friday" names a time or not."""

from collections.abc import Sequence

from reflect.language.dates.lexicon import (
    CLASSES,
    DATE_PREPOSITIONS,
    DAY_PREPOSITIONS,
    FUNCTION_WORDS,
    MONTH_NAMES_AND_WORDS,
    WEEKDAY_NAMES_AND_WORDS,
    word_set,
)
from reflect.language.dates.tokens import Tok

_VERBS_TOO = frozenset({"may", "march"})
_VERBS = frozenset({"VERB", "AUX", "ADV", "INTJ"})
_TITLES = word_set(
    "mr mrs ms miss mx dr doctor prof professor sir lord lady aunt auntie uncle madam captain judge"
)
_NAMING = word_set("see with meet to before until till time when once me and")
_GIVING = word_set("buy lend lent give gave thank thanked owe teach")
_PAIRED = word_set("with tell ask meet email thank to for call text show lend phone of by at")
_DATIVE = word_set(
    "sorry thanks thank give gave hand lend lent speak talk listen explain introduce"
)
_KIN = word_set("friend cousin sister brother colleague niece nephew daughter son flatmate mate")
_IS = word_set("is has was wants said says")
_MOVING = word_set(
    "move moved moving push pushed pushing put postpone postponed delay delayed shift shifted"
    " defer deferred extend extended reschedule rescheduled slip slipped change changed bring"
    " brought back forward"
)
_NEAR = 7
_MONTHS_OR_DAYS = CLASSES["MONTH"].keys() | CLASSES["WEEKDAY"].keys()
_NO_SURNAMES = FUNCTION_WORDS | _MONTHS_OR_DAYS | CLASSES["DAYPART"].keys() | {"week", "next"}


def may_be_person(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a word that the grammar does not know stands where a person is named."""
    if _word(tokens, index + 1) == "and" and _word(tokens, index + 2) == "i":
        return tokens[index].text.isalpha()
    return tokens[index].text[:1].isupper() and _word(tokens, index - 1) in _NAMING


def is_person(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a month's or a weekday's name is somebody's: "Mr Friday", "Wednesday Okafor"."""
    before = _word(tokens, index - 1)
    if before == ".":
        before = _word(tokens, index - 2)
    called = before in {"named", "called"} or (before, _word(tokens, index - 2)) == ("is", "name")
    if before in _TITLES or called:
        return True
    if not tokens[index].text[:1].isupper() or tokens[index].text.isupper():
        return False
    after = _word(tokens, index + 1)
    if (before in _KIN and after in _IS) or (before == "introduce" and after in {"to", "and"}):
        return True
    if before == "to" and _spoken_to(tokens, index):
        return True
    if before in _GIVING and after in {"a", "my", "the", "his", "her", "our", "their", "an"}:
        return tokens[index].lower in CLASSES["WEEKDAY"]
    return before in _PAIRED and tokens[index - 1].text.islower() and _surname(tokens, index + 1)


def _spoken_to(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a day's name stands for who is told or given something: "sorry to Wednesday"."""
    verbs = {_word(tokens, back) for back in range(max(0, index - _NEAR), index - 1)}
    ranged = _word(tokens, index - 2) in _MONTHS_OR_DAYS and "introduce" not in verbs
    return not ranged and not verbs.isdisjoint(_DATIVE) and "from" not in verbs


def _surname(tokens: Sequence[Tok], index: int) -> bool:
    if index >= len(tokens) or tokens[index].start - tokens[index - 1].end > 1:
        return False
    word = tokens[index]
    name = word.text[:1].isupper() and word.text[1:].islower() and len(word.text) > 1
    return name and word.lower not in _NO_SURNAMES


def is_settled(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a month's or a weekday's name that is also another word is one here."""
    token = tokens[index]
    if token.lower in WEEKDAY_NAMES_AND_WORDS:
        return _is_weekday(tokens, index, _led_by(tokens, index))
    return token.lower not in MONTH_NAMES_AND_WORDS or _is_month(tokens, index)


def _led_by(tokens: Sequence[Tok], index: int) -> str:
    before = _word(tokens, index - 1)
    skipped = before == "-" or (before == "the" and tokens[index].lower not in _VERBS_TOO)
    return _word(tokens, index - 2) if skipped else before


_RANGING = frozenset({"to", "-", "until", "till", "through"})
_NOT_MARCH = word_set("this that over end around following come")


def _is_month(tokens: Sequence[Tok], index: int) -> bool:
    token, before = tokens[index], _led_by(tokens, index)
    if token.pos in _VERBS and token.lower == "may":
        return False
    after = _word(tokens, index + 1)
    later = _word(tokens, index + 2)
    ranged = after in _RANGING and later in CLASSES["MONTH"]
    if ranged or (after in {"this", "next", "last"} and later == "year"):
        return True
    if before == "end" and _word(tokens, index - 2) in {"", "by", "until", "till", "at", "before"}:
        return True
    if before == "to" and token.text[:1].isupper() and _moved(tokens, index):
        return True
    if token.lower in _VERBS_TOO and token.text.islower() and before in _NOT_MARCH:
        return False
    return before in DATE_PREPOSITIONS or _numbered(tokens, index) or _listed(tokens, index)


def _moved(tokens: Sequence[Tok], index: int) -> bool:
    """Whether something is moved to a month: "push the launch to June"."""
    verbs = {_word(tokens, back) for back in range(max(0, index - _NEAR), index - 1)}
    return not verbs.isdisjoint(_MOVING)


def _listed(tokens: Sequence[Tok], index: int) -> bool:
    """Whether the month is another choice: "in April or May", "April/May"."""
    if _word(tokens, index - 1) not in {"or", "/"}:
        return False
    one = _word(tokens, index - 2)
    led = _word(tokens, index - 3) in DATE_PREPOSITIONS
    return (
        one in CLASSES["MONTH"]
        and one != tokens[index].lower
        and (led or one not in MONTH_NAMES_AND_WORDS)
    )


_DAY_LISTS = frozenset({"and", "or", "to", "each", "from", "through", "coming"})
_STARTERS = word_set("i im ill we well u you ya shes hes she he ive id imma gonna gon off am pm")
_COMPOUNDS = word_set("cream hat screen lotion tan block dried lounger bed nav couple light")
_PERSONS = word_set("i he she we they you it who and just also then never")
_SHINE = word_set("the a some of in much no hot bright")
_NO_DAY = {"sat": _PERSONS, "wed": _PERSONS, "sun": _SHINE} | dict.fromkeys(
    ("mon", "tue", "thu"), frozenset[str]()
)
"""Words after which a lower-case "sat", "wed" or "sun" is no day."""


def _is_weekday(tokens: Sequence[Tok], index: int, before: str) -> bool:
    token = tokens[index]
    follows = _word(tokens, index + 1)
    if follows in _COMPOUNDS:
        return False
    led = before in DAY_PREPOSITIONS and (
        before not in _DAY_LISTS or _word(tokens, index - 2) in _LISTABLE
    )
    if led or _date_follows(tokens, index) or follows == ":":
        return True
    if _word(tokens, index - 1) in {"-", "/"} and _word(tokens, index - 2) in CLASSES["WEEKDAY"]:
        return True
    opens = index == 0 or not _word(tokens, index - 1).isalnum()
    if opens and (follows in _STARTERS or _closes_clause(tokens, index)):
        return follows != "and" or _word(tokens, index + 2) in CLASSES["WEEKDAY"]
    if token.text.islower():
        return _closes_clause(tokens, index) and before not in _NO_DAY[token.lower]
    capital = token.text[0].isupper() and not opens
    return capital and before != "the" and token.pos not in _VERBS


_LISTABLE = (
    CLASSES["WEEKDAY"].keys()
    | CLASSES["DAYPART"].keys()
    | {"tomorrow", "today", "am", "pm", "next", "on", "the", "send", "and"}
)
"""Words after which "and sat" lists another day."""


def _closes_clause(tokens: Sequence[Tok], index: int) -> bool:
    after = _word(tokens, index + 1)
    return not after.isalpha() or after in _AFTER_DAY or after in CLASSES["UNIT"]


_AFTER_DAY = word_set(
    "before after and or n so but if when while unless morning thing as cos then to for am pm"
    " latest"
)


def _date_follows(tokens: Sequence[Tok], index: int) -> bool:
    after = _word(tokens, index + 1)
    if after in {"the", ","}:
        after = _word(tokens, index + 2)
    return after[:1].isdigit() or after in CLASSES["DAYPART"] or after in CLASSES["MONTH"]


_BETWEEN = word_set("of the - / st nd rd th . to and through until till")


def _numbered(tokens: Sequence[Tok], index: int) -> bool:
    """Whether a number stands beside a doubtful month: "May 3", "3rd of May", "21-may"."""
    lower_case = tokens[index].text.islower() and tokens[index].lower in _VERBS_TOO
    after = _word(tokens, index + 1)
    if after in {"the", ",", ".", "-", "/", "of"}:
        after = _word(tokens, index + 2)
    if after == "first" and _word(tokens, index - 1) in _PAIRED - {"by", "at"}:
        return False  # "I'll show it to April first"
    if after[:1].isdigit() or after in CLASSES["ORDW"] or after in CLASSES["TENS"]:
        return not lower_case or _strong(tokens, index)
    before = index - 1
    while before >= max(0, index - 3) and _word(tokens, before) in _BETWEEN:
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
        or follows in {"st", "nd", "rd", "th", "i", "im", "ill", "we", "latest"}
        or not _word(tokens, index + 1)[:1].isdigit()
        or index + 2 >= len(tokens)
        or not follows.isalpha()
    )


def _word(tokens: Sequence[Tok], index: int) -> str:
    """Return a word as the grammar spells it, or "" outside the text."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""
