"""Puts the parts together: the only place that knows which classes stand behind the ports."""

from contextlib import ExitStack
from pathlib import Path

from reflect import resources
from reflect.app.adding import Additions
from reflect.app.agreements import Agreements
from reflect.app.begun import BegunSetUp
from reflect.app.both import BothLedgers
from reflect.app.checkins import CheckIns
from reflect.app.clock import SystemClock
from reflect.app.conversations import Conversations
from reflect.app.decisions import Decisions
from reflect.app.forgetting import Forgetting
from reflect.app.gathering import Gatherer
from reflect.app.home import Home
from reflect.app.ids import ids
from reflect.app.left import LeftDialogues
from reflect.app.looking_back import LookingBack
from reflect.app.ports import Clock, Reader
from reflect.app.private import PrivateAgreements
from reflect.app.relationships import Relationships
from reflect.app.reviews import Reviews
from reflect.app.services import Services
from reflect.app.settings import Settings, read_settings
from reflect.app.settling import Settling
from reflect.app.summaries import Summaries
from reflect.dialogue.library import Library

LANGUAGE = "en"


def build(
    home: Home,
    *,
    clock: Clock | None = None,
    reader: Reader | None = None,
    preferred: str = "",
    full: bool = False,
    journal_at: Path | None = None,
) -> Services:
    """Open the ledger and the journal in `home` and return all that can be done with them.

    The reader's process is not started before something is to be read.

    Args:
        home: The folders; made where they are missing.
        clock: Tells the time; the machine's clock when None.
        reader: Understands texts; a process of its own with the shipped pipeline when None.
        preferred: A relationship that is the current one whatever comes next: a name or a letter.
        full: Whether dialogues ask every question, whatever the practice.
        journal_at: Another file for the journal, where that of the home cannot be read.

    Raises:
        SettingsError: If the settings cannot be read; nothing was opened then.
        HomeError: If a folder cannot be used.
        StoreError: If a file is damaged, newer than this program or in use.
    """
    from reflect.exchange.documents import Documents
    from reflect.exchange.saved import SavedPages
    from reflect.journal.store import SqlJournal
    from reflect.ledger.store import SqlLedger

    settings, shipped = read_settings(home.settings), resources.prompts()
    home.prepare()
    telling = clock or SystemClock()
    new_id = ids(telling)
    with ExitStack() as opened:
        ledger = SqlLedger.open(home.ledger, telling)
        opened.callback(ledger.close)
        journal = SqlJournal.open(journal_at or home.journal, telling)
        opened.callback(journal.close)
        reading = reader or _reader(settings)
        opened.callback(reading.close)
        library = Library(shipped, home.dialogues, LANGUAGE)
        outbox = Documents(shipped / LANGUAGE / "_outputs")
        private = PrivateAgreements(journal, telling, new_id)
        both = BothLedgers(ledger, private)
        agreements = Agreements(both, telling, new_id)
        decisions = Decisions(journal, journal, telling)
        gatherer, pages = Gatherer(both, journal, telling, library), SavedPages(home.summaries)
        return Services(
            relationships=Relationships(both, telling, new_id, preferred),
            begun=BegunSetUp(journal, telling, new_id),
            conversations=Conversations(
                journal,
                reading,
                telling,
                library,
                both,
                new_id,
                full=full,
                follow_ups=settings.follow_ups,
            ),
            left=LeftDialogues(journal, library, ledger, telling),
            looking_back=LookingBack(ledger, journal, telling, new_id),
            decisions=decisions,
            settling=Settling(decisions, agreements),
            additions=Additions(reading, telling),
            agreements=agreements,
            private=private,
            check_ins=CheckIns(agreements),
            reviews=Reviews(both, journal, telling),
            summaries=Summaries(ledger, journal, telling, outbox, gatherer),
            lessons=journal,
            forgetting=Forgetting(both, ledger, journal.shredder, pages, gatherer),
            settings=settings,
            ledger=ledger,
            reader=reading,
            clock=telling,
            home=home,
            close=opened.pop_all().close,
        )


def _reader(settings: Settings) -> Reader:
    from reflect.language.worker import ProcessReader

    return ProcessReader(month_first=settings.date_order == "month")
