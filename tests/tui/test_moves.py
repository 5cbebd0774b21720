"""What a check-in would write, confirmed with marks."""

import pytest

from reflect.app.agreements import NOTHING, Move
from reflect.app.checkins import ProposedMove
from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from reflect.tui.screens.moves import MovesScreen
from tests.tui.stage import HOSTILE_AT_ONCE, Stage, promised, seen, settle


def moves(services: Services, pair: Relationship, *titles: str) -> tuple[ProposedMove, ...]:
    """Return a report of each as done."""
    rows = services.agreements.save(pair, tuple(map(promised, titles)))
    return tuple(
        ProposedMove(listed=row, move=Move.DONE, details=NOTHING, says="You report it as done.")
        for row in rows
    )


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (["ctrl+s"], [0, 1]),
        (["space", "ctrl+s"], [1]),
        (["down", "space", "ctrl+s"], [0]),
        (["space", "space", "ctrl+s"], [0, 1]),
        (["escape"], []),
    ],
    ids=str,
)
async def test_what_stays_marked_is_written(
    services: Services, pair: Relationship, keys: list[str], kept: list[int]
) -> None:
    """All are marked at first; Space takes a mark away, Escape writes nothing."""
    wanted = moves(services, pair, "Send the draft", "Call Li")
    app = Stage(services, lambda: MovesScreen(wanted))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
    assert app.returned == [tuple(wanted[at] for at in kept)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (20, 5)], ids=str)
async def test_it_asks_first(services: Services, pair: Relationship, size: tuple[int, int]) -> None:
    """The question stands above what would be written, at every size."""
    wanted = moves(services, pair, "Send the draft")
    app = Stage(services, lambda: MovesScreen(wanted))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        if size[1] > 5:
            assert "Write this into the ledger?" in seen(pilot)
            assert "Send the draft: You report it as done." in seen(pilot)
        await pilot.press("escape")
    assert app.returned == [()]


@pytest.mark.parametrize("nasty", HOSTILE_AT_ONCE, ids=("forth", "back"))
async def test_hostile_titles_are_text(services: Services, pair: Relationship, nasty: str) -> None:
    """Markup and escapes in titles neither crash nor act."""
    wanted = moves(services, pair, f"say {nasty}")
    app = Stage(services, lambda: MovesScreen(wanted))
    async with app.run_test() as pilot:
        await settle(pilot)
        assert "say" in seen(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
    assert app.returned == [wanted]
