"""Names for new things."""

import secrets

from reflect.app.ports import Clock, Ids
from reflect.domain.ids import uuid7

_RANDOM_BITS = 74


def ids(clock: Clock) -> Ids:
    """Return a maker of names that sort by the time they were made."""

    def new_id() -> str:
        milliseconds = int(clock.now().timestamp() * 1000)
        return uuid7(milliseconds, secrets.randbits(_RANDOM_BITS))

    return new_id
