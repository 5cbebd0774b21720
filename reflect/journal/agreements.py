"""Private agreements, in the journal's file."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import TypedDict

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session as Transaction

from reflect.app.kept import KeptAgreement
from reflect.domain.events import GENESIS, Event
from reflect.domain.history import read
from reflect.journal.sealing import resealed
from reflect.journal.tables import AgreementRow
from reflect.storage.codec import decode, encode, encode_agreement

Kept = tuple[KeptAgreement, ...]
SPENT = "spent"
"""The id of an empty row: its number was given last, to something that is gone since."""


class _Written(TypedDict):
    """An event as it is kept; its place in the list is its place in the history."""

    id: str
    author: str
    at: str
    zone: str
    kind: str
    act: str


def private_in(transaction: Transaction) -> Kept:
    """Return all private agreements, in the order in which they were made.

    Raises:
        ValueError: If one cannot be read.
    """
    known = select(AgreementRow).where(AgreementRow.id != SPENT).order_by(AgreementRow.number)
    return tuple(_kept(row) for row in transaction.scalars(known))


@contextmanager
def counting_on(transaction: Transaction) -> Iterator[int]:
    """Take private agreements out, and have none of their numbers given again.

    Yields the last number that was given.
    """
    last = transaction.scalar(select(func.max(AgreementRow.number))) or 0
    yield last
    transaction.flush()
    transaction.execute(delete(AgreementRow).where(AgreementRow.id == SPENT))
    if last > (transaction.scalar(select(func.max(AgreementRow.number))) or 0):
        spent = KeptAgreement(id=SPENT, relationship="", number=last, events=(), offered=True)
        transaction.add(_row(spent))
        transaction.flush()


def revise(transaction: Transaction, work: Callable[[Kept], Kept]) -> bool:
    """Put down what `work` makes of all private agreements; return whether anything went."""
    before = private_in(transaction)
    after = work(before)
    ids, known = {each.id for each in after}, set(before)
    gone = [each.id for each in before if each.id not in ids]
    changed = [each for each in after if each not in known]
    touched = [SPENT, *gone, *(each.id for each in changed)]
    with resealed(transaction, touched), counting_on(transaction) as last:
        transaction.execute(delete(AgreementRow).where(AgreementRow.id.in_(gone)))
        numbers = count(last + 1)
        for each in changed:
            transaction.merge(_row(replace(each, number=each.number or next(numbers))))
    shorter = {each.id: len(each.events) for each in after}
    return any(shorter.get(each.id, 0) < len(each.events) for each in before)


def _kept(row: AgreementRow) -> KeptAgreement:
    written: list[_Written] = json.loads(row.events)
    return KeptAgreement(
        id=row.id,
        relationship=row.relationship,
        number=row.number,
        events=tuple(_event(row, place, each) for place, each in enumerate(written, 1)),
        offered=row.offered,
    )


def _event(row: AgreementRow, place: int, written: _Written) -> Event:
    return Event(
        id=written["id"],
        relationship=row.relationship,
        subject=row.id,
        author=written["author"],
        seq=place,
        lamport=place,
        prev=GENESIS,
        at=datetime.fromisoformat(written["at"]),
        zone=written["zone"],
        act=decode(written["kind"], written["act"]),
    )


def _row(kept: KeptAgreement) -> AgreementRow:
    agreement = read(kept.events).agreement
    return AgreementRow(
        id=kept.id,
        relationship=kept.relationship,
        number=kept.number,
        offered=kept.offered,
        events=json.dumps([_written(event) for event in kept.events], ensure_ascii=False),
        state=encode_agreement(agreement) if agreement else "",
    )


def _written(event: Event) -> _Written:
    return {
        "id": event.id,
        "author": event.author,
        "at": event.at.isoformat(),
        "zone": event.zone,
        "kind": event.act.kind,
        "act": encode(event.act),
    }
