"""`reflect doctor`: whether all is well here."""

import click

from reflect.cli.lazy import example
from reflect.cli.options import CONTEXT
from reflect.cli.printing import say

FAILED = 1


@click.command("doctor", context_settings=CONTEXT, epilog=example("reflect doctor"))
def doctor() -> None:
    """Say whether all is well here: program, files, settings, dialogues, language, terminal.

    Nothing is changed. The exit status is 1 when something is wrong.
    """
    from reflect.cli.examining import examine

    findings = list(examine())
    for finding in findings:
        say(f"{finding.state.value:<5} {finding.what}: {finding.says}")
    wrong = sum(finding.is_wrong for finding in findings)
    say()
    say("All is well." if not wrong else f"Wrong: {wrong}. Each line that says so also says why.")
    if wrong:
        raise click.exceptions.Exit(FAILED)
