"""Runs the encoder over a text, window by window."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime

from reflect.domain.commitments import Span, Told
from reflect.language.encoding.decoding import Numbers, Window, decode, distinct
from reflect.language.encoding.features import Floats, features
from reflect.language.encoding.sightings import Sighting
from reflect.language.encoding.windows import windows
from reflect.language.encoding.wordpieces import WordPieces


@dataclass(frozen=True, slots=True)
class Settings:
    """What its training says about the weights."""

    least: float
    """How probable each item must be."""
    surest: float
    """How probable at least one item must be; otherwise the answer is taken to hold none."""
    layout: bool
    """Whether they were trained on signs of layout, headings and questions."""
    share: float
    """How probable each owner must be, as a part of the most probable one's chance."""


class Encoder:
    """The shipped encoder; loading it takes a tenth of a second, and happens at first use."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        """Where its weights are."""

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = 2, 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        model = (self.folder / "encoder.onnx").read_bytes()
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    @cached_property
    def _cut(self) -> WordPieces:
        return WordPieces.load(self.folder / "vocabulary.txt")

    @cached_property
    def _distance(self) -> Floats:
        found: Floats = np.load(self.folder / "distance.npy", allow_pickle=False)
        return found

    @cached_property
    def settings(self) -> Settings:
        """How its weights are to be used."""
        kept = json.loads((self.folder / "settings.json").read_text(encoding="utf-8"))
        return Settings(
            least=float(kept["least"]),
            surest=float(kept["surest"]),
            layout=bool(kept.get("layout", False)),
            share=float(kept.get("share", 1.0)),
        )

    def read(self, told: Told) -> list[Sighting]:
        """Return the items of a text, from left to right."""
        found: list[Sighting] = []
        for window in windows(self._cut, told.text):
            found.extend(decode(self._run(told, window), self.settings.least))
        doubtful = all(sighting.confidence < self.settings.surest for sighting in found)
        return [] if doubtful else distinct(found, told.text)

    def _run(self, told: Told, window: Span) -> Window:
        read = features(self._cut, told, window, layout=self.settings.layout)
        fed = {"pieces": read.pieces[None], "standings": read.standings[None]}
        numbers = self._session.run(list(Numbers.__dataclass_fields__), fed)
        said = Numbers(*(array[0] for array in numbers))
        return Window(told, read, said, self._distance, self.settings.share)
