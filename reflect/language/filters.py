"""Filters: JSON lines in, JSON lines out, in the same order (`docs/filters.md`).

A bad line is told on the error stream with its number; the rest is done, and
the exit status is 1.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TextIO, TypeVar

from reflect.domain.cleaning import MOST_CHARACTERS
from reflect.domain.commitments import Commitment, CommitmentKind, Span, Told
from reflect.language.dates.due import first_due
from reflect.language.matching.matcher import match as matches
from reflect.language.matching.values import Claim, Match, Side

Record = TypeVar("Record")
Json = dict[str, object]
"""One record, as JSON holds it."""
BATCH = 64
"""How many texts are parsed together."""
MOST_ITEMS = 100
"""Items of one party that are matched: the work grows with the cube of their number."""


class BadRecordError(Exception):
    """A line is no record; says which field is wrong, and what it must be."""

    def __init__(self, *, field: str, must_be: str) -> None:
        super().__init__(f"{field} must be {must_be}")


@dataclass(slots=True)
class Lines:
    """The records of a stream; bad ones are told and counted."""

    source: Iterable[str]
    complaints: TextIO
    bad: int = 0
    """How many lines could not be read."""

    def records(self, parse: Callable[[Json], Record]) -> Iterator[Record]:
        """Yield what `parse` makes of each good line."""
        for number, line in enumerate(self.source, 1):
            if not line.strip():
                continue
            try:
                yield parse(_object(line))
            except BadRecordError as error:
                self.bad += 1
                self.complaints.write(f"line {number}: {error}\n")


def extract(stdin: Iterable[str], stdout: TextIO, stderr: TextIO) -> int:
    """Find the commitments of each text; return the exit status."""
    from reflect.language.pipeline import load  # noqa: PLC0415 - `reflect dates` needs no spaCy
    from reflect.language.reader import make_doc, reading  # noqa: PLC0415 - as above

    nlp = load()
    nlp.select_pipes(disable=[name for name in ("reflect_cues",) if name in nlp.pipe_names])
    lines = Lines(stdin, stderr)
    texts = ((make_doc(nlp, told), identity) for identity, told in lines.records(_identified))
    for doc, identity in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
        items = [_item(found) for found in reading(doc).commitments]
        _print(stdout, {"id": identity, "items": items})
    return 1 if lines.bad else 0


def dates(stdin: Iterable[str], stdout: TextIO, stderr: TextIO) -> int:
    """Find the first time of each text that can be a due date; return the exit status."""
    lines = Lines(stdin, stderr)
    for record in lines.records(_dated):
        _print(stdout, record)
    return 1 if lines.bad else 0


def match(stdin: Iterable[str], stdout: TextIO, stderr: TextIO) -> int:
    """Match the items of two parties one to one; return the exit status."""
    lines = Lines(stdin, stderr)
    for identity, people, a, b in lines.records(_sides):
        found = [_match(one) for one in matches(a, b, people)]
        _print(stdout, {"id": identity, "matches": found})
    return 1 if lines.bad else 0


def _identified(record: Json) -> tuple[object, Told]:
    people = record.get("people")
    if not isinstance(people, dict) or not all(isinstance(role, str) for role in people.values()):
        raise BadRecordError(field='"people"', must_be="names with their roles")
    text = _text(record)
    return record.get("id"), Told(
        text=text,
        writer=_words(record, "writer"),
        role=str(record.get("role", people.get(str(record.get("writer")), ""))),
        people=people,
        on=_day(record, "on"),
        next_session=_day(record, "next_session") if record.get("next_session") else None,
        step=str(record.get("step", "debrief")),
    )


def _dated(record: Json) -> Json:
    coming = _day(record, "next_session") if record.get("next_session") else None
    found = first_due(_text(record, "text"), on=_day(record, "on"), next_session=coming)
    if found is None:
        return {
            "id": record.get("id"),
            "due": None,
            "start": None,
            "due_text": None,
            "alternatives": [],
        }
    return {
        "id": record.get("id"),
        "due": _iso(found.due),
        "start": _iso(found.start),
        "due_text": list(found.due_text),
        "alternatives": [day.isoformat() for day in found.alternatives],
    }


def _sides(record: Json) -> tuple[object, Iterable[str], Side, Side]:
    return record.get("id"), _people(record), _side(record, "a"), _side(record, "b")


def _side(record: Json, name: str) -> Side:
    side = record.get(name)
    items = side.get("items") if isinstance(side, dict) else None
    if not isinstance(side, dict) or not isinstance(items, list):
        raise BadRecordError(f'"{name}" must be an object with "writer" and "items"')
    if len(items) > MOST_ITEMS:
        raise BadRecordError(f'"{name}" has {len(items)} items; {MOST_ITEMS} are the most')
    try:
        return Side(_words(side, "writer"), tuple(map(_claim, items)))
    except BadRecordError as error:
        raise BadRecordError(f'in "{name}": {error}') from None


def _claim(item: object) -> Claim:
    if not isinstance(item, dict):
        raise BadRecordError("an item must be an object")
    owner = item.get("owner")
    if not isinstance(owner, list) or not all(isinstance(name, str) for name in owner):
        raise BadRecordError('"owner" must be a list of names')
    if item.get("kind") not in list(CommitmentKind):
        raise BadRecordError(f'"kind" must be one of {", ".join(CommitmentKind)}')
    return Claim(
        action=_text(item, "action"),
        owner=tuple(owner),
        due=_day(item, "due") if item.get("due") is not None else None,
        kind=CommitmentKind(item["kind"]),
        quote=_text(item, "quote"),
    )


def _match(found: Match) -> Json:
    return {
        "a": found.a,
        "b": found.b,
        "verdict": found.verdict.value,
        "confidence": round(found.confidence, 3),
    }


def _item(found: Commitment) -> Json:
    return {
        "kind": found.kind.value,
        "owner": list(found.owner),
        "to": list(found.to),
        "action": _span(found.action),
        "quote": _span(found.quote),
        "title": found.title,
        "due": _iso(found.due),
        "due_text": _span(found.due_text),
        "condition": _span(found.condition),
        "negated": found.negated,
        "recurs": _span(found.recurs),
        "confidence": round(found.confidence, 3),
        "clarify": [gap.value for gap in found.clarify],
    }


def _object(line: str) -> Json:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRecordError(field="the line", must_be=f"JSON ({error})") from None
    if not isinstance(record, dict):
        raise BadRecordError(field="the line", must_be="a JSON object")
    return record


def _people(record: Json) -> dict[str, str]:
    people = record.get("people")
    if not isinstance(people, dict) or not all(isinstance(role, str) for role in people.values()):
        raise BadRecordError('"people" must map names to roles')
    return people


def _text(record: Json, name: str) -> str:
    text = record.get(name)
    if not isinstance(text, str):
        raise BadRecordError(f'"{name}" must be a string')
    if len(text) > MOST_CHARACTERS:
        raise BadRecordError(
            f'"{name}" has {len(text):,} characters; {MOST_CHARACTERS:,} are the most'
        )
    return text


def _words(record: Json, name: str) -> str:
    value = record.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BadRecordError(field=f'"{name}"', must_be="a name")
    return value


def _day(record: Json, name: str) -> date:
    try:
        return date.fromisoformat(str(record.get(name)))
    except ValueError:
        raise BadRecordError(field=f'"{name}"', must_be="a day such as 2026-03-02") from None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _print(stdout: TextIO, record: Json) -> None:
    stdout.write(json.dumps(record) + "\n")
