"""`reflect offer`: lets the others see what was yours alone."""

import click

from reflect.cli.lazy import example
from reflect.cli.offering import offer_after_asking
from reflect.cli.opening import is_set_up, services
from reflect.cli.options import CONTEXT
from reflect.domain.errors import UnknownAgreementError


@click.command(
    "offer",
    context_settings=CONTEXT,
    epilog=example("reflect ledger", "reflect offer my3"),
)
@click.argument("agreement", metavar="ID")
@click.option("--yes", "sure", is_flag=True, help="Do not ask.")
def offer(*, agreement: str, sure: bool) -> None:
    """Offer what was yours alone.

    ID is what lists show, such as my3. It says all that the others would see, and asks;
    after a yes it stands in the ledger and in what you hand on.
    """
    if not is_set_up():
        raise UnknownAgreementError(agreement)
    with services() as opened:
        offer_after_asking(opened, agreement, None if sure else click.confirm)
