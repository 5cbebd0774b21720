"""Commands that are imported when they are called, and listed without it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module

import click


@dataclass(frozen=True, slots=True)
class Lazy:
    """A command that is not there yet."""

    module: str
    """Where it is, below `reflect.cli`."""
    name: str
    """What it is called there."""
    help: str
    """What it does, in half a line."""


class LazyGroup(click.Group):
    """A group that imports a command only to run it or to explain it."""

    def __init__(
        self, *args: object, sections: Mapping[str, Mapping[str, Lazy]], **kwargs: object
    ) -> None:
        """List the commands under the headings of `sections`, in that order."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # click's own arguments, passed on
        self._sections = sections
        self._known = {
            name: lazy for section in sections.values() for name, lazy in section.items()
        }

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order they are listed."""
        _ = ctx
        return list(self._known)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None when there is none of this name."""
        _ = ctx
        lazy = self._known.get(cmd_name)
        if lazy is None:
            return None
        command = getattr(import_module(f"reflect.cli.{lazy.module}"), lazy.name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest one there is."""
        if args and args[0] not in self._known:
            raise click.UsageError(self._unknown(args[0], tuple(self._known)), ctx)
        return super().resolve_command(ctx, args)

    def _unknown(self, name: str, known: Sequence[str]) -> str:
        nearest = get_close_matches(name, known, n=1)
        hint = f" Did you mean {nearest[0]!r}?" if nearest else ""
        return f"There is no command {name!r}.{hint}"

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections of the help without importing a command."""
        _ = ctx
        widest = max(map(len, self._known))
        for title, commands in self._sections.items():
            with formatter.section(title):
                formatter.write_dl(
                    [(name.ljust(widest), lazy.help) for name, lazy in commands.items()]
                )


def example(*lines: str) -> str:
    r"""Return the end of a help text: examples, one a line, left as they are (click's \b)."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)
