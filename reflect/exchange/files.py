"""Writes files that are whole or not there, and never over another."""

import os
from itertools import count
from pathlib import Path

from reflect.domain.errors import UnwritableHomeError

PRIVATE = 0o600


def write_new(folder: Path, stem: str, suffix: str, text: str) -> Path:
    """Write `text` to `folder/stem.suffix`, or to the first free `stem-2.suffix` and on.

    Raises:
        UnwritableHomeError: If the folder cannot be written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for number in count(1):
            path = folder / (f"{stem}.{suffix}" if number == 1 else f"{stem}-{number}.{suffix}")
            if _write(path, text):
                return path
    except OSError as error:
        raise UnwritableHomeError(folder, error.strerror or str(error)) from error
    raise AssertionError  # count() does not end


def _write(path: Path, text: str) -> bool:
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
