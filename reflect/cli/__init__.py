"""The command line: reads what is asked for, then wakes only what that needs."""

import sys


def main() -> None:
    """Run the program with the arguments it was started with.

    What is asked for most often is answered without waking click.
    """
    match sys.argv[1:]:
        case ["--version"] | ["-V"]:
            from reflect.version import VERSION

            sys.stdout.write(f"reflect {VERSION}\n")
        case ["--help"] | ["-h"]:
            from os.path import dirname, join

            with open(join(dirname(__file__), "help.txt"), encoding="utf-8") as text:  # noqa: PTH118,PTH120,PTH123 -- pathlib alone would take as long as all the rest
                sys.stdout.write(text.read())
        case ["due"]:
            from reflect.cli.due_listing import tell
            from reflect.cli.outcome import settled

            sys.exit(settled(tell))
        case arguments:
            from reflect.cli.running import run

            sys.exit(run(arguments))
