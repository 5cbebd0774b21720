"""Looks at everything the program rests on, and changes nothing."""

import os
import platform
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from reflect.app.home import Home
from reflect.cli.here import home
from reflect.cli.mounts import network_file_system
from reflect.cli.printing import counted
from reflect.cli.wholeness import MissingFileError, look_at_journal, look_at_ledger
from reflect.domain.errors import ReflectError
from reflect.version import VERSION

if TYPE_CHECKING:
    from reflect.storage.revisions import Schema

OLDEST_PYTHON = (3, 11)
PACKAGES = ("textual", "spacy", "sqlalchemy", "alembic", "jinja2", "pydantic", "PyYAML", "click")
NONE_YET = "none yet; it is made when you begin"
FOR_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class State(StrEnum):
    """How something is."""

    GOOD = "good"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    state: State
    what: str
    says: str

    @property
    def is_wrong(self) -> bool:
        """Whether the program cannot work like this."""
        return self.state is State.WRONG


def examine() -> Iterator[Finding]:
    """Yield what is found, from the ground up."""
    at = home()
    yield _python()
    yield _packages()
    yield _folder(at)
    yield from _network(at)
    for look in (_settings, _ledger, _journal, _dialogues, _model):
        yield _told(look, at)
    yield _terminal()


def _told(look: Callable[[Home], Finding], at: Home) -> Finding:
    """Return what a look finds; an error it meets is what it found."""
    try:
        return look(at)
    except ReflectError as error:
        return Finding(State.WRONG, look.__name__.strip("_"), str(error))


def _python() -> Finding:
    says = f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}, reflect {VERSION}"
    fits = sys.version_info >= OLDEST_PYTHON
    return Finding(State.GOOD if fits else State.WRONG, "python", says)


def _packages() -> Finding:
    found = {name: _version(name) for name in PACKAGES}
    missing = [name for name, number in found.items() if not number]
    if missing:
        return Finding(State.WRONG, "packages", f"missing: {', '.join(missing)}. Install again.")
    says = ", ".join(f"{name} {number}" for name, number in found.items())
    return Finding(State.GOOD, "packages", says)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _folder(at: Home) -> Finding:
    if not at.data.exists():
        nearest = next(parent for parent in at.data.parents if parent.exists())
        if not nearest.is_dir() or not os.access(nearest, os.W_OK):
            return Finding(State.WRONG, "home", f"{at.data} cannot be made in {nearest}")
        return Finding(State.NOTE, "home", f"{at.data} is made when you begin")
    if not at.data.is_dir() or not os.access(at.data, os.W_OK | os.X_OK):
        return Finding(State.WRONG, "home", f"{at.data} cannot be written")
    open_to_others = [
        path for path in (at.data, at.ledger, at.journal) if path.exists() and _is_open(path)
    ]
    if open_to_others:
        listed = ", ".join(map(str, open_to_others))
        return Finding(State.WRONG, "home", f"others may read {listed}; try chmod -R go= {at.data}")
    return Finding(State.GOOD, "home", f"{at.data}, for your eyes only")


def _is_open(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & FOR_OTHERS)


def _network(at: Home) -> Iterator[Finding]:
    kind = network_file_system(at.data)
    if kind:
        says = f"{at.data} is on a network ({kind}); SQLite needs a local disk to be safe"
        yield Finding(State.NOTE, "disk", says)


def _settings(at: Home) -> Finding:
    from reflect.app.settings import read_settings

    read_settings(at.settings)
    says = str(at.settings) if at.settings.exists() else f"defaults; {at.settings} is not there"
    return Finding(State.GOOD, "settings", says)


def _ledger(at: Home) -> Finding:
    from reflect.ledger.schema import LEDGER

    if not at.ledger.exists():
        return Finding(State.NOTE, "ledger", NONE_YET)
    return _file("ledger", at.ledger, LEDGER, lambda: look_at_ledger(at))


def _journal(at: Home) -> Finding:
    from reflect.journal.schema import JOURNAL

    if not at.ledger.exists():
        return Finding(State.NOTE, "journal", NONE_YET)
    if not at.journal.exists():
        raise MissingFileError(at.journal)
    return _file("journal", at.journal, JOURNAL, lambda: look_at_journal(at))


def _file(name: str, path: Path, schema: "Schema", look: Callable[[], str]) -> Finding:
    """Look through a file; one that looking would change first is left as it is."""
    from reflect.storage.revisions import stored_revision

    found = stored_revision(path, schema)
    if found != schema.head:
        says = f"{found}, of an older version and not looked through; `reflect verify` does both"
        return Finding(State.NOTE, name, says)
    return Finding(State.GOOD, name, f"{found}. {look()}")


def _dialogues(at: Home) -> Finding:
    from reflect.dialogue.library import Library
    from reflect.resources import prompts

    library = Library(prompts(), at.dialogues)
    _ = library.shared
    for name in library.ids:
        library.script(name)
    return Finding(State.GOOD, "dialogues", ", ".join(library.ids))


def _model(at: Home) -> Finding:
    from reflect.cli.model_check import check_model
    from reflect.resources import pipeline

    _ = at
    folder = pipeline()
    files, size = check_model(folder)
    says = f"{folder}, {counted(files, 'file')}, {size / 2**20:.1f} MiB, as released"
    return Finding(State.GOOD, "language", says)


def _terminal() -> Finding:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return Finding(State.NOTE, "terminal", "none; --plain and the lists work without one")
    size = shutil.get_terminal_size()
    kind = os.environ.get("TERM", "unknown")
    says = f"{kind}, {size.columns} by {size.lines}, {sys.stdout.encoding}"
    return Finding(State.GOOD, "terminal", says)
