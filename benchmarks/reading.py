"""How fast an answer is read, beside the same pipeline called raw."""

import io
import json
import time
from datetime import date

from spacy.language import Language

from benchmarks.timing import Times
from reflect import resources
from reflect.domain.commitments import Told
from reflect.language.filters import extract
from reflect.language.pipeline import load, syntax
from reflect.language.reader import InProcessReader

SENTENCES = (
    "We talked about the chapter and what stands in its way. ",
    "I told Dana I would rewrite the introduction and send it to Ben by Friday. ",
    "She offered to introduce me to Maria next week, if the review goes well. ",
    "I might apply for the grant, but I have not decided. ",
    "It was good to say out loud that I am tired of the second draft. ",
)
WORDS = 300
RECORDS = 1000


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
    many = _records(RECORDS)
    reader = InProcessReader()
    told = Told(
        text=_answer(WORDS),
        writer="Priya",
        role="mentee",
        people={"Priya": "mentee", "Dana": "mentor"},
        on=date(2026, 3, 3),
        next_session=date(2026, 3, 17),
    )
    reader.read(told)
    single = []
    for _ in range(20):
        begun = time.perf_counter()
        reader.read(told)
        single.append((time.perf_counter() - begun) * 1000)
    print(f"a {WORDS}-word answer, warm\n  reflect   {Times(tuple(single))} (budget 150)\n")
    words = RECORDS * len(_answer(60).split())
    begun = time.perf_counter()
    extract(io.StringIO(many), io.StringIO(), io.StringIO())
    ours = words / (time.perf_counter() - begun)
    texts = [_answer(60)] * RECORDS
    whole = _speed(load(), texts, words)
    parsed = _speed(syntax(resources.pipeline()), texts, words)
    print(f"reading {RECORDS} answers, the start of the program included")
    print(f"  reflect extract          {ours:,.0f} words/s")
    print(
        f"  the whole pipeline, raw  {whole:,.0f}   ratio {ours / whole:.2f} (budget 0.8 or more)"
    )
    print(f"  its syntax alone, raw    {parsed:,.0f}   ratio {ours / parsed:.2f}\n")


def _speed(nlp: Language, texts: list[str], words: int) -> float:
    list(nlp.pipe(texts[:5]))
    begun = time.perf_counter()
    list(nlp.pipe(texts, batch_size=64))
    return words / (time.perf_counter() - begun)
