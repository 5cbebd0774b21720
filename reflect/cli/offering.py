"""Says what the others would see of something, asks, and offers it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reflect.app.offering import check_offer, seen
from reflect.cli.agreement_words import title_of
from reflect.cli.printing import day_words, say
from reflect.domain.telling import standing

if TYPE_CHECKING:
    from reflect.app.services import Services

KEPT = "It stays yours alone."


def offer_after_asking(opened: "Services", name: str, ask: Callable[[str], bool] | None) -> None:
    """Offer a private agreement, by its short id, once the user says so.

    Args:
        opened: The home.
        name: What lists call it, such as my3.
        ask: Asks a question that is no unless somebody says yes; None to offer unasked.

    Raises:
        UnknownAgreementError: If there is none of this name.
        UnlawfulActError: If it is not the user's alone, or is over.
    """
    row = opened.agreements.find(name)
    relationship = next(each for each in opened.relationships.all() if each.id == row.relationship)
    check_offer(row.agreement)
    say(f"{row.short}  {title_of(row)}", bold=True)
    say(f"  {seen(row.agreement.terms, relationship, day_words(row.agreement.terms.due))}")
    if ask and not ask("Offer it?"):
        say(KEPT)
        return
    offered = opened.agreements.offer(row, relationship)
    stands = standing(offered.agreement, relationship)
    say(f"{offered.short}  {title_of(offered)} · {stands}")
