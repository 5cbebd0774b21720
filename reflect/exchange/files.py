"""Writes files that are whole or not there, and never over another."""

import os
from collections.abc import Iterator
from pathlib import Path

from reflect.domain.errors import UnwritableHomeError

PRIVATE = 0o600
PRIVATE_FOLDER = 0o700
HERE = ""
"""Where another folder can be named: right where this one was."""
MOST_NAMES = 10_000
"""So many files of one stem in one folder are enough."""


def write_new(folder: Path, stem: str, suffix: str, text: str) -> Path:
    """Write `text` to `folder/stem.suffix`, or to the first free `stem-2.suffix` and on.

    A folder that is made here is for its user alone, and so is the file.

    Raises:
        UnwritableHomeError: If the folder cannot be written, or holds too many of these.
    """
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        for path in _names(folder, stem, suffix):
            if _write(path, text):
                return path
    except OSError as error:
        raise UnwritableHomeError(folder, error.strerror or str(error), HERE) from error
    reason = f"it holds {MOST_NAMES:,} files called {stem} already"
    raise UnwritableHomeError(folder, reason, HERE)


def _names(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{stem}.{suffix}"
    for number in range(2, MOST_NAMES + 1):
        yield folder / f"{stem}-{number}.{suffix}"


def _write(path: Path, text: str) -> bool:
    """Write a file that was not there; return False when something is there already."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(path, flags, PRIVATE)
    except FileExistsError:
        return False
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return True
