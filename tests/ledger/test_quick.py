"""The quick path: the same answer as the ledger's, without its weight."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.app.ports import Listed, Order, Query
from reflect.domain.agreements import OPEN
from reflect.domain.errors import (
    CorruptStoreError,
    NewerStoreError,
    NoRelationshipError,
    OlderStoreError,
    UnwritableHomeError,
)
from reflect.domain.terms import side
from reflect.ledger import quick
from reflect.ledger.bulk import fill, open_pair
from reflect.ledger.quick import DueRow, due_rows
from reflect.ledger.schema import LEDGER
from reflect.ledger.store import SqlLedger
from reflect.storage.revisions import Schema
from tests.doubles.clock import FixedClock
from tests.ledger.made import BO, DAY, TERMS, offer, opened, small_ledger


def shown(ledger: SqlLedger, listed: Listed) -> DueRow:
    """Return how an agreement that the ledger lists ought to be shown."""
    home = {each.id: each for each in ledger.relationships()}[listed.relationship]
    names = {member.person.id: member.person.name for member in home.members}
    terms = listed.agreement.terms
    return DueRow(
        short=listed.short,
        title=terms.title,
        due=terms.due,
        status=listed.agreement.status,
        owners=tuple(names.get(owner, owner) for owner in terms.owner),
        side=side(terms.owner, home.me),
        with_whom=home.with_whom,
        told_yes=tuple(sorted(names.get(each, each) for each in listed.agreement.told_yes)),
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger of two relationships with agreements of every kind."""
    path = tmp_path_factory.mktemp("filled") / "ledger.db"
    ledger, clock = SqlLedger.open(path, FixedClock()), FixedClock()
    fill(ledger, clock, open_pair(ledger, clock, "Ana", "Bo"), 60)
    fill(ledger, clock, open_pair(ledger, clock, "Ana", "Cy"), 30, seed=2)
    opened(ledger)
    offer(ledger, "none", replace(TERMS, due=None, owner=(BO, "Dana")))
    offer(ledger, "last", replace(TERMS, due=date.max))
    ledger.close()
    return path


@settings(max_examples=30)
@given(
    until=st.none() | st.dates(DAY - timedelta(800), DAY + timedelta(800)) | st.just(date.max),
    owner_me=st.sampled_from((None, True, False)),
    limit=st.integers(0, 40),
)
def test_it_answers_as_the_ledger_does(
    *, filled: Path, until: date | None, owner_me: bool | None, limit: int
) -> None:
    """The same agreements, in the same order, with the same names."""
    ledger = SqlLedger.open(filled, FixedClock())
    me = ledger.me()
    rows = [
        listed
        for listed in ledger.agreements(
            Query(statuses=OPEN, due_until=until, order=Order.DUE, limit=1000)
        ).rows
        if owner_me is None or (_mine(ledger, listed) == owner_me)
    ]
    assert due_rows(filled, until=until, owner_me=owner_me, limit=limit) == [
        replace(row, due=None) if row.due == date.max else row
        for row in (shown(ledger, listed) for listed in rows[:limit])
    ]
    assert me
    ledger.close()


def _mine(ledger: SqlLedger, listed: Listed) -> bool:
    home = {each.id: each for each in ledger.relationships()}[listed.relationship]
    return home.me in listed.agreement.terms.owner


def test_what_is_read_is_found_in_an_index(filled: Path) -> None:
    """So that it takes no longer when there is more: nothing is scanned and nothing sorted."""
    with closing(sqlite3.connect(filled)) as connection:
        for query, values in ((quick._ALL, 3), (quick._BY_OWNER, 4)):  # noqa: SLF001 -- its plan
            plan = connection.execute(f"EXPLAIN QUERY PLAN {query}", [1] * values).fetchall()
            assert [row[3].split(" (")[0] for row in plan] == [
                f"SEARCH agreement USING INDEX ix_agreement_{'open' if values == 3 else 'mine'}"
            ]


def test_it_wakes_neither_sqlalchemy_nor_pydantic() -> None:
    """Only the standard library and the domain are loaded."""
    program = "import reflect.ledger.quick, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    woken = {name.partition(".")[0] for name in done.stdout.split()}
    assert not woken & {"sqlalchemy", "pydantic", "pydantic_core", "alembic", "textual", "spacy"}


def due(path: Path) -> list[DueRow]:
    """Ask for everything."""
    return due_rows(path, until=None, owner_me=None, limit=50)


def test_it_reads_while_the_ledger_is_open_and_changes_nothing(path: Path) -> None:
    """What was committed a moment ago is seen."""
    ledger = SqlLedger.open(path, FixedClock())
    opened(ledger)
    assert due(path) == []
    offer(ledger, "g1")
    [row] = due(path)
    assert (row.short, row.owners, row.with_whom) == ("a1", ("Ana Lima",), "Bo")
    ledger.close()
    before = path.read_bytes()
    assert due(path) == [row]
    assert path.read_bytes() == before


def test_without_a_ledger_it_says_how_to_begin(path: Path) -> None:
    """Nothing is made."""
    with pytest.raises(NoRelationshipError):
        due(path)
    assert list(path.parent.iterdir()) == []


def test_it_refuses_what_the_ledger_refuses(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Later, earlier and damaged files each with their own error."""
    small_ledger(path)
    later = Schema("ledger", (*LEDGER.revisions, "ledger_9999"), "")
    monkeypatch.setattr(quick, "LEDGER", later)
    with pytest.raises(OlderStoreError, match="brings the file up to date"):
        due(path)
    monkeypatch.undo()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'ledger_9999'")
    with pytest.raises(NewerStoreError):
        due(path)
    path.write_bytes(b"not a database at all")
    with pytest.raises(CorruptStoreError):
        due(path)
    path.write_bytes(b"")
    with pytest.raises(CorruptStoreError):
        due(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(UnwritableHomeError):
        due(path)
