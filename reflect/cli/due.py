"""`reflect due`: its options."""

from datetime import date

import click

from reflect.cli.due_listing import tell
from reflect.cli.lazy import example
from reflect.cli.options import CONTEXT, Day, as_json, shared_only


@click.command(
    "due",
    context_settings=CONTEXT,
    epilog=example(
        "reflect due                      mine, up to a week from now",
        "reflect due --all                everything open, on both sides",
        "reflect due --json | jq -r .title",
    ),
)
@as_json
@shared_only
@click.option("--until", type=Day(), help="Up to this day, such as 2026-03-06.")
@click.option("--all", "everyone", is_flag=True, help="On both sides, with or without a day.")
def due(*, in_json: bool, shared: bool, until: date | None, everyone: bool) -> None:
    """Say what is due.

    Your own open agreements that are overdue or due within a week, earliest first;
    what you have reported done is left out.
    """
    if status := tell(in_json=in_json, until=until, everyone=everyone, shared=shared):
        raise click.exceptions.Exit(status)
