"""An item is taken apart: act, things, people, names and numbers."""

import pytest

from reflect.domain.commitments import CommitmentKind
from reflect.language.matching.values import Claim
from reflect.language.matching.wording import Roster, Wording, read
from reflect.language.matching.words import stem, words


def taken(action: str, writer: str = "Nadia") -> Wording:
    """Take one action of Nadia's apart."""
    claim = Claim(action, ("Nadia",), None, CommitmentKind.PROMISE, action)
    return read(claim, Roster(("Nadia", "Ben"), writer))


@pytest.mark.parametrize(
    "forms",
    [
        ("send", "sends", "sending", "sent"),
        ("give", "giving", "gave"),
        ("plan", "planned", "planning"),
        ("copy", "copies", "copied"),
        ("write", "writes", "writing", "wrote", "written"),
        ("résumé", "resume"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    """Also those that no rule makes."""
    assert len({words(form)[0].stem for form in forms}) == 1


@pytest.mark.parametrize(
    ("action", "sense"),
    [
        ("let Ben have my draft", "give"),
        ("have a word with HR", "talk"),
        ("look over it", "review"),
    ],
)
def test_phrases_are_read_whole(action: str, sense: str) -> None:
    """Also around other words."""
    assert sense in taken(action).head.senses


def test_whose_thing_it_is_depends_on_who_writes() -> None:
    """Nadia's "my deck" is Ben's "her deck"."""
    assert taken("send my deck").holders == {"Nadia"}
    assert taken("send her deck", writer="Ben").holders == {"Nadia"}


def test_numbers_and_strangers_are_noticed() -> None:
    """In words or figures; members of the roster are no strangers."""
    found = taken("send Ben and Keiko three papers")
    assert found.numbers == {"3"}
    assert found.names == {stem("keiko")}
    assert found.people == {"Ben"}


def test_an_undertaking_not_to_is_noticed() -> None:
    """It must not be taken for its opposite."""
    assert taken("not check email").negated
    assert taken("check email").negated is False
