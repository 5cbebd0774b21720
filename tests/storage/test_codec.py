"""The codec: what is written can be read, and nothing else can."""

import json
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.domain.acts import Act
from reflect.domain.cleaned import cleaned
from reflect.domain.events import Event
from reflect.domain.facts import ALL_ACTS
from reflect.domain.history import read
from reflect.storage.codec import decode, decode_agreement, encode, encode_agreement
from tests.strategies import histories

kinds = st.sampled_from(sorted(ALL_ACTS))
any_act = kinds.flatmap(lambda kind: st.builds(ALL_ACTS[kind])).map(cleaned)


@given(any_act)
def test_acts_round_trip(act: Act) -> None:
    """Whatever people say and whoever they are, an act is read back as it was."""
    payload = encode(act)
    assert decode(act.kind, payload) == act
    assert encode(decode(act.kind, payload)) == payload


@given(histories())
def test_agreements_round_trip(events: list[Event]) -> None:
    """What lists show is what was worked out."""
    agreement = read(events).agreement
    if agreement:
        assert decode_agreement(encode_agreement(agreement)) == agreement


@given(any_act, st.text(min_size=1, max_size=5))
def test_an_unknown_key_is_refused(act: Act, name: str) -> None:
    """A payload that says more than this program knows is not half understood."""
    payload = json.loads(encode(act))
    if name not in payload:
        with pytest.raises(ValueError, match="1 validation error"):
            decode(act.kind, json.dumps({**payload, name: "x"}))


@given(any_act)
def test_a_missing_or_wrong_value_is_refused(act: Act) -> None:
    """Nothing is guessed and nothing is turned into something else."""
    payload = json.loads(encode(act))
    with pytest.raises(ValueError, match="validation error"):
        decode(act.kind, json.dumps({**payload, "by": 7}))
    del payload["by"]
    with pytest.raises(ValueError, match="validation error"):
        decode(act.kind, json.dumps(payload))


@pytest.mark.parametrize("payload", ["", "[]", "null", '{"by": "a"', '{"by": "a"}, {"by": "b"}'])
def test_what_is_no_act_is_refused(payload: str) -> None:
    """Broken JSON, and JSON of another shape."""
    with pytest.raises(ValueError, match="validation error"):
        decode("confirmed", payload)


def test_an_unknown_kind_is_refused() -> None:
    """Acts of a later version are not read as something they are not."""
    with pytest.raises(ValueError, match="'sung' is no act"):
        decode("sung", "{}")


def test_every_act_says_its_kind_once() -> None:
    """The register names each class by its own kind."""
    assert all(act.kind == kind for kind, act in ALL_ACTS.items())
    assert all(typing.get_type_hints(act)["by"] is str for act in ALL_ACTS.values())
