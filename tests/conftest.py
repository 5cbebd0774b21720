"""What holds for every test."""

from hypothesis import HealthCheck, settings

# A law holds however busy the machine is: no test asserts a time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
