"""A dialogue, one question at a time, driven by keys."""

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from reflect.app.services import Services
from reflect.app.talks import Talk
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.tui.screens.conversation import LEFT, PAUSED, ConversationScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.widgets.heard import BEFORE
from tests.doubles.reader import ScriptedReader, promise
from tests.tui.stage import HOSTILE_AT_ONCE, Stage, seen, settle, text_of, toasts

HEARING = 0.6
"""Seconds after which the answer so far has been read."""


@pytest.fixture
def talk(services: Services, pair: Relationship) -> Talk:
    """Return a debrief of which nothing has been asked."""
    session = services.looking_back.on(pair, services.clock.today())
    return services.conversations.begin("debrief", pair, session)


def app_of(services: Services, talk: Talk) -> Stage[Talk | None]:
    """Return the app with the dialogue in front."""
    return Stage(services, lambda: ConversationScreen(services, talk))


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until everything is done."""
    await pilot.press(*keys)
    await settle(pilot)


def area(pilot: Pilot[None]) -> TextArea:
    """Return where text is typed."""
    return pilot.app.screen.query_one("#area", TextArea)


def kept(services: Services, talk: Talk) -> Talk:
    """Return the dialogue as the journal holds it."""
    return services.conversations.resume(talk.id)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_an_answer_goes_up_and_the_next_question_comes(
    services: Services, talk: Talk, size: tuple[int, int]
) -> None:
    """Ctrl+S keeps the answer, shows it above, and leaves the keys in the next answer."""
    async with app_of(services, talk).run_test(size=size) as pilot:
        await settle(pilot)
        first = text_of(pilot, "#words")
        await press(pilot, *"It went well.", "ctrl+s")
        assert text_of(pilot, "#words") != first
        assert "It went well." in seen(pilot)
        assert area(pilot).text == ""
        assert area(pilot).has_focus
    assert [turn.answer for turn in kept(services, talk).conversation.turns] == ["It went well."]


async def test_an_empty_answer_is_not_sent(services: Services, talk: Talk) -> None:
    """The user is told which key passes the question over."""
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        first = text_of(pilot, "#words")
        await press(pilot, "ctrl+s")
        assert text_of(pilot, "#words") == first
        assert any("Ctrl+N" in toast for toast in toasts(pilot))


async def test_back_brings_the_answer_back(services: Services, talk: Talk) -> None:
    """Ctrl+B returns to the question before with its answer to change; at the first it stays."""
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        first = text_of(pilot, "#words")
        await press(pilot, "ctrl+b")
        await press(pilot, *"It went well.", "ctrl+s")
        await press(pilot, "ctrl+b")
        assert text_of(pilot, "#words") == first
        assert area(pilot).text == "It went well."


async def test_passing_all_ends_the_dialogue(services: Services, talk: Talk) -> None:
    """Ctrl+N passes over; after the last question the screen returns the dialogue."""
    app = app_of(services, talk)
    async with app.run_test() as pilot:
        await settle(pilot)
        for _ in range(40):
            if app.returned:
                break
            await press(pilot, "ctrl+n")
    [done] = app.returned
    assert done
    assert all(turn.passed for turn in done.conversation.turns)


async def test_leaving_keeps_what_was_typed(services: Services, talk: Talk) -> None:
    """Escape pauses; the half sentence is there when the dialogue is gone on with."""
    app = app_of(services, talk)
    async with app.run_test() as pilot:
        await settle(pilot)
        await press(pilot, *"half a sent", "escape")
    assert app.returned == [None]
    async with app_of(services, kept(services, talk)).run_test() as pilot:
        await settle(pilot)
        assert area(pilot).text == "half a sent"


@pytest.mark.parametrize(("typed", "says"), [("", LEFT), ("half a sent", PAUSED)])
async def test_leaving_says_whether_anything_is_kept(
    services: Services, talk: Talk, typed: str, says: str
) -> None:
    """Nobody is sent to the first screen for what is not there."""
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        await press(pilot, *typed, "escape")
        assert toasts(pilot) == [says]


async def test_quitting_keeps_what_was_typed(services: Services, talk: Talk) -> None:
    """Ctrl+Q leaves the program at once, and loses nothing."""
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        await pilot.press(*"half a sent", "ctrl+q")
    assert kept(services, talk).draft == "half a sent"


async def test_a_long_paste_is_kept_whole(services: Services, talk: Talk) -> None:
    """Three hundred lines go in at once and are answered in one piece."""
    pasted = "\n".join(f"line {number} [red]" for number in range(300))
    async with app_of(services, talk).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        area(pilot).insert(pasted)
        await press(pilot, "ctrl+s")
    assert kept(services, talk).conversation.turns[0].answer == pasted


async def test_a_text_that_is_too_long_stays_to_be_shortened(
    services: Services, talk: Talk
) -> None:
    """The refusal is a sentence, and the text is still there."""
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        area(pilot).insert("word " * 50_000)
        await press(pilot, "ctrl+s")
        assert any("nothing was removed" in toast for toast in toasts(pilot))
        assert len(area(pilot).text) == 250_000
        assert area(pilot).has_focus


async def test_privacy_is_switched_and_kept(services: Services, talk: Talk) -> None:
    """Ctrl+T changes who may see the answer; the margin says so."""
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        before = text_of(pilot, "#margin")
        await press(pilot, "ctrl+t")
        assert text_of(pilot, "#margin") != before
        await press(pilot, *"It went well.", "ctrl+s")
    was = Privacy.MINE if "only yours" in before else Privacy.TO_SHARE
    assert kept(services, talk).conversation.turns[0].privacy is not was


async def test_why_is_told_and_closed(services: Services, talk: Talk) -> None:
    """F1 says why it is asked; Escape goes back to the answer with nothing lost."""
    async with app_of(services, talk).run_test() as pilot:
        await settle(pilot)
        await press(pilot, *"half", "f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        await press(pilot, "escape", *" a sentence")
        assert area(pilot).text == "half a sentence"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_what_is_heard_stands_beside_the_answer(
    services: Services, talk: Talk, reader: ScriptedReader, size: tuple[int, int]
) -> None:
    """A promise is shown a moment after the keys rest, and stays while the dialogue goes on."""
    said = "I'll send Dana the draft."
    reader.finds(said, promise(said, "send Dana the draft", "Priya"))
    async with app_of(services, talk).run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*said)
        await pilot.pause(HEARING)
        await settle(pilot)
        assert "● Send Dana the draft" in seen(pilot)
        assert "promise · Priya" in seen(pilot)
        assert BEFORE not in seen(pilot)
        await press(pilot, "ctrl+s")
        assert "● Send Dana the draft" in seen(pilot).split(BEFORE)[1]
        await press(pilot, "ctrl+b")
        assert BEFORE not in seen(pilot)


async def test_a_reader_that_stopped_is_told_and_nothing_is_lost(
    services: Services, talk: Talk, reader: ScriptedReader
) -> None:
    """Without a reader the dialogue goes on."""
    async with app_of(services, talk).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        reader.stopped = True
        await pilot.press(*"I will.")
        await pilot.pause(HEARING)
        await settle(pilot)
        assert "Listening has stopped" in " ".join(seen(pilot).split())
        await press(pilot, "ctrl+s")
    assert kept(services, talk).conversation.turns[0].answer == "I will."


@pytest.mark.parametrize("nasty", HOSTILE_AT_ONCE, ids=("forth", "back"))
@pytest.mark.threat(2)
async def test_hostile_answers_are_text(services: Services, talk: Talk, nasty: str) -> None:
    """Markup and escapes in answers neither crash nor act."""
    async with app_of(services, talk).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        area(pilot).insert(f"say {nasty}")
        await press(pilot, "ctrl+s")
        assert "say" in seen(pilot)
        assert "\x1b" not in seen(pilot)
        assert isinstance(pilot.app.screen, ConversationScreen)


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (1, 1)], ids=str)
async def test_a_terminal_that_shrinks_is_survived(
    services: Services, talk: Talk, size: tuple[int, int]
) -> None:
    """Smaller and back again, the text is there and the keys go on."""
    async with app_of(services, talk).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, *"half ")
        await pilot.resize_terminal(*size)
        await press(pilot, *"a ")
        await pilot.resize_terminal(80, 24)
        await press(pilot, *"sentence")
        assert area(pilot).text == "half a sentence"
