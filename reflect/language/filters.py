"""Filters: JSON lines in, JSON lines out, in the same order (`docs/filters.md`).

A bad line is told on the error stream with its number; the rest is done, and
the exit status is 1.
"""

from collections.abc import Iterable
from datetime import date
from typing import TextIO

from reflect.domain.commitments import Commitment, CommitmentKind, Span, Told
from reflect.language.dates.due import first_due
from reflect.language.matching.matcher import match as matches
from reflect.language.matching.values import Claim, Match, Side
from reflect.language.records import (
    BadRecordError,
    Json,
    Lines,
    day_of,
    day_or_none,
    name_of,
    names_of,
    people_of,
    text_of,
    write,
)

BATCH = 64
"""How many texts are parsed together."""
MOST_ITEMS = 100
"""Items of one party that are matched: the work grows with the cube of their number."""


def extract(stdin: Iterable[str], stdout: TextIO, stderr: TextIO) -> int:
    """Find the commitments of each text; return the exit status."""
    from reflect.language.pipeline import load  # noqa: PLC0415 - the other filters need no spaCy
    from reflect.language.reader import make_doc, reading  # noqa: PLC0415 - as above

    nlp = load()
    lines = Lines(stdin, stderr)
    texts = ((make_doc(nlp, told), identity) for identity, told in lines.records(_identified))
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name == "reflect_cues"]):
        for doc, identity in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
            items = [_item(found) for found in reading(doc).commitments]
            write(stdout, {"id": identity, "items": items})
    return lines.status


def dates(stdin: Iterable[str], stdout: TextIO, stderr: TextIO) -> int:
    """Find the first time of each text that can be a due date; return the exit status."""
    lines = Lines(stdin, stderr)
    for record in lines.records(_dated):
        write(stdout, record)
    return lines.status


def match(stdin: Iterable[str], stdout: TextIO, stderr: TextIO) -> int:
    """Match the items of two parties one to one; return the exit status."""
    lines = Lines(stdin, stderr)
    for identity, people, a, b in lines.records(_sides):
        found = [_match(one) for one in matches(a, b, people)]
        write(stdout, {"id": identity, "matches": found})
    return lines.status


def _identified(record: Json) -> tuple[object, Told]:
    people, writer = people_of(record), name_of(record, "writer")
    return record.get("id"), Told(
        text=text_of(record),
        writer=writer,
        role=str(record.get("role", people.get(writer, ""))),
        people=people,
        on=day_of(record, "on"),
        next_session=day_or_none(record, "next_session"),
        step=str(record.get("step", "debrief")),
        question=str(record.get("question") or ""),
        about=_about(record),
        month_first=_month_first(record),
    )


def _about(record: Json) -> str:
    about = record.get("about") or ""
    if about not in {"", "me", "them"}:
        raise BadRecordError(field='"about"', must_be='"me" or "them", or left out')
    return str(about)


def _month_first(record: Json) -> bool:
    told = record.get("month_first") or False
    if not isinstance(told, bool):
        raise BadRecordError(field='"month_first"', must_be="true or false, or left out")
    return told


def _dated(record: Json) -> Json:
    found = first_due(
        text_of(record),
        on=day_of(record, "on"),
        next_session=day_or_none(record, "next_session"),
        month_first=_month_first(record),
    )
    return {
        "id": record.get("id"),
        "due": _iso(found.due) if found else None,
        "start": _iso(found.start) if found else None,
        "due_text": list(found.due_text) if found else None,
        "alternatives": [day.isoformat() for day in found.alternatives] if found else [],
    }


def _sides(record: Json) -> tuple[object, Iterable[str], Side, Side]:
    return record.get("id"), people_of(record), _side(record, "a"), _side(record, "b")


def _side(record: Json, name: str) -> Side:
    side = record.get(name)
    items = side.get("items") if isinstance(side, dict) else None
    if not isinstance(side, dict) or not isinstance(items, list):
        raise BadRecordError(field=f'"{name}"', must_be='an object with "writer" and "items"')
    if len(items) > MOST_ITEMS:
        most = f"an object with at most {MOST_ITEMS} items (it has {len(items)})"
        raise BadRecordError(field=f'"{name}"', must_be=most)
    try:
        return Side(name_of(side, "writer"), tuple(map(_claim, items)))
    except BadRecordError as error:
        raise error.inside(name) from None


def _claim(item: object) -> Claim:
    if not isinstance(item, dict):
        raise BadRecordError(field="an item", must_be="an object")
    if item.get("kind") not in list(CommitmentKind):
        raise BadRecordError(field='"kind"', must_be=f"one of {', '.join(CommitmentKind)}")
    return Claim(
        action=text_of(item, "action"),
        owner=names_of(item, "owner"),
        due=day_or_none(item, "due"),
        kind=CommitmentKind(item["kind"]),
        quote=text_of(item, "quote"),
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


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
