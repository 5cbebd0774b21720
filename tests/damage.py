"""Ways to damage the files of a home, each drawn from a seed."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

PAGE = 4096
Damage = Callable[[Path, random.Random], None]


def flips(path: Path, draw: random.Random) -> None:
    """Change a few bytes."""
    content = bytearray(path.read_bytes())
    for _ in range(draw.choice((1, 1, 8, 64))):
        content[draw.randrange(len(content))] ^= draw.randrange(1, 256)
    path.write_bytes(content)


def cut(path: Path, draw: random.Random) -> None:
    """Lose the end."""
    content = path.read_bytes()
    path.write_bytes(content[: draw.randrange(len(content))])


def zero_page(path: Path, draw: random.Random) -> None:
    """Lose a page, as after a power cut."""
    content = bytearray(path.read_bytes())
    start = draw.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = bytes(PAGE)
    path.write_bytes(content)


def swapped(path: Path, draw: random.Random) -> None:
    """Find another file under its name."""
    other = next(each for each in path.parent.glob("*.db") if each != path)
    path.write_bytes(draw.choice((other.read_bytes(), b"", b"not a database" * 400)))


def foreign_log(path: Path, draw: random.Random) -> None:
    """Find a log that is not its own beside it."""
    log = path.with_name(f"{path.name}-wal")
    log.write_bytes(draw.choice((draw.randbytes(PAGE * 3), path.read_bytes()[: PAGE * 2])))


def edited_row(path: Path, draw: random.Random) -> None:
    """Change a value behind the program's back, to one of another kind."""
    with closing(sqlite3.connect(path)) as connection:
        named = (
            "SELECT name FROM sqlite_master WHERE type = ? "
            "AND sql NOT LIKE '%VIRTUAL%' AND sql NOT LIKE '%ROWID%'"
        )
        for (trigger,) in connection.execute(named, ("trigger",)).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        tables = [name for (name,) in connection.execute(named, ("table",)) if "words" not in name]
        filled = [name for name in tables if _count(connection, name)]
        table = draw.choice(filled)
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        value = draw.choice((b"\xff\xfe", "edited", -1))
        row = draw.randrange(_count(connection, table))
        rowid = connection.execute(f"SELECT rowid FROM {table} LIMIT 1 OFFSET {row}").fetchone()  # noqa: S608 -- our own names
        with suppress(sqlite3.IntegrityError):
            change = f'UPDATE {table} SET "{draw.choice(columns)}" = ? WHERE rowid = ?'  # noqa: S608 -- our own names
            connection.execute(change, (value, *rowid))
        connection.commit()


def lost_schema(path: Path, draw: random.Random) -> None:
    """Lose a guard, an index or a table."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'view' "
            "AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%words_%'"
        ).fetchall()
        kind, name = draw.choice(found)
        connection.execute(f"DROP {kind} {name}")
        connection.commit()


def _count(connection: sqlite3.Connection, table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 -- our own names
    return int(count)


DAMAGES: tuple[Damage, ...] = (
    *(flips, cut, zero_page, swapped, foreign_log, edited_row, lost_schema),
)


def content(path: Path) -> list[str] | None:
    """Return all that a file says, its index of words aside; None when it cannot be read."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return [line for line in connection.iterdump() if "agreement_words" not in line]
    except (sqlite3.Error, UnicodeDecodeError):
        return None
