"""Every agreement, a page at a time."""

from datetime import date, timedelta
from itertools import product

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from reflect.app.agreements import Move
from reflect.app.ports import Listed, Page, Query
from reflect.app.services import Services
from reflect.domain.commitments import CommitmentKind
from reflect.domain.relationships import Relationship
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.ledger import LedgerScreen
from reflect.tui.views import EMPTY, FILTERS
from reflect.tui.widgets.ledger_rows import PagedList, fit, header, ledger_line
from tests.tui.stage import CONTROLS, HOSTILE, Stage, promised, seen, settle

MANY = 120
TODAY = date(2026, 3, 4)


@pytest.fixture
def some(services: Services, pair: Relationship) -> list[Listed]:
    """Return five agreements: mine, theirs, asked for, an idea, and one that is settled."""
    rows = services.agreements.save(
        pair,
        (
            promised("Send the draft", due=date(2026, 3, 2)),
            promised("Introduce Ayesha", "Dana", date(2026, 3, 9)),
            promised("Read version two", "Dana", kind=CommitmentKind.REQUEST),
            promised("Try a course", kind=CommitmentKind.IDEA),
            promised("Book the room"),
        ),
    )
    services.agreements.move(rows[4], pair, Move.WITHDRAW)
    return rows


@pytest.fixture
def many(services: Services, pair: Relationship) -> None:
    """Fill the ledger with two pages and a half."""
    first = date(2026, 4, 1)
    drafts = (promised(f"Promise {n:03}", due=first + timedelta(days=n)) for n in range(MANY))
    services.agreements.save(pair, tuple(drafts))


def stage(services: Services, pair: Relationship) -> Stage[None]:
    """Return the app with the ledger."""
    return Stage(services, lambda: LedgerScreen(services, pair))


@pytest.mark.usefixtures("some")
async def test_a_number_filters(services: Services, pair: Relationship) -> None:
    """Each number shows what its name says."""
    wanted = {
        "1": {"a1", "a2", "a3"},
        "2": {"a1"},
        "3": {"a2", "a3"},
        "4": {"a3"},
        "5": {"a4"},
        "6": {"a5"},
        "7": {"a1", "a2", "a3", "a4", "a5"},
    }
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key, shown in wanted.items():
            await pilot.press(key)
            await settle(pilot)
            assert {word for word in seen(pilot).split() if word in _ids(5)} == shown, key
            assert f"[{key} {FILTERS[int(key) - 1].value}]" in seen(pilot)


@pytest.mark.usefixtures("some")
async def test_arrows_go_through_the_filters(services: Services, pair: Relationship) -> None:
    """Right and left change the filter; the chosen one stands in brackets."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("right")
        await settle(pilot)
        assert "[2 mine]" in seen(pilot)
        await pilot.press("left", "left")
        await settle(pilot)
        assert "[7 all]" in seen(pilot)


async def test_an_empty_filter_says_what_to_do(services: Services, pair: Relationship) -> None:
    """No filter is ever just blank."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for number, each in enumerate(FILTERS, 1):
            await pilot.press(str(number))
            await settle(pilot)
            assert EMPTY[each] in " ".join(seen(pilot).split())


@pytest.mark.usefixtures("some")
async def test_an_overdue_agreement_says_so_in_words(
    services: Services, pair: Relationship
) -> None:
    """Lateness is not told by colour alone."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        [line] = [line for line in seen(pilot).splitlines() if "Send the draft" in line]
    assert "overdue" in line


@pytest.mark.usefixtures("some")
async def test_search_is_live_and_escape_clears_it(services: Services, pair: Relationship) -> None:
    """A slash opens it, letters narrow the list, Escape brings everything back, then leaves."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"ayesh")
        await settle(pilot)
        assert "Introduce Ayesha" in seen(pilot)
        assert "Send the draft" not in seen(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Send the draft" in seen(pilot)
        assert app.returned == []
        await pilot.press("escape")
        await settle(pilot)
    assert app.returned == [None]


async def test_a_search_without_result_says_how_to_go_on(
    services: Services, pair: Relationship
) -> None:
    """The words are repeated, whatever they hold."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash")
        app.screen.query_one("#search", Input).value = "[/] \x1b[31m"
        await settle(pilot)
        assert "“[/] [31m”. Escape clears them." in seen(pilot)


@pytest.mark.usefixtures("many")
async def test_pages_are_turned_past_their_ends(services: Services, pair: Relationship) -> None:
    """Page down goes on to the next page, page up comes back to the end of the one before."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "1\N{EN DASH}50 of 120" in seen(pilot)
        while "51\N{EN DASH}100 of 120" not in seen(pilot):
            await pilot.press("pagedown")
            await settle(pilot)
        assert "Promise 050" in seen(pilot)
        await pilot.press("pageup")
        await settle(pilot)
        assert "Promise 049" in seen(pilot)


@pytest.mark.usefixtures("many")
async def test_vim_keys_move_within_everything(services: Services, pair: Relationship) -> None:
    """With j and k down and up, with G to the very last, with g to the first."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = app.screen.query_one(PagedList)
        await pilot.press("j", "j", "k")
        assert rows.highlighted == 1
        await pilot.press("G")
        await settle(pilot)
        assert "101\N{EN DASH}120 of 120" in seen(pilot)
        assert rows.highlighted == 19
        await pilot.press("j")
        await settle(pilot)
        assert rows.highlighted == 19
        await pilot.press("g")
        await settle(pilot)
        assert "1\N{EN DASH}50 of 120" in seen(pilot)
        assert rows.highlighted == 0


@pytest.mark.usefixtures("many")
async def test_never_more_than_a_page_is_read(
    services: Services, pair: Relationship, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every query has a limit."""
    asked: list[Query] = []
    page = services.agreements.page

    def watch(query: Query) -> Page:
        asked.append(query)
        return page(query)

    monkeypatch.setattr(services.agreements, "page", watch)
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("7", "o", "G", "g", "slash", *"pro")
        await settle(pilot)
        assert app.screen.query_one(PagedList).option_count == 50
    assert asked
    assert {query.limit for query in asked} == {50}


async def test_the_order_goes_round(services: Services, pair: Relationship) -> None:
    """The key o sorts by day, latest first, by number and by day again."""
    services.agreements.save(pair, (promised("B", due=date(2026, 5, 1)),))
    services.agreements.save(pair, (promised("A", due=date(2026, 4, 1)),))
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        orders = []
        for _ in range(3):
            orders.append([word for word in seen(pilot).split() if word in _ids(2)])
            await pilot.press("o")
            await settle(pilot)
    assert orders[0] == ["a2", "a1"]
    assert orders[2] == ["a1", "a2"]


@pytest.mark.usefixtures("some")
async def test_enter_opens_an_agreement_and_coming_back_reads_again(
    services: Services, pair: Relationship
) -> None:
    """What was done there is done here: it is open no more."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, AgreementScreen)
        await pilot.press("d", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Send the draft" not in seen(pilot)


async def test_help_says_what_the_keys_do(services: Services, pair: Relationship) -> None:
    """A question mark lists them, with what the screen is for."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("question_mark")
        await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert "Sort by day, latest first or by number" in seen(pilot)
        assert "Every agreement there ever was" in seen(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, LedgerScreen)


def test_lines_fill_their_width_exactly(services: Services, pair: Relationship) -> None:
    """Columns stand under one another, wide characters and missing values included."""
    drafts = [promised(f"Title {text}", due=TODAY) for text in HOSTILE]
    drafts.append(promised("No day", kind=CommitmentKind.IDEA))
    rows = services.agreements.save(pair, tuple(drafts))
    for row, width in product(rows, (10, 20, 33, 34, 59, 60, 80, 200)):
        line = ledger_line(row, pair, TODAY, width)
        assert line.cell_length == header(width).cell_length == width
        assert "\x1b" not in line.plain


@pytest.mark.parametrize("text", ["", "abc", "漢字の名前", "a漢字b", "👩‍👩‍👧 family"])
def test_a_cell_is_as_wide_as_it_should_be(text: str) -> None:
    """Cut or filled, never longer and never shorter."""
    for width in range(1, 12):
        assert cell_len(fit(text, width)) == width


async def test_hostile_titles_neither_crash_nor_act(services: Services, pair: Relationship) -> None:
    """Titles are shown as they are, at any size, and clicking them opens them and no more."""
    services.agreements.save(pair, tuple(promised(f"x {text}") for text in HOSTILE))
    app = stage(services, pair)
    async with app.run_test(size=(120, 40)) as pilot:
        for size in ((120, 40), (80, 24), (40, 10), (20, 5)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert not CONTROLS & set(seen(pilot))
        await pilot.press("G", "enter")
        await settle(pilot)
        assert app.is_running
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, LedgerScreen)


def _ids(count: int) -> set[str]:
    return {f"a{number}" for number in range(1, count + 1)}


@pytest.mark.usefixtures("some")
async def test_a_filter_can_be_clicked(services: Services, pair: Relationship) -> None:
    """The mouse chooses what a number would."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        at = seen(pilot).splitlines()[0].index("5 ideas")
        await pilot.click(offset=(at + 2, 0))
        await settle(pilot)
        assert "[5 ideas]" in seen(pilot)
