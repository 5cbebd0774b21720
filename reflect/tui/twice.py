"""What throws words away is done only when it is asked for twice."""


class Twice:
    """Remembers what was asked for last."""

    def __init__(self) -> None:
        """Begin with nothing asked for."""
        self._last = ""

    def is_first(self, wanted: str) -> bool:
        """Whether this is asked for the first time, so that the user is told before it is done."""
        first = wanted != self._last
        self._last = wanted
        return first

    def forget(self) -> None:
        """Begin anew: something else was done since."""
        self._last = ""
