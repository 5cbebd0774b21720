"""Opens the home, the screens or the line mode."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from reflect.app.home import Home
from reflect.cli.here import home
from reflect.cli.outcome import FAILED
from reflect.cli.printing import say_ledger_alone
from reflect.domain.errors import CorruptStoreError, NoRelationshipError, ReflectError

if TYPE_CHECKING:
    from reflect.app.services import Services
    from reflect.domain.relationships import Relationship
    from reflect.tui.screens.opening import Prepare

NO_TERMINAL = (
    "The screens need a terminal. Use --plain to be asked line by line, "
    "`reflect due` and `reflect ledger` to read, or `reflect demo --play` to watch an example."
)


def is_set_up() -> bool:
    """Say whether there is a ledger, without making one.

    Raises:
        HomeError: If none could be made there.
        SettingsError: If the settings cannot be read, with or without a ledger.
    """
    from reflect.app.settings import read_settings

    at = home()
    at.check()
    read_settings(at.settings)
    return at.ledger.exists()


@contextmanager
def services(
    at: Home | None = None, *, preferred: str = "", full: bool = False
) -> Iterator["Services"]:
    """Open the ledger and the journal, and let go of them in the end."""
    opened = build_at(at or home(), preferred, full=full)
    try:
        yield opened
    finally:
        opened.close()


def reading(tell: Callable[["Services"], None]) -> None:
    """Open the home and tell something of its ledger, even where the journal is damaged.

    The damage is told on the error stream; what is whole is read all the same.

    Raises:
        CorruptStoreError: If it is the ledger that is damaged.
    """
    at = home()
    try:
        with services(at) as opened:
            tell(opened)
    except CorruptStoreError as error:
        if error.path != at.journal:
            raise
        say_ledger_alone(error)
    else:
        return
    with TemporaryDirectory() as folder:
        opened = build_at(at, journal_at=Path(folder) / at.journal.name)
        try:
            tell(opened)
        finally:
            opened.close()
    raise click.exceptions.Exit(FAILED)


def chosen(opened: "Services", name: str) -> "Relationship":
    """Return the relationship of this name or letter, or the one that is nearest.

    Raises:
        NoRelationshipError: If nothing has been set up.
        UnknownRelationshipError: If none or several answer to the name.
    """
    relationship = opened.relationships.named(name) if name else opened.relationships.current()
    if relationship is None:
        raise NoRelationshipError
    return relationship


def has_terminal() -> bool:
    """Say whether there is a screen to draw on and a keyboard to read."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def open_program(*, plain: bool, name: str = "", dialogue: str = "", full: bool = False) -> None:
    """Open the screens, or the line mode, with a dialogue if one is named.

    Raises:
        UsageError: If screens are wanted and there is no terminal.
    """
    if plain:
        from reflect.cli.plain.evening import evening

        with services(preferred=name, full=full) as opened:
            evening(opened, dialogue)
    else:
        open_screens(partial(build_at, home(), name, full=full), dialogue)


def open_screens(
    open_services: Callable[[], "Services"],
    dialogue: str = "",
    prepare: "Prepare | None" = None,
) -> None:
    """Open the screens; `prepare` is done first, behind the first paint.

    Raises:
        UsageError: If there is no terminal.
    """
    if not has_terminal():
        raise click.UsageError(NO_TERMINAL)
    from reflect.tui.app import ReflectApp

    app = ReflectApp(open_services, dialogue, prepare)
    app.run()
    if app.return_code:
        raise click.exceptions.Exit(app.return_code)


def build_at(
    at: Home, name: str = "", *, full: bool = False, journal_at: Path | None = None
) -> "Services":
    """Open the ledger and the journal of a home.

    Raises:
        UnknownRelationshipError: If none or several answer to the name.
    """
    from reflect.bootstrap import build

    opened = build(at, preferred=name, full=full, journal_at=journal_at)
    if name and opened.relationships.all():
        _check(opened, name)
    return opened


def _check(opened: "Services", name: str) -> None:
    """Refuse an unknown name before anything is shown, and let go of the files."""
    try:
        opened.relationships.named(name)
    except ReflectError:
        opened.close()
        raise
