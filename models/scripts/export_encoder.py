"""Writes a trained encoder in the form that ships: ONNX whose weights are kept in eight bits.

usage: export_encoder.py RUN OUT
"""

import argparse
import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from base import base
from encoder_net import Net
from small_weights import shrink
from torch import Tensor, nn
from train_encoder import SETTINGS

from reflect.language.encoding.decoding import Numbers

NOTICES = Path(__file__).parents[1] / "configs" / "encoder_notices"
"""The licence of the pretrained weights, and who made them; they ship with what became of them."""
SAID = tuple(Numbers.__dataclass_fields__)


class Shipped(nn.Module):
    """A network without what only training needs."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, pieces: Tensor, standings: Tensor) -> tuple[Tensor, ...]:
        """Judge one text."""
        said = self.net(pieces, torch.ones_like(pieces), standings)
        return tuple(said[name] for name in SAID)


def write(net: Net, full: Path, small: Path) -> None:
    """Export a network, and keep its weights small."""
    net.bert.config._attn_implementation = "eager"  # noqa: SLF001 - the form that exports
    example = torch.arange(1000, 1040)[None], torch.zeros(1, 40, dtype=torch.long)
    names = ["pieces", "standings"]
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Shipped(net).eval(),
            example,
            str(full),
            dynamo=False,
            input_names=names,
            output_names=list(SAID),
            dynamic_axes={name: {0: "texts", 1: "length"} for name in [*names, *SAID]},
            opset_version=17,
        )
    model = onnx.load(full)
    shrink(model)
    onnx.checker.check_model(model)
    onnx.save(model, small)


def main() -> None:
    """Export one training run."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("run", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    folder = base()
    net = Net(folder)
    net.load_state_dict(torch.load(options.run / "net.pt", weights_only=True))
    net.eval()
    write(net, options.run / "full.onnx", options.out / "encoder.onnx")
    distance = net.distance.detach().numpy().astype(np.float32)
    np.save(options.out / "distance.npy", distance, allow_pickle=False)
    shutil.copy(folder / "vocab.txt", options.out / "vocabulary.txt")
    for notice in sorted(NOTICES.iterdir()):
        shutil.copy(notice, options.out / notice.name)
    settings = json.loads(SETTINGS.read_text(encoding="utf-8"))
    kept = {name: settings[name] for name in ("base", "least", "surest", "share")} | {
        "layout": True
    }
    text = json.dumps(kept, indent=2) + "\n"
    (options.out / "settings.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
