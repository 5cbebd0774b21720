"""What was decided is put down whole and once, wherever the power goes."""

from dataclasses import replace

import pytest

from reflect.app.ports import Query
from reflect.app.proposals import Decision, Sheet
from reflect.app.services import Services
from reflect.domain.errors import FullStoreError
from reflect.domain.relationships import Relationship
from tests.app.building import draft
from tests.tui.proposing import debriefed

SHEET = Sheet(
    tuple(
        each.decide(Decision.ACCEPTED)
        for each in (replace(draft("Tell HR"), private=True), draft("Send the draft"))
    )
)


class PowerCutError(BaseException):
    """Nothing is done after it."""


def titles(services: Services) -> list[str]:
    """Return everything that is kept, shared or not."""
    return [row.agreement.terms.title for row in services.agreements.page(Query()).rows]


def cut(*_: object) -> None:
    """Have the power go."""
    raise PowerCutError


def test_what_was_half_put_down_is_ended_and_not_doubled(
    services: Services, pair: Relationship, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal has its half, the ledger not yet; coming back asks nothing and loses nothing."""
    talk = debriefed(services, pair)
    with monkeypatch.context() as broken:
        broken.setattr(type(services.ledger), "record", cut)
        broken.setattr(type(services.private), "take_out", lambda *_: None)
        with pytest.raises(PowerCutError):
            services.settling.settle(talk, (), SHEET)
    assert titles(services) == ["Tell HR"]
    assert services.settling.is_settled(talk, ())
    assert sorted(titles(services)) == ["Send the draft", "Tell HR"]
    assert services.settling.is_settled(talk, ())
    assert sorted(titles(services)) == ["Send the draft", "Tell HR"]


def test_what_cannot_be_put_down_can_be_decided_again(
    services: Services, pair: Relationship, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk ends nothing behind the user's back."""
    talk = debriefed(services, pair)

    def full(*_: object) -> None:
        raise FullStoreError(services.home.ledger, "the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(type(services.ledger), "record", full)
        with pytest.raises(FullStoreError):
            services.settling.settle(talk, (), SHEET)
    assert not services.settling.is_settled(talk, ())
    assert titles(services) == []
    assert services.decisions.of(talk.id, ()).drafts == SHEET.drafts
