"""What stands around a phrase, where only that tells a date from something else."""

from reflect.language.dates.chart import Site
from reflect.language.dates.lexicon import (
    CLASSES,
    EVENT_NOUNS,
    FUNCTION_WORDS,
    GATHERINGS,
    word_set,
)
from reflect.language.dates.tokens import Tok

_NO_THINGS = FUNCTION_WORDS | CLASSES["CARD"].keys() | CLASSES["TENS"].keys() | {"around"}
_THINGS = frozenset({"NOUN", "PROPN", "ADJ"})
_NUMBERED = word_set(
    "anniversary attempt birthday century chapter class day draft edition floor form grade half"
    " hour item iteration level line month page part place point question quarter round row"
    " season series slide stage step street term time try version volume wave way week year"
)
_VERBAL = word_set(
    "book call catch chat coach design drop email exam issue launch lecture list mail meet message"
    " note outline pitch plan present print quiz release report research review round run schedule"
    " show slot study submit talk target team test tour trip update visit"
)
_OBJECTS = word_set(
    "the a an my our your his her their its him them it me us this that these those every each all"
    " some both"
)
_DUE_WORDS = word_set(
    "on by until till before for due from between and or to after since of through"
)


def noun_follows(site: Site) -> bool:
    """Whether a thing follows right after the phrase ("the second draft")."""
    word = _following(site)
    if word is None:
        return False
    if word.pos:
        return word.pos in _THINGS and not word.text[:1].isupper()
    return word.lower not in _NO_THINGS and not word.text[:1].isupper()


def thing_follows(site: Site) -> bool:
    """Whether a thing that is often numbered follows ("on the 12th floor")."""
    word = _following(site)
    if word is None:
        return False
    return noun_follows(site) if word.pos else word.lower in EVENT_NOUNS | _NUMBERED


def event_follows(site: Site) -> bool:
    """Whether a noun for an event or a paper follows ("the Friday meeting")."""
    word = _following(site)
    return (
        word is not None
        and not _acts(site)
        and (word.lower in EVENT_NOUNS if not word.pos else word.pos in {"NOUN", "PROPN"})
    )


def gathering_follows(site: Site) -> bool:
    """Whether people meet then ("in the Monday meeting")."""
    near = (site.word(0), site.word(1))
    return not GATHERINGS.isdisjoint(near)


def _acts(site: Site) -> bool:
    """Whether the word after the phrase is a verb with its object ("Friday book the hall")."""
    tokens, at = site.tokens, site.end + 1
    if at >= len(tokens) or site.word(0) not in _VERBAL:
        return False
    named = site.word(1) in _OBJECTS or tokens[at].text[:1].isupper()
    opens = not site.word(-1).isalnum() and site.word(1) not in FUNCTION_WORDS
    object_follows = named or opens
    return object_follows and site.word(-1) not in _OBJECTS and tokens[at].text.isalpha()


def preposition_precedes(site: Site) -> bool:
    """Whether a word stands before the phrase that can only lead to a day."""
    return site.word(-1) in _DUE_WORDS or (site.word(-1) == "the" and site.word(-2) in _DUE_WORDS)


def sentence_ends(site: Site) -> bool:
    """Whether the phrase is followed by a function word, a sign or nothing."""
    word = site.word(0)
    return not word.isalnum() or word in FUNCTION_WORDS


def _following(site: Site) -> Tok | None:
    tokens, at = site.tokens, site.end
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].start == tokens[at - 1].end:
        at += 1
    if at >= len(tokens) or not tokens[at].text.isalpha():
        return None
    gap = tokens[at].start - tokens[at - 1].end
    return tokens[at] if gap <= 1 else None
