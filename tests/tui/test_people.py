"""With whom one meets."""

from datetime import date

import pytest

from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.domain.people import Role
from reflect.domain.relationships import Relationship
from reflect.tui.screens.people import PeopleScreen
from tests.tui.stage import CONTROLS, HOSTILE, Stage, promised, seen, settle


@pytest.fixture
def group(services: Services, pair: Relationship) -> Relationship:
    """Return a second relationship, in which Priya mentors three."""
    del pair
    return services.relationships.set_up(
        SetUp(my_name="Priya", my_role=Role.MENTOR, others=("Li", "Tomasz", "Anna"))
    )


@pytest.mark.parametrize(
    ("size", "keys"), [((80, 24), ["down", "enter"]), ((20, 5), ["b"])], ids=["enter", "letter"]
)
async def test_enter_or_the_letter_switches_to_another_relationship(
    services: Services,
    pair: Relationship,
    group: Relationship,
    size: tuple[int, int],
    keys: list[str],
) -> None:
    """The list begins at the one in front; one step down, or by its letter, is the next."""
    app = Stage(services, lambda: PeopleScreen(services, pair))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)
    assert app.returned == [group]


@pytest.mark.parametrize(("key", "returned"), [("n", "new"), ("escape", None)])
async def test_a_new_one_is_asked_for_or_nothing_changes(
    services: Services, pair: Relationship, key: str, returned: str | None
) -> None:
    """`n` asks for another; Escape goes back."""
    app = Stage(services, lambda: PeopleScreen(services, pair))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
    assert app.returned == [returned]


async def test_each_says_how_it_stands(
    services: Services, pair: Relationship, group: Relationship
) -> None:
    """The next day, what is open, the role: and which one is in front, in words."""
    services.relationships.plan_session(pair, date(2026, 3, 10))
    services.agreements.save(pair, (promised("Send the draft"), promised("Call Li")))
    app = Stage(services, lambda: PeopleScreen(services, group))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        page = seen(pilot)
    assert "next Tue 10 Mar 2026 · 2 open" in page
    assert "Li, Tomasz and Anna  (in front now)" in page
    assert "you are the mentor" in page


async def test_hostile_names_neither_crash_nor_act(services: Services, pair: Relationship) -> None:
    """Names are shown as they are, without controls."""
    for text in HOSTILE:
        services.relationships.set_up(SetUp(my_name="P", others=(text,), goals=(text,)))
    app = Stage(services, lambda: PeopleScreen(services, pair))
    async with app.run_test(size=(80, 60)) as pilot:
        await settle(pilot)
        page = seen(pilot)
        assert "[@click=app.quit]x[/]" in page
        assert not CONTROLS & set(page)
        for y in range(0, 60, 3):
            await pilot.hover(offset=(6, y))
        assert app.is_running
