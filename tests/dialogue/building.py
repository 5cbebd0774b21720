"""Small dialogues for tests."""

from dataclasses import replace

from reflect.dialogue.conversation import Conversation
from reflect.dialogue.engine import begin
from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.script import Closing, FollowUp, Script, Shared, Step
from reflect.domain.commitments import Cue, CueKind
from reflect.domain.privacy import Privacy

WORDINGS = ("One?", "Two?", "Three?", "Four?")
SEED = 7


def step(name: str, **parts: object) -> Step:
    """Return a question with four wordings."""
    plain = Step(id=name, intent="a test", wordings=WORDINGS, why="Because.")
    return replace(plain, **parts)  # type: ignore[arg-type]  # each test names fields of Step


def script(*steps: Step, **parts: object) -> Script:
    """Return a dialogue of these steps."""
    plain = Script(
        id="talk", title="A talk", purpose="To test.", steps=steps, closing=Closing(title="Done")
    )
    return replace(plain, **parts)  # type: ignore[arg-type]  # each test names fields of Script


def shared() -> Shared:
    """Return follow-ups for every cue, and lines between questions."""
    return Shared(
        follow_ups=tuple(
            FollowUp(cue=cue, wordings=WORDINGS, why="Because.", once=cue is CueKind.BLAME)
            for cue in CueKind
        ),
        echoes=tuple(f"{n}: {{{{ words }}}}" for n in range(4)),
        breathers=tuple(f"{n}: {{{{ left }}}} left" for n in range(4)),
        nearest=tuple(f"{n}: which is {{{{ words }}}}" for n in range(4)),
    )


def facts(**parts: object) -> Facts:
    """Return the facts of a pair."""
    plain = Facts(me="Ada", partner="Ben", others=("Ben",))
    return replace(plain, **parts)  # type: ignore[arg-type]  # each test names fields of Facts


def item(number: int) -> Item:
    """Return an agreement."""
    return Item(id=f"id-{number}", title=f"Send page {number}", owner="Ada")


def talk(*steps: Step, known: Facts | None = None, **parts: object) -> Conversation:
    """Return a dialogue of these steps, just begun."""
    return begin(script(*steps, **parts), shared(), known or facts(), SEED)


def cue(kind: CueKind, words: str = "") -> Cue:
    """Return a cue of the whole answer."""
    return Cue(kind, None, words)


MINE, SHARE, SCRATCH = Privacy.MINE, Privacy.TO_SHARE, Privacy.SCRATCH
