"""The dialogues that ship: what makes them good, as far as a machine can tell."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from reflect.dialogue.conversation import Conversation
from reflect.dialogue.engine import answer, ask, begin, progress
from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.library import Library
from reflect.dialogue.loading import load_script, load_shared
from reflect.dialogue.vocabulary import WRITING, Parked
from reflect.domain.commitments import CueKind
from reflect.domain.people import Role
from reflect.domain.relationships import Form, Kind
from reflect.resources import prompts
from tests.dialogue.building import SEED

LIBRARY = Library(prompts())
IDS = ("check-in", "debrief", "mentor-debrief", "prepare", "quick")
MOST_WORDS = 20
SAYS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")
CLOSED = re.compile(
    r"^(do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may)\b", re.IGNORECASE
)
FLATTERY = re.compile(
    r"\b(great|awesome|amazing|proud|excellent|well done|journey|empower\w*|unpack|lean in|"
    r"actionable|synergy|growth mindset|superpower)\b",
    re.IGNORECASE,
)
LEADING = re.compile(r"don.t you think|wouldn.t it|surely|isn.t it", re.IGNORECASE)
ITEM = Item(id="1", title="Send the draft", owner="Ben", due=date(2026, 3, 6), overdue=True)
POOR = Facts(me="Ada", partner="Ben", others=("Ben",))
RICH = Facts(
    me="Ada",
    partner="Ben",
    others=("Ben", "Chi"),
    goals=("speak in public",),
    mine=(ITEM,),
    theirs=(ITEM,),
    due=(ITEM,),
    last_day=date(2026, 2, 20),
    next_day=date(2026, 3, 10),
    days=12,
    parked=dict.fromkeys(Parked, "the thing about the budget"),
)


def wordings() -> list[str]:
    """Return every wording of every dialogue and follow-up, but the card's."""
    parts = [step for name in IDS for step in LIBRARY.script(name).every_step]
    lines = [words for part in parts for words in part.wordings]
    lines += [words for part in parts for overlay in part.overlays for words in overlay.wordings]
    probes = [probe for probe in LIBRARY.shared.follow_ups if probe.cue is not CueKind.SAFETY]
    lines += [words for probe in probes for words in probe.wordings]
    return lines + [w for probe in probes for overlay in probe.overlays for w in overlay.wordings]


def run(name: str, facts: Facts) -> Conversation:
    """Return a dialogue of these facts."""
    return begin(LIBRARY.script(name), LIBRARY.shared, facts, SEED)


def screens(conversation: Conversation) -> int:
    """Return how many questions an answer to each makes."""
    count = 0
    while ask(conversation):
        count += 1
        conversation = answer(conversation, "5")
    return count


def test_all_five_are_there() -> None:
    """Every dialogue, and what they share, is without a fault."""
    assert LIBRARY.ids == IDS
    for name in IDS:
        assert load_script(prompts() / "en" / name / "dialogue.yaml") == LIBRARY.script(name)
    assert load_shared(prompts() / "en" / "_shared") == LIBRARY.shared


@pytest.mark.parametrize("words", wordings())
def test_a_question_is_short_open_and_plain(words: str) -> None:
    """At most twenty words; not to be answered by yes or no; no flattery and no leading."""
    spoken = SAYS.sub("x", re.sub(r"\{% else %\}.*?\{% endif %\}", "", words))
    assert len(spoken.split()) <= MOST_WORDS
    assert not CLOSED.match(spoken.strip("“ "))
    assert not FLATTERY.search(words)
    assert not LEADING.search(words)


def test_every_follow_up_quotes_what_set_it_off() -> None:
    """The user sees their own words in every follow-up, in every wording."""
    for probe in LIBRARY.shared.follow_ups:
        if probe.cue is not CueKind.SAFETY:
            assert all("{{ words }}" in words for words in probe.wordings), probe.cue


def test_no_question_sends_a_peer_to_a_mentor() -> None:
    """Peers and groups are asked without mentor words."""
    for name in ("prepare", "debrief", "quick", "check-in"):
        for step in LIBRARY.script(name).every_step:
            assert not re.search(r"\bmentor|\bmentee", " ".join((*step.wordings, step.why)))


@pytest.mark.parametrize(("name", "role"), list(product(IDS, Role)))
@pytest.mark.parametrize("facts", [POOR, RICH], ids=["poor", "rich"])
def test_everybody_can_walk_through(name: str, role: Role, facts: Facts) -> None:
    """Whatever the relationship and however much is known, each dialogue comes to its end."""
    for kind, form, uses in product(Kind, Form, (0, 5, 8)):
        known = replace(facts, role=role, kind=kind, form=form, uses=uses)
        conversation = run(name, known)
        assert progress(conversation).of == 0 or ask(conversation)
        assert screens(conversation) <= 20


@pytest.mark.parametrize("name", ["prepare", "debrief", "mentor-debrief"])
def test_the_long_ones_fade(name: str) -> None:
    """After eight uses, at least two fifths of the questions are gone."""
    full, faded = (screens(run(name, replace(RICH, uses=n, role=Role.MENTOR))) for n in (0, 8))
    assert faded <= full * 0.6


@pytest.mark.parametrize(("name", "most"), [("quick", 180), ("check-in", 180), ("prepare", 420)])
def test_the_time_is_kept(name: str, most: int) -> None:
    """What is called three minutes takes three, and preparing at most seven."""
    assert progress(run(name, POOR)).seconds_left <= most


@pytest.mark.parametrize("name", ["debrief", "mentor-debrief"])
def test_a_debrief_takes_at_most_ten_minutes(name: str) -> None:
    """The full dialogue, without follow-ups."""
    assert progress(run(name, replace(RICH, kind=Kind.CAREER))).seconds_left <= 600


@pytest.mark.parametrize("name", IDS)
def test_commitments_are_listened_for_in_every_free_answer(name: str) -> None:
    """But where a line for somebody else is written that is yet to be said."""
    steps = LIBRARY.script(name).every_step
    deaf = {step.id for step in steps if step.answer in WRITING and not step.is_heard}
    assert deaf <= {"question", "ask_after"}


def test_follow_ups_about_commitments_follow_listening_steps() -> None:
    """Where nothing is listened for, nobody is asked for a date or an owner."""
    pressing = {CueKind.OWNERLESS, CueKind.DATELESS, CueKind.TOO_MANY, CueKind.REPEAT}
    for name in IDS:
        for step in LIBRARY.script(name).every_step:
            if step.answer in WRITING and not step.is_heard:
                assert not set(step.follow_ups) & pressing, (name, step.id)


@pytest.mark.parametrize("name", IDS)
def test_a_title_names_everybody_or_nobody(name: str) -> None:
    """With two of them, neither is left out."""
    assert "partner" not in LIBRARY.script(name).title
