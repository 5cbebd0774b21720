"""Every way into a dialogue in lines: what was left is offered, and a session is asked for."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.bootstrap import build
from reflect.domain.relationships import Relationship
from tests.cli.conftest import Reflect
from tests.doubles.reader import ScriptedReader

DRAFT = "I told Dana that"


@pytest.fixture
def window(home: Path) -> Iterator[Services]:
    """Open a home with one relationship, as another window has it open."""
    opened = build(Home(home, home), reader=ScriptedReader())
    opened.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
    yield opened
    opened.close()


@pytest.fixture
def pair(window: Services) -> Relationship:
    """Return the relationship."""
    return window.relationships.all()[0]


def leave(window: Services, pair: Relationship) -> str:
    """Have the other window begin a sentence; return the id of its dialogue."""
    talk = window.conversations.begin(
        "quick", pair, window.looking_back.on(pair, window.clock.today())
    )
    window.conversations.save_draft(talk, DRAFT)
    return talk.id


def test_a_no_keeps_it_and_deleting_asks_once(
    window: Services, pair: Relationship, reflect: Reflect
) -> None:
    """A new one is begun either way; only what is deleted is gone."""
    window.conversations.leave(window.conversations.look(leave(window, pair)))
    ran = reflect("quick", "--plain", typed="n\ntoday\n/pause\n")
    assert (ran.status, ran.err) == (0, "")
    assert "[1 of 4" in ran.out
    assert [left.draft for left in window.left.all(pair)] == [DRAFT]
    ran = reflect("quick", "--plain", typed="d\nn\n")
    assert window.left.all(pair)
    ran = reflect("quick", "--plain", typed="d\ny\ntoday\n/pause\n")
    assert "This cannot be undone." in ran.out
    assert window.left.all(pair) == []


def test_what_the_screens_have_open_can_be_looked_at_or_taken_over(
    window: Services, pair: Relationship, reflect: Reflect
) -> None:
    """Looking changes nothing; taking over goes on with what is there."""
    left = leave(window, pair)
    ran = reflect("quick", "--plain", typed="look\n")
    assert "It is open in another window" in ran.out
    assert DRAFT in ran.out.split("Look at it")[1]
    window.conversations.save_draft(window.conversations.look(left), f"{DRAFT} I")
    ran = reflect("quick", "--plain", typed="take\n\n/pause\n")
    assert ran.status == 0
    [kept] = window.left.all(pair)
    assert (kept.id, kept.answered, kept.elsewhere) == (left, 1, False)


@pytest.mark.parametrize(
    ("answer", "day", "status"),
    [
        ("1", None, "held"),
        ("4\nnonsense\n9999-01-01\n2025-02-03", date(2025, 2, 3), "held"),
        ("5", None, "cancelled"),
    ],
)
def test_a_session_long_ago_is_asked_about_and_not_assumed(
    window: Services,
    pair: Relationship,
    reflect: Reflect,
    answer: str,
    day: date | None,
    status: str,
) -> None:
    """The planned one, another day up to today, or that it fell through; Enter is none of them."""
    today = window.clock.today()
    window.relationships.plan_session(pair, today - timedelta(days=17))
    ran = reflect("quick", "--plain", typed=f"\n{answer}\nNerves\n/pause\n")
    assert "Which session do you look back on?" in ran.out
    assert ran.status == 0, ran.err
    sessions = window.relationships.sessions(pair)
    told = [(each.on, each.status.value) for each in sessions if each.status != "planned"]
    assert told == [(day or today - timedelta(days=17), status)]


@pytest.mark.parametrize(("answer", "status"), [("1", "planned"), ("4", "cancelled")])
def test_that_a_session_was_planned_for_today_does_not_say_that_it_took_place(
    window: Services, pair: Relationship, reflect: Reflect, answer: str, status: str
) -> None:
    """It is asked; where the dialogue is left before a word, the plan is all that is known."""
    window.relationships.plan_session(pair, window.clock.today())
    ran = reflect("quick", "--plain", typed=f"{answer}\n/pause\n")
    assert "did not take place" in ran.out
    assert ran.status == 0, ran.err
    [session] = window.relationships.sessions(pair)
    assert session.status.value == status
