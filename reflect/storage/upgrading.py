"""Brings a file to the present revision; wakes Alembic only when there is something to do."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine

from reflect.storage.connecting import connect_to_read
from reflect.storage.faults import told_plainly
from reflect.storage.making import copy_beside, make_private, put_in_place
from reflect.storage.revisions import Schema, quick_check, stored_revision

MakeEngine = Callable[[Path], Engine]


def bring_up_to_date(
    path: Path, schema: Schema, engine_for: MakeEngine, *, hasty: bool = False
) -> None:
    """Make the file, or upgrade it after a copy was kept; leave it alone when it is current.

    With `hasty`, the check after an unclean exit is left out: others are at work on the file.

    Raises:
        CorruptStoreError: If the file is damaged.
        NewerStoreError: If a later version of this program wrote it.
        UnwritableHomeError: If it cannot be made or read.
        FullStoreError: If there is no room.
    """
    if not _is_there(path):
        _make(path, schema, engine_for)
    if stored_revision(path, schema, hasty=hasty) == schema.head:
        return
    with told_plainly(path):
        with closing(connect_to_read(path)) as connection:
            quick_check(path, connection)
        copy_beside(path, schema.head)
        _upgrade(path, schema, engine_for)


def _is_there(path: Path) -> bool:
    with told_plainly(path):
        return path.exists()


def _make(path: Path, schema: Schema, engine_for: MakeEngine) -> None:
    """Make the file under another name first: one that bears its name is always whole."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    with told_plainly(path):
        unfinished.unlink(missing_ok=True)
        make_private(unfinished)
        try:
            _upgrade(unfinished, schema, engine_for)
            put_in_place(unfinished, path)
        finally:
            for leftover in ("", "-wal", "-shm"):
                unfinished.with_name(unfinished.name + leftover).unlink(missing_ok=True)


def _upgrade(path: Path, schema: Schema, engine_for: MakeEngine) -> None:
    engine = engine_for(path)
    try:
        with engine.begin() as connection:
            _run(connection, schema)
    finally:
        engine.dispose()


def _run(connection: Connection, schema: Schema) -> None:
    from alembic import command  # noqa: PLC0415 -- half of the time that opening would take
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", schema.migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, schema.head)
