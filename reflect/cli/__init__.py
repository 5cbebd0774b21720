"""The command line: reads what is asked for, then wakes only what that needs."""

import gc
import sys

from reflect.cli.outcome import settled
from reflect.cli.streams import guard
from reflect.leaving import watch


def main() -> None:
    """Run the program with the arguments it was started with."""
    guard()
    watch()
    status = run(sys.argv[1:])
    gc.freeze()  # else Python looks for circles in all that is left, which the system takes anyway
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run a command and return its exit status."""
    return settled(lambda: _done(arguments))


def _done(arguments: list[str]) -> int | None:
    """Do what is asked for; what is asked most often is answered without waking click."""
    match arguments:
        case ["--version"] | ["-V"]:
            from reflect.version import VERSION

            sys.stdout.write(f"reflect {VERSION}\n")
        case ["--help"] | ["-h"]:
            from os.path import dirname, join

            with open(join(dirname(__file__), "help.txt"), encoding="utf-8") as text:  # noqa: PTH118,PTH120,PTH123 -- pathlib alone would take as long as all the rest
                sys.stdout.write(text.read())
        case ["due"]:
            from reflect.cli.due_listing import tell

            return tell()
        case _:
            from reflect.cli.running import clicked

            return clicked(arguments)
    return None
