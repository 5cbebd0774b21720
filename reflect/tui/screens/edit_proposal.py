"""One proposal, to be put in other words."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input

from reflect.app.deciding import owned_by
from reflect.app.naming import people_in
from reflect.app.proposals import Draft
from reflect.domain.cleaning import clean_line
from reflect.domain.relationships import Relationship
from reflect.tui.services import Services
from reflect.tui.widgets.day import DayField
from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose


class Names(Suggester):
    """Completes the name that is being typed from the people of a relationship."""

    def __init__(self, relationship: Relationship) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = [clean_line(member.person.name) for member in relationship.members]

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole line with its last name completed."""
        joint = max(value.rfind(", ") + 2 if ", " in value else 0, _after_and(value))
        begun = value[joint:]
        if not begun:
            return None
        fits = (name for name in self._names if name.casefold().startswith(begun.casefold()))
        return next((value + name[len(begun) :] for name in fits if len(name) > len(begun)), None)


class EditScreen(ModalScreen[Draft | None]):
    """Act, who, by when and how one would see it; None when nothing changes."""

    HELP = "Put it in other words. Leave the day empty for no day."
    CSS_PATH = "edit_proposal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Keep", id="edit.keep", tooltip="Keep this"),
        Binding("escape", "dismiss(None)", "Cancel", id="edit.cancel", tooltip="Change nothing"),
    ]

    act = query_one("#act", Line)
    who = query_one("#who", Line)
    day = query_one("#day", DayField)
    done = query_one("#done", Line)
    trouble = query_one("#trouble", Prose)

    def __init__(self, services: Services, relationship: Relationship, draft: Draft) -> None:
        """Begin with this proposal as it is."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._draft = draft
        self._sending = False
        self._asked = ""
        """The people that were asked about."""

    def compose(self) -> ComposeResult:
        """Lay out the four fields."""
        draft = self._draft
        names = ", ".join(member.person.name for member in self._relationship.members)
        with VerticalScroll(classes="box"):
            yield Prose("Change it", classes="heading")
            yield Prose("What is to be done", classes="label")
            yield Line(clean_line(draft.title), placeholder="Send the draft", id="act")
            yield Prose("Who", classes="label")
            yield Line(
                clean_line(", ".join(draft.owner)),
                placeholder=clean_line(f"{names}, or both"),
                suggester=Names(self._relationship),
                id="who",
            )
            yield Prose("By when", classes="label")
            yield DayField(
                self._services,
                id="day",
                day=draft.due,
                hint="Friday, in two weeks, 12 March",
                empty="no day",
            )
            yield Prose("Done when (what one would see)", classes="label")
            yield Line(clean_line(draft.done_when or ""), id="done")
            yield Prose("", id="trouble", classes="error")
            yield Prose("Enter keeps it · Esc changes nothing", classes="muted")

    def on_mount(self) -> None:
        """Begin in the first field and wake the reader of days."""
        self.trouble.display = False
        self.act.focus()
        self._services.reader.warm()

    def action_send(self) -> None:
        """Return the changed proposal once the act is named and the day understood."""
        self._sending = self.day.waiting
        if self.day.waiting:
            return
        if not clean_line(self.act.value):
            self.trouble.show("Write what is to be done, or press Esc.")
            self.trouble.display = True
            self.act.focus()
        elif self.day.problem:
            self.day.refuse(self.day.problem)
        elif self._asks_who:
            self.who.focus()
        else:
            self.dismiss(self._changed())

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_send()

    @on(DayField.Settled)
    def _understood(self, event: DayField.Settled) -> None:
        event.stop()
        if self._sending:
            self.action_send()

    @property
    def _asks_who(self) -> bool:
        """Whether somebody is named who is nobody here; asked once, then they are meant."""
        doubts = people_in(self.who.value, self._relationship).doubts
        if not doubts or self._asked == self.who.value:
            return False
        self._asked = self.who.value
        names = " and ".join(f"“{doubt.words}”" for doubt in doubts)
        says = " ".join(doubt.says for doubt in doubts)
        self.trouble.show(f"{says} Change it, or Enter once more keeps {names} as somebody else.")
        self.trouble.display = True
        return True

    def _changed(self) -> Draft:
        draft, owner = self._draft, people_in(self.who.value, self._relationship).names
        named = owner != draft.owner or draft.doubtful
        moved = owned_by(draft, owner, self._relationship) if named else draft
        return moved.edit(
            title=self.act.value,
            due=self.day.day,
            no_due=self.day.day is None,
            done_when=self.done.value,
        )


def _after_and(value: str) -> int:
    at = value.casefold().rfind(" and ")
    return at + len(" and ") if at >= 0 else 0
