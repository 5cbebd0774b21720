"""Upgrading: what an earlier version listed is told as it is told today."""

import gzip
from pathlib import Path

import pytest

from reflect.app.ports import Query
from reflect.domain.agreements import Status
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock

OLD = Path(__file__).parent / "old" / "ledger_0001.db.gz"


@pytest.fixture
def old(path: Path) -> Path:
    """Return a ledger that the first version wrote: Joana's, with Jonas as her mentor."""
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    path.chmod(0o600)
    return path


def test_a_ledger_of_the_first_version_is_whole_after_the_upgrade(old: Path) -> None:
    """Every event holds, and every list is what the events amount to now."""
    ledger = SqlLedger.open(old, FixedClock())
    assert ledger.verify() == 25
    listed = {row.agreement.id: row.agreement for row in ledger.agreements(Query()).rows}
    ledger.close()
    assert {name: agreement.status for name, agreement in listed.items()} == {
        "offered": Status.OFFERED,
        "told-yes": Status.AGREED,
        "reported": Status.REPORTED,
        "came": Status.KEPT,
        "came-kept": Status.KEPT,
        "joint": Status.KEPT,
        "change": Status.CHANGE_ASKED,
        "asked": Status.REQUESTED,
        "let-go": Status.WITHDRAWN,
        "idea": Status.IDEA,
    }


def test_what_was_told_in_an_old_ledger_is_known_as_told(old: Path) -> None:
    """A yes that Joana wrote down for Jonas is his as told by her; what came is hers to say."""
    ledger = SqlLedger.open(old, FixedClock())
    agreed = ledger.find("a2").agreement
    came = ledger.find("a4").agreement
    confirmed = ledger.find("a6").agreement
    ledger.close()
    assert dict(agreed.accepted_by) == {"joana": "joana", "jonas": "joana"}
    assert (came.moved_by, came.told_by, came.self_declared) == ("joana", "", False)
    assert (confirmed.moved_by, confirmed.told_by) == ("jonas", "joana")


def test_words_are_found_after_the_upgrade(old: Path) -> None:
    """The index of words follows."""
    ledger = SqlLedger.open(old, FixedClock())
    assert [row.short for row in ledger.agreements(Query(words="marta")).rows] == ["a4"]
    ledger.close()
