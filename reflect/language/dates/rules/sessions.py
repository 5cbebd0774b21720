"""The pair's next session: "before we meet again", "next time I see her"."""

from dataclasses import replace
from datetime import date

from reflect.language.dates.arithmetic import FRIDAY, monday_of, plus
from reflect.language.dates.chart import Site
from reflect.language.dates.expression import Anchor, Direction
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.patterns import Rule, rule
from reflect.language.dates.readings import (
    VAGUE,
    Back,
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


def _next_session(site: Site) -> Reading | None:
    """Return a bare "next session", unless it is told about ("next meeting is on Monday")."""
    told = site.word(0) in {"is", "was", "will", "on", "date", "'"}
    return None if told or site.word(-1) in OWNED else _session_noun(site)


def _our_session(site: Site) -> Reading | None:
    """Return "before our session", unless it tells which ("our call on Friday")."""
    return None if site.word(0) in {"on", "with", "last", "next"} else _session_noun(site)


def _meeting(site: Site) -> Reading | None:
    """Return "before we meet", unless it is others whom we meet."""
    return None if noun_follows(site) or site.word(0) in OTHERS else session(site)


OTHERS = word_set("the a an my our his her their some any this that those these")


def _no_other_time(site: Site) -> bool:
    """Whether "next time" goes on with nobody's doing ("next time a supplier is late")."""
    following = site.tokens[site.end].text if site.end < len(site.tokens) else ""
    return following.lower() not in OTHERS | PEOPLE and not following[:1].isupper()


def _session_alone(site: Site, found: Reading) -> Reading | None:
    """Return "our next session: …", which without a preposition must open its clause."""
    opens = not site.word(-1).isalnum() and site.word(-1) != "'"
    return found if opens and site.word(0) in _CLAUSES else None


_CLAUSES = word_set(": , - . ; i ill i'll im we") | {"", "\n", ")"}


def _before_session(_: Site, length: Duration, found: Reading) -> Reading:
    """Return "two days before we meet"."""
    return found if found.due is None else _on(length.after(found.due, -1))


def _counted_on(found: Reading, length: Duration) -> Reading:
    """Return "a week after our next session"."""
    return found if found.due is None else _on(length.after(found.due))


def _from_session(found: Reading, days: int) -> Reading:
    """Return "the day before we meet"."""
    return found if found.due is None else _on(plus(found.due, days))


def _weekday_from(found: Reading, weekday: int, direction: int) -> Reading:
    """Return "the Friday before we meet" (`direction` -1)."""
    return found if found.due is None else _on(Back(direction, weekday).count(found.due))


def _week_beside(found: Reading, weeks: int) -> Reading:
    """Return "the week before we meet" (`weeks` -1), which is due on its Friday."""
    if found.due is None:
        return found
    return _on(plus(monday_of(found.due), FRIDAY + 7 * weeks), plus(found.due, 7 * weeks))


def _weekend_before(_: Site, found: Reading) -> Reading:
    return found if found.due is None else _on(plus(monday_of(found.due), -1))


def _on(due: date, *others: date) -> Reading:
    return Reading(first=due, due=due, anchor=Anchor.SESSION).other(*others)


OWNED = OTHERS | {"of", "about", "s"}


PEOPLE = word_set("i we she he they you it someone somebody there")


RULES: list[list[Rule]] = [
    # the next session
    rule(
        "SESSION",
        "our|my|the|her|his|their|your next|upcoming|following|coming SNOUN",
        lambda s, _: _session_noun(s),
    ),
    rule(
        "SESSION",
        "our|my|the next SNOUN with her|him|them|you|NAME",
        lambda s, _n, _p=None: _session_noun(s),
    ),
    rule("SESSION", "next SNOUN", lambda s, _: _session_noun(s)),
    rule("SESSION", "the next one", _session_noun),
    # days counted from it
    rule("OURS", "our SNOUN", lambda s, _: _our_session(s)),
    *(rule("MET", name, lambda _, r: r) for name in ("SESSION", "OURS")),
    rule("MET", "SUBJ next? MEET", lambda s, *_: _meeting(s)),
    rule("MET", "SUBJ MEET AGAIN", lambda s, *_: session(s)),
    rule("MET", "the? next time SUBJ MEET AGAIN?", lambda s, *_: session(s)),
    rule("OFFSET", "DUR AHEADOF MET", lambda s, n, _, r: _before_session(s, n, r)),
    rule("OFFSET", "the? last? WEEKDAY AHEADOF MET", lambda _, w, _a, r: _weekday_from(r, w, -1)),
    rule("OFFSET", "the? first|next? WEEKDAY after MET", lambda _, w, r: _weekday_from(r, w, 1)),
    rule("OFFSET", "the? day|evening|night before MET", lambda _, r: _from_session(r, -1)),
    rule("OFFSET", "the? weekend before MET", _weekend_before),
    rule("OFFSET", "the? week before MET", lambda _, r: _week_beside(r, -1)),
    rule("OFFSET", "the? week of MET", lambda _, r: _week_beside(r, 0)),
    rule("OFFSET", "the? week after MET", lambda _, r: _week_beside(r, 1)),
    rule("OFFSET", "+? DUR after MET", lambda _, n, r: _counted_on(r, n)),
    rule("OFFSET", "MET plus|+ DUR", lambda _, r, n: _counted_on(r, n)),
    rule("OFFSET", "the? day|morning after MET", lambda _, r: _from_session(r, 1)),
    rule("OFFSET", "the? same? day|morning|evening|afternoon of SESSION", lambda _, r: r),
    rule("MEETING", "OFFSET", lambda _, r: r),
    rule("MEETING", "by|on|at|until OFFSET", lambda _, r: r),
    rule("MEETING", "at least|latest OFFSET", lambda _, r: r),
    # whole times
    rule("MEETING", "by|until|till SESSION", _by_session),
    rule("MEETING", "by|until OURS", _by_session),
    rule("MEETING", "AHEADOF SESSION", lambda s, _, r: _by_session(s, r)),
    rule("MEETING", "AHEADOF OURS", lambda s, _, r: _by_session(s, r)),
    rule("MEETING", "in time for SESSION", _by_session),
    rule("MEETING", "no|not later than SESSION", _by_session),
    rule("MEETING", "by the time of SESSION", _by_session),
    rule("MEETING", "between now and MET", _by_session),
    rule("MEETING", "SESSION", _session_alone),
    rule("MEETING", "at|for|in|on|during SESSION", lambda _, r: r),
    rule(
        "MEETING", "to SESSION", lambda s, r: None if s.word(-1) in {"forward", "up", "due"} else r
    ),
    rule("MEETING", "after|following SESSION", _after_session),
    rule("MEETING", "next session|meeting|catchup|121", _next_session),
    rule("MEETING", "the? next time SUBJ MEET", lambda s, *_: _meeting(s)),
    rule(
        "MEETING",
        "by|before|until|for next time",
        lambda s: session(s) if _no_other_time(s) else None,
    ),
    rule("MEETING", "next time", lambda s: session(s) if _no_other_time(s) else None),
    rule(
        "MEETING",
        "by|before|until|for the? next time SUBJ MEET AGAIN?",
        lambda s, *_: _by_session(s, VAGUE),
    ),
    rule("MEETING", "when|once|as SUBJ next MEET", lambda s, *_: session(s)),
    rule("MEETING", "when|once SUBJ MEET AGAIN", lambda s, *_: session(s)),
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
    rule("MEETING", "before|until|till SUBJ MEET AGAIN", lambda s, *_: _by_session(s, VAGUE)),
    rule(
        "MEETING",
        "by the time SUBJ next? MEET",
        lambda s, *_: _meeting(s) and _by_session(s, VAGUE),
    ),
    rule("MEETING", "by the time SUBJ MEET AGAIN", lambda s, *_: _by_session(s, VAGUE)),
]
"""SESSION is the reading of the meeting; MEETING is a whole time."""
