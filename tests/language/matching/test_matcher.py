"""Items of two parties: which are one agreement, and which only look like it."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.domain.commitments import CommitmentKind
from reflect.language.matching.matcher import match
from reflect.language.matching.values import Claim, Match, Side, Verdict

FRIDAY = date(2026, 3, 6)
NADIA, BEN = "Nadia", "Ben"
METRICS = Path(__file__).parents[3] / "models" / "metrics" / "pairs.json"


def claim(action: str, owner: str = NADIA, due: date | None = FRIDAY, teller: str = NADIA) -> Claim:
    """Return an item as its owner promises it or as the other one hears it."""
    kind = CommitmentKind.PROMISE if owner == teller else CommitmentKind.HEARD
    return Claim(action, (owner,), due, kind, f"{action}.")


def matched(mine: Claim, theirs: Claim) -> list[Match]:
    """Match one item of Nadia's with one of Ben's."""
    return match(Side(NADIA, (mine,)), Side(BEN, (theirs,)))


@pytest.mark.parametrize(
    ("nadia", "ben"),
    [
        ("send Ben my deck", "forward her slides"),
        ("read the draft", "look over the draft"),
        ("ring the clinic", "phone the clinic"),
        ("book a room for the workshop", "organise a workshop room"),
        ("write to HR about my hours", "email personnel about her hours"),
        ("rewrite my CV", "redo her résumé"),
        ("apply for the manager post", "put in for the manager job"),
        ("sign up for the evening course", "register for the evening course"),
        ("not check email on Sundays", "stay out of her inbox on Sundays"),
        ("an intro to Claudine", "introduce me to Claudine"),
    ],
)
def test_other_words_for_the_same_act_are_one_agreement(nadia: str, ben: str) -> None:
    """Whoever tells it, and from whichever side."""
    (found,) = matched(claim(nadia), claim(ben, teller=BEN))
    assert found.verdict is Verdict.SAME
    assert 0.75 <= found.confidence <= 1


@pytest.mark.parametrize(
    ("nadia", "ben"),
    [
        ("read the draft", "rewrite the draft"),
        ("submit the proposal", "withdraw the proposal"),
        ("ring two old customers", "ring two new customers"),
        ("hire an agency", "fire the agency"),
        ("pay the invoice", "chase the invoice"),
        ("fix the flaky test", "delete the flaky test"),
        ("count the store", "paint the store"),
    ],
)
def test_near_misses_stay_apart(nadia: str, ben: str) -> None:
    """Another act on the same thing, or the same act on another: a promise would be hidden."""
    assert matched(claim(nadia, due=None), claim(ben, due=None, teller=BEN)) == []


@pytest.mark.parametrize(
    ("nadia", "other", "ben"),
    [
        (
            "book the room for the concert",
            "book the room for the inspection",
            "reserve a concert room",
        ),
        ("send Dana the draft", "send Dana the invoice", "let Dana see the draft"),
    ],
)
def test_of_two_that_share_words_the_nearer_is_the_one(nadia: str, other: str, ben: str) -> None:
    """The other one stays alone."""
    told = Side(NADIA, (claim(other, due=None), claim(nadia, due=None)))
    found = match(told, Side(BEN, (claim(ben, due=None, teller=BEN),)))
    assert [(one.a, one.b) for one in found] == [(1, 0)]


def test_differences_are_named() -> None:
    """Who comes before when, and when before how much."""
    mine = claim("send Ben three sample chapters")
    same = claim("send me three sample chapters", teller=BEN)
    fewer = claim("send me two sample chapters", teller=BEN)
    later = replace(fewer, due=FRIDAY + timedelta(days=3))
    swapped = replace(later, owner=(BEN,))
    found = [matched(mine, theirs)[0].verdict for theirs in (same, fewer, later, swapped)]
    assert found == [Verdict.SAME, Verdict.SIZE, Verdict.DATE, Verdict.OWNER]


def test_a_day_that_only_one_names_is_no_difference() -> None:
    """The other may not have written it down."""
    (found,) = matched(claim("send Ben my deck"), claim("forward her deck", due=None, teller=BEN))
    assert found.verdict is Verdict.SAME


def test_nothing_matches_nothing() -> None:
    """A side without items is no fault."""
    told = Side(NADIA, (claim("send Ben my deck"),))
    assert match(told, Side(BEN, ())) == match(Side(BEN, ()), told) == []


ACTIONS = (
    "send Ben my deck",
    "forward her slides",
    "read the grant form",
    "rewrite the grant form",
    "ring the landlord about the damp",
    "book the hall for the concert",
    "lend him two books",
    "meet for lunch",
    "not check email on Sundays",
    "",
    "42",
)
claims = st.builds(
    Claim,
    action=st.sampled_from(ACTIONS) | st.text(max_size=30),
    owner=st.sampled_from([(), (NADIA,), (BEN,), (NADIA, BEN), ("Someone Else",)]),
    due=st.none() | st.dates(date(2026, 3, 1), date(2026, 4, 1)),
    kind=st.sampled_from(CommitmentKind),
    quote=st.sampled_from(ACTIONS) | st.text(max_size=30),
)
lists = st.lists(claims, max_size=5).map(tuple)


@given(lists, lists)
def test_each_item_is_in_one_match_at_most(
    mine: tuple[Claim, ...], theirs: tuple[Claim, ...]
) -> None:
    """Whatever was told, and every place exists."""
    found = match(Side(NADIA, mine), Side(BEN, theirs))
    assert len({one.a for one in found}) == len({one.b for one in found}) == len(found)
    assert all(one.a < len(mine) and one.b < len(theirs) for one in found)
    assert [one.a for one in found] == sorted(one.a for one in found)


@given(lists, lists)
def test_it_does_not_matter_who_is_asked_first(
    mine: tuple[Claim, ...], theirs: tuple[Claim, ...]
) -> None:
    """The other way round it is as sure of as much."""
    there = match(Side(NADIA, mine), Side(BEN, theirs))
    back = match(Side(BEN, theirs), Side(NADIA, mine))
    assert sum(one.confidence for one in there) == pytest.approx(
        sum(one.confidence for one in back)
    )
    assert len(there) == len(back)


@given(st.lists(st.sampled_from(ACTIONS[2:9]), unique=True, min_size=1))
def test_the_same_list_matches_itself(actions: list[str]) -> None:
    """Item by item, with nothing to settle."""
    side = Side(NADIA, tuple(claim(action) for action in actions))
    found = match(side, side)
    assert [(one.a, one.b) for one in found] == [(i, i) for i in range(len(actions))]
    assert {one.verdict for one in found} == {Verdict.SAME}


def test_an_item_about_something_else_changes_nothing() -> None:
    """Neither the match nor its places."""
    mine, theirs = claim("send Ben my deck"), claim("forward her slides", teller=BEN)
    other = claim("ring the landlord about the damp", BEN, None)
    alone = match(Side(NADIA, (mine,)), Side(BEN, (theirs,)))
    among = match(Side(NADIA, (mine, other)), Side(BEN, (theirs,)))
    assert [(one.a, one.b) for one in among] == [(one.a, one.b) for one in alone] == [(0, 0)]


def test_long_and_hostile_words_are_read_in_part() -> None:
    """A text without end costs no more than its first words."""
    endless = "send " + "my deck " * 50_000 + "\x00\ud800<b>"
    assert len(matched(claim(endless), claim(endless, teller=BEN))) == 1


def test_the_committed_scores_keep_the_floor() -> None:
    """Groups matched by weights fitted on the others."""
    crossed = json.loads(METRICS.read_text(encoding="utf-8"))["crossed"]
    assert crossed["F1"] >= 0.8
    assert crossed["wrong merges"] <= 0.1
