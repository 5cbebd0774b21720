"""Records of the filters: JSON lines that are read one by one, bad ones told apart."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TextIO, TypeVar

from reflect.domain.cleaning import MOST_CHARACTERS

Record = TypeVar("Record")
Json = dict[str, object]
"""One record, as JSON holds it."""


class BadRecordError(Exception):
    """A line is no record: says which field is wrong, and what it must be."""

    def __init__(self, *, field: str, must_be: str, within: str = "") -> None:
        where = f"in {within}: " if within else ""
        super().__init__(f"{where}{field} must be {must_be}")
        self.field = field
        self.must_be = must_be

    def inside(self, name: str) -> "BadRecordError":
        """Return the same error, told of a part of the record."""
        return BadRecordError(field=self.field, must_be=self.must_be, within=f'"{name}"')


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

    @property
    def status(self) -> int:
        """Return the exit status: 1 when a line was bad."""
        return 1 if self.bad else 0


def write(sink: TextIO, record: Json) -> None:
    """Write one record as a line; in ASCII, so that no locale can fail on it."""
    sink.write(json.dumps(record) + "\n")


def _object(line: str) -> Json:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRecordError(field="the line", must_be=f"JSON ({error})") from None
    if not isinstance(record, dict):
        raise BadRecordError(field="the line", must_be="a JSON object")
    return record


def people_of(record: Json) -> dict[str, str]:
    """Return the field "people"."""
    people = record.get("people")
    if not isinstance(people, dict) or not all(isinstance(role, str) for role in people.values()):
        raise BadRecordError(field='"people"', must_be="an object of names with their roles")
    return people


def text_of(record: Json, name: str = "text") -> str:
    """Return a field of any words."""
    text = record.get(name)
    if not isinstance(text, str):
        raise BadRecordError(field=f'"{name}"', must_be="a string")
    if len(text) > MOST_CHARACTERS:
        most = f"at most {MOST_CHARACTERS:,} characters long (it has {len(text):,})"
        raise BadRecordError(field=f'"{name}"', must_be=most)
    return text


def name_of(record: Json, name: str) -> str:
    """Return a field that holds a person's name."""
    value = record.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BadRecordError(field=f'"{name}"', must_be="a name")
    return value


def names_of(record: Json, name: str) -> tuple[str, ...]:
    """Return a field that holds names."""
    names = record.get(name)
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        raise BadRecordError(field=f'"{name}"', must_be="a list of names")
    return tuple(names)


def day_of(record: Json, name: str) -> date:
    """Return a field that holds a day."""
    try:
        return date.fromisoformat(str(record.get(name)))
    except ValueError:
        raise BadRecordError(field=f'"{name}"', must_be="a day such as 2026-03-02") from None


def day_or_none(record: Json, name: str) -> date | None:
    """Return a field that holds a day, null, or is not there."""
    return None if record.get(name) is None else day_of(record, name)
