"""Sentences of mail of which only is known whether they ask somebody for something."""

import json
import random
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from prose import Record, answer

_PLAIN = re.compile(
    r"\b(?:please|kindly|let (?:me|us) know|(?:can|could|will|would) you|need you to"
    r"|would you mind|(?:like|want) you to|appreciate (?:it )?if)\b",
    re.IGNORECASE,
)
"""How a request is worded; the set's own word for it takes in questions and proposals, too."""
_PARTS = 5
"""One sentence in so many is never trained on."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of mail."""

    text: str
    asks: bool
    """Whether its readers judged it a request for action."""

    @property
    def is_held_out(self) -> bool:
        """Whether it only measures."""
        return sha256(self.text.encode()).digest()[0] % _PARTS == 0


def sentences(path: Path) -> list[Sentence]:
    """Read `mail/requests_enron_verified.jsonl`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = map(json.loads, filter(str.strip, lines))
    return [Sentence(one["text"], bool(one["request"])) for one in found]


def asking(
    mail: list[Sentence], answers: list[Record], count: int, rng: random.Random
) -> list[Record]:
    """Return up to `count` plain requests, and as many that ask for nothing, as answers.

    Each stands in the circumstances of an answer between two.  Held-out ones are never taken.
    """
    pairs = [each for each in answers if len(each["people"]) == 2]
    ours = [one for one in mail if not one.is_held_out]
    plain = [one for one in ours if one.asks and _PLAIN.search(one.text)]
    idle = [one for one in ours if not one.asks]
    taken = [part for kind in (plain, idle) for part in rng.sample(kind, min(count, len(kind)))]
    return [
        {**answer([one.text], rng.choice(pairs)), "asks": one.asks} for one in taken if one.text
    ]
