"""Forgetting, by keys: what goes is shown, nothing goes without a yes, then it is gone."""

from textual.pilot import Pilot
from textual.widgets import OptionList

from reflect.app.forgettable import Plan, Related, Target, What
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.forget import ForgetScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.journal import JournalScreen
from reflect.tui.screens.people import PeopleScreen
from tests.doubles.clock import FixedClock
from tests.traces import traces
from tests.tui.stage import Stage, promised, seen, settle, toasts

CANARY = "Zyxxkanarienvögel"


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until everything is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def talked(services: Services, pair: Relationship, *answers: str) -> None:
    """Hold a dialogue up to some answers."""
    talk = services.conversations.begin("quick", pair)
    for answer in answers:
        talk = services.conversations.answer(talk, answer)


async def test_an_answer_and_then_its_dialogue_are_forgotten(
    services: Services, pair: Relationship
) -> None:
    """From the first screen by j; Esc keeps everything, y lets it go."""
    talked(services, pair, f"I was afraid of the {CANARY}.", "All is well.")
    async with Stage(services, lambda: HomeScreen(services, pair)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "j")
        assert "What you wrote" in seen(pilot)
        assert CANARY in seen(pilot)
        await press(pilot, "tab", "x")
        assert "It cannot be brought back." in seen(pilot)
        assert "The answer, what it set off" in seen(pilot)
        await press(pilot, "escape")
        assert traces(services.home.data, CANARY)
        await press(pilot, "x", "y")
        assert traces(services.home.data, CANARY) == []
        assert "(forgotten)" in seen(pilot)
        await press(pilot, "shift+tab", "x", "y")
        assert "Nothing is kept yet" in seen(pilot)
        assert services.forgetting.past() == []
        await press(pilot, "x", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_what_is_kept_for_later_is_listed_and_gone_on_with(
    services: Services, pair: Relationship, clock: FixedClock
) -> None:
    """From the first screen, which says that there is one, by j and Enter."""
    talked(services, pair, "I was afraid.")
    clock.move(seconds=60)
    talk = services.conversations.begin("quick", pair)
    services.conversations.finish(services.conversations.answer(talk, "All is well."))
    async with Stage(services, lambda: HomeScreen(services, pair)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "One dialogue is kept for later." in " ".join(seen(pilot).split())
        assert "j What you wrote" in seen(pilot)
        await press(pilot, "j")
        assert "1 answer, paused" in seen(pilot)
        await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, JournalScreen)
        await press(pilot, "shift+tab", "up", "enter")
        assert isinstance(pilot.app.screen, ConversationScreen)
        assert "I was afraid." in seen(pilot)


async def test_a_question_that_was_passed_over_says_so(
    services: Services, pair: Relationship
) -> None:
    """There is nothing to forget, and the dialogue is not taken for it."""
    talk = services.conversations.begin("quick", pair)
    talk = services.conversations.answer(services.conversations.skip(talk), "All is well.")
    stage = Stage(services, lambda: JournalScreen(services, pair))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "tab", "x")
        assert "passed over" in toasts(pilot)[-1]
        assert isinstance(pilot.app.screen, JournalScreen)
        await press(pilot, "down", "x", "y", "down", "x")
        assert "forgotten already" in toasts(pilot)[-1]
        await press(pilot, "shift+tab", "x")
        assert "Every answer in it" in seen(pilot)


async def test_an_agreement_goes_with_the_answers_that_are_marked(
    services: Services, pair: Relationship
) -> None:
    """They are named, and none is marked before the user does."""
    talked(services, pair, f"I will bring the {CANARY} along.", "All is well.")
    (row,) = services.agreements.save(pair, (promised(f"Bring the {CANARY} along"),))
    stage = Stage(services, lambda: AgreementScreen(services, pair, row))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "delete")
        assert "Forget this for good?" in seen(pilot)
        assert f"your answer “I will bring the {CANARY}" in seen(pilot)
        assert "[ ] your answer" in seen(pilot)
        await press(pilot, "space")
        assert "[x] your answer" in seen(pilot)
        await press(pilot, "y")
        assert stage.returned == [None]
        assert traces(services.home.data, CANARY) == []


async def test_the_box_opens_at_its_top_and_follows_the_keys(services: Services) -> None:
    """However much repeats the words, what goes is read first and each line can be seen."""
    too = tuple(
        Related(Target(What.AGREEMENT, str(n)), f"the agreement a{n} “{'Tell HR ' * 6}”")
        for n in range(9)
    )
    plan = Plan(target=Target(What.ANSWER, "x"), says="“I told HR.”", goes=("It.",), related=too)
    async with Stage(services, lambda: ForgetScreen(plan)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Forget this for good?" in seen(pilot)
        await press(pilot, *["down"] * 8, "space")
        assert "[x] the agreement a8" in seen(pilot)


async def test_what_was_taken_back_is_listed_until_it_is_forgotten(
    services: Services, pair: Relationship
) -> None:
    """Undo keeps its words in the history."""
    (row,) = services.agreements.save(pair, (promised(f"Sing to the {CANARY}"),))
    services.agreements.undo(row)
    async with Stage(services, lambda: JournalScreen(services, pair)).run_test() as pilot:
        await settle(pilot)
        assert "taken back" in seen(pilot)
        await press(pilot, "x", "y")
        assert traces(services.home.data, CANARY) == []
        assert "Nothing is kept yet" in seen(pilot)


async def test_a_relationship_is_forgotten_among_the_people(
    services: Services, pair: Relationship
) -> None:
    """Another one comes to the front; with the last one, a new one is asked for."""
    other = services.relationships.set_up(SetUp(my_name="Priya", others=(CANARY,)))
    stage = Stage(services, lambda: PeopleScreen(services, other))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert pilot.app.screen.query_one("#known", OptionList).highlighted == 1
        await press(pilot, "delete", "y")
        assert stage.returned == [pair]
        assert traces(services.home.data, CANARY) == []
        pilot.app.push_screen(PeopleScreen(services, pair), stage.returned.append)
        await settle(pilot)
        await press(pilot, "delete", "y")
        assert stage.returned == [pair, "new"]
        assert services.relationships.all() == []
