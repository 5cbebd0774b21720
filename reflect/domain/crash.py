"""Says where the program stopped, and nothing of what people wrote."""

import traceback
from pathlib import Path


def report(error: BaseException) -> str:
    """Return a report with the kind of error and the places it passed, but no values.

    Local variables and the error's own message are left out, since both may hold
    private text.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join(
        [
            f"reflect stopped because of a fault of its own ({type(error).__name__}).",
            "What you typed is kept; start reflect again to go on with it.",
            "The places it passed, without anything you wrote:",
            *places,
        ]
    )


def _short(filename: str) -> str:
    parts = Path(filename).parts
    for root in ("reflect", "textual", "site-packages"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last:])
    return parts[-1]
