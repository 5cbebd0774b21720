"""A dialogue of this kind was begun and left: what is to become of it?"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reflect.app.left import WAYS, Way, left_says
from reflect.app.talks import Unfinished
from reflect.domain.telling import day_in_full
from reflect.tui.services import Services
from reflect.tui.widgets.prose import Prose


class LeftScreen(ModalScreen[Way | None]):
    """Offers the ways on; Escape goes back and changes nothing (None)."""

    HELP = "You began this and left it. Nothing of it is lost, whichever way you take now."
    CSS_PATH = "left.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "choose('go on')", "Go on", id="left.go_on", tooltip="Go on with it"),
        Binding("n", "choose('anew')", "New", id="left.anew", tooltip="Begin a new one"),
        Binding("d", "choose('delete')", "Delete", id="left.delete", tooltip="Delete it for good"),
        Binding("l", "choose('look on')", "Look", id="left.look_on", tooltip="Only look at it"),
        Binding("t", "choose('take over')", "Take over", id="left.take_over", tooltip="Go on here"),
        Binding("escape", "dismiss(None)", "Back", id="left.back", tooltip="Change nothing"),
    ]

    def __init__(self, services: Services, left: Unfinished, offered: tuple[Way, ...]) -> None:
        """Ask about this dialogue, and offer these ways."""
        super().__init__()
        self._left = left
        self._offered = offered
        self._style = services.settings.date_style

    def compose(self) -> ComposeResult:
        """Lay out what there is of it, and the ways."""
        with VerticalScroll(classes="box"):
            yield Prose("Go on with it?", classes="heading")
            begun = day_in_full(self._left.begun.date(), self._style)
            yield Prose(left_says(self._left, begun), id="says")
            yield OptionList(
                *(Option(WAYS[way], id=way.value) for way in self._offered), markup=False
            )
            yield Prose("Enter takes the one that is marked · Esc: go back", classes="muted")

    def on_mount(self) -> None:
        """Begin in the list, whose first way is marked."""
        self.query_one(OptionList).focus()

    def action_choose(self, word: str) -> None:
        """Take a way, where it is offered."""
        way = Way(word)
        if way in self._offered:
            self.dismiss(way)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._offered[event.option_index])
