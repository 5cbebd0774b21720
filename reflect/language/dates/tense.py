"""Whether a time lies in the past, as the verb beside it tells."""

from reflect.language.dates.chart import Site
from reflect.language.dates.clause import Clause, may_be_participle
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.verbs import (
    AHEAD,
    EVERYBODY,
    FAR,
    OWNERS,
    PASSED,
    SIMPLE,
    STOPS,
    SUBJECTS,
    UNREAL,
)

LIMITING = frozenset({"by", "before", "until", "till", "latest"})
"""Words that make a limit of a time."""
_PLAIN = frozenset({"for", "to"})
_LED = frozenset({"on", "in", "at", "over", "during"})
_OBJECTS = frozenset({"me", "him", "her", "them", "us"})
_ADVERBS = word_set("just also never already even then finally still all both not barely hardly")
_JOINTS = frozenset({"", "so", "and", "but", "then", "well", "because", "cos", "that"})


def is_past(site: Site) -> bool:
    """Whether the nearest verb of the clause is past: "on Monday I sent"."""
    if site.opening in _PLAIN:  # "I booked the room for Monday"
        return False
    if site.word(-1) in {"and", "&", "is"} and site.word(0) in SUBJECTS | {"ill", "im"}:
        return _told_after(site)
    before = Clause(site.tokens, site.start)
    for at in range(site.start - 1, max(0, site.start - FAR) - 1, -1):
        if before.breaks(at) or before.word(at) in SUBJECTS:
            break
        told = before.tells(at)
        apart = before.word(at + 1).endswith("s") or before.word(site.start - 1) == ","
        if told is not None and not (apart and before.told_apart(at)):
            return told and not before.supposed(at)
    return _told_after(site)


def was_planned(site: Site) -> bool:
    """Whether the time is that of a plan which is told as over: "we were supposed to meet"."""
    clause = Clause(site.tokens, site.start)
    for at in range(site.start - 1, max(0, site.start - FAR) - 1, -1):
        if clause.breaks(at) or clause.word(at) in SUBJECTS:
            return False
        if clause.planned(at):
            return True
    return False


def limit_is_past(site: Site) -> bool:
    """Whether a limit was kept or missed: "before Christmas I ran two", "we left by Friday"."""
    before = Clause(site.tokens, site.start)
    for at in range(site.start - 1, max(0, site.start - FAR) - 1, -1):
        if before.breaks(at) or before.word(at) in SUBJECTS:
            break
        told = _sure(before, at)
        if told is not None and (_lasted(site, before, at) or not before.told_apart(at)):
            return told
    return _opens(site) and _told_after(site, limit=True)


def _lasted(site: Site, clause: Clause, at: int) -> bool:
    """Whether something went on until then: "what we did until June"."""
    told = clause.word(at - 2) == "what" and clause.word(at - 1) in SUBJECTS
    return told and site.opening in {"until", "till"}


def _opens(site: Site) -> bool:
    """Whether the phrase stands in front of its clause."""
    return not site.word(-1).isalnum() or site.word(-1) in _JOINTS


def _sure(clause: Clause, at: int) -> bool | None:
    """Whether a word makes even a limit past; `None` where it tells nothing.

    A bare participle is a note's goal ("kitchen painted by Easter"), and what
    was asked or promised lies ahead ("she wanted it by Friday").
    """
    word = clause.word(at)
    if word in AHEAD or (word == "to" and not clause.thing(at + 1)):
        return False
    if not may_be_participle(word):
        return clause.tells(at)
    if clause.word(at - 1) in OWNERS:
        return None
    if clause.word(at + 1) in _OBJECTS:
        return True
    back = at - 1
    while clause.word(back) in _ADVERBS or clause.word(back).endswith("ly"):
        back -= 1
    helper = clause.word(back)
    unreal = helper == "have" and clause.word(back - 1) in UNREAL
    return unreal or helper in EVERYBODY | PASSED or (helper == "d" and clause.had(back))


def _told_after(site: Site, *, limit: bool = False) -> bool:
    """Whether the first verb after the phrase is past."""
    after = Clause(site.tokens, site.end, first=site.end)
    for at in range(site.end, min(len(site.tokens), site.end + FAR)):
        if at == site.end and after.word(at) == ":":
            return after.word(at + 1) in SIMPLE  # "Tuesday: rang the clinic"
        if after.word(at) in STOPS or (at > site.end and after.breaks(at) and not _joins(site, at)):
            return False
        if _relative(site, after, at):
            return False
        told = _sure(after, at) if limit else after.tells(at)
        if told is not None:
            return told and not _noted(site, after, at)
    return False


def _joins(site: Site, at: int) -> bool:
    """Whether "and" joins those who act, right after the phrase: "Sunday me and dad drove"."""
    first = site.tokens[site.end]
    named = first.text[:1].isupper() or first.lower in _OBJECTS | OWNERS
    return named and site.tokens[at].lower in {"and", "&"} and at <= site.end + 2


def _relative(site: Site, after: Clause, at: int) -> bool:
    """Whether a thing is told apart by a clause: "on Friday the report I wrote goes out"."""
    owned = after.word(site.end) in OWNERS - {"this", "that"}
    before = after.word(at - 1)
    return owned and after.word(at) in SUBJECTS and before.isalpha() and before != "and"


def _noted(site: Site, clause: Clause, at: int) -> bool:
    """Whether the verb is a goal in a note: "28 Jan, cover letter finished"."""
    opened = site.tokens[site.start].lower in _LED
    between = clause.words(site.end, at)
    ends = at + 1 >= len(site.tokens) or not clause.word(at + 1).isalpha()
    goal = between[:1] and between[0] in {",", "-", "\u2013", "\u2014"}
    told = not SUBJECTS.isdisjoint(between) or clause.word(at) in SIMPLE
    return bool(goal) and ends and not opened and not told
