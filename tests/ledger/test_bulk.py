"""Sample ledgers: many agreements that users could have made."""

from reflect.app.ports import Ledger, Query
from reflect.domain.agreements import OPEN, Status
from reflect.ledger.bulk import fill, open_pair
from tests.doubles.clock import FixedClock


def test_a_filled_ledger_holds(ledger: Ledger, clock: FixedClock) -> None:
    """As many as asked for, some of them open, and everything verifies."""
    relationship = open_pair(ledger, clock, "Ana", "Bo")
    fill(ledger, clock, relationship, 50)
    assert ledger.agreements(Query()).total == 50
    assert 0 < ledger.agreements(Query(statuses=OPEN)).total < 50
    assert ledger.agreements(Query(statuses=frozenset({Status.KEPT}))).total > 0
    assert ledger.verify() > 100


def test_the_same_seed_draws_the_same_titles(ledger: Ledger, clock: FixedClock) -> None:
    """So that measurements can be compared."""
    titles = []
    for name in ("Bo", "Cy"):
        relationship = open_pair(ledger, clock, "Ana", name)
        fill(ledger, clock, relationship, 5)
        page = ledger.agreements(Query(relationship=relationship.id))
        titles.append([listed.agreement.terms.title for listed in page.rows])
    assert titles[0] == titles[1]
