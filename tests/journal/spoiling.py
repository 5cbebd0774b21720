"""Changes a journal behind the program's back, for a while."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def spoilt(path: Path, *statements: str) -> Iterator[None]:
    """Have these statements done to the file, and take it back in the end."""
    with (
        closing(sqlite3.connect(path)) as connection,
        closing(sqlite3.connect(":memory:")) as before,
    ):
        connection.backup(before)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        try:
            yield
        finally:
            before.backup(connection)
