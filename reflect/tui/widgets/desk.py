"""Where proposals are decided: the list, the one in front, and a key for every decision."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.getters import query_one
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reflect.app import deciding
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.domain.relationships import Relationship
from reflect.tui.widgets.proposals import ProposalDetail, proposal_line

CHANGES: dict[str, tuple[Callable[[Draft, Relationship], Draft], str]] = {
    "firm": (deciding.firm, "It is a promise already."),
    "day": (
        lambda draft, _: deciding.other_day(draft),
        "There is no other reading. Press e to set a day.",
    ),
    "owner": (deciding.next_owner, "It stays."),
    "level": (lambda draft, _: deciding.other_level(draft), "It stays."),
    "extent": (
        lambda draft, _: deciding.other_extent(draft),
        "One person does it. Press w for who.",
    ),
}
"""What one key changes about a proposal, and what is said when nothing comes of it."""


class Desk(Container):
    """Every change goes through the sheet, so each can be undone."""

    DEFAULT_CSS = """
    Desk {
        layout: horizontal;
        height: 1fr;

        #proposals {
            width: 1fr;
            height: 1fr;
            border: none;
            padding: 0;
            background: $background;
            background-tint: $foreground 0%;

            & > .option-list--option-highlighted {
                background: $primary 25%;
                color: $foreground;
            }
        }
        #detail { width: 1fr; height: 1fr; border-left: solid $panel; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "decide('accepted')", "Accept", id="confirm.accept", tooltip="Accept it"),
        Binding("i", "decide('idea')", "Idea", id="confirm.idea", tooltip="Keep it as an idea"),
        Binding("x", "decide('rejected')", "No", id="confirm.reject", tooltip="Not a commitment"),
        Binding(
            "p",
            "change('firm')",
            "Promise",
            id="confirm.promise",
            tooltip="A promise after all",
            show=False,
        ),
        Binding(
            "d",
            "change('day')",
            "Day",
            id="confirm.day",
            show=False,
            tooltip="The other reading of its day",
        ),
        Binding("w", "change('owner')", "Who", id="confirm.owner", tooltip="You, them, or both"),
        Binding(
            "t",
            "change('extent')",
            "Each",
            id="confirm.extent",
            show=False,
            tooltip="Together, or a part for each",
        ),
        Binding(
            "o",
            "change('level')",
            "Share/mine",
            id="confirm.level",
            tooltip="Yours alone, or to share",
        ),
        Binding(
            "y",
            "agree_all",
            "All agree",
            id="confirm.agreed",
            tooltip="They agree to what is promised here, as you tell it; again takes it back",
        ),
        Binding("u", "undo", "Undo", id="confirm.undo", tooltip="Take the last change back"),
        Binding("A", "accept_all", "All", id="confirm.all", tooltip="Accept all that are open"),
        Binding("j", "move(1)", "Next", id="confirm.next", show=False, tooltip="Next one"),
        Binding("k", "move(-1)", "Before", id="confirm.before", show=False, tooltip="One before"),
    ]

    listing = query_one("#proposals", OptionList)
    detail = query_one("#detail", ProposalDetail)

    @dataclass
    class Changed(Message):
        """Something was decided, changed or undone."""

        sheet: Sheet

    def __init__(self, relationship: Relationship, style: str, *, id: str) -> None:
        """Begin empty; days are shown in this style."""
        super().__init__(id=id)
        self._relationship = relationship
        self._style = style
        self._sheet = Sheet(())

    def compose(self) -> ComposeResult:
        """Lay out the list and the proposal in front."""
        yield OptionList(id="proposals", markup=False)
        yield ProposalDetail(id="detail")

    @property
    def sheet(self) -> Sheet:
        """The proposals as they stand."""
        return self._sheet

    @property
    def at(self) -> int:
        """The place of the proposal in front, from 0."""
        return self.listing.highlighted or 0

    @property
    def front(self) -> Draft | None:
        """The proposal in front; None when there is none."""
        drafts = self._sheet.drafts
        return drafts[self.at] if self.at < len(drafts) else None

    def show(self, sheet: Sheet, at: int = 0) -> None:
        """Show these proposals, with the one at this place in front."""
        self._sheet = sheet
        self.listing.clear_options()
        self.listing.add_options(
            Option(proposal_line(draft, self._relationship, self._style)) for draft in sheet.drafts
        )
        if sheet.drafts:
            self.listing.highlighted = min(at, len(sheet.drafts) - 1)
        self._show_front()

    def put(self, *drafts: Draft) -> None:
        """Replace the proposal in front by these."""
        if self.front:
            self._change(self._sheet.put(self.at, *drafts))

    def add(self, *drafts: Draft) -> None:
        """Put more on the list, the first of them in front; one step for undo."""
        self._change(self._sheet.add(*drafts), at=len(self._sheet.drafts))

    def action_decide(self, word: str) -> None:
        """Decide about the one in front and go on to the next that is open."""
        draft, decision = self.front, Decision(word)
        if draft is None:
            return
        refused = deciding.refusal(draft, decision, self._relationship)
        if refused:
            self.notify(f"{refused} Press w for who.", markup=False)
            return
        changed = self._sheet.put(self.at, draft.decide(decision))
        self._change(changed, at=_next_open(changed, self.at))

    def action_change(self, what: str) -> None:
        """Change the one in front by one key; say so where there is nothing to change."""
        draft = self.front
        if draft is None:
            return
        change, same = CHANGES[what]
        changed = change(draft, self._relationship)
        if changed == draft:
            self.notify(same, markup=False)
        else:
            self.put(changed)

    def action_agree_all(self) -> None:
        """Say of all that can be agreed that it is; once more takes that back."""
        changed = deciding.agree_all(self._sheet)
        if changed is not self._sheet:
            self._change(changed)
        self.notify(deciding.agreed_words(changed), markup=False)

    def action_undo(self) -> None:
        """Take the last change back, and the one before, and so on."""
        if self._sheet.past:
            undone = self._sheet.undo()
            self._change(undone, at=_first_other(self._sheet.drafts, undone.drafts))
        else:
            self.notify("Nothing to undo.", markup=False)

    def action_accept_all(self) -> None:
        """Accept all that are open and have someone to do them."""
        changed = deciding.accept_all(self._sheet)
        if changed is not self._sheet:
            self._change(changed, at=_next_open(changed, self.at))
        if changed.open:
            says = f"{changed.open} left open: it is not clear who. Press w for who."
            self.notify(says, markup=False)

    def action_move(self, by: int) -> None:
        """Go to the next one, or the one before."""
        if self._sheet.drafts:
            self.listing.highlighted = min(max(self.at + by, 0), len(self._sheet.drafts) - 1)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_decide(Decision.ACCEPTED.value)

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._show_front()

    def _change(self, sheet: Sheet, at: int | None = None) -> None:
        self.show(sheet, self.at if at is None else at)
        self.post_message(self.Changed(sheet))

    def _show_front(self) -> None:
        self.detail.show(self.front, self._relationship, self._style)


def _next_open(sheet: Sheet, at: int) -> int:
    """Return the place of the next open proposal after `at`, from the top again; else `at`."""
    places = [place for place, draft in enumerate(sheet.drafts) if draft.decision is Decision.OPEN]
    return next((place for place in places if place > at), places[0] if places else at)


def _first_other(now: tuple[Draft, ...], before: tuple[Draft, ...]) -> int:
    """Return the first place at which two lists differ."""
    pairs = enumerate(zip(now, before, strict=False))
    return next((place for place, (one, other) in pairs if one != other), len(before))
