"""What a training has learned so far, kept after every epoch, so that it can be stopped."""

import random
from pathlib import Path
from typing import Any, Protocol

import torch


class Part(Protocol):
    """Something whose state a training carries from step to step."""

    def state_dict(self) -> dict[str, Any]:
        """Return its state."""

    def load_state_dict(self, state_dict: dict[str, Any], /) -> object:
        """Take a state back."""


def keep(path: Path, parts: dict[str, Part], rng: random.Random, done: int) -> None:
    """Keep the state of a training after so many epochs; the file is whole or the one before."""
    state = {name: part.state_dict() for name, part in parts.items()}
    fresh = path.with_suffix(".new")
    torch.save(
        {"parts": state, "chance": rng.getstate(), "torch": torch.get_rng_state(), "done": done},
        fresh,
    )
    fresh.replace(path)


def resume(path: Path, parts: dict[str, Part], rng: random.Random) -> int:
    """Return how many epochs are done, with all parts as they were then; 0 without a file."""
    if not path.exists():
        return 0
    found = torch.load(path, weights_only=False)
    for name, part in parts.items():
        part.load_state_dict(found["parts"][name])
    rng.setstate(found["chance"])
    torch.set_rng_state(found["torch"])
    return int(found["done"])
