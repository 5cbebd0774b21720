"""Shows text from people, and never takes it for markup."""

from textual.content import Content, Span
from textual.widgets import Static

from reflect.domain.cleaning import clean


def plain(text: str, style: str = "") -> Content:
    """Return user text as content: cleaned, and without any meaning of its own."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def marked(text: str, start: int, end: int, style: str) -> Content:
    """Return user text with one stretch of it styled; offsets are into the uncleaned text."""
    before, inside = clean(text[:start]), clean(text[start:end])
    whole = before + inside + clean(text[end:])
    return Content(whole, spans=[Span(len(before), len(before) + len(inside), style)])


class Prose(Static):
    """A piece of user text."""

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(plain(text), id=id, classes=classes, markup=False)

    def show(self, text: str | Content) -> None:
        """Show another text."""
        self.update(plain(text) if isinstance(text, str) else text)
