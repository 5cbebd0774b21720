"""Questions with choices: nothing is chosen before the user chooses, and words stay words."""

import pytest
from textual.pilot import Pilot

from reflect.app.services import Services
from reflect.app.talks import Talk
from reflect.domain.relationships import Relationship
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.widgets.choices import ChoiceBox
from tests.tui.stage import Stage, burst, pasted, promised, seen, settle, toasts

SEND, ENTER, DOWN, UP = "\x13", "\r", "\x1b[B", "\x1b[A"


@pytest.fixture
def own(services: Services, pair: Relationship) -> Talk:
    """Return a dialogue at a question with choices where other words are as good."""
    talk = services.conversations.begin("quick", pair)
    while (asked := services.conversations.question(talk)) and not asked.own:
        talk = services.conversations.skip(talk)
    assert asked
    return talk


@pytest.fixture
def only(services: Services, pair: Relationship) -> Talk:
    """Return a check-in at the question what becomes of an agreement: one of the choices."""
    services.agreements.save(pair, (promised("Send the draft"),))
    talk = services.conversations.begin("check-in", pair)
    return services.conversations.answer(talk, "change")


def app_of(services: Services, talk: Talk) -> Stage[Talk | None]:
    """Return the app with the dialogue in front."""
    return Stage(services, lambda: ConversationScreen(services, talk))


def answered(services: Services, talk: Talk) -> list[str]:
    """Return the answers that were given on the screen."""
    given = services.conversations.resume(talk.id).conversation.turns
    return [turn.answer for turn in given[len(talk.conversation.turns) :]]


def box(pilot: Pilot[None]) -> ChoiceBox:
    """Return the choices in front."""
    return pilot.app.screen.query_one(ChoiceBox)


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        (f"night shifts, all of them{SEND}", "night shifts, all of them"),
        (f"night shifts{ENTER}", "night shifts"),
        (f"{DOWN}night shifts{SEND}", "night shifts"),
        (f"night shifts{UP}{SEND}", "night shifts"),
        (f"night{UP}{DOWN} shifts 12 h{ENTER}", "night shifts 12 h"),
        (f"{pasted('2 nights' + chr(10) + 'and a day')}{SEND}", "2 nights and a day"),
        (f"2{ENTER}", "clearer"),
        (f"2{SEND}", "clearer"),
        (f"2 weeks were hard{SEND}", "2 weeks were hard"),
        (f"2nd shift{ENTER}", "2nd shift"),
        (f"{DOWN}{DOWN}{SEND}", "clearer"),
        (f"{DOWN}{ENTER}", "lighter"),
    ],
)
async def test_what_is_written_is_taken_else_what_was_moved_to(
    services: Services, own: Talk, typed: str, given: str
) -> None:
    """Letters, digits among them and pastes are one's own words, whatever was marked before."""
    async with app_of(services, own).run_test() as pilot:
        await settle(pilot)
        assert "own words are welcome" in " ".join(seen(pilot).split())
        await burst(pilot, typed)
    assert answered(services, own)[:1] == [given]


async def test_a_number_that_stands_for_no_choice_is_a_slip(services: Services, own: Talk) -> None:
    """It is told, recorded as nothing, and still there to be mended."""
    async with app_of(services, own).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, f"99{ENTER}")
        assert "“99” does not answer this question" in toasts(pilot)[-1]
        await burst(pilot, f" nights{ENTER}")
    assert answered(services, own)[:1] == ["99 nights"]


@pytest.mark.parametrize("key", [SEND, ENTER], ids=["ctrl+s", "enter"])
@pytest.mark.parametrize("kind", ["own", "only"])
async def test_nothing_is_chosen_before_the_user_chooses(
    services: Services, request: pytest.FixtureRequest, kind: str, key: str
) -> None:
    """Enter and Ctrl+S on an untouched list record nothing and say what to do."""
    talk: Talk = request.getfixturevalue(kind)
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        assert box(pilot).choices.highlighted is None
        await burst(pilot, key)
        assert "Nothing is chosen yet" in toasts(pilot)[-1]
        assert "number" in toasts(pilot)[-1]
        assert box(pilot).choices.has_focus
        await burst(pilot, f"1{ENTER}")
    assert len(answered(services, talk)) == 1


async def test_words_where_a_choice_is_wanted_record_nothing(
    services: Services, only: Talk
) -> None:
    """They stay to be seen, the screen says what is wanted, and a number still chooses."""
    async with app_of(services, only).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, f"{DOWN}We did half of it in 2 days{SEND}")
        shown = " ".join(seen(pilot).split())
        assert "One of the choices is wanted here" in shown
        assert "We did half of it in" in shown
        assert box(pilot).choices.highlighted is None
        assert answered(services, only) == []
        await burst(pilot, f"{DOWN}{DOWN}{ENTER}")
    assert answered(services, only) == ["new_day"]


async def test_words_that_were_not_wanted_can_be_taken_back(services: Services, only: Talk) -> None:
    """Backspace empties the line, and then a number chooses again."""
    async with app_of(services, only).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "ok")
        assert box(pilot).line.display
        await pilot.press("backspace", "backspace")
        await settle(pilot)
        assert not box(pilot).line.display
        await burst(pilot, f"3{ENTER}")
    assert answered(services, only) == ["shrink"]


async def test_a_click_does_not_throw_words_away(services: Services, own: Talk) -> None:
    """With words in the line a click on a choice says so; on an empty line it chooses."""
    async with app_of(services, own).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "calm")
        await pilot.click("#choices", offset=(4, 2))
        await settle(pilot)
        assert answered(services, own) == []
        assert box(pilot).line.value == "calm"
        box(pilot).line.value = ""
        await settle(pilot)
        await pilot.click("#choices", offset=(4, 2))
        await settle(pilot)
    assert answered(services, own)[:1] == ["clearer"]


async def test_why_is_still_told_on_an_empty_line(services: Services, own: Talk) -> None:
    """A question mark alone asks why; behind words it is one more letter."""
    async with app_of(services, own).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "?")
        assert isinstance(pilot.app.screen, HelpScreen)
        await burst(pilot, "\r")
        await burst(pilot, "calm?")
        assert box(pilot).line.value == "calm?"


async def test_what_was_begun_is_there_again(services: Services, own: Talk) -> None:
    """Own words that were left half written come back, and going back marks what was chosen."""
    async with app_of(services, own).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "half a w")
        await pilot.press("escape")
        await settle(pilot)
    async with app_of(services, services.conversations.resume(own.id)).run_test() as pilot:
        await settle(pilot)
        await burst(pilot, f"ord{SEND}")
        assert answered(services, own)[:1] == ["half a word"]
        await burst(pilot, "\x02")
        assert box(pilot).line.value == "half a word"
