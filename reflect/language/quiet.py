"""Keeps the libraries of this package from speaking to anybody; done before any of them wakes.

onnxruntime would tell its maker of every start, under a device number that it keeps in the
user's cache.  spaCy would wake its command line, and with that two HTTP clients, for one
function that describes a pipeline; nothing here calls it.
"""

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from types import ModuleType


class _LeftOut(MetaPathFinder, Loader):
    """Finds an empty package where spaCy looks for its command line."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where to find the module, if it is one that is left out."""
        del path, target
        is_left_out = fullname in {"spacy.cli", "spacy.cli.info"}
        return spec_from_loader(fullname, self, is_package=True) if is_left_out else None

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave the making to the import system."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill in the one name that spaCy asks for."""
        module.__dict__["info"] = None


# It is read while onnxruntime is imported; the call that it offers comes too late.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
sys.meta_path.insert(0, _LeftOut())
