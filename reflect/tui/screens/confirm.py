"""What was heard, for the user to accept, change or put aside: it proposes and never decides."""

from collections.abc import Iterable
from threading import Lock
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.getters import query_one

from reflect.app.proposals import Decision, Draft, Heard, Sheet
from reflect.app.talks import Talk
from reflect.domain.cleaning import clean_line
from reflect.domain.errors import ReflectError
from reflect.domain.relationships import Relationship
from reflect.tui.commands import Command
from reflect.tui.held import HeldScreen
from reflect.tui.messages import Added, DecisionsRead, Failed, Recorded
from reflect.tui.screens.add_proposal import AddScreen
from reflect.tui.screens.ask import AskScreen
from reflect.tui.screens.edit_proposal import EditScreen
from reflect.tui.screens.split_proposal import SplitScreen
from reflect.tui.services import Services
from reflect.tui.widgets.desk import Desk
from reflect.tui.widgets.key_bar import KeyBar
from reflect.tui.widgets.proposals import tally
from reflect.tui.widgets.prose import Prose


class ConfirmScreen(HeldScreen[bool]):
    """Proposals with the words they came from; True once saved, None when left open."""

    HELP = (
        "What was heard in your answers. Nothing is written down unless you accept it; "
        "every decision can be undone."
    )
    CSS_PATH = "confirm.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 -- Textual's own form
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "Edit", id="confirm.edit", tooltip="Put it in other words"),
        Binding("s", "split", "Split", id="confirm.split", tooltip="Make several of it"),
        Binding("n", "add", "Add", id="confirm.add", tooltip="Add one by hand"),
        Binding("ctrl+s", "save", "Save", id="confirm.save", tooltip="Put it into the ledger"),
        Binding("escape", "leave", "Leave", id="confirm.leave", tooltip="Go on another time"),
        Binding("escape", "give_up", "Leave", id="confirm.give_up", tooltip="Leave it"),
        Binding("question_mark", "app.help", "Help", id="confirm.help", show=False),
    ]

    desk = query_one("#desk", Desk)
    count = query_one("#tally", Prose)

    def __init__(
        self,
        services: Services,
        relationship: Relationship,
        talk: Talk,
        heard: tuple[Heard, ...],
    ) -> None:
        """Propose what was heard in this dialogue."""
        super().__init__()
        self._services = services
        self._relationship = relationship
        self._talk = talk
        self._heard = heard
        self._sheet = Sheet(())
        self.busy = True
        self._writing = Lock()
        self._settled = False

    def compose(self) -> ComposeResult:
        """Lay out how far it is, and the desk."""
        yield Prose("", id="tally", classes="heading")
        yield Desk(self._relationship, self._services.settings.date_style, id="desk")
        yield KeyBar()

    def on_mount(self) -> None:
        """Read what was decided before."""
        self.desk.listing.focus()
        self._restore()
        self.hold(lambda: self._services.left.check(self._talk.id))

    def commands(self) -> Iterable[Command]:
        """Offer the palette what this screen can do."""
        yield Command("Accept all that are open", "Each can be undone", self.desk.action_accept_all)
        yield Command("Add one by hand", "Something nobody wrote about", self.action_add)
        yield Command("Keep in the ledger", "What was accepted and the ideas", self.action_save)
        yield Command("Leave", "Go on with this another time", self.action_leave)

    def action_edit(self) -> None:
        """Put the one in front in other words."""
        draft = self.desk.front
        if draft is None:
            return

        def take(changed: Draft | None) -> None:
            if changed and changed != draft:
                self.desk.put(changed)

        self.app.push_screen(EditScreen(self._services, self._relationship, draft), take)

    def action_add(self) -> None:
        """Add one that nobody wrote about."""

        def said(line: str | None) -> None:
            if line:
                self._hear(line)

        if not self.busy:
            self.app.push_screen(AddScreen(self._relationship.partner.name), said)

    def action_split(self) -> None:
        """Make several of the one in front."""
        draft = self.desk.front
        if draft is None:
            return

        def cut(lines: tuple[str, ...] | None) -> None:
            if lines:
                self.desk.put(*draft.split(lines))

        self.app.push_screen(SplitScreen(draft.title), cut)

    def action_save(self) -> None:
        """Put what was accepted into the ledger; say first what stays out of it."""
        if self.busy:
            return
        left, kept = self._sheet.open, len(self._sheet.kept)
        if not left:
            self._begin_saving(go_on=True)
            return
        one = left == 1
        self.app.push_screen(
            AskScreen(
                f"{left} {'is' if one else 'are'} still open",
                f"{'It stays' if one else 'They stay'} in the debrief and "
                f"{'does' if one else 'do'} not enter the ledger.",
                f"keep what you decided on ({kept})" if kept else "keep nothing and go on",
            ),
            self._begin_saving,
        )

    def action_leave(self) -> None:
        """Leave it for another time; decisions are kept with the dialogue."""
        untouched = {Decision.OPEN, Decision.LEFT_OUT}
        decided = any(draft.decision not in untouched for draft in self._sheet.drafts)
        if not decided and not self._sheet.past:
            self.dismiss(None)
            return
        self.app.push_screen(
            AskScreen(
                "Leave it for now?",
                "Your decisions are kept with this dialogue, and nothing enters the ledger yet. "
                "The first screen offers to go on.",
                "leave",
            ),
            self.leave_if,
        )

    def show_lost(self, says: str) -> None:
        """Say so above; nothing can be decided here any more."""
        self.count.show(says)
        self.count.add_class("error")
        self.desk.disabled = True

    @work(thread=True, exit_on_error=False, group="hearing")
    def _hear(self, line: str) -> None:
        self.post_message(Added(self._services.additions.heard(line, self._talk)))

    @on(Added)
    def _added(self, message: Added) -> None:
        message.stop()
        self.desk.add(*message.drafts)

    @work(thread=True, exit_on_error=False, group="restoring")
    def _restore(self) -> None:
        services, talk = self._services, self._talk
        try:
            settled = services.settling.is_settled(talk, self._heard)
            sheet = services.decisions.of(talk.id, self._heard)
            self.post_message(DecisionsRead(sheet, settled))
        except ReflectError as error:
            self.post_message(DecisionsRead(Sheet(tuple(map(Draft.of, self._heard))), saved=False))
            self.post_message(Failed(str(error)))

    @on(DecisionsRead)
    def _show(self, message: DecisionsRead) -> None:
        message.stop()
        if message.saved:
            self.app.notify("What you decided is in the ledger already.", markup=False)
            self.dismiss(result=True)
            return
        self._sheet, self.busy = message.sheet, False
        self.desk.show(message.sheet)
        self.count.show(tally(message.sheet.drafts))

    @on(Desk.Changed)
    def _changed(self, message: Desk.Changed) -> None:
        message.stop()
        self._sheet = message.sheet
        self.count.show(tally(message.sheet.drafts))
        self._keep()

    @work(thread=True, exclusive=True, exit_on_error=False, group="keeping")
    def _keep(self) -> None:
        try:
            with self._writing:
                if not self._settled:
                    self._services.decisions.keep(self._talk.id, self._heard, self._sheet)
        except ReflectError as error:
            self.post_message(Failed(str(error)))

    def _begin_saving(self, go_on: bool | None) -> None:  # noqa: FBT001 -- what the question returns
        if go_on and not self.busy:
            self.busy = True
            self.desk.loading = True
            self._save(self._sheet)

    @work(thread=True, exit_on_error=False, group="saving")
    def _save(self, sheet: Sheet) -> None:
        listed = None
        try:
            with self._writing:
                listed = self._services.settling.settle(self._talk, self._heard, sheet)
                self._settled = True
        except ReflectError as error:
            self.post_message(Failed(str(error)))
        self.post_message(Recorded(listed))

    @on(Recorded)
    def _saved(self, message: Recorded) -> None:
        message.stop()
        self.busy = self.desk.loading = False
        if message.listed is None:
            self.desk.listing.focus()
            return
        lines = [f"{row.short}  {clean_line(row.agreement.terms.title)}" for row in message.listed]
        self.app.notify(
            "\n".join(lines) or "Nothing was put into the ledger.",
            title="Kept" if lines else "",
            timeout=8,
            markup=False,
        )
        self.dismiss(result=True)
