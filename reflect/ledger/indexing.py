"""Checks that the index of words finds what it ought to."""

from collections.abc import Iterator

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session as Transaction

from reflect.ledger.tables import AgreementRow
from reflect.ledger.words import INDEX, has_index, matching

_CAN_INDEX = text("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")
_STEP = 1000
_SHORT = 3
"""Beginnings of up to so many letters are indexed apart."""


def index_faults(transaction: Transaction) -> Iterator[str]:
    """Say for which words the index does not find exactly the agreements that have them."""
    if not has_index(transaction):
        if transaction.scalar(_CAN_INDEX):
            yield "the index of words is missing"
        return
    for asked, (count, total) in _expected(transaction).items():
        found = select(func.count(), func.sum(INDEX.c.rowid)).where(matching(asked))
        if tuple(transaction.execute(found).one()) != (count, total):
            yield f"the index of words: it does not find what has {asked}"


def _expected(transaction: Transaction) -> dict[str, tuple[int, int]]:
    """Return how many have each word and each short beginning, and the sum of their keys."""
    expected = dict[str, tuple[int, int]]()
    rows = select(AgreementRow.key, AgreementRow.search).execution_options(yield_per=_STEP)
    for key, search in transaction.execute(rows):
        for asked in _asked(search.split()):
            count, total = expected.get(asked, (0, 0))
            expected[asked] = (count + 1, total + key)
    return expected


def _asked(words: list[str]) -> set[str]:
    beginnings = {word[:length] for word in words for length in range(1, _SHORT + 1)}
    return {f'"{word}"' for word in words} | {f'"{beginning}" *' for beginning in beginnings}
