"""What holds for every test."""

from hypothesis import settings

# A law holds however busy the machine is: no test asserts a time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
