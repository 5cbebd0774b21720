"""Lines between questions."""

from hypothesis import given
from hypothesis import strategies as st

from reflect.dialogue.conversation import Conversation
from reflect.dialogue.echoing import MOST_WORDS, quote
from reflect.dialogue.engine import answer, ask
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.commitments import CueKind
from tests.dialogue.building import SCRATCH, cue, step, talk


def echoes(conversation: Conversation, *answers: str) -> list[str | None]:
    """Return the words echoed before each question."""
    found: list[str | None] = []
    for text in answers:
        asked = ask(conversation)
        assert asked is not None
        found.append(asked.echo.words if asked.echo else None)
        conversation = answer(conversation, text)
    return found


def test_every_second_question_gives_words_back() -> None:
    """Before the third and the fifth question, what was last written is quoted."""
    steps = [step(name) for name in "abcde"]
    said = [f"this is answer {n}" for n in range(5)]
    found = echoes(talk(*steps), *said)
    assert found == [None, None, "this is answer 1", None, "this is answer 3"]


def test_scratch_and_marked_lines_are_not_quoted() -> None:
    """A line that is not kept, or not to be told, is not given back either."""
    scratch = talk(step("a"), step("b", privacy=SCRATCH), step("c"), step("d"), step("e"))
    assert not echoes(scratch, "one two three", "four five six", "x")[2]
    marked = answer(talk(step("a"), step("b"), step("c")), "one two three")
    marked = answer(marked, "between us, four five", (cue(CueKind.CONFIDENTIAL),))
    asked = ask(marked)
    assert asked is not None
    assert not asked.echo


def test_choices_are_not_quoted() -> None:
    """The id of a choice is nobody's words; near the end there is a breather instead."""
    conversation = talk(step("a"), step("b", answer=AnswerType.SCALE), step("c"), step("d"))
    conversation = answer(answer(conversation, "one two three"), "7")
    asked = ask(conversation)
    assert asked is not None
    assert asked.echo is not None
    assert asked.echo.words == ""


def test_a_quotation_ends_at_a_clause() -> None:
    """A long sentence is cut where it breathes, and the cut is shown."""
    text = "The talk with Ana was the hard part, and after it I walked twice around the block."
    assert quote(text) == "The talk with Ana was the hard part…"
    assert quote("Short. The second sentence has enough words.") == (
        "The second sentence has enough words"
    )


@given(st.text(max_size=3_000))
def test_a_quotation_is_verbatim_and_short(text: str) -> None:
    """At most twelve words, all of them the user's."""
    words = quote(text).removesuffix("…").split()
    assert len(words) <= MOST_WORDS
    assert " ".join(words) in " ".join(text.split())
