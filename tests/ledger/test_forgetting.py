"""Forgetting: no word of it is left in any file, the chain holds, the rest is as it was."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.app.ports import Entry, Listed, Order, Query
from reflect.domain.acts import Offered, Reported, Undone, Withdrawn
from reflect.domain.errors import (
    BusyStoreError,
    TamperedLedgerError,
    UnknownAgreementError,
    UnknownRelationshipError,
)
from reflect.domain.facts import RelationshipOpened
from reflect.domain.people import Member, Person, Role
from reflect.ledger.store import SqlLedger
from tests.conftest import Copying
from tests.doubles.clock import FixedClock
from tests.ledger.made import ANA, TERMS, agree, offer, opened
from tests.traces import traces

CANARIES = ("Zyxxcanary", "Qwäldkanarie", "Wyverncanary", "Bynanarycanary")
SECRET = replace(
    TERMS,
    title=f"Tell {CANARIES[0]} of {CANARIES[1]}",
    condition=CANARIES[2],
    to=("Bynanarycanary",),
)


def whole(ledger: SqlLedger) -> list[Listed]:
    """Return all that lists show, after the ledger was verified."""
    ledger.verify()
    return list(ledger.agreements(Query(order=Order.NUMBER, limit=500)).rows)


def crowded(ledger: SqlLedger, count: int = 40) -> None:
    """Put other agreements beside, so that rows move between pages."""
    for number in range(count):
        agree(ledger, f"g{number}")


def test_a_forgotten_agreement_leaves_no_word_behind(sql: SqlLedger, path: Path) -> None:
    """Not in its events, the lists, the index of words, the log or unused pages."""
    opened(sql)
    agree(sql, "before")
    agree(sql, "secret", SECRET)
    crowded(sql)
    rest = [row for row in whole(sql) if row.agreement.id != "secret"]
    assert sql.forget_agreement("secret")
    assert traces(path.parent, *CANARIES, "secret") == []
    assert whole(sql) == rest
    assert sql.forgotten() == 2
    assert sql.agreements(Query(words="zyxx")).total == 0
    with pytest.raises(UnknownAgreementError):
        sql.story("secret")


def test_no_number_is_given_twice(sql: SqlLedger) -> None:
    """Who wrote down a2 somewhere must never find another agreement under it."""
    opened(sql)
    agree(sql, "first")
    agree(sql, "second")
    sql.forget_agreement("second")
    agree(sql, "third")
    assert [row.short for row in sql.agreements(Query()).rows] == ["a1", "a3"]


def test_what_was_taken_back_can_go_alone(sql: SqlLedger, path: Path) -> None:
    """The agreement stands as it stood."""
    opened(sql)
    agree(sql, "g")
    for act in (Reported(by=ANA, note=CANARIES[0]), Withdrawn(by=ANA, reason=CANARIES[1])):
        (event,) = sql.record("r1", [Entry("g", act)])
        sql.record("r1", [Entry("g", Undone(by=ANA, event=event.id))])
    before = sql.find("g")
    assert sql.forget_undone("g")
    assert traces(path.parent, *CANARIES) == []
    assert sql.find("g") == before
    assert sql.story("g").undone == ()
    assert (sql.verify(), sql.forgotten()) == (3, 4)


def test_an_agreement_of_which_nothing_stands_can_go_too(sql: SqlLedger, path: Path) -> None:
    """Its words stayed in the ledger until then."""
    opened(sql)
    (event,) = sql.record("r1", [Entry("g", replace(_offer(), words=CANARIES[0]))])
    sql.record("r1", [Entry("g", Undone(by=ANA, event=event.id))])
    assert traces(path.parent, CANARIES[0])
    sql.forget_undone("g")
    assert traces(path.parent, CANARIES[0], CANARIES[2]) == []
    assert (sql.verify(), sql.forgotten()) == (1, 2)


def test_a_forgotten_relationship_goes_wholly(sql: SqlLedger, path: Path) -> None:
    """People, sessions, agreements and events; its letter is not given again."""
    members = (
        Member(Person(ANA, "Ana Lima"), Role.MENTEE),
        Member(Person("id-of-x", CANARIES[1]), Role.MENTOR),
    )
    opened(sql)
    sql.open_relationship(ANA, Entry("r2", RelationshipOpened(by=ANA, members=members)))
    agree(sql, "kept")
    offer(sql, "secret", replace(SECRET, between=(ANA, "id-of-x")), "r2")
    rest = [row for row in whole(sql) if row.relationship == "r1"]
    assert sql.forget_relationship("r2")
    assert traces(path.parent, *CANARIES, "id-of-x", "r2") == []
    assert whole(sql) == rest
    assert [each.letter for each in sql.relationships()] == ["a"]
    assert opened(sql, "r3").letter == "c"
    with pytest.raises(UnknownRelationshipError):
        sql.forget_relationship("r2")


def test_copies_kept_before_upgrades_go_with_it(sql: SqlLedger, path: Path) -> None:
    """They hold what is forgotten."""
    opened(sql)
    agree(sql, "secret", SECRET)
    copy = path.with_name("ledger.db.before-ledger_9999")
    copy.write_bytes(path.read_bytes() + CANARIES[0].encode())
    sql.forget_agreement("secret")
    assert not copy.exists()
    assert traces(path.parent, *CANARIES) == []


def test_while_another_program_reads_nothing_is_forgotten(path: Path, sql: SqlLedger) -> None:
    """The sentence says so, and it can be tried again."""
    opened(sql)
    agree(sql, "secret", SECRET)
    sql.close()
    ledger = SqlLedger.open(path, FixedClock(), patience=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        agree(ledger, "g")
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM event").fetchone()
        agree(ledger, "h")
        with pytest.raises(BusyStoreError):
            ledger.forget_agreement("secret")
        assert ledger.find("secret")
    assert ledger.forget_agreement("secret")
    assert traces(path.parent, *CANARIES) == []
    ledger.close()


def test_what_a_stopped_program_left_is_wiped_at_the_next_opening(
    path: Path, sql: SqlLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was forgotten, and not yet wiped off the disk."""
    opened(sql)
    agree(sql, "secret", SECRET)
    copy = path.with_name("ledger.db.before-ledger_9999")
    copy.write_bytes(CANARIES[0].encode())

    def killed(*_: object) -> None:
        raise BusyStoreError(path)

    monkeypatch.setattr("reflect.storage.database.sweep", killed)
    assert not sql.forget_agreement("secret")
    sql.close()
    monkeypatch.undo()
    SqlLedger.open(path, FixedClock()).close()
    assert traces(path.parent, *CANARIES) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET payload = '' WHERE seq = 3",
        "UPDATE event SET kind = 'forgotten' WHERE seq = 3",
        "UPDATE event SET {emptied}, hash = prev WHERE seq = 3",
        "UPDATE event SET {emptied}, prev = hash WHERE seq = 3",
        "UPDATE event SET {emptied}, seq = 9 WHERE seq = 3",
        "UPDATE event SET {emptied}, author = 'x' WHERE seq = 3",
        "UPDATE event SET {emptied}, lamport = 9 WHERE seq = 3",
        "UPDATE event SET {emptied}, relationship = 'x' WHERE seq = 3",
        "UPDATE event SET {emptied}, zone = 'said' WHERE seq = 3",
        "UPDATE event SET {emptied}, payload = 'said' WHERE seq = 3",
        "UPDATE event SET {emptied}, subject = 'said' WHERE seq = 3",
        "UPDATE event SET {emptied}, at = '2026-01-01 10:00:00.000000' WHERE seq = 3",
        "UPDATE event SET at = '2020-01-01 00:00:00.000000' WHERE kind = 'forgotten'",
        "DELETE FROM event WHERE seq = 3",
        "DELETE FROM event WHERE kind = 'forgotten'",
        (
            "INSERT INTO event SELECT relationship, 'x', seq, 'x', '', 9, '', '', at, '', kind, ''"
            " FROM event WHERE kind = 'forgotten'"
        ),
    ],
)
def test_the_guards_pass_nothing_but_emptying(sql: SqlLedger, path: Path, statement: str) -> None:
    """Whoever says that an entry is forgotten cannot say anything else in its place."""
    opened(sql)
    agree(sql, "g")
    agree(sql, "h")
    sql.forget_agreement("h")
    emptied = (
        "kind = 'forgotten', payload = '', subject = '', zone = '', id = hash,"
        " at = '2026-01-01 00:00:00.000000'"
    )
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"append-only|can be forgotten"),
    ):
        connection.execute(statement.format(emptied=emptied))


@pytest.mark.parametrize(
    "change",
    [
        "payload = '{{}}'",
        "subject = 'g'",
        "zone = 'UTC'",
        "id = 'x'",
        "at = '2026-01-01 10:00:00.000000'",
    ],
)
def test_a_forgotten_entry_that_holds_something_does_not_verify(
    sql: SqlLedger, path: Path, change: str
) -> None:
    """Nothing hides behind the word."""
    opened(sql)
    agree(sql, "g")
    sql.forget_agreement("g")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER event_no_update")
        connection.execute(f"UPDATE event SET {change} WHERE seq = 2")  # noqa: S608 -- a test's own
    with pytest.raises(TamperedLedgerError, match="called forgotten and is not"):
        sql.verify()


STEPS = st.lists(
    st.tuples(st.sampled_from(["offer", "done", "undo", "forget", "clean"]), st.integers(0, 3)),
    max_size=14,
)


@settings(max_examples=25)
@given(STEPS)
def test_whatever_was_done_the_rest_stays_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, copies: Copying, steps: list[tuple[str, int]]
) -> None:
    """After each forgetting the chain holds, and every other agreement reads the same."""
    path = tmp_path_factory.mktemp("ledger") / "ledger.db"
    with copies():
        ledger = SqlLedger.open(path, FixedClock())
    opened(ledger)
    born = dict[int, int]()
    for what, number in steps:
        born.setdefault(number, 0)
        _take(ledger, what, number, born)
    ledger.verify()
    ledger.close()


def _take(ledger: SqlLedger, what: str, number: int, born: dict[int, int]) -> None:
    subject = f"g{number}-{born[number]}"
    before = {row.agreement.id: row.agreement for row in ledger.agreements(Query(limit=50)).rows}
    known = before.get(subject)
    match what:
        case "offer" if known is None:
            born[number] += 1
            offer(ledger, f"g{number}-{born[number]}")
            return
        case "done" if known is not None and known.reported_by is None:
            ledger.record("r1", [Entry(subject, Reported(by=ANA, note=CANARIES[number]))])
            return
        case "undo" if known is not None:
            latest = ledger.story(subject).standing[-1]
            ledger.record("r1", [Entry(subject, Undone(by=ANA, event=latest.id))])
            return
        case "forget" if known is not None:
            ledger.forget_agreement(subject)
            before.pop(subject)
        case "clean" if known is not None:
            ledger.forget_undone(subject)
        case _:
            return
    ledger.verify()
    after = {row.agreement.id: row.agreement for row in ledger.agreements(Query(limit=50)).rows}
    assert after == before


def _offer() -> Offered:
    return Offered(by=ANA, terms=SECRET)
