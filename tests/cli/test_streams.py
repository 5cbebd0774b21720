"""Standard streams that are closed or full end in a sentence, never in a fault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CLOSED, FULL = ">&-", ">/dev/full"
SAYS = {CLOSED: "it is closed", FULL: "there is no room left"}


def shell(command: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """Run `reflect` with redirections."""
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} -m reflect {command}"],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "REFLECT_HOME": str(home)},
    )


@pytest.mark.parametrize("stream", [CLOSED, FULL])
@pytest.mark.parametrize("command", ["--version", "due", "ledger --help", "quick --plain"])
@pytest.mark.threat(15)
def test_threat_15_output_that_cannot_be_written_is_told(
    command: str, stream: str, tmp_path: Path
) -> None:
    """One sentence on the error stream, and status 1."""
    done = shell(f"{command} {stream}", tmp_path / "home")
    assert done.returncode == 1
    assert done.stderr == (
        f"The output could not be written: {SAYS[stream]}. What was kept before is still kept.\n"
    )


@pytest.mark.parametrize("stream", ["2>&-", "2>/dev/full"])
def test_complaints_that_cannot_be_written_change_nothing(stream: str, tmp_path: Path) -> None:
    """The work is done, and the status is what it would be."""
    assert shell(f"--version {stream}", tmp_path).stdout.startswith("reflect ")
    refused = shell(f"ledgr {stream}", tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")


def test_nothing_left_to_say_it_on_is_a_status(tmp_path: Path) -> None:
    """Both closed: the shell still learns of it."""
    assert shell("due >&- 2>&-", tmp_path).returncode == 1


@pytest.mark.parametrize("command", ["quick --plain", "dates"])
def test_input_that_is_closed_is_told(command: str, tmp_path: Path) -> None:
    """Where lines are to be read and there are none."""
    done = shell(f"{command} <&-", tmp_path / "home")
    assert done.returncode == 1
    assert done.stderr == "There is nothing to read from: the standard input is closed.\n"


def test_input_that_is_closed_matters_only_where_it_is_read(tmp_path: Path) -> None:
    """Lists and questions about the program do without."""
    assert shell("due <&-", tmp_path).returncode == 0


def test_without_any_stream_the_screens_are_refused(tmp_path: Path) -> None:
    """There is no terminal then."""
    assert shell("<&- >&- 2>&-", tmp_path).returncode == 2
