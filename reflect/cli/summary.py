"""`reflect summary`: what can be shared, written down."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reflect.app.summaries import Format
from reflect.cli.lazy import example
from reflect.cli.opening import chosen, is_set_up, reading
from reflect.cli.options import CONTEXT, with_whom
from reflect.cli.printing import say

if TYPE_CHECKING:
    from reflect.app.services import Services

TO_OUTPUT = "-"


@click.command(
    "summary",
    context_settings=CONTEXT,
    epilog=example(
        "reflect summary --output -               print it",
        "reflect summary --format html --output ~/Documents",
    ),
)
@with_whom
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    default=Format.MARKDOWN.value,
    help="Markdown, a web page, or plain text for a mail; md.",
)
@click.option(
    "--output", metavar="FOLDER", default="", help="Where it is saved; - prints it instead."
)
def summary(*, name: str, form: str, output: str) -> None:
    """Write down what can be shared.

    It holds agreements, and the answers you marked to share; nothing that is yours alone.
    """
    if not is_set_up():
        say("There is nothing to write down yet. Run `reflect` to begin.")
        return

    def tell(opened: "Services") -> None:
        relationship = chosen(opened, name)
        written = opened.summaries.of(relationship)
        outbox = opened.summaries.outbox
        if output == TO_OUTPUT:
            say(outbox.render(written, Format(form)).rstrip("\n"))
            return
        folder = Path(output).expanduser().absolute() if output else opened.home.summaries
        say(f"Saved {outbox.save(written, Format(form), folder)}")

    reading(tell)
