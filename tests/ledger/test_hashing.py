"""Hashes: nothing in an event can be changed without being seen."""

import dataclasses
from datetime import timedelta

from reflect.domain.events import Event
from reflect.domain.facts import ALL_ACTS
from reflect.ledger.hashing import hash_of
from reflect.storage.codec import encode
from tests.strategies import ANA, event


def test_the_hash_covers_every_field() -> None:
    """Another value in any field of an event, or in its act, gives another hash."""
    act = ALL_ACTS["reported"](by=ANA)
    whole = event(1, act)
    hashes = {hash_of(whole, encode(act)), hash_of(whole, encode(ALL_ACTS["reported"](by="x")))}
    for field in dataclasses.fields(Event):
        if field.name != "act":
            value = getattr(whole, field.name)
            other = value + (timedelta(1) if field.name == "at" else type(value)("1"))
            hashes.add(hash_of(dataclasses.replace(whole, **{field.name: other}), encode(act)))
    confirmed = dataclasses.replace(whole, act=ALL_ACTS["confirmed"](by=ANA))
    hashes.add(hash_of(confirmed, encode(act)))
    assert len(hashes) == len(dataclasses.fields(Event)) + 2
