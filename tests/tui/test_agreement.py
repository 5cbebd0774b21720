"""One agreement: what it says, what became of it, and what can be done with it."""

from dataclasses import replace
from datetime import date

import pytest
from textual.widgets import Input, OptionList

from reflect.app.agreements import Details, Move
from reflect.app.ports import Listed, Query
from reflect.app.proposals import Heard
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.domain.agreements import Status
from reflect.domain.commitments import Commitment, CommitmentKind, Span
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.domain.telling import status_sentence
from reflect.tui.moves import DOINGS
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.details import DetailsScreen
from tests.doubles.clock import FixedClock
from tests.tui.stage import CONTROLS, HOSTILE_AT_ONCE, Stage, promised, seen, settle, toasts

WORDS = "I'll send Dana the draft by Friday."


@pytest.fixture
def draft(services: Services, pair: Relationship) -> Listed:
    """Return Priya's promise to Dana, due on Fri 6 Mar 2026, with the words it came from."""
    said = Commitment(
        kind=CommitmentKind.PROMISE,
        owner=("Priya",),
        action=Span(5, 24),
        quote=Span(0, len(WORDS)),
        title="Send Dana the draft",
    )
    wanted = replace(
        promised("Send Dana the draft", due=date(2026, 3, 6)),
        heard=Heard(said, WORDS, Privacy.TO_SHARE),
        condition="if the figures are in",
        recurs="every week",
    )
    [listed] = services.agreements.save(pair, (wanted,))
    return listed


def stage(services: Services, pair: Relationship, listed: Listed) -> Stage[None]:
    """Return the app with this agreement."""
    return Stage(services, lambda: AgreementScreen(services, pair, listed))


def status(services: Services, listed: Listed) -> Status:
    """Return where it stands in the ledger."""
    return services.agreements.find(listed.short).agreement.status


@pytest.mark.parametrize("size", [(80, 40), (120, 40)])
async def test_all_of_it_is_shown_in_plain_words(
    services: Services, pair: Relationship, draft: Listed, size: tuple[int, int]
) -> None:
    """Who, for whom, by when, on what condition, how often, from which words, whose yes waits."""
    app = stage(services, pair, draft)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        page = seen(pilot)
    for words in (
        "a1  Send Dana the draft",
        "A yes from Dana is still missing.",
        "Fri 6 Mar 2026, in 2 days",
        "if the figures are in",
        "every week",
        f"“{WORDS}”",
        "You offered “Send Dana the",
    ):
        assert words in page


async def test_what_the_other_side_says_is_as_told_by_the_user(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """The move says whose it is, and the history says who told of it."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        [offered] = [line for line in seen(pilot).splitlines() if "Dana said yes" in line]
        assert "As told by you." in offered
        await pilot.press("y")
        await settle(pilot)
        assert "Dana said yes (as told by you)." in seen(pilot)
        assert toasts(pilot) == ["a1: Agreed with Dana, as told by you."]
    assert status(services, draft) is Status.AGREED


async def test_done_takes_a_note_and_is_settled_by_ones_own_word(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """A note is asked for, kept and shown; nobody is waited for who does not write here."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(app.screen, DetailsScreen)
        await pilot.press(*"by mail", "enter")
        await settle(pilot)
        assert "You said that it is done. “by mail”" in seen(pilot)
        assert "Done, by your own word." in seen(pilot)
    assert status(services, draft) is Status.KEPT


async def test_enter_on_the_list_does_the_same_as_a_key(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """The first thing that can be done is one Enter away."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot)
    assert status(services, draft) is Status.KEPT


async def test_escape_in_the_details_changes_nothing(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """The agreement stands as it stood."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("d", *"oh no", "escape")
        await settle(pilot)
        assert isinstance(app.screen, AgreementScreen)
    assert status(services, draft) is Status.OFFERED


async def test_a_change_asks_for_a_day_in_free_words(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """Who asked is asked for; the day is read back; the change then waits for an answer."""
    services.agreements.move(draft, pair, Move.ACCEPT)
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        await pilot.press("enter", "enter", *"in two weeks")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "= Wed 18 Mar 2026" in seen(pilot)
        await pilot.press("enter", *"ill", "enter")
        await settle(pilot)
        assert "Choose with left and right" in seen(pilot)
        await pilot.press("right", "right", "ctrl+s")
        await settle(pilot)
        page = " ".join(seen(pilot).split())
        assert "Dana asked for Wed 18 Mar 2026 instead (as told by you), in time" in page
    agreement = services.agreements.find("a1").agreement
    assert agreement.status is Status.CHANGE_ASKED
    assert agreement.wanted
    assert agreement.wanted.due == date(2026, 3, 18)
    assert agreement.wanted.title == "Send Dana the draft"


async def test_a_day_that_is_not_touched_stays_and_one_that_is_cleared_goes(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """Correcting the words keeps the day; emptying the day takes it away."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        app.screen.query_one("#title", Input).value = "Send Dana chapter two"
        await pilot.press("ctrl+s")
        await settle(pilot)
        terms = services.agreements.find("a1").agreement.terms
        assert (terms.title, terms.due) == ("Send Dana chapter two", date(2026, 3, 6))
        await pilot.press("e")
        await settle(pilot)
        app.screen.query_one("#day Line", Input).value = ""
        await pilot.press("ctrl+s")
        await settle(pilot)
    terms = services.agreements.find("a1").agreement.terms
    assert (terms.title, terms.due) == ("Send Dana chapter two", None)


async def test_words_that_are_no_day_keep_the_form_open(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """Why is said, and what was typed stays."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        await pilot.press(*"sunnyday", "ctrl+s")
        await pilot.pause(0.3)
        await settle(pilot)
        assert isinstance(app.screen, DetailsScreen)
        assert "'sunnyday' is not a day I understand" in seen(pilot)
        assert app.screen.query_one("#day Line", Input).value == "sunnyday"


async def test_undo_takes_back_the_last_step_and_says_so(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """The step stays in the history, marked in words."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("y")
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert "Dana said yes (as told by you). (taken back)" in seen(pilot)
    assert status(services, draft) is Status.OFFERED


async def test_taking_back_the_very_first_step_is_asked_for_twice(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """One more u than was meant does not lose an agreement."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert app.returned == []
        await pilot.press("u")
        await settle(pilot)
    assert app.returned == [None]


async def test_a_missed_agreement_is_put_right(
    services: Services, pair: Relationship, draft: Listed, clock: FixedClock
) -> None:
    """Missed is offered once the day is over; then it can be promised anew."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        assert "It was missed" not in seen(pilot)
    clock.move(days=10)
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        assert "8 days ago: overdue" in seen(pilot)
        await pilot.press("m")
        await settle(pilot)
        assert "missed once" in seen(pilot)
        await pilot.press("f")
        await settle(pilot)
        await pilot.press(*"in two weeks", "ctrl+s")
        await pilot.pause(0.3)
        await settle(pilot)
        assert "put right once" in seen(pilot)
    assert status(services, draft) is Status.OFFERED


def test_a_self_declared_end_is_told_as_one(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """Where nobody else confirmed it, the page says so."""
    done = services.agreements.move(draft, pair, Move.DONE)
    assert status_sentence(done.agreement, pair) == "Done, by your own word."


async def test_a_key_that_is_not_possible_now_does_nothing(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """Only what the list shows can be done."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        listed = {option.id for option in app.screen.query_one("#moves", OptionList).options}
        assert listed == {
            move.name for move in services.agreements.moves(services.agreements.find("a1"), pair)
        }
        await pilot.press(*(doing.key for move, doing in DOINGS.items() if move.name not in listed))
        await settle(pilot)
        assert isinstance(app.screen, AgreementScreen)
    assert status(services, draft) is Status.OFFERED


async def test_a_move_that_came_too_late_is_a_sentence(
    services: Services, pair: Relationship, draft: Listed
) -> None:
    """When something else happened meanwhile, the error is told and the page stays."""
    app = stage(services, pair, draft)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        services.agreements.move(draft, pair, Move.DECLINE, Details(note="no"))
        await pilot.press("y")
        await settle(pilot)
        assert "cannot be accepted now" in toasts(pilot)[0]
        assert isinstance(app.screen, AgreementScreen)


def test_every_move_has_a_key_of_its_own() -> None:
    """No two moves share a key, and none takes the keys of the screen."""
    keys = [doing.key for doing in DOINGS.values()]
    assert set(DOINGS) == set(Move)
    assert len(set(keys)) == len(keys)
    assert not {"u", "q", "question_mark"} & set(keys)


@pytest.mark.parametrize("text", HOSTILE_AT_ONCE, ids=("forth", "back"))
async def test_hostile_text_neither_crashes_nor_acts(services: Services, text: str) -> None:
    """Names, titles, words and notes are shown as they are, at any size."""
    one = services.relationships.set_up(SetUp(my_name="Priya", others=(text,)))
    wanted = replace(promised(f"x {text}"), condition=text, recurs=text, done_when=text)
    [row] = services.agreements.save(one, (wanted,))
    services.agreements.move(row, one, Move.DONE, Details(note=text))
    app = stage(services, one, row)
    async with app.run_test(size=(120, 40)) as pilot:
        for size in ((120, 40), (80, 24), (20, 5)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert not CONTROLS & set(seen(pilot))
        await pilot.press("k")
        await settle(pilot)
        assert app.is_running


async def test_what_is_yours_alone_is_offered_by_one_key_and_a_sentence(
    services: Services, pair: Relationship
) -> None:
    """The sentence says all that the others will see; undo makes it private again."""
    [mine] = services.agreements.save(
        pair, (replace(promised("Tell HR", due=date(2026, 3, 6)), private=True),)
    )
    app = stage(services, pair, mine)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        assert "only you know of it" in seen(pilot)
        await pilot.press("o")
        await settle(pilot)
        says = " ".join(seen(pilot).split())
        assert "Dana will see: Priya, “Tell HR”, by Fri 6 Mar 2026. Nothing else." in says
        await pilot.press("escape")
        await settle(pilot)
        assert services.ledger.agreements(Query()).rows == ()
        await pilot.press("o", "enter")
        await settle(pilot)
        assert "a1  Tell HR" in seen(pilot)
        assert [row.short for row in services.ledger.agreements(Query()).rows] == ["a1"]
        await pilot.press("u", "u")
        await settle(pilot)
        assert "my1  Tell HR" in seen(pilot)
    assert services.ledger.agreements(Query()).rows == ()
