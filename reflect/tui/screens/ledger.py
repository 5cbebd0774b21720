"""Every agreement of a relationship, a page at a time."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from reflect.app.ports import Page
from reflect.domain.cleaning import clean_line
from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Relationship
from reflect.tui.messages import Failed
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.services import Services
from reflect.tui.views import FILTERS, ORDER_WORDS, SAYS, View
from reflect.tui.widgets.filter_bar import FilterBar
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.ledger_rows import Beyond, PagedList, header, ledger_line
from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose

LAST = -1
"""Where to stand on a page: on its last line."""
STEPS = {"left": -1, "right": 1}


class LedgerScreen(Screen[None]):
    """Lists agreements; reads one page from the ledger and never all of it."""

    HELP = "Every agreement there ever was. Enter opens one, to see its history or move it on."
    CSS_PATH = "ledger.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"filter({number - 1})",
                name.value.capitalize(),
                id=f"ledger.{name.value}",
                show=False,
                tooltip=SAYS[name],
            )
            for number, name in enumerate(FILTERS, 1)
        ),
        Binding(
            "left",
            "change('left')",
            "Filter",
            id="ledger.left",
            show=False,
            tooltip="Show the filter to the left",
        ),
        Binding(
            "right",
            "change('right')",
            "Filter",
            id="ledger.right",
            show=False,
            tooltip="Show the filter to the right",
        ),
        Binding(
            "o",
            "change('order')",
            "Order",
            id="ledger.order",
            tooltip="Sort by day, latest first or by number",
        ),
        Binding("slash", "search", "Search", id="ledger.search", tooltip="Search for words"),
        Binding("j", "go('cursor_down')", "Down", id="ledger.down", show=False, tooltip="Go down"),
        Binding("k", "go('cursor_up')", "Up", id="ledger.up", show=False, tooltip="Go up"),
        Binding(
            "g", "go('first')", "First", id="ledger.first", show=False, tooltip="Go to the first"
        ),
        Binding("G", "go('last')", "Last", id="ledger.last", show=False, tooltip="Go to the last"),
        Binding(
            "question_mark",
            "app.help",
            "Help",
            id="ledger.help",
            tooltip="Say what can be done here",
        ),
        Binding("escape", "back", "Back", id="ledger.back", tooltip="End the search, or go back"),
    ]

    bar = query_one("#filters", FilterBar)
    search = query_one("#search", Line)
    place = query_one("#place", Static)
    header = query_one("#header", Static)
    rows = query_one("#rows", PagedList)
    empty = query_one("#empty", Prose)

    @dataclass
    class PageRead(Message):
        """A page was read."""

        view: View
        page: Page
        land: int
        """The line to stand on: an index, or -1 for the last."""

    def __init__(self, services: Services, relationship: Relationship) -> None:
        """List the agreements of this relationship."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._today = services.clock.today()
        self._view = View()
        self._page = Page((), 0)
        self.busy = False

    def compose(self) -> ComposeResult:
        """Lay out filters and place above, the lines below."""
        with Horizontal(id="top"):
            yield FilterBar([name.value for name in FILTERS], id="filters")
        yield Static("", id="place", markup=False)
        yield Line(placeholder="words, names or an id; Enter goes to the list", id="search")
        yield Static("", id="header", markup=False)
        yield Prose(id="empty", classes="muted")
        yield PagedList(id="rows")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin in the list, without a search."""
        self.search.display = False
        self.rows.focus()

    def on_screen_resume(self) -> None:
        """Read the page again whenever this screen comes back to the front."""
        self._today = self._services.clock.today()
        self._want(self._view, self.rows.highlighted or 0)

    def action_filter(self, number: int) -> None:
        """Show what another filter finds."""
        self._want(self._view.filtered(FILTERS[number]))

    def action_change(self, how: str) -> None:
        """Show the filter to the left or to the right, or another order."""
        view = self._view
        self._want(view.sorted_next() if how == "order" else view.beside(STEPS[how]))

    def action_search(self) -> None:
        """Ask for words."""
        self.search.display = True
        self.search.focus()

    async def action_go(self, where: str) -> None:
        """Move in the list, as its own keys do."""
        await self.rows.run_action(where)

    def action_back(self) -> None:
        """End the search; without one, go back."""
        if not self.search.display:
            self.dismiss(None)
            return
        self.search.display = False
        self.search.value = ""
        self.rows.focus()

    @on(FilterBar.Wanted)
    def _filter(self, event: FilterBar.Wanted) -> None:
        event.stop()
        self.action_filter(event.number)

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        event.stop()
        self._want(self._view.searched(clean_line(event.value)))

    @on(Input.Submitted)
    def _searched(self, event: Input.Submitted) -> None:
        event.stop()
        self.rows.focus()

    @on(PagedList.Left)
    def _turn(self, event: PagedList.Left) -> None:
        event.stop()
        view, total = self._view, self._page.total
        wanted = {
            Beyond.BEFORE: view.turned(-1, total),
            Beyond.AFTER: view.turned(1, total),
            Beyond.FIRST: view.at_start(),
            Beyond.LAST: view.at_end(total),
        }[event.to]
        if wanted:
            self._want(wanted, LAST if event.to in {Beyond.BEFORE, Beyond.LAST} else 0)

    @on(PagedList.Resized)
    def _cut(self, event: PagedList.Resized) -> None:
        event.stop()
        self._draw(self.rows.highlighted or 0)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        listed = self._page.rows[event.option_index]
        self.app.push_screen(AgreementScreen(self._services, self._relationship, listed))

    def _want(self, view: View, land: int = 0) -> None:
        self._view = view
        self.busy = True
        self._read(view, land)

    @work(thread=True, exclusive=True, exit_on_error=False, group="reading")
    def _read(self, view: View, land: int) -> None:
        worker = get_current_worker()
        try:
            page = self._services.agreements.page(view.query(self._relationship))
            if page.total and not page.rows:
                view = view.at_end(page.total)
                page = self._services.agreements.page(view.query(self._relationship))
        except ReflectError as error:
            self.busy = False
            self.post_message(Failed(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(self.PageRead(view, page, land))

    @on(PageRead)
    def _show(self, message: PageRead) -> None:
        message.stop()
        view = message.view
        if replace(view, offset=self._view.offset) != self._view:
            return
        self._view, self._page, self.busy = view, message.page, False
        self._draw(message.land)

    def _draw(self, land: int) -> None:
        view, page, width = self._view, self._page, self.rows.line_width
        self.bar.chosen = FILTERS.index(view.filter)
        self.place.update(f"{view.place(len(page.rows), page.total)} · {ORDER_WORDS[view.order]}")
        self.header.update(header(width))
        lines = (ledger_line(row, self._relationship, self._today, width) for row in page.rows)
        self.rows.set_options(Option(line) for line in lines)
        self.header.display = bool(page.rows)
        self.empty.display = not page.rows
        self.empty.show(view.empty())
        if page.rows:
            last = len(page.rows) - 1
            self.rows.highlighted = last if land == LAST else min(land, last)
