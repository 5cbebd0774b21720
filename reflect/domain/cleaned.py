"""Acts with every text in them cleaned, as they are recorded."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from reflect.domain.cleaning import bounded, clean, clean_line

T = TypeVar("T")
PARAGRAPHS = frozenset({"words", "note", "reason", "missing"})
"""Fields that keep their line breaks; every other text is one line."""


def cleaned(value: T) -> T:
    """Return a value, most often an act, with the texts in it cleaned.

    Raises:
        TextTooLongError: If a text is longer than what is kept.
    """
    return cast("T", _clean(value, clean_line))


def _clean(value: object, how: object) -> object:
    match value:
        case Enum():
            return value
        case str():
            return bounded(clean(value) if how is clean else clean_line(value))
        case tuple():
            return tuple(_clean(each, how) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            changed = {
                field.name: _clean(
                    getattr(value, field.name), clean if field.name in PARAGRAPHS else clean_line
                )
                for field in fields(value)
            }
            return replace(value, **changed)
        case _:
            return value
