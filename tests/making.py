"""Makes each kind of database once in a process; the next file of that kind is a copy of it.

How files are made has tests of its own, which do not use this.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reflect.storage import upgrading
from reflect.storage.revisions import Schema
from reflect.storage.upgrading import MakeEngine

_make = upgrading._make


@contextmanager
def copying(folder: Path) -> Iterator[None]:
    """Copy files from this folder, where what was made first is kept."""

    def copied(path: Path, schema: Schema, engine_for: MakeEngine) -> None:
        kept = folder / schema.head
        if not kept.exists():
            _make(kept, schema, engine_for)
        shutil.copy(kept, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upgrading, "_make", copied)
        yield
