"""Which wording is next, so that none comes back within three uses.

Each question has its own order of wordings, drawn from the seed, and goes round
it.  With four wordings or more, any three uses in a row differ from the fourth.
"""

from collections.abc import Mapping
from hashlib import sha256

from reflect.domain.commitments import CueKind


def key(step: str, follow_up: CueKind | None) -> str:
    """Return the name by which uses of a question are counted: follow-ups count across steps."""
    return f"~{follow_up.value}" if follow_up else step


def wording(seed: int, name: str, uses: int, of: int) -> int:
    """Return the index of the wording for the use after `uses` uses.

    Args:
        seed: The same for all dialogues of a relationship.
        name: The question's `key`.
        uses: How often it was asked before.
        of: How many wordings there are; at least one.
    """
    order = sorted(range(of), key=lambda index: sha256(f"{seed}/{name}/{index}".encode()).digest())
    return order[uses % of]


def count(asked: Mapping[str, int], now: tuple[str, ...], name: str) -> int:
    """Return how often a question was asked: before (`asked`) and in this dialogue (`now`)."""
    return asked.get(name, 0) + now.count(name)
