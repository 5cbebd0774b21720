"""A watch that saw nothing would prove nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.quiet.watching import SEALED, Watch


def ran(watch: Watch, code: str) -> int:
    """Run a watched line of Python; return its exit status."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=watch.environment, cwd=watch.root, check=False).returncode


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.getaddrinfo('127.0.0.1', 80)",
        "import urllib.request",
        "import pathlib; (pathlib.Path.home() / 'left').write_text('')",
        "import os; os.mkdir('left')",
        "import sqlite3; sqlite3.connect('left')",
        "import os; os.system('true')",
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import http.client'])",
    ],
)
def test_what_must_not_be_is_seen(tmp_path: Path, code: str) -> None:
    """Names looked up, clients loaded, files left, programs started, in children too."""
    watch = Watch(tmp_path)
    ran(watch, code)
    assert watch.leaks


def test_the_home_is_for_writing(tmp_path: Path) -> None:
    """As is what is gone when the program ends; an event loop may wake itself."""
    watch = Watch(tmp_path)
    watch.home.mkdir()
    assert ran(watch, "open('home/kept', 'w')") == 0
    assert ran(watch, "import tempfile; tempfile.TemporaryDirectory().cleanup()") == 0
    assert ran(watch, "import asyncio; asyncio.run(asyncio.sleep(0))") == 0
    assert watch.leaks == []


@pytest.mark.skipif(not SEALED, reason="this kernel takes no rules for processes")
def test_a_socket_that_no_python_made_ends_the_process(tmp_path: Path) -> None:
    """A library's own code cannot speak behind the watch's back."""
    assert ran(Watch(tmp_path), "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)") < 0
