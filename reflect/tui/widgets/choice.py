"""One of a few things, chosen with left and right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

GAP = "   "


class ChoiceLine(Widget, can_focus=True):
    """All choices beside one another; the chosen one, once there is one, carries a filled dot."""

    DEFAULT_CSS = """
    ChoiceLine { height: auto; padding: 0 1; }
    ChoiceLine:focus { background: $foreground 14%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Before", id="choice.before", show=False),
        Binding("right,space", "step(1)", "Next", id="choice.next", show=False),
    ]

    chosen: reactive[int | None] = reactive(None)

    @dataclass
    class Entered(Message):
        """The choice is made and the next field is wanted."""

        line: "ChoiceLine"

    def __init__(self, choices: Sequence[str], *, id: str) -> None:
        """Offer these choices."""
        super().__init__(id=id)
        self._choices = tuple(choices)
        self._told = False

    def render(self) -> RenderResult:
        """Return the choices, the chosen one marked by its dot and by weight."""
        return Content(GAP).join(
            Content.styled(f"● {says}", "bold $accent")
            if number == self.chosen
            else Content.styled(f"○ {says}", "$foreground-muted")
            for number, says in enumerate(self._choices)
        )

    def action_step(self, by: int) -> None:
        """Choose the next or the one before; the ends are joined."""
        before = self.chosen if self.chosen is not None else (-1 if by > 0 else 0)
        self.chosen = (before + by) % len(self._choices)

    def on_key(self, event: events.Key) -> None:
        """Say how to choose to somebody who writes."""
        if event.is_printable and event.key != "space":
            event.stop()
            if not self._told:
                self.notify("Left and right choose here; Enter goes on.", markup=False)
            self._told = True

    def on_blur(self) -> None:
        """Say it again to whoever comes back."""
        self._told = False

    def key_enter(self, event: events.Key) -> None:
        """Pass on to the next field."""
        event.stop()
        self.post_message(self.Entered(self))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked; lines that were wrapped are left to the keys."""
        event.stop()
        at = event.get_content_offset(self)
        if at is None or at.y:
            return
        end = 0
        for number, says in enumerate(self._choices):
            end += len(f"● {says}{GAP}")
            if at.x < end:
                self.chosen = number
                return
