"""Private agreements in the journal: kept whole, told when damaged, gone when deleted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from reflect.app.kept import KeptAgreement, Purge
from reflect.app.ports import Entry
from reflect.app.private import PrivateAgreements, Shelf
from reflect.domain.acts import Offered, Reported, Undone
from reflect.domain.errors import CorruptStoreError, UnlawfulActError
from reflect.domain.terms import Terms
from reflect.journal.schema import JOURNAL
from reflect.journal.store import SqlJournal
from reflect.ledger.store import SqlLedger
from reflect.storage.database import Database
from reflect.storage.revisions import Schema
from tests.doubles.clock import FixedClock
from tests.doubles.ids import CountedIds
from tests.journal.spoiling import spoilt
from tests.ledger.made import ANA, opened

PROMISE = "Tell HR about the affair"
TERMS = Terms(title=PROMISE, owner=(ANA,), between=(ANA,), condition="if it goes on")
OFFER = Entry("g1", Offered(by=ANA, terms=TERMS, words="I'll tell HR."))


def on(shelf: Shelf) -> PrivateAgreements:
    """Return private agreements on this shelf."""
    return PrivateAgreements(shelf, FixedClock(), CountedIds())


def left_in(folder: Path) -> bytes:
    """Return every byte of every file."""
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def test_what_is_kept_is_read_back(sql: SqlJournal) -> None:
    """With its words, its condition and its history."""
    private = on(sql)
    private.record("r1", [OFFER, Entry("g1", Reported(by=ANA, note="At last"))])
    story = private.story("g1")
    assert story
    assert [type(event.act) for event in story.standing] == [Offered, Reported]
    (listed,) = private.all()
    assert (listed.short, listed.relationship, listed.agreement.terms) == ("my1", "r1", TERMS)


def test_an_unlawful_act_leaves_everything_as_it_was(sql: SqlJournal) -> None:
    """The first act of a batch is not kept when the second cannot follow."""
    private = on(sql)
    with pytest.raises(UnlawfulActError):
        private.record("r1", [OFFER, OFFER])
    assert sql.private() == ()


@pytest.mark.parametrize(
    "remove",
    [
        lambda private: private.forget("g1"),
        lambda private: private.record(
            "r1", [Entry("g1", Undone(by=ANA, event=private.story("g1").standing[-1].id))]
        ),
    ],
    ids=["forgotten", "undone"],
)
def test_what_is_removed_is_in_no_file(
    remove: Callable[[PrivateAgreements], None], sql: SqlJournal, path: Path
) -> None:
    """Deleting means deleting: no byte of it is left, log and index included."""
    private = on(sql)
    private.record("r1", [OFFER])
    assert PROMISE.encode() in left_in(path.parent)
    remove(private)
    assert PROMISE.encode() not in left_in(path.parent)


@pytest.mark.parametrize(
    "remove",
    [
        lambda private, _: private.forget("g2"),
        lambda private, _: private.record(
            "r1", [Entry("g2", Undone(by=ANA, event=private.story("g2").standing[-1].id))]
        ),
        lambda _, sql: sql.shredder.purge(Purge(private=frozenset({"g1", "g2"}))),
    ],
    ids=["forgotten", "undone", "purged"],
)
def test_a_number_never_means_something_else(
    remove: Callable[[PrivateAgreements, SqlJournal], None], sql: SqlJournal, path: Path
) -> None:
    """Who wrote down my2 finds that, or nothing; also after the program was opened again."""
    private = on(sql)
    private.record("r1", [OFFER, Entry("g2", OFFER.act)])
    remove(private, sql)
    sql.close()
    again = SqlJournal.open(path, FixedClock())
    on(again).record("r1", [Entry("g3", OFFER.act)])
    assert [listed.short for listed in on(again).all()][-1] == "my3"
    again.close()


def test_two_windows_lose_nothing(path: Path) -> None:
    """Each number is given once, whoever writes at the same time."""
    SqlJournal.open(path, FixedClock()).close()

    def write(who: str) -> None:
        journal = SqlJournal.open(path, FixedClock())
        private = on(journal)
        for number in range(10):
            private.record("r1", [Entry(f"{who}{number}", OFFER.act)])
        journal.close()

    windows = [Thread(target=write, args=(who,)) for who in "ab"]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    journal = SqlJournal.open(path, FixedClock())
    assert [kept.number for kept in journal.private()] == list(range(1, 21))
    journal.close()


def test_one_that_cannot_be_read_is_told(sql: SqlJournal, path: Path) -> None:
    """As damage to the file, in a sentence."""
    on(sql).record("r1", [OFFER])
    with (
        spoilt(path, "UPDATE agreement SET events = '{'"),
        pytest.raises(CorruptStoreError, match="cannot be read"),
    ):
        sql.private()


def test_a_journal_without_them_gets_room_for_them(path: Path) -> None:
    """What was in it stays."""
    older = Schema(JOURNAL.name, JOURNAL.revisions[:2], JOURNAL.migrations)
    Database.open(path, older).close()
    journal = SqlJournal.open(path, FixedClock())
    kept = KeptAgreement(id="g1", relationship="r1", number=1, events=())
    assert journal.private() == ()
    journal.revise(lambda _: (replace(kept, offered=True),))
    assert journal.private() == (replace(kept, offered=True),)
    journal.close()


def test_the_ledger_takes_no_private_agreement(tmp_path: Path) -> None:
    """Whoever hands it one is refused: nothing could be taken out again."""
    ledger = SqlLedger.open(tmp_path / "ledger.db", FixedClock())
    opened(ledger)
    with pytest.raises(UnlawfulActError, match="yours alone"):
        ledger.record("r1", [OFFER])
    ledger.close()
    assert PROMISE.encode() not in left_in(tmp_path)
