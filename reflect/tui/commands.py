"""The command palette: one provider that asks the screen in front what it offers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done here."""

    name: str
    help: str
    run: Callable[[], object]


@runtime_checkable
class OffersCommands(Protocol):
    """A screen that has commands for the palette."""

    def commands(self) -> Iterable[Command]:
        """Return what can be done on this screen."""
        ...


class ScreenCommands(Provider):
    """Finds commands of the screen in front."""

    def _commands(self) -> list[Command]:
        return list(self.screen.commands()) if isinstance(self.screen, OffersCommands) else []

    async def discover(self) -> Hits:
        """Yield everything the screen offers."""
        for command in self._commands():
            yield DiscoveryHit(command.name, command.run, help=command.help)

    async def search(self, query: str) -> Hits:
        """Yield what the screen offers that fits `query`."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(command.name)
            if score > 0:
                yield Hit(score, matcher.highlight(command.name), command.run, help=command.help)
