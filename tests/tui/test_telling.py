"""Agreements and their histories in plain words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reflect.app.agreements import Details, Move
from reflect.app.clock import tzinfo_of
from reflect.app.services import Services
from reflect.domain.agreements import Status
from reflect.domain.commitments import CommitmentKind
from reflect.domain.facts import ABOUT_AGREEMENTS
from reflect.domain.histories import PLAIN, lines, sentence
from reflect.domain.relationships import Relationship
from reflect.domain.telling import (
    STATUS_WIDTH,
    STATUS_WORDS,
    all_of,
    day_in_full,
    standing,
    status_sentence,
)
from tests.tui.stage import promised


def test_every_status_has_a_short_word() -> None:
    """Each fits its column."""
    assert set(STATUS_WORDS) == set(Status)
    assert max(map(len, STATUS_WORDS.values())) <= STATUS_WIDTH


@pytest.mark.parametrize(("style", "says"), [("day", "Tue 1 Dec 2026"), ("iso", "2026-12-01")])
def test_a_day_is_told_as_the_settings_have_it(style: str, says: str) -> None:
    """In words, or in figures."""
    assert day_in_full(date(2026, 12, 1), style) == says


def test_several_people_are_joined_with_the_user_first(pair: Relationship) -> None:
    """“You” comes first; members and outsiders by name."""
    dana = pair.partner.id
    assert all_of((), pair) == ""
    assert all_of((dana,), pair) == "Dana"
    assert all_of((dana, "Ayesha", pair.me), pair) == "you, Dana and Ayesha"


def test_a_private_story_offers_nothing_to_anybody(services: Services, pair: Relationship) -> None:
    """What only the user knows of was noted, and not offered."""
    [row] = services.agreements.save(pair, (replace(promised("Write"), private=True),))
    story = services.agreements.story(row)
    told = [line.says for line in lines(story, pair, UTC, "day")]
    assert told == ["You noted for yourself alone: “Write”, no day named."]


def test_a_story_is_told_from_the_idea_to_the_end(services: Services, pair: Relationship) -> None:
    """One sentence a step, with whose step it was, who told of it and the note."""
    [row] = services.agreements.save(pair, (promised("Write", kind=CommitmentKind.IDEA),))
    steps = [
        (Move.FIRM, Details(due=date(2026, 3, 6))),
        (Move.ACCEPT, Details()),
        (Move.CHANGE, Details(due=date(2026, 3, 9), note="ill")),
        (Move.CHANGE_NO, Details(note="too late")),
        (Move.DONE, Details()),
        (Move.NOT_YET, Details(note="page two")),
        (Move.RELEASE, Details()),
    ]
    for move, details in steps:
        row = services.agreements.move(row, pair, move, details)
    story = services.agreements.story(row)
    told = [line.says for line in lines(story, pair, UTC, "day")]
    assert told == [
        "You had the idea “Write”, no day named.",
        "You offered “Write”, by Fri 6 Mar 2026.",
        "Dana said yes (as told by you).",
        "You asked to change it to “Write”, by Mon 9 Mar 2026. “ill”",
        "Dana said no to the change: it stays as agreed (as told by you). “too late”",
        "You said that it is done.",
        "Dana said that something is still missing (as told by you). “page two”",
        "Dana let it go (as told by you).",
    ]


def test_a_step_that_was_taken_back_says_so_in_words(
    services: Services, pair: Relationship
) -> None:
    """The step stays, the taking back is no line of its own."""
    [row] = services.agreements.save(pair, (promised("Write"),))
    services.agreements.move(row, pair, Move.ACCEPT)
    services.agreements.undo(row)
    told = list(lines(services.agreements.story(row), pair, UTC, "day"))
    assert [line.gone for line in told] == ["", "taken back"]


def test_no_act_is_told_by_its_stored_name(services: Services, pair: Relationship) -> None:
    """Every act about agreements has words of its own."""
    [row] = services.agreements.save(pair, (promised("Write"),))
    event = services.agreements.story(row).standing[0]
    assert "offered" in sentence(event, pair)
    terms = {"noted", "offered", "requested", "amended", "countered", "change_asked", "repaired"}
    for act in ABOUT_AGREEMENTS:
        assert act in PLAIN or act.kind in terms


def test_whose_yes_is_missing_is_named(services: Services, pair: Relationship) -> None:
    """An offer waits for the other side, and what they asked for waits for the user."""
    [offer, asked] = services.agreements.save(
        pair, (promised("Write"), promised("Read", kind=CommitmentKind.REQUEST))
    )
    assert status_sentence(offer.agreement, pair) == (
        "You offered this. A yes from Dana is still missing."
    )
    assert status_sentence(asked.agreement, pair) == (
        "Dana asked for this (as told by you). A yes from you is still missing."
    )


def test_a_list_says_by_whose_word_something_stands(services: Services, pair: Relationship) -> None:
    """One's own, the other's as one tells it, or the other's own; never a bare “done”."""
    mine, told, theirs, gone, refused = services.agreements.save(
        pair,
        (
            promised("Write"),
            promised("Read"),
            promised("Call", owner="Dana"),
            promised("Sing"),
            promised("Walk"),
        ),
    )
    for row, move, by, says in (
        (mine, Move.ACCEPT, pair.partner.id, "agreed (told)"),
        (mine, Move.DONE, pair.me, "done (you)"),
        (told, Move.RELEASE, pair.partner.id, "let go (told)"),
        (theirs, Move.DONE, pair.me, "kept (you)"),
        (gone, Move.WITHDRAW, pair.me, "taken back (you)"),
        (refused, Move.DECLINE, pair.partner.id, "declined (told)"),
    ):
        moved = services.agreements.move(row, pair, move, Details(by=by)).agreement
        assert standing(moved, pair) == says
        assert len(says) <= STATUS_WIDTH
        own = replace(moved, moved_by=pair.partner.id, told_by="")
        assert standing(own, pair) in {says, says.replace("told", "Dana").replace("you", "Dana")}


@pytest.mark.parametrize("zone", ["Nowhere/At all", "../etc/passwd", ""])
def test_an_unknown_zone_is_utc(zone: str) -> None:
    """A history can always be told."""
    now = datetime(2026, 3, 4, tzinfo=UTC)
    assert now.astimezone(tzinfo_of(zone)).utcoffset() == now.utcoffset()
