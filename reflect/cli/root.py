"""The command `reflect` itself, and the list of all others."""

import click

from reflect.cli.lazy import Lazy, LazyGroup, example
from reflect.cli.options import PLAIN
from reflect.version import VERSION

SECTIONS = {
    "Dialogues": {
        "prepare": Lazy("dialogues", "prepare", "Get ready for a session."),
        "debrief": Lazy("dialogues", "debrief", "Look back on a session."),
        "quick": Lazy("dialogues", "quick", "Look back in three minutes."),
        "check-in": Lazy("dialogues", "check_in", "Go through what is due."),
    },
    "Agreements": {
        "due": Lazy("due", "due", "Say what is due, at once."),
        "ledger": Lazy("ledger", "ledger", "List agreements."),
        "show": Lazy("show", "show", "Show one agreement and its history."),
        "offer": Lazy("offer", "offer", "Offer what was yours alone."),
        "summary": Lazy("summary", "summary", "Write down what can be shared."),
    },
    "Filters": {
        "extract": Lazy("filters", "extract", "Find commitments in texts."),
        "dates": Lazy("filters", "dates", "Find due days in texts."),
        "match": Lazy("filters", "match", "Find what two parties both told."),
    },
    "Care": {
        "demo": Lazy("demo", "demo", "Look around in an example, or watch one."),
        "prompts": Lazy("prompts", "prompts", "List, read, check and try dialogues."),
        "language": Lazy("language", "language", "Show what was learned from you, or forget it."),
        "forget": Lazy("forget", "forget", "Take something out of every file for good."),
        "doctor": Lazy("doctor", "doctor", "Say whether all is well here."),
        "verify": Lazy("verify", "verify", "Check that what is kept is whole."),
    },
}
"""Every command by its heading, in the order they are listed."""


@click.group(
    cls=LazyGroup,
    sections=SECTIONS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=example(
        "reflect                       open the program",
        "reflect debrief --with Dana   look back on a session with Dana",
        "reflect due --all             what is due, on both sides",
    ),
)
@click.option("--plain", is_flag=True, help=PLAIN)
@click.option("--with", "name", metavar="NAME", default="", help="With whom: a name or a letter.")
@click.version_option(VERSION, "-V", "--version", message="reflect %(version)s")
@click.pass_context
def root(context: click.Context, *, plain: bool, name: str) -> None:
    """Prepare and debrief mentoring sessions, and keep what was agreed.

    Everything stays on this machine.
    """
    if context.invoked_subcommand is None:
        from reflect.cli.opening import open_program

        open_program(plain=plain, name=name)
    elif plain or name:
        says = "--plain and --with come after the command: reflect prepare --plain"
        raise click.UsageError(says, context)
