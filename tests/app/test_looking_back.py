"""Which session a debrief is about, and when that session counts as held."""

from datetime import date, timedelta

import pytest

from reflect.app.looking_back import WHEN, LookingBack, hold
from reflect.domain.sessions import Session, SessionStatus
from tests.app.building import TODAY, Desk, turn

LONG_AGO = TODAY - timedelta(days=17)


def looking_back(desk: Desk) -> LookingBack:
    """Return what finds the session."""
    return LookingBack(desk.ledger, desk.journal, desk.clock, desk.ids)


def obvious(desk: Desk) -> Session | None:
    """Return the session that is taken without asking."""
    return looking_back(desk).behind(desk.pair).obvious


@pytest.mark.parametrize("days", [0, 1])
def test_a_session_of_today_or_yesterday_is_obvious(days: int) -> None:
    """Once it took place, and even where it was looked back on before."""
    met = Desk()
    held = met.met(TODAY - timedelta(days=days))
    met.talked(turn("Quickly"), dialogue="quick", session=held.id)
    assert obvious(met) == held


@pytest.mark.parametrize("days", [0, 1, 17])
def test_a_session_that_was_only_planned_is_never_obvious(days: int) -> None:
    """Nobody has said that people met: it is offered, and that it did not take place."""
    desk = Desk()
    session = desk.relationships.plan_session(desk.pair, TODAY - timedelta(days=days))
    behind = looking_back(desk).behind(desk.pair)
    assert (behind.obvious, behind.known, behind.planned) == (None, (session,), (session,))


def test_the_first_session_of_all_is_asked_for() -> None:
    """It may have been yesterday's: today, yesterday and another day are offered."""
    desk = Desk()
    behind = looking_back(desk).behind(desk.pair)
    assert (behind.obvious, behind.known, behind.asks) == (None, (), WHEN)
    assert behind.days == (TODAY, TODAY - timedelta(days=1))
    assert desk.relationships.sessions(desk.pair) == []


@pytest.mark.parametrize("held", [True, False])
def test_a_session_of_the_14th_is_not_taken_for_one_of_the_31st(*, held: bool) -> None:
    """Held or only planned: it is offered, beside today and another day, and not chosen."""
    desk = Desk()
    session = desk.met(LONG_AGO) if held else desk.relationships.plan_session(desk.pair, LONG_AGO)
    behind = looking_back(desk).behind(desk.pair)
    assert (behind.obvious, behind.known) == (None, (session,))
    assert behind.planned == (() if held else (session,))
    assert TODAY in behind.days


def test_what_was_looked_back_on_is_not_offered_again() -> None:
    """Days later the session meant is another one."""
    desk = Desk()
    desk.talked(turn("Done"), session=desk.met(LONG_AGO).id)
    behind = looking_back(desk).behind(desk.pair)
    assert (behind.obvious, behind.known) == (None, ())


def test_of_two_recent_ones_the_one_that_waits_is_meant() -> None:
    """Yesterday's was looked back on; with neither done, it is asked."""
    desk = Desk()
    yesterday, today = desk.met(TODAY - timedelta(days=1)), desk.met(TODAY)
    assert obvious(desk) is None
    desk.talked(turn("Done"), session=yesterday.id)
    assert obvious(desk) == today


def test_another_day_takes_the_session_of_that_day() -> None:
    """A new one only where there is none."""
    desk = Desk()
    session = desk.met(LONG_AGO)
    found = looking_back(desk)
    assert found.on(desk.pair, LONG_AGO) == session
    assert found.on(desk.pair, date(2026, 1, 1)).id != session.id


def test_holding_a_session_twice_writes_it_once() -> None:
    """A planned one is held, a new one planned and held, one that is held is left alone."""
    desk = Desk()
    planned = desk.relationships.plan_session(desk.pair, TODAY)
    fresh = looking_back(desk).on(desk.pair, LONG_AGO)
    for session in (planned, fresh, planned, fresh):
        assert hold(desk.ledger, desk.pair, session).status is SessionStatus.HELD
    events = desk.ledger.verify()
    hold(desk.ledger, desk.pair, planned)
    assert desk.ledger.verify() == events
    assert [each.status for each in desk.relationships.sessions(desk.pair)] == ["held", "held"]


def test_one_that_was_cancelled_meanwhile_stays_so() -> None:
    """What another window wrote is not written over."""
    desk = Desk()
    planned = desk.relationships.plan_session(desk.pair, TODAY)
    desk.relationships.cancel_session(desk.pair, planned, "ill")
    assert hold(desk.ledger, desk.pair, planned).status is SessionStatus.CANCELLED
