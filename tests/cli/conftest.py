"""Runs commands in this process, over homes in temporary folders."""

import io
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest

from reflect import bootstrap
from reflect.app.clock import SystemClock
from reflect.app.home import Home
from reflect.cli import run
from reflect.cli.example.months import make_months
from reflect.cli.example.story import read_months
from reflect.resources import prompts
from tests.doubles.reader import ScriptedReader


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str


class Reflect(Protocol):
    """Runs `reflect` with arguments, and with lines on its standard input."""

    def __call__(self, *arguments: str, typed: str = "") -> Ran:
        """Return what came of it."""
        ...


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home that does not exist yet, which `$REFLECT_HOME` names."""
    at = tmp_path / "home"
    monkeypatch.setenv("REFLECT_HOME", str(at))
    return at


@pytest.fixture(scope="session")
def months(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home in which the example's months have happened; not to be changed."""
    at = tmp_path_factory.mktemp("months") / "home"
    make_months(Home(at, at), read_months(prompts()), SystemClock().today())
    return at


@pytest.fixture
def lived_in(months: Path, home: Path) -> Path:
    """Return a home of one's own in which the example's months have happened."""
    shutil.copytree(months, home)
    home.chmod(0o700)
    return home


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> ScriptedReader:
    """Return the reader that commands get in place of a process of its own."""
    reader = ScriptedReader(days={"friday": date(2030, 3, 8)})
    monkeypatch.setattr(bootstrap, "_reader", lambda _settings: reader)
    return reader


@pytest.fixture
def reflect(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    scripted: ScriptedReader,
) -> Iterator[Reflect]:
    """Return a way to run commands; what they set for the process is put back."""
    mask = os.umask(0o022)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def ran(*arguments: str, typed: str = "") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        capsys.readouterr()
        stopped = scripted.stopped
        status = run(list(arguments))
        scripted.stopped = stopped
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    yield ran
    os.umask(mask)
