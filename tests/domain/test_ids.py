"""Ids: in the order of time, and short enough to say."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from reflect.domain.ids import letters, parse_short_id, short_id, uuid7

moments = st.integers(0, (1 << 48) - 1)
randomness = st.integers(0, (1 << 74) - 1)


@given(moments, moments, randomness, randomness)
def test_ids_sort_by_time(one: int, two: int, this: int, that: int) -> None:
    """Whatever was drawn, the earlier id sorts first, as text too."""
    earlier, later = sorted((one, two))
    if earlier < later:
        assert uuid7(earlier, this) < uuid7(later, that)


@given(moments, randomness)
def test_ids_are_version_seven_and_keep_their_parts(moment: int, chance: int) -> None:
    """Time and chance can both be read back: nothing of either is lost."""
    value = UUID(uuid7(moment, chance))
    assert (value.version, value.int >> 80) == (7, moment)
    assert (value.int >> 64 & 0xFFF) << 62 | value.int & (1 << 62) - 1 == chance


@given(st.integers(0, 18_276), st.integers(1, 9_999_999))
def test_short_ids_round_trip(place: int, number: int) -> None:
    """What is shown can be typed, in capitals and with a dash too."""
    letter = letters(place)
    shown = short_id(letter, number)
    assert parse_short_id(shown) == (letter, number)
    assert parse_short_id(f" {letter.upper()}-{number} ") == (letter, number)


def test_letters_are_never_given_twice() -> None:
    """After z come aa and ab."""
    given_out = [letters(place) for place in range(1000)]
    assert len(set(given_out)) == 1000
    assert given_out[25:28] == ["z", "aa", "ab"]


@given(st.text(max_size=12))
def test_other_texts_are_no_short_ids(text: str) -> None:
    """Whatever is typed is read back as itself or refused, never something else."""
    parsed = parse_short_id(text)
    if parsed:
        assert short_id(*parsed) == text.strip().lower().replace("-", "")


def test_no_relationship_is_called_my() -> None:
    """Those letters belong to private agreements; what came before them stays as it was."""
    given = [letters(place) for place in range(365)]
    assert "my" not in given
    assert given[361:363] == ["mx", "mz"]
