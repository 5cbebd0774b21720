"""A relationship and terms that the tests of the ledger share."""

from datetime import date
from pathlib import Path

from reflect.app.ports import Entry, Ledger
from reflect.domain.acts import Accepted, Offered
from reflect.domain.facts import RelationshipOpened
from reflect.domain.people import Member, Person, Role
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Terms
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock

ANA, BO = "id-of-ana", "id-of-bo"
MEMBERS = (
    Member(Person(ANA, "Ana Lima"), Role.MENTEE),
    Member(Person(BO, "Bo"), Role.MENTOR),
)
OPENED = RelationshipOpened(by=ANA, members=MEMBERS, goals=("Speak up",), rhythm_days=14)
DAY = date(2026, 3, 6)
TERMS = Terms(title="Send Dana the draft", owner=(ANA,), between=(ANA, BO), to=("Dana",), due=DAY)


def opened(ledger: Ledger, relationship: str = "r1") -> Relationship:
    """Open a relationship between Ana, who uses the program, and Bo."""
    return ledger.open_relationship(ANA, Entry(relationship, OPENED))


def offer(ledger: Ledger, subject: str, terms: Terms = TERMS, relationship: str = "r1") -> None:
    """Put an offer of Ana's on the table."""
    entry = Entry(subject, Offered(by=ANA, terms=terms, words="I will send Dana the draft."))
    ledger.record(relationship, [entry])


def agree(ledger: Ledger, subject: str, terms: Terms = TERMS, relationship: str = "r1") -> None:
    """Have Ana offer and Bo say yes."""
    offer(ledger, subject, terms, relationship)
    ledger.record(relationship, [Entry(subject, Accepted(by=BO, digest=terms.digest()))])


def small_ledger(path: Path) -> None:
    """Make a file with one relationship and three agreements, and close it."""
    ledger = SqlLedger.open(path, FixedClock())
    opened(ledger)
    for number in range(3):
        agree(ledger, f"g{number}")
    ledger.close()
