"""The ledger's lines, in columns, and a list that knows where its pages end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from reflect.app.ports import Listed
from reflect.domain.cleaning import clean_line
from reflect.domain.relationships import Relationship
from reflect.domain.telling import STATUS_WIDTH, all_of, status_word, title_of
from reflect.tui.widgets.agreement_list import day_words

ID_WIDTH = 6
DUE_WIDTH = 11
OWNER_WIDTH = 9
NARROW, TINY = 60, 34
"""Below these widths the owner and the status, and then the day, give way to the title."""


def fit(text: str, width: int) -> str:
    """Return text on exactly `width` cells, cut with an ellipsis or filled with blanks."""
    line = clean_line(text)
    if cell_len(line) <= width:
        return line + " " * (width - cell_len(line))
    return set_cell_size(set_cell_size(line, max(width - 1, 0)).rstrip() + "…", width)


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the columns are; 0 leaves one out."""

    title: int
    due: int
    owner: int
    status: int

    @classmethod
    def within(cls, width: int) -> "Columns":
        """Return the columns that fit into `width` cells."""
        due = DUE_WIDTH if width >= TINY else 0
        owner, status = (OWNER_WIDTH, STATUS_WIDTH) if width >= NARROW else (0, 0)
        taken = ID_WIDTH + sum(each + 1 for each in (due, owner, status) if each)
        return cls(max(width - taken, 4), due, owner, status)

    def lay(self, short: str, title: str, due: str, owner: str, status: str) -> tuple[str, ...]:
        """Return the cells of a line, each as wide as its column, the gaps included."""
        cells = [fit(short, ID_WIDTH), fit(title, self.title)]
        for text, width in ((due, self.due), (owner, self.owner), (status, self.status)):
            cells.append(f" {fit(text, width)}" if width else "")
        return tuple(cells)


def header(width: int) -> Content:
    """Return the names of the columns."""
    cells = Columns.within(width).lay("id", "what", "by", "who", "stands")
    return Content.styled("".join(cells), "$foreground-muted")


def ledger_line(row: Listed, relationship: Relationship, today: date, width: int) -> Content:
    """Return an agreement on one line of exactly `width` cells."""
    terms = row.agreement.terms
    due = day_words(terms.due, today, short=True) if terms.due else ""
    owner = all_of(terms.owner, relationship) or "nobody"
    status = status_word(row.agreement, relationship, today)
    short, title, *rest = Columns.within(width).lay(row.short, title_of(terms), due, owner, status)
    late = "$text-error" if row.agreement.is_overdue(today) else "$foreground-muted"
    styles = (late, "$secondary", late)
    return Content("").join(
        [
            Content.styled(short, "$accent"),
            Content(title),
            *(Content.styled(cell, style) for cell, style in zip(rest, styles, strict=True)),
        ]
    )


class Beyond(Enum):
    """A place outside the page."""

    BEFORE = auto()
    AFTER = auto()
    FIRST = auto()
    LAST = auto()


class PagedList(OptionList):
    """A list of one page, which tells when someone wants to go past its ends."""

    DEFAULT_CSS = """
    PagedList, PagedList:focus {
        border: none;
        padding: 0;
        background: $background;
        scrollbar-size-vertical: 1;
    }
    """

    @dataclass
    class Left(Message):
        """Someone wants to be where this page does not reach."""

        to: Beyond

    @dataclass
    class Resized(Message):
        """There is another width for lines."""

    def __init__(self, *, id: str) -> None:
        """Begin empty."""
        super().__init__(id=id, markup=False)

    @property
    def line_width(self) -> int:
        """The cells that a line can have, room for the scrollbar left."""
        return max(self.size.width - 1, 10)

    def action_cursor_down(self) -> None:
        """Go down, or past the end."""
        self._go(Beyond.AFTER, super().action_cursor_down)

    def action_cursor_up(self) -> None:
        """Go up, or past the beginning."""
        self._go(Beyond.BEFORE, super().action_cursor_up)

    def action_page_down(self) -> None:
        """Go a screen down, or past the end."""
        self._go(Beyond.AFTER, super().action_page_down)

    def action_page_up(self) -> None:
        """Go a screen up, or past the beginning."""
        self._go(Beyond.BEFORE, super().action_page_up)

    def action_first(self) -> None:
        """Go to the very first."""
        self.post_message(self.Left(Beyond.FIRST))

    def action_last(self) -> None:
        """Go to the very last."""
        self.post_message(self.Left(Beyond.LAST))

    def on_resize(self) -> None:
        """Tell that lines have to be cut anew."""
        self.post_message(self.Resized())

    def _go(self, beyond: Beyond, within: Callable[[], None]) -> None:
        end = self.option_count - 1 if beyond is Beyond.AFTER else 0
        if self.highlighted == end:
            self.post_message(self.Left(beyond))
        else:
            within()
