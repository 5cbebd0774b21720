"""What a screen is for and what can be done on it, in words."""

from collections.abc import Iterable
from typing import Any, ClassVar, NamedTuple, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from reflect.domain.cleaning import clean_line
from reflect.tui.widgets.prose import Prose

KEY_WIDTH = 10


class Explained(NamedTuple):
    """Something that is told besides the keys."""

    heading: str
    says: str


@runtime_checkable
class Explains(Protocol):
    """A screen that has more to tell than its sentence and its keys."""

    def explained(self) -> Iterable[Explained]:
        """Return what there is to tell now."""
        ...


class HelpScreen(ModalScreen[None]):
    """What a screen tells of itself, and the keys that work on it."""

    HELP = "The keys of the screen behind, in words."
    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,enter,q,question_mark",
            "dismiss",
            "Close",
            id="help.close",
            tooltip="Close this and go back",
        ),
    ]

    def __init__(self, about: Screen[Any]) -> None:
        """Explain this screen, as it is now."""
        super().__init__()
        self._says = about.HELP or ""
        self._explained = tuple(about.explained()) if isinstance(about, Explains) else ()
        self._keys = keys_of(about)

    def compose(self) -> ComposeResult:
        """Lay out what is told, and the keys."""
        with VerticalScroll(classes="box"):
            for heading, says in self._explained:
                yield Prose(heading, classes="heading")
                yield Prose(says, classes="told")
            yield Static("What can be done here", classes="heading", markup=False)
            if self._says:
                yield Prose(self._says, id="says")
            for keys, says in self._keys:
                yield Static(_line(keys, says), classes="key")
            yield Static("Tab goes from part to part; Esc closes this.", id="end", markup=False)


def keys_of(screen: Screen[Any]) -> tuple[tuple[str, str], ...]:
    """Return the keys that work on a screen now, and what each does.

    Keys of one binding stand together; those of the framework are left out, since
    they are the same everywhere.
    """
    found: dict[str, tuple[list[str], str]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if active.enabled and binding.id and "." in binding.id:
            keys, _ = found.setdefault(binding.id, ([], binding.tooltip or binding.description))
            keys.append(screen.app.get_key_display(binding))
    return tuple((" ".join(dict.fromkeys(keys)), says) for keys, says in found.values())


def _line(keys: str, says: str) -> Content:
    return Content.styled(f"{keys:<{KEY_WIDTH}} ", "bold $accent") + Content(clean_line(says))
