"""The compiled corpus as the encoder's training reads it, and its answers written differently."""

import datetime as dt
import json
import random
import re
from pathlib import Path
from typing import Any, TypeAlias

import human

from reflect.domain.commitments import Told
from reflect.language.encoding.mentions import mentions

CORPUS = Path(__file__).parents[1] / "corpus"
Record: TypeAlias = dict[str, Any]
"""One answer as JSON holds it (`models/corpus/README.md`)."""
Edit: TypeAlias = tuple[int, int, str]
"""Characters from, to (exclusive), and what stands there instead."""
_SHORT = 3
_LETTERS = re.compile(r"[A-Za-z]{4,}")
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
SWAPPED, BARE, UNPOINTED, MISTYPED = 0.4, 0.2, 0.12, 0.2
"""How many answers get other names, lose apostrophes, lose signs, get slips."""
SLIPS, LOST_SIGNS = 0.06, 0.7
"""How many words of a mistyped answer, how many signs of an unpointed one."""


def load(part: str) -> list[Record]:
    """Read `train`, `ordinary` or `dev`."""
    lines = (CORPUS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def of_people(texts: Path) -> list[Record]:
    """Read the texts that people wrote, with the labels of `corpus/human`.

    Raises:
        ChangedTextError: If a text is missing or is not the one that was labelled.
    """
    found = {str(record["id"]): record for record in human.load(texts)}
    return human.joined(human.load(CORPUS / "human" / "labels.jsonl"), found)


def told(record: Record) -> Told:
    """Return the circumstances of an answer."""
    return Told(
        text=record["text"],
        writer=record["writer"],
        role=record["role"],
        people=record["people"],
        on=dt.date.fromisoformat(record["on"]),
        step=record["step"],
        question=record.get("question", ""),
        about=record.get("about", ""),
    )


def simple_names(records: list[Record]) -> list[str]:
    """Return the names of one word that occur in a corpus."""
    return sorted({name for record in records for name in record["people"] if " " not in name})


def varied(record: Record, names: list[str], rng: random.Random) -> Record:
    """Return an answer with other names, lost apostrophes, lost signs or slips of the finger."""
    if rng.random() < SWAPPED:
        record = _renamed(record, names, rng)
    edits: list[Edit] = []
    if rng.random() < BARE:
        edits += [
            (m.start(), m.end(), "")
            for m in re.finditer(r"(?<=[^\W\d_])['\u2019](?=[^\W\d_])", record["text"])
        ]
    if rng.random() < UNPOINTED:
        signs = re.finditer(r"[.,;!?](?=\s|$)", record["text"])
        edits += [(m.start(), m.end(), "") for m in signs if rng.random() < LOST_SIGNS]
    if rng.random() < MISTYPED:
        edits += _slips(record, rng)
    return edited(record, edits) if edits else record


def _slips(record: Record, rng: random.Random) -> list[Edit]:
    text = record["text"]
    heads = {
        at for item in record["items"] for at in range(item["head"][0] - 1, item["head"][1] + 1)
    }
    found: list[Edit] = []
    for match in _LETTERS.finditer(text):
        if rng.random() < SLIPS and not heads & set(range(*match.span())):
            at = rng.randrange(match.start() + 1, match.end() - 1)
            swapped = (at, at + 2, text[at + 1] + text[at])
            found.append(swapped if rng.random() < 0.5 else (at, at + 1, ""))
    return found


def _renamed(record: Record, names: list[str], rng: random.Random) -> Record:
    """Give the people other names, unless their names or initials make that unsure."""
    people = list(record["people"])
    known = mentions(record["text"], told(record))
    if any(" " in name or "." in name for name in people):
        return record
    if any(one.name and one.end - one.start < _SHORT for one in known):
        return record
    new = dict(zip(people, rng.sample(names, len(people)), strict=True))
    if len({name.lower() for name in new.values()}) < len(new):
        return record
    if any(name.lower() in record["text"].lower() for name in new.values()):
        return record
    return _with_names(record, new)


def _with_names(record: Record, new: dict[str, str]) -> Record:
    plain = {name.lower(): name for name in new}
    edits: list[Edit] = []
    for match in _WORD.finditer(record["text"]):
        word = re.split(r"['\u2019]", match.group())[0]
        if word.lower() in plain:
            name = new[plain[word.lower()]]
            name = name.lower() if word.islower() else name.upper() if word.isupper() else name
            edits.append((match.start(), match.start() + len(word), name))
    moved = edited(record, edits)

    def renamed(found: list[str]) -> list[str]:
        return [new.get(name, name) for name in found]

    items = [
        {**item, "owner": renamed(item["owner"]), "to": renamed(item["to"])}
        for item in moved["items"]
    ]
    people = {new[name]: role for name, role in record["people"].items()}
    return {**moved, "people": people, "writer": new[record["writer"]], "items": items}


def edited(record: Record, edits: list[Edit]) -> Record:
    """Return an answer after some edits, with every offset moved along."""
    done: list[Edit] = []
    for edit in sorted(edits):
        if not done or edit[0] >= done[-1][1]:
            done.append(edit)
    text, last = "", 0
    for start, end, new in done:
        text, last = text + record["text"][last:start] + new, end
    text += record["text"][last:]

    def moved(span: list[int] | None) -> list[int] | None:
        return span and [_moved(span[0], done, ends=False), _moved(span[1], done, ends=True)]

    fields = ("head", "action", "due_text", "condition", "recurs")
    items = [
        {**item, **{name: moved(item[name]) for name in fields if name in item}}
        for item in record["items"]
    ]
    near = [{**miss, "span": moved(miss["span"])} for miss in record["near"]]
    return {**record, "text": text, "items": items, "near": near}


def _moved(place: int, edits: list[Edit], *, ends: bool) -> int:
    shift = 0
    for start, end, new in edits:
        if end <= place:
            shift += len(new) - (end - start)
        elif start < place:
            return start + shift + (len(new) if ends else 0)
        else:
            break
    return place + shift
