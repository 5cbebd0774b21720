"""Cleaning: what people type is safe to keep and to show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.domain import acts
from reflect.domain.cleaned import cleaned
from reflect.domain.cleaning import (
    BIDI_MARKS,
    MOST_CHARACTERS,
    bounded,
    clean,
    clean_line,
    shorten,
)
from reflect.domain.errors import TextTooLongError
from reflect.domain.facts import RelationshipOpened
from reflect.domain.people import Member, Person, Role
from reflect.domain.terms import Terms

anything = st.text(st.characters(codec=None), max_size=80)
HOSTILE = (
    "\x1b]52;c;aGk=\x07",
    "\x1b[2J",
    "\u009b31m",
    "abc\u202egnp.exe",
    "\u2066x\u2069",
    "a\x00b",
    "\ud800",
    "zero\u200bwidth",
    "\x7f",
)


@given(anything)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Clean text stays as it is."""
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(anything | st.sampled_from(HOSTILE))
@pytest.mark.threat(1)
def test_clean_text_holds_no_controls_and_no_marks_that_reorder(text: str) -> None:
    """Nothing is left that a terminal would obey, and it is composed and storable."""
    kept = clean(text)
    assert not [c for c in kept if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]
    assert not BIDI_MARKS & set(kept)
    assert unicodedata.is_normalized("NFC", kept)
    kept.encode()
    line = clean_line(text)
    assert "\n" not in line
    assert "\t" not in line
    assert line == line.strip()


@given(anything, st.integers(1, 40))
def test_a_shortened_text_fits(text: str, width: int) -> None:
    """It is never longer than asked for, and says so when something is missing."""
    short = shorten(text, width)
    assert len(short) <= width
    assert short == clean_line(text) or short.endswith("…")


def test_joiners_stay() -> None:
    """Scripts and emoji need them."""
    for joined in ("👩\u200d🔬", "\u0645\u06cc\u200c\u062e", "क\u094d\u200dष"):
        assert clean(joined) == joined


@pytest.mark.threat(30)
def test_too_much_is_refused_and_not_cut() -> None:
    """The error says how long it is."""
    assert bounded("x" * MOST_CHARACTERS)
    with pytest.raises(TextTooLongError, match="200,001"):
        bounded("x" * (MOST_CHARACTERS + 1))


def test_every_text_in_an_act_is_cleaned() -> None:
    """Titles and names become one line; the sentence it came from keeps its lines."""
    terms = Terms(title=" Send\x1b[2J\n it ", owner=("a\u202e",), between=("a", "b"))
    act = cleaned(acts.Offered(by="a\x00", terms=terms, words="One\x07\r\ntwo"))
    assert act.terms.title == "Send[2J it"
    assert act.terms.owner == ("a",)
    assert act.by == "a"
    assert act.words == "One\ntwo"
    member = Member(Person("a", "A\nna\u200b"), Role.MENTEE)
    opened = cleaned(RelationshipOpened(by="a", members=(member,), goals=("x\x1by",)))
    assert opened.members[0].person.name == "A na"
    assert opened.members[0].role is Role.MENTEE
    assert opened.goals == ("xy",)


@given(anything)
def test_cleaning_an_act_twice_changes_nothing_more(text: str) -> None:
    """An act that was recorded once can be recorded again as it is."""
    terms = Terms(title=text, owner=(text,), between=(), condition=text)
    once = cleaned(acts.Offered(by=text, terms=terms, words=text))
    assert cleaned(once) == once
