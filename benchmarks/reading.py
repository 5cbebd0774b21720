"""How fast an answer is read, beside the same pipeline called raw."""

import io
import json
import time

import spacy

from benchmarks.timing import Times
from reflect import resources
from reflect.language.filters import extract

SENTENCES = (
    "We talked about the chapter and what stands in its way. ",
    "I told Dana I would rewrite the introduction and send it to Ben by Friday. ",
    "She offered to introduce me to Maria next week, if the review goes well. ",
    "I might apply for the grant, but I have not decided. ",
    "It was good to say out loud that I am tired of the second draft. ",
)
WORDS = 300
RECORDS = 200


def _answer(words: int) -> str:
    text = "".join(SENTENCES)
    while len(text.split()) < words:
        text += "".join(SENTENCES)
    return " ".join(text.split()[:words])


def _records(count: int) -> str:
    record = {
        "text": _answer(60),
        "writer": "Priya",
        "role": "mentee",
        "people": {"Priya": "mentee", "Dana": "mentor"},
        "on": "2026-03-03",
        "next_session": "2026-03-17",
        "step": "debrief",
    }
    return "".join(json.dumps({"id": str(n), **record}) + "\n" for n in range(count))


def reading() -> None:
    """Print the time for one long answer, and words a second beside the raw pipeline."""
    one = _records(1).replace(_answer(60), _answer(WORDS))
    many = _records(RECORDS)
    extract(io.StringIO(one), io.StringIO(), io.StringIO())
    single = []
    for _ in range(20):
        begun = time.perf_counter()
        extract(io.StringIO(one), io.StringIO(), io.StringIO())
        single.append((time.perf_counter() - begun) * 1000)
    print(f"a {WORDS}-word answer, warm\n  reflect   {Times(tuple(single))} (budget 150)\n")
    words = RECORDS * len(_answer(60).split())
    begun = time.perf_counter()
    extract(io.StringIO(many), io.StringIO(), io.StringIO())
    ours = words / (time.perf_counter() - begun)
    nlp = spacy.load(resources.pipeline())
    texts = [_answer(60)] * RECORDS
    list(nlp.pipe(texts[:5]))
    begun = time.perf_counter()
    list(nlp.pipe(texts, batch_size=64))
    raw = words / (time.perf_counter() - begun)
    print(f"reading {RECORDS} answers")
    print(f"  reflect   {ours:,.0f} words/s\n  raw       {raw:,.0f} words/s")
    print(f"  ratio {ours / raw:.2f} (budget 0.8 or more)\n")
