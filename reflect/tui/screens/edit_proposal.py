"""One proposal, to be put in other words."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.getters import query_one
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input

from reflect.app.deciding import meant, owned_by, with_extent
from reflect.app.entering import asker_of
from reflect.app.naming import people_in
from reflect.app.proposals import Draft
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import CommitmentKind
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Extent
from reflect.tui.services import Services
from reflect.tui.widgets.choice import ChoiceLine
from reflect.tui.widgets.day import DayField
from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose

KINDS = (
    (CommitmentKind.PROMISE, "a promise"),
    (CommitmentKind.REQUEST, "asked for, no yes yet"),
    (CommitmentKind.IDEA, "an idea"),
)
EXTENTS = ((Extent.TOGETHER, "together"), (Extent.EACH, "a part for each"))


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
    """What it is, who, by when and how one would see it; None when nothing changes."""

    HELP = (
        "Put it as you meant it: promised, asked for (then by whom, too) or only an idea. "
        "Leave the day empty for no day."
    )
    CSS_PATH = "edit_proposal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "send", "Keep", id="edit.keep", tooltip="Keep this"),
        Binding("escape", "dismiss(None)", "Cancel", id="edit.cancel", tooltip="Change nothing"),
    ]

    act = query_one("#act", Line)
    kind = query_one("#kind", ChoiceLine)
    asker = query_one("#asker", Line)
    extent = query_one("#extent", ChoiceLine)
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
        """Lay out the fields; who asked and how several share it only where that is a question."""
        draft, here = self._draft, self._relationship
        names = ", ".join(member.person.name for member in self._relationship.members)
        with VerticalScroll(classes="box", can_focus=False):
            yield Prose("Change it", classes="heading")
            act = Line(clean_line(draft.title), placeholder="Send the draft", id="act")
            yield from _row("What", act)
            yield from _row(
                "Who",
                Line(
                    clean_line(", ".join(draft.owner)),
                    placeholder=clean_line(f"{names}, or both"),
                    suggester=Names(here),
                    id="who",
                ),
            )
            yield from _row(
                "By when",
                DayField(
                    self._services,
                    id="day",
                    day=draft.due,
                    hint="Friday, in two weeks, 12 March",
                    empty="no day",
                ),
            )
            done = Line(clean_line(draft.done_when or ""), placeholder="what one sees", id="done")
            yield from _row("Done when", done)
            yield from _row("It is", ChoiceLine([says for _, says in KINDS], id="kind"))
            asker = here.name_of(asker_of(draft, here))
            yield from _row("Asked by", Line(clean_line(asker), suggester=Names(here), id="asker"))
            yield from _row("They do it", ChoiceLine([says for _, says in EXTENTS], id="extent"))
            yield Prose("", id="trouble", classes="error")
            says = "Enter keeps it · ← → choose · Esc changes nothing"
            yield Prose(says, classes="muted")

    def on_mount(self) -> None:
        """Begin in the first field and wake the reader of days."""
        self.trouble.display = False
        kinds = [kind for kind, _ in KINDS]
        self.kind.chosen = kinds.index(self._draft.kind) if self._draft.kind in kinds else 0
        self.extent.chosen = [extent for extent, _ in EXTENTS].index(self._draft.extent)
        self.watch(self.kind, "chosen", self._fit)
        self._fit()
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
        elif self._asks_asker:
            self.asker.focus()
        else:
            self.dismiss(self._changed())

    @on(Input.Submitted)
    @on(ChoiceLine.Entered)
    def _entered(self, event: Input.Submitted | ChoiceLine.Entered) -> None:
        event.stop()
        self.action_send()

    @on(Input.Changed, "#who")
    def _fit(self) -> None:
        """Ask who asked, and how several share it, only where that is a question."""
        asked = KINDS[self.kind.chosen or 0][0] is CommitmentKind.REQUEST
        self.query_one("#asker-row").display = asked
        owners = people_in(self.who.value, self._relationship).names
        self.query_one("#extent-row").display = len(owners) > 1

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

    @property
    def _asker(self) -> str:
        """Who asked, where it is asked for and one who is here is named; else nobody."""
        named = people_in(self.asker.value, self._relationship)
        asked = KINDS[self.kind.chosen or 0][0] is CommitmentKind.REQUEST
        return named.names[0] if asked and len(named.names) == 1 and not named.doubts else ""

    @property
    def _asks_asker(self) -> bool:
        """Whether it is asked for, and it is not clear by whom of those who are here."""
        owners = people_in(self.who.value, self._relationship).names
        asked = KINDS[self.kind.chosen or 0][0] is CommitmentKind.REQUEST
        if not asked or (self._asker and self._asker not in owners):
            return False
        names = ", ".join(clean_line(m.person.name) for m in self._relationship.members)
        self.trouble.show(f"Who asked? One of {names}, and not who is to do it.")
        self.trouble.display = True
        return True

    def _changed(self) -> Draft:
        draft, owner = self._draft, people_in(self.who.value, self._relationship).names
        named = owner != draft.owner or draft.doubtful
        moved = owned_by(draft, owner, self._relationship) if named else draft
        kind = KINDS[self.kind.chosen or 0][0]
        said = meant(moved, kind, self._relationship, by=self._asker)
        return with_extent(said, EXTENTS[self.extent.chosen or 0][0]).edit(
            title=self.act.value,
            due=self.day.day,
            no_due=self.day.day is None,
            done_when=self.done.value,
        )


def _row(label: str, field: Line | DayField | ChoiceLine) -> ComposeResult:
    with Horizontal(classes="row", id=f"{field.id}-row"):
        yield Prose(label, classes="label")
        yield field


def _after_and(value: str) -> int:
    at = value.casefold().rfind(" and ")
    return at + len(" and ") if at >= 0 else 0
