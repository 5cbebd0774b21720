"""Ids that count up."""

from dataclasses import dataclass

from reflect.domain.ids import uuid7


@dataclass(slots=True)
class CountedIds:
    """Stands in for the port `Ids`."""

    given: int = 0

    def __call__(self) -> str:
        """Return the next id."""
        self.given += 1
        return uuid7(self.given, self.given)
