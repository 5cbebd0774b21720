"""`reflect offer`, and the same in the line mode: what will be seen is said before."""

import json
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.app.proposals import Decision, Draft
from reflect.app.relationships import SetUp
from reflect.bootstrap import build
from reflect.domain.commitments import CommitmentKind
from tests.cli.conftest import Reflect
from tests.cli.test_plain import lines
from tests.doubles.reader import ScriptedReader

SEEN = "Dana will see: Priya, “Tell HR”. Nothing else."


@pytest.fixture(autouse=True)
def promised(home: Path) -> None:
    """Have a promise to oneself, my1, and a shared one, a1."""
    opened = build(Home(home, home), reader=ScriptedReader())
    pair = opened.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
    for title, private in (("Tell HR", True), ("Send the draft", False)):
        wanted = Draft(
            kind=CommitmentKind.PROMISE,
            title=title,
            owner=("Priya",),
            private=private,
            decision=Decision.ACCEPTED,
        )
        opened.agreements.save(pair, (wanted,))
    opened.close()


def listed(reflect: Reflect) -> list[str]:
    """Return the ids of what others may see."""
    out = reflect("ledger", "--shared", "--json").out
    return [json.loads(line)["id"] for line in out.splitlines()]


def test_it_is_offered_once_the_user_says_so(reflect: Reflect) -> None:
    """Enter says no; after a yes it has an id of the ledger."""
    kept = reflect("offer", "my1", typed="\n")
    assert SEEN in " ".join(kept.out.split())
    assert "It stays yours alone." in kept.out
    assert listed(reflect) == ["a1"]
    gone = reflect("offer", "my1", typed="y\n")
    assert "a2  Tell HR · offered" in gone.out
    assert listed(reflect) == ["a1", "a2"]


def test_what_was_written_can_be_read_again_in_the_line_mode(home: Path, reflect: Reflect) -> None:
    """By the id that is listed; another one is told, and Enter goes back."""
    assert "Nothing is kept yet" in reflect("--plain", typed=lines("read", "leave")).out
    opened = build(Home(home, home), reader=ScriptedReader())
    (pair,) = opened.relationships.all()
    talk = opened.conversations.answer(opened.conversations.begin("quick", pair), "We laughed.")
    opened.close()
    typed = lines("read", "nonsense", "read", talk.id[-8:], "read", "", "leave")
    out = reflect("--plain", typed=typed).out
    assert "There is no dialogue 'nonsense'" in out
    assert out.count("We laughed.") == 1


def test_what_is_no_secret_any_more_or_unknown_is_told(reflect: Reflect) -> None:
    """In a sentence; nothing is asked and nothing changes."""
    shared = reflect("offer", "a1", "--yes")
    assert (shared.status, "the others may see it" in shared.err) == (1, True)
    assert "There is no agreement" in reflect("offer", "my7", "--yes").err
    assert listed(reflect) == ["a1"]


def test_the_line_mode_lists_what_can_be_offered(reflect: Reflect) -> None:
    """By its id; a wrong one is told, and the page comes again."""
    ran = reflect("--plain", typed=lines("offer", "my9", "offer", "my1", "y", "offer", "leave"))
    assert "my1  Tell HR" in ran.out
    assert "There is no agreement 'my9'" in ran.out
    assert SEEN in " ".join(ran.out.split())
    assert "Nothing here is yours alone." in ran.out
    assert listed(reflect) == ["a1", "a2"]
