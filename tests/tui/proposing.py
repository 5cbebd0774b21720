"""A debrief in which things were heard, for the tests of what is proposed."""

from datetime import date

from reflect.app.proposals import Heard
from reflect.app.services import Services
from reflect.app.talks import Talk
from reflect.domain.commitments import Commitment, CommitmentKind, Unclear
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from tests.doubles.reader import span_of

FRIDAY = date(2026, 3, 6)
NEXT_FRIDAY = date(2026, 3, 13)
ANSWER = (
    "It was a good hour. I'll send Dana the draft of chapter two and book a room by Friday. "
    "She offered to introduce me to Ben if he is in town. Someone should ask the library. "
    "I might apply for the fellowship."
)


def commitment(  # noqa: PLR0913 -- what a commitment is made of
    text: str,
    action: str,
    *,
    kind: CommitmentKind = CommitmentKind.PROMISE,
    owner: tuple[str, ...] = ("Priya",),
    quote: str = "",
    due_text: str = "",
    due: date | None = None,
    alternatives: tuple[date, ...] = (),
    clarify: tuple[Unclear, ...] = (),
    condition: str = "",
) -> Commitment:
    """Return what these words of a text say."""
    return Commitment(
        kind=kind,
        owner=owner,
        action=span_of(text, action),
        quote=span_of(text, quote or action),
        title=action[0].upper() + action[1:],
        due=due,
        due_text=span_of(text, due_text) if due_text else None,
        alternatives=alternatives,
        clarify=clarify,
        condition=span_of(text, condition) if condition else None,
    )


def four(privacy: Privacy = Privacy.TO_SHARE) -> tuple[Heard, ...]:
    """Return a promise, what she offered, a request of nobody, and an idea."""
    said = (
        commitment(
            ANSWER,
            "send Dana the draft of chapter two and book a room",
            quote="I'll send Dana the draft of chapter two and book a room by Friday.",
            due_text="by Friday",
            due=FRIDAY,
            alternatives=(NEXT_FRIDAY,),
        ),
        commitment(
            ANSWER,
            "introduce me to Ben",
            kind=CommitmentKind.HEARD,
            owner=("Dana",),
            quote="She offered to introduce me to Ben if he is in town.",
            condition="if he is in town",
            clarify=(Unclear.DUE, Unclear.CONDITION),
        ),
        commitment(
            ANSWER,
            "ask the library",
            kind=CommitmentKind.REQUEST,
            owner=(),
            quote="Someone should ask the library.",
            clarify=(Unclear.OWNER,),
        ),
        commitment(
            ANSWER,
            "apply for the fellowship",
            kind=CommitmentKind.IDEA,
            quote="I might apply for the fellowship.",
        ),
    )
    return tuple(Heard(each, ANSWER, privacy, "next_steps") for each in said)


def debriefed(services: Services, relationship: Relationship) -> Talk:
    """Return a debrief that the journal holds."""
    session = services.looking_back.on(relationship, services.clock.today())
    talk = services.conversations.begin("debrief", relationship, session)
    return services.conversations.answer(talk, "It went well.")
