"""The pair's next session: "before we meet again", "next time I see her"."""

from dataclasses import replace

from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    VAGUE,
    Duration,
    Reading,
)
from reflect.language.dates.surroundings import (
    noun_follows,
)


def session(site: Site) -> Reading:
    """Return the day of the next session, or a time without a day where none is planned."""
    planned = site.context.next_session
    if planned is None or planned < site.on:
        return Reading(anchor=Anchor.SESSION, vague=True, direction=Direction.FUTURE)
    return Reading(first=planned, due=planned, anchor=Anchor.SESSION, direction=Direction.FUTURE)


def _by_session(site: Site, _: Reading) -> Reading:
    found = session(site)
    return found if found.due is None else replace(found, first=site.on)


def _after_session(site: Site, _: Reading) -> Reading:
    return replace(VAGUE, anchor=Anchor.SESSION, first=session(site).first)


def _session_noun(site: Site) -> Reading | None:
    return None if site.word(0) in {"of", "about"} or noun_follows(site) else session(site)


def _meeting(site: Site) -> Reading | None:
    """Return "before we meet", unless it is others whom we meet."""
    return None if noun_follows(site) or site.word(0) in OTHERS else session(site)


OTHERS = word_set("the a an my our his her their some any this that those these")


def _no_other_time(site: Site) -> bool:
    """Whether "next time" goes on with nobody's doing ("next time a supplier is late")."""
    following = site.tokens[site.end].text if site.end < len(site.tokens) else ""
    return following.lower() not in OTHERS | PEOPLE and not following[:1].isupper()


def _before_session(site: Site, length: Duration, *_: object) -> Reading:
    """Return "two days before we meet"."""
    found = session(site)
    if found.due is None:
        return found
    due = length.after(found.due, -1)
    return Reading(first=due, due=due, anchor=Anchor.SESSION)


OWNED = OTHERS | {"of", "about", "s"}


PEOPLE = word_set("i we she he they you it someone somebody there")


RULES: list[list[Rule]] = [
    rule("SUBJ", "i|we|she|he|they|you", lambda _: 1),
    rule("SUBJ", "you|she|he|they and i", lambda _: 1),
    rule("SUBJ", "we both|all|two", lambda _: 1),
    # the next session
    rule(
        "SNOUN",
        "session|meeting|call|chat|conversation|catchup|meetup|checkin|appointment|talk|121",
        lambda _: 1,
    ),
    rule("SNOUN", "catch|check|meet - up|in", lambda _: 1),
    rule("SNOUN", "catch up", lambda _: 1),
    rule("SNOUN", "one - to|on - one", lambda _: 1),
    rule("SNOUN", "1 :|- 1", lambda _: 1),
    rule("SNOUN", "1 - 2 - 1", lambda _: 1),
    rule(
        "SNOUN",
        "mentoring|mentor|mentorship|coaching|video|zoom|phone session|meeting|call|chat",
        lambda _: 1,
    ),
    rule(
        "SESSION",
        "our|my|the|her|his|their|your next|upcoming|following|coming SNOUN",
        lambda s, _: _session_noun(s),
    ),
    rule("SESSION", "our|my|the next|following SNOUN together", lambda s, _: _session_noun(s)),
    rule(
        "SESSION",
        "our|my|the next SNOUN with her|him|them|you|NAME",
        lambda s, _n, _p=None: _session_noun(s),
    ),
    rule("SESSION", "next SNOUN", lambda s, _: _session_noun(s)),
    rule("SESSION", "our next one|time", _session_noun),
    rule("SESSION", "the next one", _session_noun),
    rule("MEET", "meet|speak|talk|chat|reconvene|connect", lambda _: 1),
    rule("MEET", "catch|meet up", lambda _: 1),
    rule("MEET", "are|get together", lambda _: 1),
    rule("MEET", "' re together", lambda _: 1),
    rule("MEET", "touch base", lambda _: 1),
    rule("MEET", "have a|our SNOUN", lambda _, __: 1),
    rule("MEET", "see her|him|them|you|NAME", lambda *_: 1),
    rule("MEET", "see each|one other|another", lambda _: 1),
    rule("MEET", "see NAME", lambda *_: 1),
    rule("MEET", "meet|speak|talk|chat with|to her|him|them|you", lambda _: 1),
    rule("MEET", "meet|speak|talk|chat with|to NAME", lambda *_: 1),
    rule("MEET", "meet her|him|them|you|NAME", lambda *_: 1),
    # whole times
    rule("MEETING", "by|before|until|till SESSION", _by_session),
    rule("MEETING", "ahead of SESSION", _by_session),
    rule("MEETING", "in time for SESSION", _by_session),
    rule("MEETING", "prior to SESSION", _by_session),
    rule("MEETING", "in advance of SESSION", _by_session),
    rule("MEETING", "no later than SESSION", _by_session),
    rule("MEETING", "at|for|in|on|during SESSION", lambda _, r: r),
    rule(
        "MEETING", "to SESSION", lambda s, r: None if s.word(-1) in {"forward", "up", "due"} else r
    ),
    rule("MEETING", "DUR before SESSION", _before_session),
    rule("MEETING", "DUR before SUBJ next? MEET again?", _before_session),
    rule("MEETING", "after|following SESSION", _after_session),
    rule(
        "MEETING", "next session", lambda s: _session_noun(s) if s.word(-1) not in OWNED else None
    ),
    rule("MEETING", "the? next time SUBJ MEET together|again|properly?", lambda s, *_: session(s)),
    rule("MEETING", "the? next time SUBJ MEET", lambda s, *_: _meeting(s)),
    rule(
        "MEETING",
        "by|before|until|for next time",
        lambda s: session(s) if _no_other_time(s) else None,
    ),
    rule("MEETING", "next time", lambda s: session(s) if _no_other_time(s) else None),
    rule(
        "MEETING",
        "by|before|until|for the? next time SUBJ MEET again?",
        lambda s, *_: _by_session(s, VAGUE),
    ),
    rule("MEETING", "when|once|as SUBJ next MEET", lambda s, *_: session(s)),
    rule("MEETING", "when|once SUBJ MEET again|next", lambda s, *_: session(s)),
    rule(
        "MEETING",
        "when|once SUBJ MEET",
        lambda s, *_: session(s) if not s.word(0).isalnum() else None,
    ),
    rule(
        "MEETING",
        "before|until|till SUBJ next? MEET",
        lambda s, *_: _meeting(s) and _by_session(s, VAGUE),
    ),
    rule("MEETING", "before|until|till SUBJ MEET again|next", lambda s, *_: _by_session(s, VAGUE)),
    rule(
        "MEETING",
        "by the time SUBJ next? MEET",
        lambda s, *_: _meeting(s) and _by_session(s, VAGUE),
    ),
    rule("MEETING", "by the time SUBJ MEET again|next", lambda s, *_: _by_session(s, VAGUE)),
]
"""SESSION is the reading of the meeting; MEETING is a whole time."""
