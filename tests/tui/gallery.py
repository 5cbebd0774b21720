"""Every screen of the program, each ready to be shown, for what has to hold on all of them."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from textual.screen import Screen

import reflect.tui.screens
from reflect.app.agreements import Move
from reflect.app.forgettable import Plan, Related, Target, What
from reflect.app.left import Way
from reflect.app.proposals import Draft
from reflect.app.services import Services
from reflect.app.talks import Page, Unfinished
from reflect.domain.relationships import Relationship
from reflect.tui.screens.add_proposal import AddScreen
from reflect.tui.screens.agreement import AgreementScreen
from reflect.tui.screens.ask import AskScreen
from reflect.tui.screens.closing import ClosingScreen
from reflect.tui.screens.confirm import ConfirmScreen
from reflect.tui.screens.conversation import ConversationScreen
from reflect.tui.screens.details import DetailsScreen, asking_of
from reflect.tui.screens.edit_proposal import EditScreen
from reflect.tui.screens.folder import FolderScreen
from reflect.tui.screens.forget import ForgetScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.journal import JournalScreen
from reflect.tui.screens.ledger import LedgerScreen
from reflect.tui.screens.left import LeftScreen
from reflect.tui.screens.look_on import LookOnScreen
from reflect.tui.screens.moves import MovesScreen
from reflect.tui.screens.people import PeopleScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.setup import SetUpScreen
from reflect.tui.screens.split_proposal import SplitScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.which_session import WhichSessionScreen
from tests.tui.proposing import debriefed, four
from tests.tui.stage import promised

AnyScreen = Screen[Any]
NO_STAGE = frozenset({"OpeningScreen", "HelpScreen"})
"""The screen behind all others, and the one that explains them."""
BEGUN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def all_screens() -> set[str]:
    """Return the name of every class of screen."""
    modules = pkgutil.walk_packages(reflect.tui.screens.__path__, "reflect.tui.screens.")
    return {
        name
        for found in modules
        for name, each in inspect.getmembers(importlib.import_module(found.name), inspect.isclass)
        if issubclass(each, Screen) and each.__module__ == found.name
    }


@dataclass
class Gallery:
    """Makes each screen over a relationship in which something was written and agreed."""

    services: Services
    relationship: Relationship

    def all(self) -> list[Callable[[], AnyScreen]]:
        """Return what makes each screen, once per screen."""
        services, pair = self.services, self.relationship
        [listed] = services.agreements.save(pair, (promised("Send the draft"),))
        talk = debriefed(services, pair)
        services.conversations.save_draft(talk, "half a sen")
        proposal = Draft.of(four()[0])
        asked = asking_of(Move.CHANGE, listed.agreement, (pair.me,), pair)
        left = Unfinished(id=talk.id, dialogue="debrief", title="Debrief", begun=BEGUN, answered=1)
        target = Target(What.DIALOGUE, talk.id)
        plan = Plan(target=target, says="A debrief", goes=("1 answer",))
        related = Plan(target=target, says="It", goes=(), related=(Related(target, "Its words"),))
        told = services.check_ins
        return [
            lambda: HomeScreen(services, pair),
            lambda: SetUpScreen(services),
            lambda: PeopleScreen(services, pair),
            lambda: PlanScreen(services, pair, None),
            lambda: LeftScreen(services, left, tuple(Way)),
            lambda: LookOnScreen(services, talk.id),
            lambda: WhichSessionScreen(services, pair, services.looking_back.behind(pair)),
            lambda: ConversationScreen(services, talk),
            lambda: ConfirmScreen(services, pair, talk, four()),
            lambda: EditScreen(services, pair, proposal),
            lambda: SplitScreen(proposal.title),
            lambda: AddScreen("Dana"),
            lambda: MovesScreen(services, pair, told.proposed((), pair)),
            lambda: ClosingScreen(Page(title="Done", lines=(), nothing="Nothing to show.")),
            lambda: SummaryScreen(services, pair),
            FolderScreen,
            lambda: LedgerScreen(services, pair),
            lambda: AgreementScreen(services, pair, listed),
            lambda: DetailsScreen(services, asked, None),
            lambda: JournalScreen(services, pair),
            lambda: ForgetScreen(plan),
            lambda: ForgetScreen(related),
            lambda: AskScreen("Sure?", "It goes.", "go on"),
        ]
