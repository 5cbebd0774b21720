"""What an answer says: the reader's findings, and what only ledger and journal can tell."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from reflect.app.naming import as_known, doubts_about
from reflect.app.proposals import Heard
from reflect.dialogue.conversation import Turn
from reflect.dialogue.saying import number_in, says_no_day
from reflect.domain.commitments import (
    Commitment,
    CommitmentKind,
    Cue,
    CueKind,
    Reading,
    Unclear,
)
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship

MOST_NEW = 3
"""More promises of one's own than this, in one answer, are asked about."""
ALIKE = 0.6
"""Titles that share so many of their words may be the same thing (domain reference §4.0.3)."""
UNCHANGED = 0.9
"""Answers that share so much are the same as last time."""
SURE = 7
"""A promise that its owner is less sure of stays an idea (domain reference §3.4)."""
_COMPARED = 300
_FEWEST_COMPARED = 5
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?;]\s|\n")
_SMALL = frozenset(
    {"a", "an", "the", "to", "of", "for", "and", "or", "by", "on", "in", "at", "with"}
    | {"my", "your", "his", "her", "our", "their", "this", "that", "it"}
)

DayOf = Callable[[str], date | None]
"""Reads a day out of words, counted from the day they were written."""


def own_cues(
    text: str, reading: Reading, me: str, titles: Iterable[str], last: str
) -> tuple[Cue, ...]:
    """Return the cues that need more than the text.

    Args:
        text: The answer.
        reading: What the reader found in it.
        me: The writer's name.
        titles: What is open already.
        last: The answer to the same question last time.
    """
    firm = [each for each in reading.commitments if each.kind.is_firm and me in each.owner]
    cues = []
    if len(firm) > MOST_NEW:
        cues.append(Cue(CueKind.TOO_MANY, None, "; ".join(each.title for each in firm)))
    known = tuple(titles)
    for each in reading.commitments:
        again = next((title for title in known if are_alike(title, each.title)), None)
        if again:
            cues.append(Cue(CueKind.REPEAT, each.action, again))
            break
    if _is_unchanged(text, last):
        cues.append(Cue(CueKind.SAME_AS_LAST))
    return tuple(cues)


def are_alike(one: str, other: str) -> bool:
    """Say whether two titles share most of their words."""
    ones, others = stems(one), stems(other)
    return bool(ones and others) and len(ones & others) / len(ones | others) >= ALIKE


def is_said_in(line: str, text: str) -> bool:
    """Say whether one sentence of a text has most of the words of a line."""
    wanted = stems(line)
    return bool(wanted) and any(
        len(wanted & stems(sentence)) / len(wanted) >= ALIKE for sentence in _SENTENCE.split(text)
    )


def commitments_in(text: str, reading: Reading) -> tuple[Commitment, ...]:
    """Return what was heard in an answer."""
    return tuple(each for each in reading.commitments if each.quote.end <= len(text))


def level_of(said: Commitment, turn: Turn) -> Privacy:
    """Return how far it may travel: the user's alone, where its sentence says that it is secret."""
    marked = [cue.span for cue in turn.cues if cue.kind is CueKind.CONFIDENTIAL and cue.span]
    secret = any(said.quote.meets(span) for span in marked)
    return Privacy.MINE if secret else turn.privacy


def of_here(said: Commitment, relationship: Relationship) -> Commitment:
    """Return a commitment with its people as they are called here; a near miss is unclear."""
    owner, to = (as_known(names, relationship) for names in (said.owner, said.to))
    doubted = bool(doubts_about(owner, relationship)) and Unclear.OWNER not in said.clarify
    clarify = (Unclear.OWNER, *said.clarify) if doubted else said.clarify
    return replace(said, owner=owner, to=to, clarify=clarify)


def refined(
    found: tuple[Heard, ...],
    question: Turn,
    probe: Turn,
    relationship: Relationship,
    day_of: DayOf,
) -> tuple[Heard, ...]:
    """Return what was heard with the answer to a follow-up taken into account."""
    cue = next((each for each in question.cues if each.kind is probe.place.follow_up), None)
    at = next((n for n, heard in enumerate(found) if cue and _is_about(cue, heard)), None)
    if cue is None or at is None or probe.passed:
        return found
    heard = _answered(found[at], cue.kind, probe, relationship, day_of)
    return (*found[:at], *((heard,) if heard else ()), *found[at + 1 :])


def _answered(
    heard: Heard, kind: CueKind, probe: Turn, relationship: Relationship, day_of: DayOf
) -> Heard | None:
    """Return what was heard as the answer makes it; what rests on a private line is private."""
    if kind is CueKind.REPEAT and probe.answer == "same":
        return None
    answer = probe.answer
    done_when = answer if kind is CueKind.VAGUE_ACT else heard.done_when
    said = _reworked(heard.commitment, kind, answer, relationship, day_of)
    level = heard.privacy if probe.privacy.may_leave else probe.privacy
    return replace(heard, commitment=said, done_when=done_when, privacy=level)


def _reworked(
    said: Commitment, kind: CueKind, answer: str, relationship: Relationship, day_of: DayOf
) -> Commitment:
    match kind:
        case CueKind.DATELESS:
            due = day_of(answer)
            dated = replace(said, due=due, due_text=None) if due else said
            return _clearer(dated, Unclear.DUE, due or says_no_day(answer))
        case CueKind.OWNERLESS:
            owner = _owner(answer, relationship)
            owned = replace(said, owner=owner, kind=_kind_of(said, owner, relationship))
            return _clearer(owned, Unclear.OWNER, owner)
        case CueKind.VAGUE_ACT:
            return _clearer(said, Unclear.ACTION, answer)
        case CueKind.HEDGED if (sure := number_in(answer)) is not None:
            return _weighed(said, sure, relationship)
        case CueKind.REQUEST:
            kinds = {"yes_said": CommitmentKind.HEARD, "wish": CommitmentKind.IDEA}
            return replace(said, kind=kinds.get(answer, said.kind))
        case _:
            return said


def _clearer(said: Commitment, what: Unclear, answer: object) -> Commitment:
    if not answer:
        return said
    return replace(said, clarify=tuple(each for each in said.clarify if each is not what))


def _owner(answer: str, relationship: Relationship) -> tuple[str, ...]:
    me, others = relationship.myself.name, tuple(each.name for each in relationship.others)
    return {"mine": (me,), "theirs": others, "parts": (me, *others)}.get(answer, ())


def _kind_of(
    said: Commitment, owner: tuple[str, ...], relationship: Relationship
) -> CommitmentKind:
    if said.kind is CommitmentKind.IDEA or not owner:
        return CommitmentKind.IDEA
    if relationship.myself.name not in owner:
        return CommitmentKind.HEARD
    return CommitmentKind.JOINT if len(owner) > 1 else CommitmentKind.PROMISE


def _weighed(said: Commitment, sure: int, relationship: Relationship) -> Commitment:
    if sure < SURE:
        return replace(said, kind=CommitmentKind.IDEA)
    mine = relationship.myself.name in said.owner
    return replace(said, kind=CommitmentKind.PROMISE) if mine else said


def _is_about(cue: Cue, heard: Heard) -> bool:
    action = heard.commitment.action
    if cue.span and cue.span.meets(action):
        return True
    return bool(cue.words) and cue.words == action.of(heard.text)


def stems(title: str) -> frozenset[str]:
    """Return the words of a title that tell it from others, without their plural."""
    words = (word.casefold() for word in _WORD.findall(title))
    return frozenset(word.removesuffix("s") for word in words if word not in _SMALL)


def _is_unchanged(text: str, last: str) -> bool:
    now, then = text.casefold().split()[:_COMPARED], last.casefold().split()[:_COMPARED]
    if min(len(now), len(then)) < _FEWEST_COMPARED:
        return False
    return SequenceMatcher(None, now, then, autojunk=False).ratio() >= UNCHANGED
