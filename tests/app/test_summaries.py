"""Summaries: what may leave, in its right place, and nothing private in any form."""

from dataclasses import fields, replace

import pytest

from reflect.app import summaries
from reflect.app.agreements import Details, Move
from reflect.app.deciding import agree_all
from reflect.app.gathering import Gatherer
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.app.summaries import Format, Summaries, line, shared_lines
from reflect.dialogue.library import Library
from reflect.domain.commitments import CommitmentKind
from reflect.domain.privacy import Privacy
from reflect.domain.terms import Extent
from reflect.exchange.documents import Documents
from reflect.resources import prompts
from tests.app.building import FRIDAY, NEXT_FRIDAY, TODAY, Desk, draft, heard, turn

OUTBOX = Documents(prompts() / "en" / "_outputs")


def summaries_of(desk: Desk) -> Summaries:
    """Return the use case over a desk."""
    titles = Gatherer(desk.both, desk.journal, desk.clock, Library(prompts()))
    return Summaries(desk.ledger, desk.journal, desk.clock, OUTBOX, titles)


def titles(lines: tuple[summaries.Line, ...]) -> list[str]:
    """Return what the lines say."""
    return [each.what for each in lines]


def test_agreements_stand_where_they_belong() -> None:
    """Agreed, waiting for a yes, settled and ideas are told apart."""
    desk = Desk()
    agreed, _, kept, _ = desk.saved(
        draft("Agreed"),
        draft("Offered"),
        draft("Kept"),
        draft("Idea", kind=CommitmentKind.IDEA),
    )
    desk.agreements.move(agreed, desk.pair, Move.ACCEPT)
    for move in (Move.ACCEPT, Move.DONE):
        kept = desk.agreements.move(kept, desk.pair, move)
    made = summaries_of(desk).of(desk.pair)
    assert titles(made.agreed) == ["Agreed"]
    assert titles(made.proposed) == ["Offered"]
    assert titles(made.settled) == ["Kept"]
    assert titles(made.ideas) == ["Idea"]


@pytest.mark.parametrize("others", [("Dana",), ("Dana", "Li")], ids=len)
def test_a_yes_that_was_told_says_so_whatever_it_is_about(others: tuple[str, ...]) -> None:
    """“They know and agree” is the user's word, in every line that stands as agreed."""
    desk = Desk(others=others)
    owners = ((), ("Priya",), ("Dana",), ("Priya", "Dana"), ("Ben",))
    drafts = tuple(
        draft(f"{kind.value} {number}", owner=owner, kind=kind)
        for kind in CommitmentKind
        for number, owner in enumerate(owners)
    )
    desk.saved(*agree_all(Sheet(drafts)).drafts)
    agreed = summaries_of(desk).of(desk.pair).agreed
    assert len(agreed) > len(owners)
    assert all("as told by Priya" in each.status for each in agreed)


def test_what_was_taken_back_is_not_told() -> None:
    """Withdrawn and declined things are nobody's business any more."""
    desk = Desk()
    [row] = desk.saved(draft("Gone"))
    desk.agreements.move(row, desk.pair, Move.WITHDRAW, Details(note="no time"))
    made = summaries_of(desk).of(desk.pair)
    assert "Gone" not in OUTBOX.render(made, Format.TEXT)


def test_of_very_many_the_latest_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long history does not push out what is open now, and settled things no open ones."""
    monkeypatch.setattr(summaries, "MOST_LINES", 2)
    desk = Desk()
    for number in range(3):
        [row] = desk.saved(draft(f"Old {number}"))
        for move in (Move.ACCEPT, Move.DONE):
            row = desk.agreements.move(row, desk.pair, move)
        desk.clock.move(seconds=1)
    for number in range(3):
        desk.saved(draft(f"New {number}"))
        desk.clock.move(seconds=1)
    made = summaries_of(desk).of(desk.pair)
    assert titles(made.proposed) == ["New 1", "New 2"]
    assert titles(made.settled) == ["Old 1", "Old 2"]


def test_settled_things_reach_back_to_the_session_before() -> None:
    """What was settled before that was told in the summary before."""
    desk = Desk()
    for number in range(3):
        [row] = desk.saved(draft(f"Kept {number}"))
        for move in (Move.ACCEPT, Move.DONE):
            row = desk.agreements.move(row, desk.pair, move)
        session = desk.relationships.plan_session(desk.pair, desk.clock.today())
        desk.relationships.hold_session(desk.pair, session, desk.clock.today())
        desk.clock.move(days=7)
    assert titles(summaries_of(desk).of(desk.pair).settled) == ["Kept 1", "Kept 2"]


def test_a_line_says_who_what_and_by_when() -> None:
    """Names instead of ids, and nobody where nobody was named."""
    desk = Desk()
    [mine, nobodys] = desk.saved(
        replace(draft("Send it", due=FRIDAY), done_when="a mail"),
        draft("Ask", owner=(), kind=CommitmentKind.REQUEST),
    )
    said = line(mine, desk.pair)
    assert (said.short, said.who, said.what, said.due) == ("a1", "Priya", "Send it", FRIDAY)
    assert said.done_when == "a mail"
    assert line(nobodys, desk.pair).who == "nobody yet"


def test_only_what_is_to_be_shared_is_shared() -> None:
    """Private, passed and empty answers, and those to follow-ups, are left out."""
    desk = Desk()
    desk.talked(
        turn("Shared"),
        turn("Mine", Privacy.MINE),
        turn(""),
        turn("  "),
        turn("Made clear", follow_up="dateless"),
    )
    [kept] = desk.journal.finished(desk.pair.id)
    assert [each.answer for each in shared_lines(kept)] == ["Shared"]


def test_the_shared_lines_are_those_of_the_latest_debrief() -> None:
    """A preparation is nobody else's; an older debrief was shared before."""
    desk = Desk()
    desk.talked(turn("Long ago"))
    desk.clock.move(days=1)
    desk.talked(turn("Latest"))
    desk.clock.move(days=1)
    desk.talked(turn("Preparing"), dialogue="prepare")
    made = summaries_of(desk).of(desk.pair)
    assert [each.answer for each in made.shared] == ["Latest"]


def test_a_debrief_of_an_older_session_is_not_passed_off_as_this_ones() -> None:
    """When the latest session has no debrief yet, nothing is quoted."""
    desk = Desk()
    first = desk.met(desk.clock.today())
    desk.talked(turn("About the first"), session=first.id)
    desk.clock.move(days=7)
    second = desk.relationships.plan_session(desk.pair, desk.clock.today())
    desk.relationships.hold_session(desk.pair, second, desk.clock.today())
    assert summaries_of(desk).of(desk.pair).shared == ()


def test_private_answers_are_counted_and_stay() -> None:
    """The count has every private answer of the relationship, and no shared or passed one."""
    desk = Desk()
    desk.talked(turn("Mine", Privacy.MINE), turn("Shared"), turn("", Privacy.MINE))
    desk.talked(turn("Also mine", Privacy.MINE), turn("Ours", Privacy.OURS), dialogue="prepare")
    assert summaries_of(desk).staying(desk.pair) == 2


def test_sessions_are_the_last_held_and_the_next_planned() -> None:
    """Today's day, the session's, and the next one's."""
    desk = Desk()
    desk.met(desk.clock.today())
    desk.relationships.plan_session(desk.pair, FRIDAY)
    made = summaries_of(desk).of(desk.pair)
    assert (made.on, made.session_on, made.next_on) == (TODAY, TODAY, FRIDAY)


@pytest.mark.parametrize("form", list(Format))
def test_no_private_word_is_in_any_form(form: Format) -> None:
    """A canary in every private place is in none of the summaries."""
    desk = Desk()
    canary = "canary-7f3a"
    private = heard(privacy=Privacy.MINE)
    private = replace(private, text=f"{private.text} {canary}")
    said = replace(
        private.commitment, quote=replace(private.commitment.quote, end=len(private.text))
    )
    desk.saved(Draft.of(replace(private, commitment=said)).decide(Decision.ACCEPTED))
    desk.talked(
        turn(f"Mine {canary}", Privacy.MINE),
        turn(f"Never kept {canary}", Privacy.SCRATCH),
        turn(f"Asked again {canary}", follow_up="feeling"),
        turn("Shared"),
    )
    desk.talked(turn(f"Prepared {canary}"), dialogue="prepare")
    rendered = OUTBOX.render(summaries_of(desk).of(desk.pair), form)
    assert "Shared" in rendered
    assert canary not in rendered


def test_a_line_has_no_room_for_the_words_it_came_from() -> None:
    """Neither the sentence nor a reason or note is part of what may leave."""
    assert not {field.name for field in fields(summaries.Line)} & {"words", "note", "reason"}


def test_the_page_says_that_each_has_a_part() -> None:
    """What each is to do alone does not read like one thing that is done together."""
    desk = Desk()
    each = draft("Try a cold call", ("Priya", "Dana"), CommitmentKind.JOINT)
    desk.saved(replace(each, extent=Extent.EACH), draft("Book a room", ("Priya", "Dana")))
    page = summaries_of(desk).of(desk.pair)
    assert [told.who for told in (*page.agreed, *page.proposed)] == [
        "Priya and Dana, each a part",
        "Priya and Dana",
    ]


def test_the_page_says_who_asked_for_what_by_whose_word() -> None:
    """Everybody by name: who reads it is not the one who wrote it."""
    desk = Desk()
    [row] = desk.saved(draft("Send it", due=FRIDAY))
    desk.agreements.move(row, desk.pair, Move.ACCEPT)
    [yes] = summaries_of(desk).of(desk.pair).agreed
    assert yes.status == "Agreed with Dana, as told by Priya."
    asked = Details(due=NEXT_FRIDAY, by=desk.dana)
    desk.agreements.move(desk.agreements.find(row.short), desk.pair, Move.CHANGE, asked)
    [change] = summaries_of(desk).of(desk.pair).agreed
    assert change.status == (
        "Dana asked for Fri 13 Mar 2026 instead (as told by Priya), in time. "
        "An answer from Priya is still missing."
    )
