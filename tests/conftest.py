"""What holds for every test."""

import signal
import sys

from hypothesis import HealthCheck, settings

# A law holds however busy the machine is: no test asserts a time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# What the tests start must hear that its terminal is closed, also where `nohup` started them.
if sys.platform != "win32":
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
