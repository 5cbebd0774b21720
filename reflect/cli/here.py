"""Where this user's files are."""

import os

from reflect.app.home import Home


def home() -> Home:
    """Return the home that the environment names."""
    return Home.locate(os.environ)
