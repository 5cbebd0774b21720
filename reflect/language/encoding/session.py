"""Runs the encoder over a text, window by window."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime

from reflect.domain.commitments import Span, Told
from reflect.language.encoding.decoding import Numbers, Window, decode, distinct
from reflect.language.encoding.features import Floats, features
from reflect.language.encoding.sightings import Sighting
from reflect.language.encoding.wordpieces import WordPieces

_MOST = 230
"""Pieces of text in one window; an opening line of up to 25 comes on top."""
_LONGEST = 900
"""Characters that are read without any break: some 230 pieces of prose."""
_BREAKS = re.compile(r"(?<=[.!?;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Settings:
    """What its training says about the weights."""

    least: float
    """How probable each item must be."""
    surest: float
    """How probable at least one item must be; otherwise the answer is taken to hold none."""
    layout: bool
    """Whether they were trained on signs of layout, headings and questions."""


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
        )

    def read(self, told: Told) -> list[Sighting]:
        """Return the items of a text, from left to right."""
        found: list[Sighting] = []
        for window in self._windows(told):
            found.extend(decode(self._run(told, window), self.settings.least))
        doubtful = all(sighting.confidence < self.settings.surest for sighting in found)
        return [] if doubtful else distinct(found, told.text)

    def _run(self, told: Told, window: Span) -> Window:
        read = features(self._cut, told, window, layout=self.settings.layout)
        fed = {"pieces": read.pieces[None], "standings": read.standings[None]}
        numbers = self._session.run(list(Numbers.__dataclass_fields__), fed)
        return Window(told, read, Numbers(*(array[0] for array in numbers)), self._distance)

    def _windows(self, told: Told) -> Iterator[Span]:
        """Yield stretches of whole sentences that the encoder can read at once."""
        start, held = 0, 0
        for part in sentences(told.text):
            size = len(self._cut(part.of(told.text)).ids)
            if held and held + size > _MOST:
                yield Span(start, part.start)
                start, held = part.start, 0
            held += size
        if told.text[start:].strip():
            yield Span(start, len(told.text))


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text; one that never ends is cut between words."""
    start = 0
    for stop in [*(match.end() for match in _BREAKS.finditer(text)), len(text)]:
        while stop - start > _LONGEST:
            space = text.rfind(" ", start, start + _LONGEST)
            middle = space + 1 if space > start else start + _LONGEST
            yield Span(start, middle)
            start = middle
        if stop > start:
            yield Span(start, stop)
        start = stop
