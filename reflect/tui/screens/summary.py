"""The written summary, as it would leave the machine: seen first, then saved or copied."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reflect.app.summaries import Format, Summary
from reflect.domain.cleaning import clean, clean_line
from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Relationship
from reflect.tui.commands import Command
from reflect.tui.messages import Failed
from reflect.tui.screens.folder import FolderScreen
from reflect.tui.services import Services
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.prose import Prose

FORMS: dict[Format, tuple[str, str]] = {
    Format.MARKDOWN: ("m", "Markdown"),
    Format.HTML: ("h", "HTML"),
    Format.TEXT: ("t", "Plain text"),
}
"""The key and the name of each form."""


class SummaryScreen(Screen[None]):
    """Shows the very characters that would be written, and writes nothing by itself."""

    HELP = (
        "This is what can be shared, as it would be written. "
        "Nothing leaves before you copy it or save it and send it yourself."
    )
    CSS_PATH = "summary.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "form('md')", "Markdown", id="summary.markdown", tooltip="As Markdown"),
        Binding("h", "form('html')", "HTML", id="summary.html", tooltip="As a web page"),
        Binding("t", "form('txt')", "Text", id="summary.text", tooltip="As plain text"),
        Binding("s", "save", "Save", id="summary.save", tooltip="Save it with your data"),
        Binding("f", "save_elsewhere", "Save in …", id="summary.folder", tooltip="Name a folder"),
        Binding("y", "copy", "Copy", id="summary.copy", tooltip="Copy it"),
        Binding("ctrl+c", "copy", "Copy", id="summary.copy_too", show=False, tooltip="Copy it"),
        Binding("escape", "dismiss(None)", "Back", id="summary.back", tooltip="Go back"),
        Binding("question_mark", "app.help", "Help", id="summary.help", show=False),
    ]

    forms = query_one("#forms", Prose)
    leaves = query_one("#leaves", Prose)
    page = query_one("#page", VerticalScroll)
    text = query_one("#text", Prose)

    @dataclass
    class Rendered(Message):
        """The summary was written out in one form."""

        summary: Summary
        form: Format
        text: str
        staying: int
        """How many private answers are not in it."""

    @dataclass
    class Saved(Message):
        """The summary is in a file."""

        path: Path

    def __init__(self, services: Services, relationship: Relationship) -> None:
        """Show what can be shared about this relationship."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._form = Format.MARKDOWN
        self._rendered: SummaryScreen.Rendered | None = None
        self._waiting: Callable[[SummaryScreen.Rendered], object] | None = None

    def compose(self) -> ComposeResult:
        """Lay out what leaves, the forms, and the text itself."""
        yield Prose(f"Summary with {clean_line(self._relationship.with_whom)}", classes="heading")
        yield Prose("", id="leaves", classes="muted")
        yield Prose("", id="forms")
        with VerticalScroll(id="page"):
            yield Prose("", id="text")
        yield KeyBar()

    def on_mount(self) -> None:
        """Write it out behind the first paint."""
        self.page.focus()
        self._show_forms()
        self._write_out(self._form)

    def commands(self) -> Iterable[Command]:
        """Offer the palette what this screen can do."""
        for form, (_, name) in FORMS.items():
            yield Command(f"Show as {name}", "", partial(self.action_form, form.value))
        yield Command("Save the summary", "With your data", self.action_save)
        yield Command("Save the summary in …", "Name a folder", self.action_save_elsewhere)
        yield Command("Copy the summary", "To paste it into a mail", self.action_copy)

    def action_form(self, form: str) -> None:
        """Show it in another form."""
        self._form = Format(form)
        self._show_forms()
        self._write_out(self._form)

    def action_save(self) -> None:
        """Save it where summaries are kept."""
        self._when_written(lambda rendered: self._save(rendered, self._services.home.summaries))

    def action_save_elsewhere(self) -> None:
        """Ask for a folder and save it there."""

        def ask(rendered: SummaryScreen.Rendered) -> None:
            def save(folder: Path | None) -> None:
                if folder:
                    self._save(rendered, folder)

            self.app.push_screen(FolderScreen(), save)

        self._when_written(ask)

    def action_copy(self) -> None:
        """Hand it to the terminal's clipboard."""

        def copy(rendered: SummaryScreen.Rendered) -> None:
            self.app.copy_to_clipboard(clean(rendered.text))
            says = "Copied. Where your terminal does not allow that, save it with s."
            self.notify(says, markup=False)

        self._when_written(copy)

    def _when_written(self, act: Callable[["SummaryScreen.Rendered"], object]) -> None:
        """Do something with what is shown; while it is still being written out, right after."""
        if self._rendered and self._rendered.form is self._form:
            act(self._rendered)
        else:
            self._waiting = act

    @work(thread=True, exclusive=True, exit_on_error=False, group="rendering")
    def _write_out(self, form: Format) -> None:
        worker, summaries = get_current_worker(), self._services.summaries
        try:
            summary = summaries.of(self._relationship)
            text = summaries.outbox.render(summary, form)
            staying = summaries.staying(self._relationship)
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(self.Rendered(summary, form, text, staying))

    @on(Rendered)
    def _show(self, message: Rendered) -> None:
        message.stop()
        self._rendered = message
        self.leaves.show(stays(message.staying))
        self.text.show(message.text)
        self.page.scroll_home(animate=False)
        if self._waiting and message.form is self._form:
            act, self._waiting = self._waiting, None
            act(message)

    @work(thread=True, exit_on_error=False, group="saving")
    def _save(self, rendered: Rendered, folder: Path) -> None:
        outbox = self._services.summaries.outbox
        try:
            self.post_message(self.Saved(outbox.save(rendered.summary, rendered.form, folder)))
        except ReflectError as error:
            self.post_message(Failed(str(error)))

    @on(Saved)
    def _saved(self, message: Saved) -> None:
        message.stop()
        self.notify(clean(str(message.path)), title="Saved", timeout=8, markup=False)

    def _show_forms(self) -> None:
        self.forms.show(
            Content("   ").join(
                Content.styled(f"● {key} {name}", "bold $accent")
                if form is self._form
                else Content.styled(f"○ {key} {name}", "$foreground 65%")
                for form, (key, name) in FORMS.items()
            )
        )


def stays(private: int) -> str:
    """Return what leaves and what does not."""
    count = {
        0: "there are none so far.",
        1: "one private answer stays here.",
    }.get(private, f"{private} private answers stay here.")
    return (
        "Only the text below leaves, and only when you copy or save it and send it yourself. "
        f"Private lines are never in it: {count}"
    )
