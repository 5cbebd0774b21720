"""Offers something that was the user's alone, in the line mode."""

from functools import partial
from typing import TYPE_CHECKING

from reflect.app.offering import may_offer
from reflect.cli.agreement_words import title_of
from reflect.cli.offering import KEPT, offer_after_asking
from reflect.cli.plain.console import Console
from reflect.cli.printing import say
from reflect.domain.errors import UnknownAgreementError, UnlawfulActError

if TYPE_CHECKING:
    from reflect.app.services import Services
    from reflect.domain.relationships import Relationship

NOTHING = "Nothing here is yours alone."


def offer_something(opened: "Services", console: Console, relationship: "Relationship") -> None:
    """List what is the user's alone, ask which, and offer it once the user says so.

    Raises:
        EOFError: If there is no more to read.
    """
    rows = [
        row
        for row in opened.private.all()
        if row.relationship == relationship.id and may_offer(row.agreement)
    ]
    if not rows:
        say(NOTHING)
        return
    for row in rows:
        say(f"  {row.short}  {title_of(row)}")
    name = console.ask("Which one? Its id, such as my3; Enter leaves all as it is.").strip()
    if not name:
        say(KEPT)
        return
    try:
        offer_after_asking(opened, name, partial(console.yes, by_default=False))
    except (UnknownAgreementError, UnlawfulActError) as error:
        say(str(error))
