"""Checks that a file is what it should be: its pages, its tables, every value in them."""

from collections.abc import Iterator

from sqlalchemy import Column, MetaData, Table, inspect, select, text
from sqlalchemy.orm import Session as Transaction

_MOST = 5
_STEP = 1000


def file_faults(transaction: Transaction, metadata: MetaData) -> Iterator[str]:
    """Say what is wrong with a file whose tables should be those of `metadata`.

    Raises:
        SQLAlchemyError: If it is too damaged to be read through.
        ValueError: If a value in it cannot be read.
    """
    checked = transaction.scalars(text(f"PRAGMA integrity_check({_MOST})"))
    yield from (f"the file: {found}" for found in checked if found != "ok")
    for child, row, parent, _ in transaction.execute(text("PRAGMA foreign_key_check")):
        yield f"{child} {row}: what it belongs to in {parent} is missing"
    there = set(inspect(transaction.connection()).get_table_names())
    for table in metadata.sorted_tables:
        if table.name not in there:
            yield f"the table {table.name} is missing"
            continue
        yield from _index_faults(transaction, table)
        yield from _value_faults(transaction, table)


def _index_faults(transaction: Transaction, table: Table) -> Iterator[str]:
    found = inspect(transaction.connection()).get_indexes(table.name)
    there = {index["name"] for index in found}
    for name in sorted(str(index.name) for index in table.indexes):
        if name not in there:
            yield f"the index {name} is missing"


def _value_faults(transaction: Transaction, table: Table) -> Iterator[str]:
    columns = list(table.columns)
    every = select(table).execution_options(yield_per=_STEP)
    with transaction.execute(every) as rows:  # left open, it would go on seeing this moment
        for number, row in enumerate(rows, 1):
            for column, value in zip(columns, row, strict=True):
                if not _fits(column, value):
                    yield f"{table.name}: row {number} holds no {column.name} that can be read"


def _fits(column: Column[object], value: object) -> bool:
    if value is None:
        return bool(column.nullable)
    return column.type.python_type in {dict, list} or isinstance(value, column.type.python_type)
