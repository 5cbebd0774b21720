"""What is a secret and stays with the user, and what only sounds like one."""

from collections.abc import Callable

import pytest

from reflect.domain.commitments import CueKind, Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
SECRETS = [
    "Just between us, I am looking for another job.",
    "Between us, the merger is off.",
    "Between you and me: he is drinking again.",
    "Please don't tell anyone that I applied elsewhere.",
    "Don't tell Dana, but I have stopped reading her mails.",
    "Didn't tell anybody that I cried in the car.",
    "I haven't told anyone about the offer.",
    "I never told a soul that I failed the exam.",
    "Told nobody yet: I am pregnant.",
    "Nobody knows that I slept in the office.",
    "No one else knows about the letter.",
    "She told me in confidence that her husband has left.",
    "Off the record, the budget is gone.",
    "This is strictly confidential.",
    "Dana said it confidentially: they will close the site.",
    "Please keep it to yourself.",
    "This stays between us.",
    "What I write now stays here.",
    "Not a word to my manager about this.",
    "I promised Dana that I won't repeat it; it is a secret.",
    "Just for me, nobody may see this: I will tell HR about Dana.",
    "Only for me: I will look for another job.",
    "Private: I want to leave.",
    "For my eyes only - I will call the union.",
    "No one should know that I will see a doctor.",
    "This is just for me.",
    "Please keep this private.",
]
NO_SECRETS = [
    "We agreed to keep our numbers between us.",
    "We agreed that what we say stays between us.",
    "Ground rule: what is said here stays here.",
    "Let's keep our salaries between us.",
    "We decided not to share our notes; do not share them is the rule.",
    "We will keep everything we say confidential.",
    "We promised each other to keep it confidential.",
    "Dana and I agreed that we keep the figures between the two of us.",
    "We split the tasks between us.",
    "There is a lot of trust between us.",
    "There were two desks between us.",
    "They don't tell you that at school.",
    "Don't tell me what to do, she said.",
    "People do not share their drafts here.",
    "Nobody knows how the market will develop.",
    "No one knows what the board wants.",
    "The confidential report is due on Friday.",
    "I sign a confidentiality agreement on Monday.",
    "Please keep Thursday free.",
    "I told everyone about it.",
    "She made time just for me last week.",
    "The private sector pays better.",
    "I keep a private diary.",
    "For me it was a good talk.",
    "I will rent a private room for the talk.",
    "It would be good only for me and not for the team.",
]


def is_secret(read: Read, text: str) -> bool:
    """Say whether a text is kept for its writer alone."""
    return CueKind.CONFIDENTIAL in {cue.kind for cue in read(text).cues}


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_stays_with_its_writer(text: str, read: Read) -> None:
    """One's own, or somebody else's that one was trusted with."""
    assert is_secret(read, text)


@pytest.mark.parametrize("text", NO_SECRETS)
def test_what_only_sounds_like_a_secret_is_read_like_any_line(text: str, read: Read) -> None:
    """An agreement about confidentiality is an agreement; other words mean other things."""
    assert not is_secret(read, text)


def test_a_colon_opens_what_the_secret_is(read: Read) -> None:
    """The act behind it is in the line that was marked, though it is a sentence of its own."""
    text = "Just for me, nobody may see this: I will tell HR about Dana. I will send the draft."
    marked = [cue.span for cue in read(text).cues if cue.kind is CueKind.CONFIDENTIAL]
    secret, open_one = text.index("HR"), text.index("draft")
    assert any(span and span.start <= secret < span.end for span in marked)
    assert not any(span and span.start <= open_one < span.end for span in marked)
