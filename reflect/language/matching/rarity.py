"""How rare words are in debriefs."""

import json
from functools import cache
from importlib.resources import files

UNSEEN = "*"


@cache
def _table() -> dict[str, float]:
    found: dict[str, float] = json.loads(
        files("reflect.language.matching").joinpath("rarity.json").read_text("utf-8")
    )
    return found


def rarity(stem: str) -> float:
    """Return how much a word says: the rarer, the more; of a phrase, its rarest word."""
    table = _table()
    return max(table.get(word, table[UNSEEN]) for word in stem.split(" "))
