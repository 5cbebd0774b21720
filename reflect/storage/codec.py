"""Acts and agreements as JSON, and back; what was not written here is refused."""

import json
from functools import cache
from types import GenericAlias
from typing import cast

from pydantic import ConfigDict, TypeAdapter

from reflect.domain.acts import Act
from reflect.domain.agreements import Agreement
from reflect.domain.facts import ALL_ACTS

_STRICT = ConfigDict(extra="forbid", strict=True)


class UnknownActError(ValueError):
    """A kind of act that this program does not know."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"{kind!r} is no act")


@cache
def _adapter(kind: str) -> TypeAdapter[tuple[Act]]:
    if kind not in ALL_ACTS:
        raise UnknownActError(kind)
    # A tuple of one hands the settings down to plain dataclasses, which take none themselves.
    one = cast("type[tuple[Act]]", GenericAlias(tuple, (ALL_ACTS[kind],)))
    return TypeAdapter(one, config=_STRICT)


@cache
def _agreements() -> TypeAdapter[tuple[Agreement]]:
    return TypeAdapter(tuple[Agreement], config=_STRICT)


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def encode(act: Act) -> str:
    """Return an act as canonical JSON: sorted keys, no blanks."""
    (payload,) = _adapter(act.kind).dump_python((act,), mode="json")
    return _canonical(payload)


def decode(kind: str, payload: str) -> Act:
    """Return the act of this kind that `payload` holds.

    Raises:
        ValueError: If it holds something else, or more.
    """
    (act,) = _adapter(kind).validate_json(f"[{payload}]")
    return act


def encode_agreement(agreement: Agreement) -> str:
    """Return an agreement as canonical JSON: equal agreements give equal text."""
    (detail,) = _agreements().dump_python((agreement,), mode="json")
    return _canonical(detail)


def decode_agreement(detail: str) -> Agreement:
    """Return the agreement that `detail` holds.

    Raises:
        ValueError: If it holds something else.
    """
    (agreement,) = _agreements().validate_json(f"[{detail}]")
    return agreement
