"""What holds for every test."""

import signal
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from hypothesis import HealthCheck, settings

from tests.making import copying

Copying = Callable[[], AbstractContextManager[None]]

# A law holds however busy the machine is: no test asserts a time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# What the tests start must hear a closed terminal and a Ctrl+C, also where `nohup` or the
# background of a shell, which have both ignored, started them.
if sys.platform != "win32":
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Copying:
    """Return a way to have new databases copied from the first of their kind."""
    folder = tmp_path_factory.mktemp("made")
    return lambda: copying(folder)
