"""Who may come to see a line, in words that are true."""

import pytest

from reflect.domain.privacy import LEVELS, SHORT, Privacy


@pytest.mark.parametrize("words", [SHORT, LEVELS], ids=["short", "long"])
def test_every_level_has_plain_words(words: dict[Privacy, str]) -> None:
    """No code stands for them, and nothing is said to be held before anybody has said yes."""
    assert set(words) == set(Privacy)
    assert len(set(words.values())) == len(Privacy)
    for level, says in words.items():
        assert level.code not in says
        assert "both" not in says
    assert "once you confirm" in words[Privacy.OURS]
