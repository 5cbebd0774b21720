"""Services: a record of the use cases, handed to whoever shows them."""

from collections.abc import Callable
from dataclasses import dataclass

from reflect.app.adding import Additions
from reflect.app.agreements import Agreements
from reflect.app.begun import BegunSetUp
from reflect.app.checkins import CheckIns
from reflect.app.conversations import Conversations
from reflect.app.decisions import Decisions
from reflect.app.forgetting import Forgetting
from reflect.app.home import Home
from reflect.app.learning import Lessons
from reflect.app.left import LeftDialogues
from reflect.app.looking_back import LookingBack
from reflect.app.ports import Clock, Ledger, Reader
from reflect.app.private import PrivateAgreements
from reflect.app.relationships import Relationships
from reflect.app.reviews import Reviews
from reflect.app.settings import Settings
from reflect.app.settling import Settling
from reflect.app.summaries import Summaries


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything that can be done, over one home."""

    relationships: Relationships
    begun: BegunSetUp
    conversations: Conversations
    left: LeftDialogues
    looking_back: LookingBack
    decisions: Decisions
    settling: Settling
    additions: Additions
    agreements: Agreements
    check_ins: CheckIns
    reviews: Reviews
    summaries: Summaries
    lessons: Lessons
    forgetting: Forgetting
    settings: Settings
    private: PrivateAgreements
    ledger: Ledger
    """What is shared, and only that."""
    reader: Reader
    clock: Clock
    home: Home
    close: Callable[[], None]
    """Lets go of every file and process."""
