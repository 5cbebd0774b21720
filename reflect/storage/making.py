"""Makes files that only their owner may read, whole or not at all."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from reflect.storage.connecting import connect_to_read

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def make_folder(folder: Path) -> None:
    """Make a folder for the user's eyes only, unless it is there.

    Raises:
        OSError: If it cannot be made.
    """
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def make_private(path: Path) -> None:
    """Make an empty file that nobody else may read.

    Raises:
        OSError: If it cannot be made, or exists.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))


def put_in_place(made: Path, path: Path) -> None:
    """Give a finished file its name, unless another program was first.

    Raises:
        OSError: If the folder cannot be written.
    """
    try:
        os.link(made, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        if not path.exists():
            made.rename(path)
    made.unlink(missing_ok=True)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Have a folder's names reach the disk, where the system can."""
    with suppress(OSError):  # Windows opens no folders
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def copy_beside(path: Path, before: str) -> Path:
    """Keep a copy of a database beside it, as it is before revision `before`.

    A copy that is there already is left alone: it is the older one.

    Raises:
        OSError: If the folder cannot be written.
        sqlite3.Error: If the file cannot be read or there is no room.
    """
    copy = path.with_name(f"{path.name}.before-{before}")
    if copy.exists():
        return copy
    unfinished = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    make_private(unfinished)
    with closing(connect_to_read(path)) as source, closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
    put_in_place(unfinished, copy)
    return copy
