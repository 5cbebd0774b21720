"""Everything that is to be seen of one agreement, read at once."""

from dataclasses import dataclass
from datetime import date

from reflect.app.agreements import Move
from reflect.app.ports import Listed
from reflect.domain.history import Story
from reflect.domain.relationships import Relationship
from reflect.tui.services import Services


@dataclass(frozen=True, slots=True)
class Sight:
    """An agreement, its history and what can be done with it."""

    listed: Listed
    story: Story
    movers: dict[Move, tuple[str, ...]]
    """What can be done, and whose move each can be."""
    next_session: date | None


def look(services: Services, relationship: Relationship, agreement: str) -> Sight:
    """Read an agreement, by its id.

    Raises:
        UnknownAgreementError: If there is none any more.
    """
    agreements = services.agreements
    listed = agreements.find(agreement)
    coming = services.relationships.next_session(relationship)
    movers = {move: agreements.movers(listed, relationship, move) for move in Move}
    return Sight(
        listed,
        agreements.story(listed),
        {move: who for move, who in movers.items() if who},
        coming.on if coming else None,
    )
