"""Learning from the user: what was said no to is not proposed again, and why is always told.

Nothing is trained.  A verdict rests on lessons that can be read and deleted: the
same act, or the words that govern it ("I'll admit", "fingers crossed").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import Commitment, CommitmentKind
from reflect.domain.lessons import Lesson, Outcome, Whose

ALIKE = 0.6
"""Acts that share so many of their words are nearly the same."""
ENOUGH_TO_STOP = 2
"""So many rejected acts, and nothing else, stop the words that govern them."""
ENOUGH_TO_TURN = 3
"""So many changes of kind, and nothing else, change what is proposed."""
LONGEST = 1_000
"""Characters of an act or a sentence that are remembered and compared."""
_NEAR = 4
_SHORT_FORMS = (
    *(("’", "'"), ("can't", "can not"), ("won't", "will not"), ("n't", " not")),
    *(("let's", "let us"), ("'ll", " will"), ("'d", " would"), ("'m", " am")),
    *(("'re", " are"), ("'ve", " have"), ("'s", " ")),
)
_WORD = re.compile(r"[^\W_]+")
_CLAUSE_END = re.compile(r"[,;:.!?()\n—–]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SMALL = _set(
    "a an the this that these those i you he she it we they me him her us them my your his its "
    "our their and or but to of for by on in at with from into about up out as if "
    "am is are was were be been being have has had do does did will would shall should can could "
    "may might must going gonna want need"
)
_DATES = _set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat "
    "sun january february march april june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec today tonight tomorrow day days week weeks "
    "weekend month months year next last morning noon afternoon evening night soon later before "
    "after until end"
)
_FILLERS = _set("so well and but then ok okay anyway also just really")
_LIGHT = _set("be have get do make go keep take give")


class Lessons(Protocol):
    """What was learned from the user.  Private, always local, deletable for good."""

    def learn(self, lessons: Sequence[Lesson]) -> None:
        """Keep lessons; one that is known already, or whose dialogue is gone, is passed over."""
        ...

    def lessons(self) -> list[Lesson]:
        """Return all lessons, earliest first."""
        ...

    def unlearn(self, lesson: str | None = None) -> int:
        """Remove the lesson of this id, or all when None, for good; return how many went."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether and how something heard is proposed, and the lessons that say so."""

    proposed: bool = True
    kind: CommitmentKind
    confidence: float
    """From 0 to 1; raised where something like it was accepted."""
    why: str = ""
    """The reason as a sentence; empty when nothing was learned about it."""
    because: tuple[Lesson, ...] = ()


def weigh(commitment: Commitment, text: str, lessons: Sequence[Lesson], *, me: str = "") -> Verdict:
    """Return what the lessons make of something that was heard.

    The latest word about the same act of the same people counts; else two
    rejected acts that were put the same way, unless it has a day or was once welcome.

    Args:
        commitment: What was heard.
        text: The answer it was heard in.
        lessons: All lessons, earliest first.
        me: The writer's name.
    """
    act, sentence = quoted(commitment, text)
    whose = Whose.of(commitment.owner, me)
    kind, taken = _kind(commitment.kind, whose, governing(sentence, act), lessons)
    plain = Verdict(kind=kind, confidence=commitment.confidence, why=taken)
    same = [each for each in lessons if each.whose is whose and are_alike(each.act, act)]
    if same:
        return _as_last_time(plain, same[-1])
    words = construction(sentence, act, whose)
    like = stop_list(lessons).get(words, ())
    if commitment.due or not like:
        return plain
    last = _day(like[-1])
    why = f"You said no {len(like)} times to what is put as “{words}”, the last time on {last}."
    return Verdict(proposed=False, kind=kind, confidence=plain.confidence, why=why, because=like)


def stop_list(lessons: Sequence[Lesson]) -> dict[str, tuple[Lesson, ...]]:
    """Return the words that are stopped, each with the lessons that stop it."""
    put: dict[str, tuple[Lesson, ...]] = {}
    for each in lessons:
        words = construction(each.sentence, each.act, each.whose)
        put[words] = (*put.get(words, ()), each)
    return {words: like for words, like in put.items() if words and _is_stopped(like)}


def turned(lessons: Sequence[Lesson]) -> dict[tuple[str, CommitmentKind], int]:
    """Return the words, with a kind, that always became the other kind, and how often."""
    kept: dict[tuple[str, CommitmentKind], list[bool]] = {}
    for each in lessons:
        words = governing(each.sentence, each.act)
        if words and each.kept_as and each.kind is not CommitmentKind.REQUEST:
            became = each.kept_as.is_firm is not each.kind.is_firm
            kept.setdefault((words, each.kind), []).append(became)
    return {of: len(each) for of, each in kept.items() if len(each) >= ENOUGH_TO_TURN and all(each)}


def quoted(commitment: Commitment, text: str) -> tuple[str, str]:
    """Return an act's words and its sentence, as they are remembered."""
    act, sentence = commitment.action.of(text), commitment.quote.of(text)
    return clean_line(act)[:LONGEST], clean_line(sentence)[:LONGEST]


def are_alike(one: str, other: str) -> bool:
    """Say whether two acts are the same but for small words, days and an odd word."""
    ones, others = _content(one), _content(other)
    if not ones or not others:
        return _words(one) == _words(other)
    return len(ones & others) / len(ones | others) >= ALIKE


def governing(sentence: str, act: str) -> str:
    """Return the words that govern an act, such as "i might" or "fingers crossed"."""
    before = sentence[: max(sentence.find(act), 0)]
    clause = _CLAUSE_END.split(before)[-1]
    near = [word for word in _words(clause) if word not in _FILLERS | _DATES][-_NEAR:]
    telling = [word for word in near if word not in _SMALL]
    return " ".join(telling or near)


def construction(sentence: str, act: str, whose: Whose) -> str:
    """Return how an act is put: what governs it and, where that alone says little, its verb.

    Before what somebody else does stands who they are, which alone says little too.
    """
    governed = governing(sentence, act)
    says_much = whose is not Whose.OTHER and not _SMALL.issuperset(governed.split())
    if not governed or says_much:
        return governed
    head = _words(act)[:2]
    return " ".join([governed, *(head if head[:1] and head[0] in _LIGHT else head[:1])])


def _as_last_time(plain: Verdict, last: Lesson) -> Verdict:
    if last.outcome is not Outcome.REJECTED:
        sure = plain.confidence + (1 - plain.confidence) / 2
        return Verdict(kind=plain.kind, confidence=sure, why=plain.why, because=(last,))
    why = f"You said no to something like it on {_day(last)}."
    return Verdict(
        proposed=False, kind=plain.kind, confidence=plain.confidence, why=why, because=(last,)
    )


def _is_stopped(like: Sequence[Lesson]) -> bool:
    acts: list[str] = []
    for each in like:
        if each.outcome is not Outcome.REJECTED:
            return False
        if not any(are_alike(act, each.act) for act in acts):
            acts.append(each.act)
    return len(acts) >= ENOUGH_TO_STOP


def _kind(
    kind: CommitmentKind, whose: Whose, governed: str, lessons: Sequence[Lesson]
) -> tuple[CommitmentKind, str]:
    """Return the kind to propose, and why where it is another one."""
    times = turned(lessons).get((governed, kind), 0)
    other = whose.firm_kind if kind is CommitmentKind.IDEA else CommitmentKind.IDEA
    if not times or other is None:
        return kind, ""
    called = "a promise" if other.is_firm else "an idea"
    return other, f"Taken as {called}, as you did {times} times with “{governed}”."


def _words(text: str) -> list[str]:
    plain = text.casefold()
    for short, full in _SHORT_FORMS:
        plain = plain.replace(short, full)
    return _WORD.findall(plain)


def _content(text: str) -> frozenset[str]:
    return frozenset(
        word.removesuffix("s")
        for word in _words(text)
        if word not in _SMALL | _DATES and not word[0].isdigit()
    )


def _day(lesson: Lesson) -> str:
    return f"{lesson.on:%a} {lesson.on.day} {lesson.on:%b %Y}"
