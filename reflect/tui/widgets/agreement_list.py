"""A short list of agreements, one line each."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reflect.app.ports import Listed
from reflect.domain.cleaning import clean_line
from reflect.domain.relationships import Relationship
from reflect.domain.telling import status_word
from reflect.domain.terms import worded

SHORT_ID_WIDTH = 5


def day_words(day: date, today: date, *, short: bool = False) -> str:
    """Return a due day in few letters: today, Fri 6 Mar, or with its year when that differs.

    A `short` one leaves the weekday out where it names the year: 6 Mar 2027.
    """
    if day == today:
        return "today"
    if day.year == today.year:
        return f"{day:%a} {day.day} {day:%b}"
    weekday = "" if short else f"{day:%a} "
    return f"{weekday}{day.day} {day:%b} {day.year}"


def agreement_line(row: Listed, relationship: Relationship, today: date) -> Content:
    """Return an agreement on one line: id, act, due day, owner when it is not the user, status."""
    terms = row.agreement.terms
    title = clean_line(terms.title)
    parts = [
        Content.styled(f"{row.short:<{SHORT_ID_WIDTH}}", "$accent"),
        Content(worded(title, negated=terms.negated)),
    ]
    late = row.agreement.is_overdue(today)
    if terms.due:
        says = f"{day_words(terms.due, today)}{', overdue' if late else ''}"
        parts.append(Content.styled(f"  {says}", "$text-error" if late else "$foreground-muted"))
    owing = row.agreement.owing
    others = [relationship.name_of(party) for party in owing if party != relationship.me]
    if others:
        parts.append(Content.styled(f"  {clean_line(' and '.join(others))}", "$secondary"))
    stands = status_word(row.agreement, relationship, today)
    if stands != "overdue":
        parts.append(Content.styled(f"  {stands}", "$foreground-muted"))
    return Content("").join(parts)


class AgreementList(Vertical):
    """A heading over agreements; Enter opens one."""

    DEFAULT_CSS = """
    AgreementList {
        height: auto;
        margin-bottom: 1;

        .agreements-heading { color: $primary; text-style: bold; }
        OptionList {
            height: auto;
            max-height: 8;
            border: none;
            padding: 0;
            background: $background;
        }
        .agreements-empty { color: $foreground-muted; padding-left: 1; }
    }
    """

    class Chosen(Message):
        """An agreement was chosen."""

        def __init__(self, short: str) -> None:
            super().__init__()
            self.short = short

    def __init__(self, heading: str, empty: str, *, id: str) -> None:
        super().__init__(id=id)
        self._heading = heading
        self._empty = empty

    def compose(self) -> ComposeResult:
        """Lay out a heading, the list, and what is said when it is empty."""
        yield Static(self._heading, classes="agreements-heading", markup=False)
        yield OptionList(markup=False)
        yield Static(self._empty, classes="agreements-empty", markup=False)

    def show(self, rows: Sequence[Listed], relationship: Relationship, today: date) -> None:
        """Show these agreements."""
        options = self.query_one(OptionList)
        at = options.highlighted
        options.clear_options()
        options.add_options(
            Option(agreement_line(row, relationship, today), id=row.short) for row in rows
        )
        options.display = bool(rows)
        if rows and at is not None:
            options.highlighted = min(at, len(rows) - 1)
        self.query_one(".agreements-empty").display = not rows

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which agreement was chosen."""
        event.stop()
        if event.option.id:
            self.post_message(self.Chosen(event.option.id))
