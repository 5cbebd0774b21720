"""The first run: who, with whom, and what for, on one page."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Button, Input, Static

from reflect.app.begun import as_draft
from reflect.app.naming import names_in
from reflect.app.relationships import SetUp
from reflect.domain.people import Role
from reflect.domain.relationships import Kind
from reflect.tui.drafts import DraftKeeper
from reflect.tui.forms import answers, fill
from reflect.tui.messages import DraftTold
from reflect.tui.services import Services
from reflect.tui.widgets.choice import ChoiceLine
from reflect.tui.widgets.day import DayField
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.line import Line
from reflect.tui.widgets.prose import Prose

WHAT = (
    "reflect is a questionnaire, not a person: it asks before and after your mentoring "
    "sessions, notices what is promised and keeps it. It gives no advice. "
    "Everything stays on this machine."
)
HOW = "Anything may stay empty. Enter or Tab goes on, ← → choose, Ctrl+S starts, F1 helps."
AGAIN = "Anything may stay empty. Enter or Tab goes on, ← → choose, Ctrl+S adds, Esc goes back."
AGAIN_HERE = "What you wrote before is here again. Nothing of it was used yet."
NO_ROLE = "Are you the mentee, the mentor or a peer? Without an answer, Ctrl+S takes the mentee."
ROLES = (Role.MENTEE, Role.MENTOR, Role.PEER)
KINDS = (
    (Kind.CAREER, "work and career"),
    (Kind.PSYCHOSOCIAL, "how I am doing"),
    (Kind.BOTH, "both"),
)
RHYTHMS = ((7, "weekly"), (14, "fortnightly"), (30, "monthly"), (None, "as it comes"))
GOALS = 3
READERS = ("only I, among my ideas", "they too, in the summary")
NO_READERS = "Who may read your goals? Without an answer, Ctrl+S keeps them yours alone."
SEEN = "The summary that you may hand on later shows names and the days on which you meet."


class SetUpScreen(Screen[SetUp | None]):
    """Asks what a relationship is set up with; None when another one is not wanted after all."""

    HELP = "Who you are, with whom you meet and what for. Everything can be changed or left out."
    CSS_PATH = "setup.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (56, "-wide")]  # noqa: RUF012 -- as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-high")]  # noqa: RUF012 -- as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s",
            "start",
            "Start",
            id="setup.start",
            tooltip="Start with what is written here",
        ),
        Binding(
            "escape",
            "leave",
            "Skip",
            id="setup.leave",
            tooltip="Start without answering; for another relationship, go back",
        ),
    ]

    name_line = query_one("#name", Line)
    told = query_one("#told", Prose)
    role = query_one("#role", ChoiceLine)
    others = query_one("#others", Line)
    kind = query_one("#kind", ChoiceLine)
    rhythm = query_one("#rhythm", ChoiceLine)
    next_session = query_one("#next", DayField)
    readers = query_one("#readers", ChoiceLine)

    def __init__(
        self,
        services: Services,
        *,
        first: bool = True,
        my_name: str = "",
        left: Mapping[str, str] | None = None,
    ) -> None:
        """Ask for the first one, or for another of `my_name`; `left` was written here before."""
        super().__init__()
        self._left = {"name": my_name, **(left or {})}
        self._drafts: DraftKeeper | None = None
        self._services = services
        self._first = first
        self._my_name = my_name
        self._starting = False
        self._warned: set[tuple[str, str | SetUp]] = set()

    def compose(self) -> ComposeResult:
        """Lay out one calm page."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static("Welcome" if self._first else "Another relationship", classes="heading")
            if self._first:
                yield Static(WHAT, id="what", markup=False)
            yield Static(HOW if self._first else AGAIN, classes="muted", id="how", markup=False)
            yield Prose(self._told, classes="muted", id="told")
            yield from _asked("My name", Line(placeholder="Me", id="name"))
            yield from _asked("I am the", ChoiceLine([role.value for role in ROLES], id="role"))
            yield from _asked(
                "I meet with", Line(placeholder="A name; several with commas between", id="others")
            )
            about = ChoiceLine([says for _, says in KINDS], id="kind")
            yield from _asked("It is about", about)
            often = ChoiceLine([says for _, says in RHYTHMS], id="rhythm")
            yield from _asked("We meet", often)
            yield from _asked("Next time", DayField(self._services, id="next", hint=_DAY_HINT))
            for number in range(GOALS):
                line = Line(placeholder=_GOAL_HINTS[number], id=f"goal-{number}")
                yield from _asked("Goals" if number == 0 else "", line)
            yield from _asked("They are for", ChoiceLine(READERS, id="readers"))
            yield Static(SEEN, classes="muted", id="seen", markup=False)
            with Horizontal(id="end"):
                yield Button("Start" if self._first else "Add", id="start", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with what is known, at the first thing that is not; keep what is written."""
        self.told.display = bool(self._told)
        fill(self, self._left, CHOICES, self._note)
        (self.others if self.name_line.value else self.name_line).focus()
        self._services.reader.warm()

    def on_unmount(self) -> None:
        """Keep the last keys."""
        if self._drafts:
            self._drafts.close()

    @property
    def _told(self) -> str:
        return AGAIN_HERE if set(self._left) > {"name"} else ""

    def _note(self) -> None:
        """Keep what is written, behind the keys."""
        if self._drafts is None:
            keep = self._services.begun.keep
            self._drafts = DraftKeeper(keep, lambda says: self.post_message(DraftTold(says)))
        self._drafts.changed(as_draft(answers(self, CHOICES)))

    @on(DraftTold)
    def _tell(self, message: DraftTold) -> None:
        self.told.show(message.problem or self._told)
        self.told.display = bool(message.problem or self._told)

    @property
    def plan(self) -> SetUp:
        """What is written here so far."""
        role, kind, rhythm = self.role.chosen, self.kind.chosen, self.rhythm.chosen
        shared = self.readers.chosen == 1
        return SetUp(
            my_name=self.name_line.value.strip() or "Me",
            my_role=Role.MENTEE if role is None else ROLES[role],
            others=names_in(self.others.value),
            kind=Kind.BOTH if kind is None else KINDS[kind][0],
            rhythm_days=None if rhythm is None else RHYTHMS[rhythm][0],
            goals=self._goals if shared else (),
            own_goals=() if shared else self._goals,
            next_session=self.next_session.day,
        )

    @property
    def _goals(self) -> tuple[str, ...]:
        lines = (self.query_one(f"#goal-{number}", Line).value for number in range(GOALS))
        return tuple(goal.strip() for goal in lines if goal.strip())

    def action_start(self) -> None:
        """Start with what is here, once the day is understood."""
        field = self.next_session
        self._starting = field.waiting
        if field.waiting:
            return
        if self._problem and self._first_said("day", field.line.value):
            field.refuse(f"{self._problem} Ctrl+S once more starts without a day.")
        elif self.role.chosen is None and self._first_said("role", ""):
            self.notify(NO_ROLE, markup=False)
            self.role.focus()
        elif self._goals and self.readers.chosen is None and self._first_said("goals", ""):
            self.notify(NO_READERS, markup=False)
            self.readers.focus()
        else:
            self.dismiss(self.plan)

    def action_leave(self) -> None:
        """Start without answers; what was written is given up only when asked for twice."""
        untouched = SetUp(my_name=self._my_name or "Me")
        if self.plan != untouched and self._first_said("leaving", self.plan):
            says = "starts without" if self._first else "goes back without"
            self.notify(f"Escape once more {says} what you wrote here.", markup=False)
            return
        self.dismiss(untouched if self._first else None)

    def _first_said(self, about: str, what: str | SetUp) -> bool:
        """Whether the user is told of it for the first time."""
        known = (about, what) in self._warned
        self._warned.add((about, what))
        return not known

    @property
    def _problem(self) -> str:
        field, today = self.next_session, self._services.clock.today()
        if field.day and field.day < today:
            return "That day is over."
        return field.problem

    @on(DayField.Settled)
    def _understood(self, event: DayField.Settled) -> None:
        event.stop()
        if self._starting:
            self.action_start()

    @on(Input.Submitted)
    @on(ChoiceLine.Entered)
    def _next(self, event: Input.Submitted | ChoiceLine.Entered) -> None:
        event.stop()
        self.focus_next()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_start()


CHOICES: dict[str, list[str]] = {
    "role": [role.value for role in ROLES],
    "kind": [kind.value for kind, _ in KINDS],
    "rhythm": [str(days or 0) for days, _ in RHYTHMS],
    "readers": ["me", "them"],
}
"""What is kept of a choice, by the id of its field."""
_DAY_HINT = "Such as: Friday, in two weeks, 1 December"
_GOAL_HINTS = ("What you want to get to", "Another one", "And another one")


def _asked(label: str, field: Line | ChoiceLine | DayField) -> ComposeResult:
    with Horizontal(classes="row"):
        yield Static(Content(label), classes="label")
        yield field
