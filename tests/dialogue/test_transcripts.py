"""Whole dialogues, played through the engine and the shipped prompts.

A transcript is a YAML file that anyone can write: what is known, and then turn by
turn what is asked, what is said, and what the reader notices in it.  `asks` is the
step (and for a follow-up the cue); the words shown must be one of its wordings,
filled in.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from reflect.dialogue.context import of_ask
from reflect.dialogue.conversation import Conversation
from reflect.dialogue.engine import answer, ask, back, begin, skip
from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.library import Library
from reflect.dialogue.rendering import render
from reflect.dialogue.vocabulary import Parked
from reflect.domain.commitments import Cue, CueKind
from reflect.domain.people import Role
from reflect.domain.relationships import Form, Kind
from reflect.resources import prompts
from tests.dialogue.building import SEED
from tests.doubles.reader import span_of

FOLDER = Path(__file__).parent / "transcripts"


class Strict(BaseModel):
    """Unknown keys are slips."""

    model_config = ConfigDict(extra="forbid")


class Agreement(Strict):
    """An open agreement."""

    id: str
    title: str
    owner: str
    due: date | None = None
    overdue: bool = False


class Known(Strict):
    """What is known when the dialogue begins."""

    me: str = "Ada"
    partner: str = "Ben"
    others: tuple[str, ...] = ("Ben",)
    role: Role = Role.MENTEE
    kind: Kind = Kind.BOTH
    form: Form = Form.PAIR
    goals: tuple[str, ...] = ()
    mine: tuple[Agreement, ...] = ()
    theirs: tuple[Agreement, ...] = ()
    due: tuple[Agreement, ...] = ()
    last_day: date | None = None
    next_day: date | None = None
    days: int | None = None
    parked: dict[Parked, str] = {}
    uses: int = 0


class Turn(Strict):
    """One question and what happens."""

    asks: str
    """A step's id; for a follow-up the id, a blank, an arrow and the cue."""
    about: str | None = None
    """The agreement it is about."""
    shows: str | None = None
    """Words that the question must contain."""
    echoes: str | None = None
    """Words that the line before it must contain."""
    says: str = ""
    """The answer; empty passes."""
    notices: dict[CueKind, str] = {}
    """What the reader finds, and by which words; empty for the whole answer."""
    then: str = "answer"
    """Or `back`."""


class Transcript(Strict):
    """A whole dialogue."""

    dialogue: str
    facts: Known = Known()
    turns: tuple[Turn, ...]
    ends: bool = True
    """Whether nothing is asked after the last turn."""


def facts_of(known: Known) -> Facts:
    """Return the facts of a transcript."""
    given = {name: getattr(known, name) for name in type(known).model_fields}
    for name in ("mine", "theirs", "due"):
        given[name] = tuple(Item(**each.model_dump()) for each in given[name])
    return Facts(**given)


def play(conversation: Conversation, turn: Turn) -> Conversation:
    """Check what is asked and answer it."""
    asked = ask(conversation)
    assert asked is not None, f"nothing is asked, not {turn.asks}"
    follow_up = asked.place.follow_up
    place = f"{asked.place.step} > {follow_up}" if follow_up else asked.place.step
    assert (place, asked.place.item) == (turn.asks, turn.about)
    values = of_ask(conversation, asked)
    assert (turn.shows or "") in render(asked.template, values)
    echoed = render(asked.echo.template, values) if asked.echo else ""
    assert (turn.echoes or "") in echoed
    if turn.then == "back":
        return back(conversation)
    if not turn.says:
        return skip(conversation)
    cues = tuple(
        Cue(kind, span_of(turn.says, words) if words else None, words)
        for kind, words in turn.notices.items()
    )
    return answer(conversation, turn.says, cues)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_transcript_plays(path: Path) -> None:
    """What is asked is what the transcript says, up to the end."""
    transcript = Transcript.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    library = Library(prompts())
    script = library.script(transcript.dialogue)
    conversation = begin(script, library.shared, facts_of(transcript.facts), SEED)
    for turn in transcript.turns:
        conversation = play(conversation, turn)
    assert (ask(conversation) is None) is transcript.ends
    resumed = replace(begin(script, library.shared, facts_of(transcript.facts), SEED))
    assert ask(replace(resumed, turns=conversation.turns)) == ask(replace(conversation, undone=()))
