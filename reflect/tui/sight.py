"""Everything that is to be seen of one agreement, read at once."""

from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reflect.app.agreements import Move
from reflect.app.ports import Clock, Listed
from reflect.domain.history import Story
from reflect.domain.relationships import Relationship
from reflect.tui.services import Services


@dataclass(frozen=True, slots=True)
class Sight:
    """An agreement, its history and what can be done with it."""

    listed: Listed
    story: Story
    movers: dict[Move, str]
    """What can be done, and whose move each is."""
    next_session: date | None


def look(services: Services, relationship: Relationship, agreement: str) -> Sight:
    """Read an agreement, by its id.

    Raises:
        UnknownAgreementError: If there is none any more.
    """
    agreements = services.agreements
    listed = agreements.find(agreement)
    coming = services.relationships.next_session(relationship)
    moves = agreements.moves(listed, relationship)
    return Sight(
        listed,
        agreements.story(listed),
        {move: agreements.mover(listed, relationship, move) for move in moves},
        coming.on if coming else None,
    )


def zone_of(clock: Clock) -> tzinfo:
    """Return the user's time zone; UTC when it is not one that is known here."""
    try:
        return ZoneInfo(clock.zone())
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
