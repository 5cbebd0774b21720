"""One line of text to type, without controls however it got there."""

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

    def validate_value(self, value: str) -> str:
        """Return the value cleaned, on one line."""
        return " ".join(clean(value).splitlines()) if value else value
