"""Cues: each with words that set it off, and near-misses that must not."""

from collections.abc import Callable

import pytest

from reflect.domain.commitments import CueKind, Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
POSITIVE = {
    CueKind.SAFETY: ["I want to kill myself.", "He hit me.", "My boss keeps harassing me."],
    CueKind.CONFIDENTIAL: ["Just between us, I may leave.", "Please don't tell anyone."],
    CueKind.FEELING: ["I felt completely lost.", "I'm ashamed of it.", "I was sad and angry."],
    CueKind.SELF_ATTACK: ["I'm useless.", "I always mess up.", "I feel so stupid."],
    CueKind.BLAME: ["She ignores my mails.", "He never listens.", "It was all because of him."],
    CueKind.OWNERLESS: ["We should order the books.", "Someone must call the bank."],
    CueKind.VAGUE_ACT: ["I'll look into the conference.", "I'll work on my writing."],
    CueKind.DATELESS: ["I'll send Ben the draft.", "I'll call her soon."],
    CueKind.HEDGED: ["I'll probably call Ben on Friday.", "I might apply for it."],
    CueKind.CONDITIONAL: ["If she agrees, I'll send it to Ben."],
    CueKind.REQUEST: ["Could you send me the template?"],
    CueKind.TOO_MANY: ["I'll call Ben, write the plan, book a room and send the mail."],
    CueKind.DEPENDENCE: ["Tell me what to do about it.", "I can't decide without you."],
    CueKind.SHORT: ["It was nice there."],
    CueKind.EMPTY: ["", "nothing", "n/a", "ok."],
    CueKind.FUZZY_TERM: ["She says I need more visibility.", "We spoke about leadership."],
    CueKind.DECISION: ["I decided to leave the company.", "I handed in my notice today."],
    CueKind.GRATITUDE: ["Thank you for the talk.", "She helped me a lot."],
}
NEAR_MISSES = {
    CueKind.SAFETY: [
        "This deadline is killing me.",
        "It hit me that I was wrong.",
        "I'm not suicidal.",
    ],
    CueKind.CONFIDENTIAL: ["I told everyone about it.", "I don't tell stories well."],
    CueKind.FEELING: ["I feel fine.", "The sad news came on Monday.", "I'm not afraid."],
    CueKind.SELF_ATTACK: ["The chart was useless.", "I'm not stupid.", "He is a fraud."],
    CueKind.BLAME: ["I ignored her mails.", "I never listen to the radio."],
    CueKind.OWNERLESS: [
        "I'll order the books.",
        "We will meet again on the 12th.",
        "We'll catch up next week.",
        "We will go through the budget together on Thursday.",
        "We'll write the report together.",
    ],
    CueKind.VAGUE_ACT: ["I'll send the draft."],
    CueKind.DATELESS: ["I'll send Ben the draft by Friday.", "I might call her."],
    CueKind.HEDGED: ["I'll definitely call Ben on Friday."],
    CueKind.CONDITIONAL: ["I'll ask her if she can come."],
    CueKind.REQUEST: ["Could it rain tomorrow?"],
    CueKind.TOO_MANY: ["I'll call Ben and write the plan."],
    CueKind.DEPENDENCE: ["I decided to do it my own way.", "I told him what to do."],
    CueKind.SHORT: ["I met Ben at the station and we talked about the grant for an hour."],
    CueKind.EMPTY: ["Nothing came of the plan."],
    CueKind.FUZZY_TERM: ["I'm ready to send it.", "She supports the local club."],
    CueKind.DECISION: ["I have to decide by Friday.", "I haven't decided yet."],
    CueKind.GRATITUDE: ["I'd be grateful if you could call.", "No, thank you."],
}


def cases(table: dict[CueKind, list[str]]) -> list[tuple[CueKind, str]]:
    """Return each text with its kind."""
    return [(kind, text) for kind, texts in table.items() for text in texts]


def noticed(reading: Reading) -> set[CueKind]:
    """Return the kinds of a reading's cues."""
    return {cue.kind for cue in reading.cues}


@pytest.mark.parametrize(("kind", "text"), cases(POSITIVE))
def test_a_cue_is_noticed(read: Read, kind: CueKind, text: str) -> None:
    """These words set it off."""
    assert kind in noticed(read(text))


@pytest.mark.parametrize(("kind", "text"), cases(NEAR_MISSES))
def test_a_near_miss_is_not(read: Read, kind: CueKind, text: str) -> None:
    """These words look like it and are not."""
    assert kind not in noticed(read(text))


def test_every_cue_that_needs_no_ledger_is_tried() -> None:
    """The others compare with what was kept before, or belong to one role or length."""
    elsewhere = {CueKind.REPEAT, CueKind.SAME_AS_LAST, CueKind.TELLING, CueKind.LONG}
    assert set(POSITIVE) == set(NEAR_MISSES) == set(CueKind) - elsewhere


def test_telling_is_a_mentors_cue(read: Read) -> None:
    """A long report of own advice; a mentee who tells is only telling."""
    text = "I told him to wait. I explained the budget. I showed him my slides."
    people = {"Priya": "mentor", "Dana": "mentee"}
    assert CueKind.TELLING in noticed(read(text, role="mentor", people=people))
    assert CueKind.TELLING not in noticed(read(text))


def test_a_mentor_who_listened_is_not_telling(read: Read) -> None:
    """The mentee's words weigh against it."""
    text = "I asked her. She said she was tired. I told her to rest. She thought about it."
    people = {"Priya": "mentor", "Dana": "mentee"}
    assert CueKind.TELLING not in noticed(read(text, role="mentor", people=people))


def test_a_long_answer_is_noticed(read: Read) -> None:
    """More words than can be kept in mind."""
    assert CueKind.LONG in noticed(read("We walked and talked about the plan. " * 30))


def test_a_cue_quotes_the_words_that_set_it_off(read: Read) -> None:
    """The dialogue can show them."""
    text = "I'm fine. I felt completely lost at work."
    [cue] = [cue for cue in read(text).cues if cue.kind is CueKind.FEELING]
    assert cue.span is not None
    assert cue.words == cue.span.of(text) == "completely lost"
