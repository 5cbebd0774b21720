"""Whether the window of a name is still there."""

import os
import subprocess
import sys

import pytest

from reflect.storage.windows import is_there, new_window


def test_a_window_is_there_while_its_process_runs() -> None:
    """This one is; one whose process has ended is not."""
    assert is_there(new_window()) == (sys.platform != "win32")
    tell = "from reflect.storage.windows import new_window; print(new_window())"
    ended = subprocess.run([sys.executable, "-c", tell], capture_output=True, text=True, check=True)
    assert not is_there(ended.stdout.strip())


def test_every_window_has_a_name_of_its_own() -> None:
    """Two of one process, too."""
    assert new_window() != new_window()


@pytest.mark.parametrize("name", ["", "x", "-1.2.3", "9" * 40 + ".1.2", "0"])
def test_a_name_that_is_none_is_nowhere(name: str) -> None:
    """Whatever stands in the file."""
    assert not is_there(name)


def test_a_number_that_went_to_another_process_does_not_count() -> None:
    """It began at another time."""
    assert not is_there(f"{os.getpid()}.1.aaaa")
