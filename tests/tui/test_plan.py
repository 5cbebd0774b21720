"""A day for the next session."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.app.services import Services
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session
from reflect.tui.screens.plan import PlanScreen, by_rhythm
from tests.doubles.clock import FixedClock
from tests.tui.stage import Stage, seen, settle

DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


def stage(
    services: Services, pair: Relationship, coming: Session | None = None
) -> Stage[date | None]:
    """Return the app with the question for a day."""
    return Stage(services, lambda: PlanScreen(services, pair, coming))


@pytest.mark.parametrize("size", [(80, 24), (20, 5)])
async def test_free_words_become_a_day(
    services: Services, pair: Relationship, size: tuple[int, int]
) -> None:
    """Enter keeps the day, also when it is pressed before the words were read."""
    app = stage(services, pair)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*"next tuesday", "enter")
        await pilot.pause(0.3)
        await settle(pilot)
    assert app.returned == [date(2026, 3, 10)]


@pytest.mark.parametrize(
    ("words", "says"),
    [("", "Write a day"), ("sunnyday", "is not a day"), ("yesterday", "That day is over")],
)
async def test_what_is_no_day_ahead_is_said_and_stays(
    services: Services, pair: Relationship, words: str, says: str
) -> None:
    """Nothing is planned, and the words can be changed."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*words, "enter")
        await pilot.pause(0.3)
        await settle(pilot)
        assert says in seen(pilot)
    assert app.returned == []


async def test_escape_changes_nothing(services: Services, pair: Relationship) -> None:
    """None is returned."""
    app = stage(services, pair)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*"friday", "escape")
        await settle(pilot)
    assert app.returned == [None]


async def test_a_planned_day_and_the_rhythm_are_named(
    services: Services, pair: Relationship, clock: FixedClock
) -> None:
    """The screen says what is planned, and what the rhythm would make of it."""
    coming = services.relationships.plan_session(pair, clock.today() + timedelta(days=2))
    app = stage(services, pair, coming)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Fri 6 Mar 2026" in seen(pilot)
        assert "every 14 days: Fri 20 Mar 2026" in seen(pilot)


@given(days=st.integers(1, 90), on=DAYS, today=DAYS)
def test_the_rhythm_leads_to_the_first_day_that_is_not_over(
    days: int, on: date, today: date
) -> None:
    """It lies after the session, from today on, and a whole number of rhythms away."""
    found = by_rhythm(days, Session(id="s", relationship="r", on=on), today)
    assert found
    assert found > on
    assert found >= today
    assert (found - on).days % days == 0
    assert found - timedelta(days=days) <= max(on, today - timedelta(days=1))


def test_without_a_rhythm_no_day_is_suggested() -> None:
    """Those who meet as it comes are told nothing."""
    assert by_rhythm(None, Session(id="s", relationship="r", on=date(2026, 1, 1)), date.max) is None
