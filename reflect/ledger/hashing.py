"""What an author's next event points back to."""

import json
from typing import cast

from reflect.domain.events import Event, digest


def hash_of(event: Event, payload: str) -> str:
    """Return the hash that the author's next event points back to."""
    header: dict[str, str | int] = {
        "id": event.id,
        "relationship": event.relationship,
        "subject": event.subject,
        "author": event.author,
        "seq": event.seq,
        "lamport": event.lamport,
        "prev": event.prev,
        "at": event.at.isoformat(),
        "zone": event.zone,
        "kind": event.act.kind,
    }
    return digest(header, cast("dict[str, object]", json.loads(payload)))
