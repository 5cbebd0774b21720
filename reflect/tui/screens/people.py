"""With whom one meets: switch to another relationship, or add one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from reflect.app.forgettable import Target, What
from reflect.app.ports import Query
from reflect.domain.agreements import OPEN
from reflect.domain.cleaning import clean_line, shorten
from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Kind, Relationship
from reflect.domain.sessions import Session
from reflect.domain.telling import day_in_full
from reflect.tui.forgetting import forget
from reflect.tui.messages import Failed
from reflect.tui.services import Services
from reflect.tui.widgets.key_bar import KeyBar

New: TypeAlias = Literal["new"]
KIND_WORDS: dict[Kind, str] = {
    Kind.CAREER: "work and career",
    Kind.PSYCHOSOCIAL: "how you are doing",
    Kind.BOTH: "work and how you are doing",
}
GOAL_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Known:
    """A relationship and how it stands."""

    relationship: Relationship
    coming: Session | None
    open: int


class PeopleScreen(Screen[Relationship | New | None]):
    """Lists relationships; returns the chosen one, “new” for another, None for no change."""

    HELP = "Everyone you meet with. Enter or their letter switches to them; n adds a relationship."
    CSS_PATH = "people.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New", id="people.new", tooltip="Set up another relationship"),
        Binding(
            "delete",
            "forget",
            "Forget",
            id="people.forget",
            show=False,
            tooltip="Forget everything with them for good",
        ),
        Binding(
            "question_mark",
            "app.help",
            "Help",
            id="people.help",
            tooltip="Say what can be done here",
        ),
        Binding("escape,q", "back", "Back", id="people.back", tooltip="Go back"),
    ]

    known = query_one("#known", OptionList)

    @dataclass
    class Looked(Message):
        """All relationships were read."""

        known: Sequence[Known]

    def __init__(self, services: Services, current: Relationship) -> None:
        """List all relationships; `current` is the one in front."""
        super().__init__()
        self._services = services
        self._current = current
        self._known: dict[str, Relationship] = {}

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Static("People you meet with", classes="heading", id="heading", markup=False)
        yield OptionList(id="known", markup=False)
        yield Static(
            "Enter or the letter switches · n adds one · Delete forgets one",
            classes="muted",
            id="how",
            markup=False,
        )
        yield KeyBar()

    def on_mount(self) -> None:
        """Read them."""
        self.known.focus()
        self._look()

    def action_new(self) -> None:
        """Ask for another relationship."""
        self.dismiss("new")

    @work(group="asking", exclusive=True)
    async def action_forget(self) -> None:
        """Forget everything with the marked ones, once the user says so."""
        at = self.known.highlighted
        if at is None:
            return
        gone = list(self._known)[at]
        if not await forget(self.app, self._services, Target(What.RELATIONSHIP, gone)):
            return
        left = [each for key, each in self._known.items() if key != gone]
        if not left:
            self.dismiss("new")
        elif gone == self._current.id:
            self.dismiss(left[0])
        else:
            self._look()

    def action_back(self) -> None:
        """Go back to the relationship that was in front."""
        self.dismiss(None)

    @work(thread=True, exclusive=True, exit_on_error=False, group="reading")
    def _look(self) -> None:
        worker, services = get_current_worker(), self._services
        try:
            known = [
                Known(
                    each,
                    services.relationships.next_session(each),
                    services.agreements.page(
                        Query(relationship=each.id, statuses=OPEN, limit=1)
                    ).total,
                )
                for each in services.relationships.all()
            ]
        except ReflectError as error:
            self.post_message(Failed(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(self.Looked(known))

    @on(Looked)
    def _show(self, message: Looked) -> None:
        message.stop()
        self._known = {each.relationship.id: each.relationship for each in message.known}
        style = self._services.settings.date_style
        self.known.set_options(
            Option(_lines(each, style, here=each.relationship.id == self._current.id), id=key)
            for key, each in zip(self._known, message.known, strict=True)
        )
        ids = list(self._known)
        self.known.highlighted = ids.index(self._current.id) if self._current.id in ids else 0

    def on_key(self, event: events.Key) -> None:
        """Switch to the ones whose letter it is; keys that do something keep doing it."""
        bound = event.key in self.active_bindings
        letters = {each.letter: each for each in self._known.values()}
        if not bound and event.character in letters:
            event.stop()
            self.dismiss(letters[event.character])

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._known[event.option.id or ""])


def _lines(known: Known, style: str, *, here: bool) -> Content:
    relationship = known.relationship
    mine = relationship.my_role.value
    about = f"you are the {mine} · {KIND_WORDS[relationship.kind]}"
    coming = f"next {day_in_full(known.coming.on, style)}" if known.coming else "no day planned"
    goal = f" · {shorten(relationship.goals[0], GOAL_WIDTH)}" if relationship.goals else ""
    return (
        Content.styled(f"{relationship.letter:<3}", "$accent")
        + Content.styled(clean_line(relationship.with_whom), "bold")
        + Content.styled("  (in front now)" if here else "", "$foreground-muted")
        + Content(f"\n   {coming} · {known.open:,} open")
        + Content.styled(f"\n   {about}{goal}", "$foreground-muted")
    )
