"""The filters of the ledger, beside one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class FilterBar(Widget):
    """Numbered names; the chosen one stands in brackets and is bold."""

    DEFAULT_CSS = "FilterBar { height: auto; }"

    chosen: reactive[int] = reactive(0)

    @dataclass
    class Wanted(Message):
        """Another filter was clicked."""

        number: int

    def __init__(self, names: Sequence[str], *, id: str) -> None:
        """Offer these names."""
        super().__init__(id=id)
        self._names = tuple(names)

    def _said(self, number: int) -> str:
        name = f"{number + 1} {self._names[number]}"
        return f"[{name}]" if number == self.chosen else f" {name} "

    def render(self) -> RenderResult:
        """Return all names on one line."""
        return Content("").join(
            Content.styled(
                self._said(number), "bold $accent" if number == self.chosen else "$foreground-muted"
            )
            for number in range(len(self._names))
        )

    def on_click(self, event: events.Click) -> None:
        """Tell which name was clicked."""
        event.stop()
        at = event.get_content_offset(self)
        if at is None or at.y:
            return
        end = 0
        for number in range(len(self._names)):
            end += len(self._said(number))
            if at.x < end:
                self.post_message(self.Wanted(number))
                return
