"""Ordinary prose of the treebank, as answers that hold no agreement: nobody there is mentored."""

import random
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, TypeAlias

Record: TypeAlias = dict[str, Any]
"""One answer as JSON holds it (`models/corpus/README.md`)."""
GENRES = ("newsgroup", "reviews", "weblog")
"""What is published for anyone to read; letters and answers do hold promises."""
LONGEST = 8
"""Sentences in one passage."""
CIRCUMSTANCES = ("writer", "role", "people", "on", "next_session", "step")
"""What a passage borrows from an answer of the corpus."""


def documents(path: Path) -> list[list[str]]:
    """Return the sentences of every document of `GENRES` in a CoNLL-U file, in order."""
    found: list[tuple[str, str]] = []
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id = "):
            name = line.removeprefix("# sent_id = ").rpartition("-")[0]
        elif line.startswith("# text = ") and name.startswith(GENRES):
            found.append((name, line.removeprefix("# text = ")))
    return [[text for _, text in group] for _, group in groupby(found, key=lambda one: one[0])]


def passages(
    texts: list[list[str]], answers: list[Record], count: int, rng: random.Random
) -> list[Record]:
    """Cut `count` passages of up to `LONGEST` sentences, each in the circumstances of an answer."""
    found = []
    for text in rng.choices(texts, weights=[len(text) for text in texts], k=count):
        size = rng.randint(1, LONGEST)
        start = rng.randrange(max(1, len(text) - size + 1))
        found.append(answer(text[start : start + size], rng.choice(answers)))
    return found


def answer(sentences: Iterable[str], circumstances: Record) -> Record:
    """Return a passage as if somebody of the corpus had written it."""
    borrowed = {name: circumstances[name] for name in CIRCUMSTANCES}
    return {**borrowed, "text": " ".join(sentences), "items": [], "near": [], "unmarked": True}


def whole(texts: list[list[str]], size: int) -> Iterator[list[str]]:
    """Yield all texts in stretches of at most `size` sentences."""
    for text in texts:
        for start in range(0, len(text), size):
            yield text[start : start + size]
