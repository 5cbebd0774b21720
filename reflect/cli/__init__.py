"""The command line: reads what is asked for, then wakes only what that needs."""

import sys


def main() -> None:
    """Run the program with the arguments it was started with."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from reflect.version import VERSION

        sys.stdout.write(f"reflect {VERSION}\n")
        return
    from reflect.cli.running import run

    sys.exit(run(sys.argv[1:]))
