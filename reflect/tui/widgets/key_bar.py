"""The keys of a screen along its bottom: each one whole, on as many lines as that takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

MOST_LINES = 2
"""So many lines of keys leave room to read; what has none is still told by the help."""
GAP = 1


@dataclass(frozen=True, slots=True)
class Key:
    """A key that a screen answers to now."""

    key: str
    action: str
    display: str
    description: str
    enabled: bool

    @property
    def cells(self) -> int:
        """How wide it is with its words."""
        return cell_len(self.display) + 1 + cell_len(self.description)


class KeyBar(Widget):
    """What Textual's footer is, in whole keys, and one widget: that of Textual is one a key."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--description"}
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        text-wrap: nowrap;
        width: 1fr;
        height: auto;
        color: $footer-foreground;
        background: $footer-background;
        .key-bar--key {
            color: $footer-key-foreground;
            background: $footer-key-background;
            text-style: bold;
        }
        .key-bar--description {
            color: $footer-description-foreground;
            background: $footer-description-background;
        }
    }
    """

    def on_mount(self) -> None:
        """Follow the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.refresh(layout=True)

    def keys(self) -> list[Key]:
        """Return the keys that are to be shown; of several for one action the first."""
        found: dict[str, Key] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show:
                display = self.app.get_key_display(binding)
                key = Key(binding.key, binding.action, display, binding.description, enabled)
                found.setdefault(key.action, key)
        return list(found.values())

    def shown(self) -> list[list[Key]]:
        """Return the keys as they stand, line by line."""
        return list(lines(self.keys(), self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the keys take."""
        _ = container, viewport
        return len(list(lines(self.keys(), width)))

    def render(self) -> Text:
        """Draw the keys with their words."""
        display = self.get_component_rich_style("key-bar--key", partial=True)
        description = self.get_component_rich_style("key-bar--description", partial=True)
        rows = [
            Text(" " * GAP).join(
                Text.assemble((key.display, display), (f" {key.description}", description))
                if key.enabled
                else Text(f"{key.display} {key.description}", "dim")
                for key in line
            )
            for line in self.shown()
        ]
        return Text("\n", no_wrap=True).join(rows)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was pointed at."""
        rows, left = self.shown(), 0
        for key in rows[event.y] if event.y < len(rows) else ():
            if left <= event.x < left + key.cells:
                self.app.simulate_key(key.key)
            left += key.cells + GAP


def lines(keys: Sequence[Key], width: int) -> Iterator[list[Key]]:
    """Yield the lines that these keys take in so many cells."""
    left = list(keys)
    for _ in range(MOST_LINES):
        fitting, taken = 0, 0
        while fitting < len(left) and taken + left[fitting].cells <= width:
            taken += left[fitting].cells + GAP
            fitting += 1
        if fitting:
            yield left[:fitting]
        left = left[fitting:]
