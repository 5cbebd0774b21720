"""What the ledger's list shows: which agreements, in which order, from where on."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reflect.app.ports import Order, Query
from reflect.domain.agreements import OPEN, SETTLED, WAITING, Status
from reflect.domain.relationships import Relationship

PAGE = 50
"""How many agreements are read at a time."""


class Filter(StrEnum):
    """Which agreements are listed."""

    OPEN = "open"
    MINE = "mine"
    THEIRS = "theirs"
    WAITING = "waiting"
    IDEAS = "ideas"
    SETTLED = "settled"
    ALL = "all"


FILTERS = tuple(Filter)
ORDERS = (Order.DUE, Order.NEWEST, Order.NUMBER)
ORDER_WORDS: dict[Order, str] = {
    Order.DUE: "by day",
    Order.NEWEST: "latest first",
    Order.NUMBER: "by number",
}
STATUSES: dict[Filter, frozenset[Status]] = {
    Filter.OPEN: OPEN,
    Filter.MINE: OPEN,
    Filter.THEIRS: OPEN,
    Filter.WAITING: WAITING,
    Filter.IDEAS: frozenset({Status.IDEA}),
    Filter.SETTLED: SETTLED,
    Filter.ALL: frozenset(),
}
SAYS: dict[Filter, str] = {
    Filter.OPEN: "Show everything that is open",
    Filter.MINE: "Show what you owe",
    Filter.THEIRS: "Show what they owe",
    Filter.WAITING: "Show what waits for someone's word",
    Filter.IDEAS: "Show ideas, which bind nobody",
    Filter.SETTLED: "Show what is settled",
    Filter.ALL: "Show everything there ever was",
}
"""What each filter is for."""
EMPTY: dict[Filter, str] = {
    Filter.OPEN: "Nothing is open. Look back on a session (d on the first screen) and promises "
    "land here; 7 shows everything there ever was.",
    Filter.MINE: "You owe nothing. What you promise in a debrief lands here.",
    Filter.THEIRS: "They owe you nothing. What you hear them promise in a debrief lands here.",
    Filter.WAITING: "No report and no change waits for a word. What still lacks a yes is offered "
    "or asked for: it stands among what is open.",
    Filter.IDEAS: "No ideas yet. “I might …” in a debrief becomes one: nobody is bound by it.",
    Filter.SETTLED: "Nothing is settled yet. Open an agreement with Enter and press d once it "
    "is done.",
    Filter.ALL: "The ledger is empty. Look back on a session (d on the first screen): what was "
    "promised lands here.",
}
"""What to say, and to do, where a filter finds nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One page of one list; every change returns another view."""

    filter: Filter = Filter.OPEN
    order: Order = Order.DUE
    words: str = ""
    """What is searched for."""
    offset: int = 0
    """How many agreements come before the page."""

    def filtered(self, wanted: Filter) -> "View":
        """Return the first page of another filter."""
        return replace(self, filter=wanted, offset=0)

    def beside(self, by: int) -> "View":
        """Return the first page of the filter to the right (1) or to the left (-1)."""
        return self.filtered(FILTERS[(FILTERS.index(self.filter) + by) % len(FILTERS)])

    def sorted_next(self) -> "View":
        """Return the first page in the next order."""
        return replace(self, order=ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)], offset=0)

    def searched(self, words: str) -> "View":
        """Return the first page of what has these words."""
        return replace(self, words=words, offset=0)

    def turned(self, by: int, total: int) -> "View | None":
        """Return the next page (1) or the one before (-1); None when there is none."""
        offset = self.offset + by * PAGE
        return replace(self, offset=offset) if 0 <= offset < total else None

    def at_end(self, total: int) -> "View":
        """Return the last page."""
        return replace(self, offset=max(total - 1, 0) // PAGE * PAGE)

    def at_start(self) -> "View":
        """Return the first page."""
        return replace(self, offset=0)

    def query(self, relationship: Relationship) -> Query:
        """Return what to ask the ledger for."""
        return Query(
            relationship=relationship.id,
            statuses=STATUSES[self.filter],
            owner=relationship.me if self.filter is Filter.MINE else None,
            beside=relationship.me if self.filter is Filter.THEIRS else None,
            words=self.words,
            order=self.order,
            offset=self.offset,
            limit=PAGE,
        )

    def empty(self) -> str:
        """Return what to say when there is nothing to show."""
        if self.words.strip():
            return f"Nothing has all of these words: “{self.words.strip()}”. Escape clears them."
        return EMPTY[self.filter]

    def place(self, shown: int, total: int) -> str:
        """Return where the page is: 51 to 100 of 1,234."""
        if not total:
            return "none"
        return f"{self.offset + 1:,}\N{EN DASH}{self.offset + shown:,} of {total:,}"
