"""What a check-in would write: only what was accepted is written, nothing given up unasked."""

from dataclasses import replace

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

from reflect.app.agreements import NOTHING, Move
from reflect.app.checkins import ProposedMove
from reflect.app.services import Services
from reflect.app.talks import Checked
from reflect.domain.commitments import CommitmentKind
from reflect.domain.relationships import Relationship
from reflect.tui.app import ReflectApp
from reflect.tui.screens.ask import AskScreen
from reflect.tui.screens.closing import ClosingScreen
from reflect.tui.screens.confirm import ConfirmScreen
from reflect.tui.screens.moves import MovesScreen
from reflect.tui.widgets.desk import Desk
from tests.tui.conftest import DAYS
from tests.tui.stage import HOSTILE_AT_ONCE, Stage, promised, seen, settle, toasts

LATER = None


def moves(services: Services, pair: Relationship, *titles: str) -> tuple[ProposedMove, ...]:
    """Return a report of each as done."""
    rows = services.agreements.save(pair, tuple(map(promised, titles)))
    return tuple(
        ProposedMove(listed=row, move=Move.DONE, details=NOTHING, says="You report it as done.")
        for row in rows
    )


CASES: tuple[tuple[list[str], list[int] | None], ...] = (
    (["A", "ctrl+s"], [0, 1]),
    (["enter", "enter", "enter", "ctrl+s"], [0, 1]),
    (["a", "x", "ctrl+s"], [0]),
    (["x", "a", "ctrl+s"], [1]),
    (["j", "x", "k", "a", "ctrl+s"], [0]),
    (["a", "x", "u", "a", "ctrl+s"], [0, 1]),
    (["x", "x", "ctrl+s"], []),
    (["a", "ctrl+s", "enter"], [0]),
    (["ctrl+s", "enter"], []),
    (["escape"], LATER),
    (["a", "escape", "enter"], LATER),
)


async def test_only_what_was_accepted_is_written(services: Services, pair: Relationship) -> None:
    """Enter accepts and never takes back; what is open is asked about before it stays out."""
    wanted = moves(services, pair, "Send the draft", "Call Li")
    app = Stage(services, lambda: MovesScreen(services, pair, wanted))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for keys, kept in CASES:
            for key in keys:
                assert app.returned == [], keys
                await pilot.press(key)
                await settle(pilot)
            expected = None if kept is None else tuple(wanted[place] for place in kept)
            assert app.returned == [expected], keys
            app.returned.clear()
            await app.push_screen(MovesScreen(services, pair, wanted), app.returned.append)


@pytest.mark.parametrize("keys", [["ctrl+s"], ["a", "escape"]], ids=str)
async def test_nothing_ends_before_it_is_asked(
    services: Services, pair: Relationship, keys: list[str]
) -> None:
    """Saving with something open, and leaving with something decided, can be thought better of."""
    wanted = moves(services, pair, "Send the draft", "Call Li")
    app = Stage(services, lambda: MovesScreen(services, pair, wanted))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
        assert isinstance(app.screen, AskScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, MovesScreen)
        await pilot.press("u", "u")
        await settle(pilot)
        assert "2 still open" in seen(pilot)
        assert "Nothing to undo." in toasts(pilot)


async def test_signs_and_words_tell_without_colour(services: Services, pair: Relationship) -> None:
    """Open, accepted and left out differ in sign and in word."""
    wanted = moves(services, pair, "Send the draft", "Call Li", "Read it")
    app = Stage(services, lambda: MovesScreen(services, pair, wanted))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("a", "x")
        await settle(pilot)
        for sign, word in (("✓", "accepted"), ("–", "left out"), ("○", "open")):
            assert sign in seen(pilot)
            assert word in seen(pilot)


def keys_of(part: type[DOMNode]) -> dict[str, str]:
    """Return the keys of a part by what they do."""
    bound = [each for each in part.BINDINGS if isinstance(each, Binding)]
    return {(each.id or "").partition(".")[2]: each.key for each in bound}


def test_it_has_the_keys_of_what_was_heard() -> None:
    """Both confirmations answer to the same keys."""
    heard = keys_of(ConfirmScreen) | keys_of(Desk)
    here = keys_of(MovesScreen)
    assert here == {verb: heard[verb] for verb in here}


@pytest.mark.parametrize("size", [(80, 24), (20, 5)], ids=str)
async def test_it_asks_first(services: Services, pair: Relationship, size: tuple[int, int]) -> None:
    """The question stands above what would be written, at every size."""
    wanted = moves(services, pair, "Send the draft")
    app = Stage(services, lambda: MovesScreen(services, pair, wanted))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if size[1] > 5:
            assert "Write this into the ledger?" in seen(pilot)
            assert "Send the draft: You report it as done." in seen(pilot)
        await pilot.press("escape")
    assert app.returned == [None]


@pytest.mark.parametrize("nasty", HOSTILE_AT_ONCE, ids=("forth", "back"))
async def test_hostile_titles_are_text(services: Services, pair: Relationship, nasty: str) -> None:
    """Markup and escapes in titles neither crash nor act."""
    wanted = moves(services, pair, f"say {nasty}")
    app = Stage(services, lambda: MovesScreen(services, pair, wanted))
    async with app.run_test() as pilot:
        await settle(pilot)
        assert "say" in seen(pilot)
        await pilot.press("a", "ctrl+s")
        await settle(pilot)
    assert app.returned == [wanted]


@pytest.mark.parametrize(("key", "day"), [("x", False), ("a", True)])
async def test_a_day_that_was_left_out_stands_on_no_page(
    services: Services, pair: Relationship, key: str, *, day: bool
) -> None:
    """Left out with x, it is neither in the ledger nor on the closing page nor copied."""
    today = services.clock.today()
    [row] = services.agreements.save(pair, (promised("Send the draft", due=today),))
    app = ReflectApp(lambda: replace(services, close=lambda: None), "check-in")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        chosen = [["4", "enter"], ["2", "enter"], [*"friday", "ctrl+s"], ["1", "enter"]]
        for keys in (*chosen, ["ctrl+n"], [key], ["ctrl+s"]):
            await pilot.press(*keys)
            await settle(pilot)
        assert isinstance(app.screen, ClosingScreen)
        assert ("friday" in seen(pilot)) is day
        await pilot.press("y")
        assert ("friday" in app.clipboard) is day
    kept = services.agreements.find(row.short).agreement.terms.due
    assert (kept == DAYS["friday"]) is day


async def test_whose_wish_it_was_is_asked_before_it_is_accepted(
    services: Services, pair: Relationship
) -> None:
    """Accepting all takes nobody for the one who wished it; what was said can be undone."""
    both = replace(promised("Plan the talk"), owner=("Priya", "Dana"), kind=CommitmentKind.JOINT)
    [row] = services.agreements.save(pair, (both,))
    told = Checked(agreement=row.agreement.id, status="change", move="ask", day=DAYS["friday"])
    wanted = services.check_ins.proposed((told,), pair)
    app = Stage(services, lambda: MovesScreen(services, pair, wanted))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("A")
        assert "1 still open" in seen(pilot)
        await pilot.press("a", "enter")
        await settle(pilot)
        assert "Choose with left and right" in seen(pilot)
        await pilot.press("right", "right", "enter")
        await settle(pilot)
        assert "Dana asked for a new day (as told by you)" in seen(pilot)
        await pilot.press("u")
        assert "Whose wish was it?" in seen(pilot)
        await pilot.press("a", "right", "ctrl+s")
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
    [made] = app.returned
    assert made is not None
    assert [each.details.by for each in made] == [pair.me]
