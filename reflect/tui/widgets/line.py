"""One line of text to type, without controls however it got there."""

from textual.events import Paste
from textual.widgets import Input

from reflect.domain.cleaning import clean


class Line(Input):
    """A line in which pasted escapes and marks that reorder text leave nothing behind."""

    DEFAULT_CSS = """
    Line {
        height: 1;
        border: none;
        padding: 0 1;
    }
    Line:focus {
        border: none;
    }
    """

    def _on_paste(self, event: Paste) -> None:
        """Take all that is pasted; a line that kept the first one only would lose the others."""
        event.prevent_default()
        event.stop()
        self.replace(self.validate_value(event.text), *self.selection)

    def validate_value(self, value: str) -> str:
        """Return the value cleaned, on one line."""
        return " ".join(clean(value).splitlines()) if value else value
