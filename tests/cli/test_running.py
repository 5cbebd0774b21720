"""How commands begin and end: quickly, and with a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from reflect.cli import ledger as ledger_module
from reflect.cli.root import SECTIONS, root
from reflect.cli.running import clicked
from reflect.version import VERSION
from tests.cli.conftest import Reflect

COMMANDS = [name for section in SECTIONS.values() for name in section]
HEAVY = {"textual", "spacy", "sqlalchemy", "pydantic", "jinja2", "alembic", "yaml", "rich"}
PROMISED = {
    *("prepare", "debrief", "quick", "check-in", "due", "ledger", "show", "summary"),
    *("extract", "dates", "match", "prompts", "demo", "language", "doctor", "verify"),
    *("forget", "offer"),
}


def woken(*arguments: str, home: Path) -> set[str]:
    """Return the modules that a process of its own has loaded after a command."""
    program = (
        "import sys, reflect.cli\n"
        f"sys.argv = ['reflect', *{list(arguments)!r}]\n"
        "try:\n    reflect.cli.main()\nexcept SystemExit:\n    pass\n"
        "print('\\nwoken:', *{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "REFLECT_HOME": str(home)},
    )
    return set(done.stdout.rpartition("woken:")[2].split())


@pytest.mark.parametrize("option", ["--version", "-V", "--help", "-h"])
def test_the_first_things_asked_wake_nothing(option: str, home: Path) -> None:
    """Version and help do not even wake click."""
    assert not woken(option, home=home) & {*HEAVY, "click"}


def test_the_quick_help_is_the_real_one(
    reflect: Reflect, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed without click is what click would print (help.txt is made from it)."""
    monkeypatch.setenv("COLUMNS", "80")
    quick = reflect("--help").out
    clicked(["--help"])
    assert capsys.readouterr().out == quick


@pytest.mark.parametrize("arguments", [["due"], ["due", "--json", "--all"], ["due", "--help"]])
def test_what_is_asked_often_wakes_no_library(arguments: list[str], lived_in: Path) -> None:
    """`due` uses click and the standard library."""
    assert not woken(*arguments, home=lived_in) & {*HEAVY, "platformdirs"}


def test_it_runs_as_a_module(home: Path) -> None:
    """`python -m reflect` is `reflect`."""
    done = subprocess.run(
        [sys.executable, "-m", "reflect", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"reflect {VERSION}\n"
    assert not home.exists()


def test_every_promised_command_is_there(reflect: Reflect) -> None:
    """The help lists all commands."""
    assert set(COMMANDS) == PROMISED
    shown = reflect("--help").out
    assert all(f"  {name} " in shown for name in COMMANDS)


def walk(command: click.Command, path: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return a command's path and those of all below it."""
    if not isinstance(command, click.Group):
        return [path]
    context = click.Context(command)
    found = [path]
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        assert below is not None
        found += walk(below, (*path, name))
    return found


@pytest.mark.parametrize("path", walk(root, ()), ids=" ".join)
def test_every_help_ends_with_an_example(path: tuple[str, ...], reflect: Reflect) -> None:
    """Each command says how it is used."""
    ran = reflect(*path, "--help")
    assert ran.status == 0
    last = ran.out.rstrip().rpartition("\n\n")[2]
    assert last.strip().startswith("Example:")
    assert f"reflect {path[0] if path else ''}".strip() in last


def test_an_unknown_command_names_the_nearest(reflect: Reflect) -> None:
    """A slip of the finger is told, with exit status 2."""
    ran = reflect("ledgr")
    assert ran.status == 2
    assert "There is no command 'ledgr'. Did you mean 'ledger'?" in ran.err


@pytest.mark.parametrize("arguments", [[], ["debrief"], ["check-in"], ["demo"]])
def test_without_a_terminal_it_says_what_to_use(
    arguments: list[str], home: Path, reflect: Reflect
) -> None:
    """Screens need a terminal; nothing is made when there is none."""
    ran = reflect(*arguments)
    assert ran.status == 2
    assert "--plain" in ran.err
    assert "demo --play" in ran.err
    assert not home.exists()


def test_options_of_the_program_before_a_command_are_explained(reflect: Reflect) -> None:
    """`reflect --plain due` is not silently taken for something else."""
    assert reflect("--plain", "due").status == 2


def test_ctrl_c_ends_it_quietly(
    lived_in: Path, reflect: Reflect, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The status is the one shells know; nothing is printed."""

    def interrupted() -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(ledger_module, "is_set_up", interrupted)
    ran = reflect("ledger")
    assert (ran.status, ran.out.strip(), ran.err.strip()) == (130, "", "")
    assert lived_in.exists()


def test_a_reader_that_has_gone_is_no_fault(lived_in: Path) -> None:
    """`reflect ledger | true` ends without a complaint."""
    process = subprocess.Popen(
        [sys.executable, "-m", "reflect", "ledger"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "REFLECT_HOME": str(lived_in)},
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


@pytest.mark.threat(18)
def test_a_fault_of_its_own_is_told_without_values(home: Path) -> None:
    """Private text in an error's message or in variables is not printed."""
    program = (
        "import sys\nfrom reflect.cli import due_listing, main\n"
        "def broken():\n    secret = 'SENTINEL'\n    raise RuntimeError(secret)\n"
        "due_listing.home = broken\nsys.argv = ['reflect', 'due']\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "RuntimeError" in done.stderr
    assert "cli/due_listing.py" in done.stderr
    assert "SENTINEL" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert not home.exists()


@pytest.mark.threat(24)
def test_whatever_is_made_is_for_the_user_alone(
    home: Path, tmp_path: Path, reflect: Reflect
) -> None:
    """Files have no rights for others, whatever the umask was."""
    reflect("quick", "--plain", typed="\n" * 9 + "today\n" + "\n" * 20)
    reflect("summary", "--output", str(tmp_path / "out"))
    made = [*home.rglob("*"), *(tmp_path / "out").rglob("*")]
    assert made
    assert not [path for path in made if path.stat().st_mode & 0o077]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_terminal_can_be_printed_to(encoding: str, lived_in: Path) -> None:
    """A name that the terminal cannot show becomes question marks."""
    done = subprocess.run(
        [sys.executable, "-m", "reflect", "ledger", "--with", "b"],
        capture_output=True,
        check=True,
        env={
            **os.environ,
            "REFLECT_HOME": str(lived_in),
            "PYTHONIOENCODING": encoding,
        },
    )
    shown = "Tomás" if encoding != "ascii" else "Tom?s"
    assert shown in done.stdout.decode(encoding)
