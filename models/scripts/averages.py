"""Weights that follow those that are trained, slowly."""

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn


class Average:
    """A moving average of a network's weights."""

    def __init__(self, net: nn.Module, slowness: float) -> None:
        self._net, self._slowness, self._steps = net, slowness, 0
        self._kept = {name: values.detach().clone() for name, values in self._moving()}

    def _moving(self) -> Iterator[tuple[str, Tensor]]:
        return (
            (name, values) for name, values in self._net.named_parameters() if values.requires_grad
        )

    def follow(self) -> None:
        """Take a step's weights into the average."""
        self._steps += 1
        slowness = min(self._slowness, self._steps / (self._steps + 10))
        with torch.no_grad():
            for name, values in self._moving():
                self._kept[name].lerp_(values, 1 - slowness)

    def state_dict(self) -> dict[str, Any]:
        """Return what `load_state_dict` takes to go on."""
        return {"steps": self._steps, "kept": self._kept}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from where another average stood."""
        self._steps, self._kept = state["steps"], state["kept"]

    def settle(self) -> None:
        """Give the network the averaged weights."""
        with torch.no_grad():
            for name, values in self._moving():
                values.copy_(self._kept[name])
