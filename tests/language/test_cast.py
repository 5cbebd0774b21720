"""Who is who: names, initials, roles and pronouns."""

import pytest

from reflect.language.cast import Cast, Points
from tests.language.conftest import told_by_priya

PAIR = Cast(told_by_priya(""))
CIRCLE = Cast(told_by_priya("", people={"Priya": "peer", "Ben Okri": "peer", "Mia": "peer"}))


@pytest.mark.parametrize(
    ("word", "points", "names"),
    [
        ("I", Points.WRITER, ("Priya",)),
        ("Priya", Points.WRITER, ("Priya",)),
        ("dana", Points.NAMED, ("Dana",)),
        ("D", Points.NAMED, ("Dana",)),
        ("mentor", Points.NAMED, ("Dana",)),
        ("we", Points.WE, ("Priya", "Dana")),
        ("u", Points.YOU, ("Dana",)),
        ("she", Points.THEY, ("Dana",)),
    ],
)
def test_a_word_points_at_people(word: str, points: Points, names: tuple[str, ...]) -> None:
    """Names, initials, roles and pronouns are understood."""
    who = PAIR.who(word)
    assert who is not None
    assert (who.points, who.names) == (points, names)


@pytest.mark.parametrize("word", ["draft", "Friday", "a", "everyone"])
def test_other_words_point_at_nobody(word: str) -> None:
    """Things are nobody, and in a pair "everyone" is somebody else."""
    assert PAIR.who(word) is None


def test_in_a_group_a_pronoun_alone_names_nobody() -> None:
    """Only the context can tell who "she" is among three."""
    who = CIRCLE.who("she")
    assert who is not None
    assert who.names == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("me", ("Priya",)),
        ("Ben", ("Ben Okri",)),
        ("BO", ("Ben Okri",)),
        ("Ben and me", ("Ben Okri", "Priya")),
        ("all of us", ("Priya", "Ben Okri", "Mia")),
        ("my brother", ("brother",)),
    ],
)
def test_a_prefix_opens_somebodys_notes(words: str, names: tuple[str, ...]) -> None:
    """Prefixes name one or several people."""
    who = CIRCLE.prefix(words)
    assert who is not None
    assert who.names == names


@pytest.mark.parametrize("words", ["Keys", "Overhead rate", "Ben's letter to the bank"])
def test_a_topic_is_no_prefix(words: str) -> None:
    """A heading that names a thing says nothing about people."""
    assert CIRCLE.prefix(words) is None
