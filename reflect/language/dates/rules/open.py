"""Times without a day: repetitions, vague times, and the pair's next session."""

from dataclasses import replace

from reflect.language.dates.chart import Action, Rule, Site, rule
from reflect.language.dates.expression import Anchor, Direction, Grain
from reflect.language.dates.lexicon import DAY, FORTNIGHT, MONTH, QUARTER, WEEK, YEAR
from reflect.language.dates.readings import VAGUE, Back, Duration, Reading, repeated
from reflect.language.dates.surroundings import noun_follows, sentence_ends

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = {
    DAY: ("DAILY", 1),
    WEEK: ("WEEKLY", 1),
    FORTNIGHT: ("WEEKLY", 2),
    MONTH: ("MONTHLY", 1),
    QUARTER: ("MONTHLY", 3),
    YEAR: ("YEARLY", 1),
}


def _every(site: Site, unit: int, times: int = 1) -> Reading | None:
    """Return "every two weeks" (`times` 2)."""
    if unit not in _FREQUENCIES or site.word(0) in {"of", "'"}:
        return None
    frequency, interval = _FREQUENCIES[unit]
    interval *= times
    return repeated(f"FREQ={frequency}" + (f";INTERVAL={interval}" if interval > 1 else ""))


def _each_weekday(_: Site, weekday: int, interval: int = 1) -> Reading:
    every = f";INTERVAL={interval}" if interval > 1 else ""
    return repeated(f"FREQ=WEEKLY{every};BYDAY={_DAYS[weekday]}")


def _two_weekdays(_: Site, one: int, other: int) -> Reading:
    return repeated(f"FREQ=WEEKLY;BYDAY={_DAYS[one]},{_DAYS[other]}")


def _as_adverb(rule_text: str) -> Action:
    """Return the action of "weekly", which before a noun belongs to a thing."""

    def action(site: Site) -> Reading:
        return replace(repeated(rule_text), content=noun_follows(site))

    return action


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
    return None if noun_follows(site) or site.word(0) in _OTHERS else session(site)


_OTHERS = frozenset("the a an my our his her their some any this that those these".split())


def _no_other_time(site: Site) -> bool:
    """Whether "next time" goes on with nobody's doing ("next time a supplier is late")."""
    following = site.tokens[site.end].text if site.end < len(site.tokens) else ""
    return following.lower() not in _OTHERS | _PEOPLE and not following[:1].isupper()


def _before_session(site: Site, length: Duration, *_: object) -> Reading:
    """Return "two days before we meet"."""
    found = session(site)
    if found.due is None:
        return found
    due = length.after(found.due, -1)
    return Reading(first=due, due=due, anchor=Anchor.SESSION)


def _back(days: int = 0, *, or_before: bool = False) -> Action:
    """Return the action of a time that is counted from the date named before it."""
    back = Back(days, or_before=or_before)
    return lambda _: Reading(vague=True, grain=Grain.DAY, back=back)


def _counted(days: int, weekday: int | None = None) -> Reading:
    return Reading(vague=True, grain=Grain.DAY, back=Back(days, weekday))


def _day_before(site: Site) -> Reading | None:
    """Return "the day before", unless it goes on ("the day before the talk")."""
    follows = site.word(0)
    return _counted(-1) if sentence_ends(site) and follows not in _OTHERS | _PEOPLE else None


def _weekday_back(site: Site, weekday: int, days: int) -> Reading | None:
    return _counted(days, weekday) if sentence_ends(site) and site.word(0) not in _OTHERS else None


def _back_by(site: Site, length: Duration) -> Reading | None:
    days = (length.after(site.on) - site.on).days
    return _counted(-days) if sentence_ends(site) else None


def _vague(*_: object) -> Reading:
    """Return a time without a day, whatever its words are."""
    return VAGUE


def _later(site: Site) -> Reading | None:
    """Return "later", unless it compares or belongs to another phrase."""
    before, after = site.word(-1), site.word(0)
    return None if before in {"no", "not", "years", "days", "weeks", "months", "year", "month", "week", "or", "a", "the"} or after in {"than", "in", "on"} or noun_follows(site) else VAGUE


def _soon(site: Site) -> Reading | None:
    return None if site.word(-1) in {"too", "so", "very", "as", "pretty"} or site.word(0) in {"after", "as", "enough", "became", "found"} else VAGUE


_EVENTUALLY = (
    "asap", "a +. s +. a +. p +.?", "as soon as possible|practicable", "as soon as SUBJ can|could",
    "as soon as we|i possibly can", "at some point|stage", "at some later point|stage|date",
    "at a later date|point|stage", "eventually", "sooner or later", "sooner rather than later",
    "shortly", "before long", "in due course", "in the near|nearest|foreseeable future",
    "in the not too distant future", "in the future", "in future", "one day", "some day|time",
    "someday", "when SUBJ can", "whenever SUBJ can", "when SUBJ get|find|have a|the chance|moment|time|minute|opportunity",
    "when SUBJ get|find|have time", "when SUBJ ' ve|re got? time|ready", "when time allows|permits",
    "when possible", "in a bit|while|moment", "at the earliest opportunity", "first chance SUBJ get",
    "over time", "down the line|road", "any day|time now", "straight|right away", "immediately",
    "in the coming weeks|days|months|years", "over the coming weeks|days|months|years",
    "in the weeks|days|months to come|ahead", "over the weeks|days|months to come|ahead",
    "over the holidays", "after the holidays", "before the holidays", "at half term",
    "over half term", "before half term", "by half term", "in the new year", "at your|my|our convenience",
)
"""Times that fix no day."""

RULES: list[list[Rule]] = [
    # vague
    rule("OPEN", "soon|sometime", _soon),
    rule("OPEN", "later", _later),
    rule("OPEN", "later on", _later),
    *(rule("OPEN", words, _vague) for words in _EVENTUALLY),
    rule("SUBJ", "i|we|she|he|they|you", lambda _: 1),
    rule("SUBJ", "you|she|he|they and i", lambda _: 1),
    rule("SUBJ", "we both|all|two", lambda _: 1),
    # the next session
    rule("SNOUN", "session|meeting|call|chat|conversation|catchup|meetup|checkin|appointment|talk|121", lambda _: 1),
    rule("SNOUN", "catch|check|meet - up|in", lambda _: 1),
    rule("SNOUN", "catch up", lambda _: 1),
    rule("SNOUN", "one - to|on - one", lambda _: 1),
    rule("SNOUN", "1 :|- 1", lambda _: 1),
    rule("SNOUN", "1 - 2 - 1", lambda _: 1),
    rule("SNOUN", "mentoring|mentor|mentorship|coaching|video|zoom|phone session|meeting|call|chat", lambda _: 1),
    rule("SESSION", "our|my|the|her|his|their|your next|upcoming|following|coming SNOUN", lambda s, _: _session_noun(s)),
    rule("SESSION", "our|my|the next|following SNOUN together", lambda s, _: _session_noun(s)),
    rule("SESSION", "our|my|the next SNOUN with her|him|them|you|NAME", lambda s, _n, _p=None: _session_noun(s)),
    rule("SESSION", "next SNOUN", lambda s, _: _session_noun(s)),
    rule("SESSION", "our next one|time", _session_noun),
    rule("SESSION", "the next one", _session_noun),
    rule("OPEN", "by|before|until|till SESSION", _by_session),
    rule("OPEN", "ahead of SESSION", _by_session),
    rule("OPEN", "in time for SESSION", _by_session),
    rule("OPEN", "prior to SESSION", _by_session),
    rule("OPEN", "in advance of SESSION", _by_session),
    rule("OPEN", "no later than SESSION", _by_session),
    rule("OPEN", "at|for|in|on|during SESSION", lambda _, r: r),
    rule("OPEN", "to SESSION", lambda s, r: None if s.word(-1) in {"forward", "up", "due"} else r),
    rule("OPEN", "DUR before SESSION", _before_session),
    rule("OPEN", "DUR before SUBJ next? MEET again?", _before_session),
    rule("OPEN", "after|following SESSION", _after_session),
    rule("OPEN", "next session", lambda s: _session_noun(s) if s.word(-1) not in _OWNED else None),
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
    rule("OPEN", "the? next time SUBJ MEET together|again|properly?", lambda s, *_: session(s)),
    rule("OPEN", "the? next time SUBJ MEET", lambda s, *_: _meeting(s)),
    rule("OPEN", "by|before|until|for next time", lambda s: session(s) if _no_other_time(s) else None),
    rule("OPEN", "next time", lambda s: session(s) if _no_other_time(s) else None),
    rule("OPEN", "by|before|until|for the? next time SUBJ MEET again?", lambda s, *_: _by_session(s, VAGUE)),
    rule("OPEN", "when|once|as SUBJ next MEET", lambda s, *_: session(s)),
    rule("OPEN", "when|once SUBJ MEET again|next", lambda s, *_: session(s)),
    rule("OPEN", "when|once SUBJ MEET", lambda s, *_: session(s) if not s.word(0).isalnum() else None),
    rule("OPEN", "before|until|till SUBJ next? MEET", lambda s, *_: _meeting(s) and _by_session(s, VAGUE)),
    rule("OPEN", "before|until|till SUBJ MEET again|next", lambda s, *_: _by_session(s, VAGUE)),
    rule("OPEN", "by the time SUBJ next? MEET", lambda s, *_: _meeting(s) and _by_session(s, VAGUE)),
    rule("OPEN", "by the time SUBJ MEET again|next", lambda s, *_: _by_session(s, VAGUE)),
    # counted from the date named before
    rule("OPEN", "before that|then|hand", _back(or_before=True)),
    rule("OPEN", "beforehand", _back(or_before=True)),
    rule("OPEN", "by|until|till then", _back()),
    rule("OPEN", "on? the same day|evening|night|morning|afternoon", _back()),
    rule("OPEN", "same day|evening|night|morning|afternoon|date", _back()),
    rule("OPEN", "on? that same? day|evening|night|morning|afternoon", _back()),
    rule("OPEN", "by? the day|evening|night before", _day_before),
    rule("OPEN", "DUR before|earlier|beforehand", lambda s, n: None if s.word(0) in _OTHERS | _PEOPLE else _back_by(s, n)),
    rule("OPEN", "on|by the? WEEKDAY before", lambda s, w: _weekday_back(s, w, -1)),
    rule("OPEN", "the WEEKDAY before", lambda s, w: _weekday_back(s, w, -1)),
    rule("OPEN", "on|by the? WEEKDAY before|after that", lambda s, w: _weekday_back(s, w, 1 if s.tokens[s.end - 2].lower == "after" else -1)),
    rule("OPEN", "the WEEKDAY before|after that", lambda s, w: _weekday_back(s, w, 1 if s.tokens[s.end - 2].lower == "after" else -1)),
    rule("OPEN", "on|by the? WEEKDAY after", lambda s, w: _weekday_back(s, w, 1)),
    rule("OPEN", "the WEEKDAY after", lambda s, w: _weekday_back(s, w, 1)),
    # repetitions
    rule("SET", "every|each UNIT", _every),
    rule("SET", "every|each single UNIT", _every),
    rule("SET", "every|each other|second UNIT", lambda s, u: _every(s, u, 2)),
    rule("SET", "every|each NUM UNIT", lambda s, n, u: _every(s, u, n)),
    rule("SET", "once|twice a|an|every|each|per UNIT", _every),
    rule("SET", "once every NUM UNIT", lambda s, n, u: _every(s, u, n)),
    rule("SET", "NUM times|x a|per|each|every UNIT", lambda s, _n, u: _every(s, u)),
    rule("SET", "NUM - NUM times a|per|each UNIT", lambda s, _n, _m, u: _every(s, u)),
    rule("SET", "once or twice a|per UNIT", _every),
    rule("SET", "every|each WEEKDAY", _each_weekday),
    rule("SET", "every|each WEEKDAY and WEEKDAY", _two_weekdays),
    rule("SET", "every|each other|second|alternate WEEKDAY", lambda s, w: _each_weekday(s, w, 2)),
    rule("SET", "alternate WEEKDAYS", lambda s, w: _each_weekday(s, w, 2)),
    rule("SET", "on? WEEKDAYS", _each_weekday),
    rule("SET", "on? WEEKDAYS and WEEKDAYS", _two_weekdays),
    rule("SET", "WEEKDAY mornings|afternoons|evenings|nights", _each_weekday),
    rule("SET", "every|each WEEKDAY DAYPART", lambda s, w, _: _each_weekday(s, w)),
    rule("SET", "every|each DAYPART", lambda s, _: repeated("FREQ=DAILY")),
    rule("SET", "in? the? mornings|afternoons|evenings", lambda s: repeated("FREQ=DAILY")),
    rule("SET", "on mornings|evenings", lambda s: repeated("FREQ=DAILY")),
    rule("SET", "every weekday", lambda s: repeated("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    rule("SET", "on? weekdays", lambda s: repeated("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    rule("SET", "every|each working|business|work UNIT", lambda s, _: repeated("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
    rule("SET", "every weekend", lambda s: repeated("FREQ=WEEKLY;BYDAY=SA,SU")),
    rule("SET", "on|at? the? weekends", lambda s: repeated("FREQ=WEEKLY;BYDAY=SA,SU")),
    rule("SET", "the? ORD WEEKDAY of|in every|each|the month", lambda s, n, w: repeated(f"FREQ=MONTHLY;BYDAY={n}{_DAYS[w]}") if s.tokens[s.end - 2].lower != "the" else None),
    rule("SET", "the? last WEEKDAY of|in every|each month", lambda s, w: repeated(f"FREQ=MONTHLY;BYDAY=-1{_DAYS[w]}")),
    rule("SET", "on? the? ORD of every|each month", lambda s, n: repeated(f"FREQ=MONTHLY;BYMONTHDAY={n}")),
    rule("SET", "every|each DATE", lambda s, r: repeated("FREQ=YEARLY")),
    rule("SET", "every|each SNOUN", lambda s, _: repeated("session") if not noun_follows(s) else None),
    rule("SET", "at every|each SNOUN", lambda s, _: repeated("session")),
    rule("SET", "every|each time SUBJ MEET", lambda s, *_: repeated("session")),
    rule("SET", "daily|everyday|nightly", _as_adverb("FREQ=DAILY")),
    rule("SET", "weekly", _as_adverb("FREQ=WEEKLY")),
    rule("SET", "fortnightly|biweekly", _as_adverb("FREQ=WEEKLY;INTERVAL=2")),
    rule("SET", "bi - weekly", _as_adverb("FREQ=WEEKLY;INTERVAL=2")),
    rule("SET", "monthly", _as_adverb("FREQ=MONTHLY")),
    rule("SET", "bimonthly", _as_adverb("FREQ=MONTHLY;INTERVAL=2")),
    rule("SET", "quarterly", _as_adverb("FREQ=MONTHLY;INTERVAL=3")),
    rule("SET", "annually|yearly|annual", _as_adverb("FREQ=YEARLY")),
    rule("OPEN", "SET", lambda _, r: r),
    rule("OPEN", "SET AFTERDAY", lambda _, r, __: r),
    rule("OPEN", "at CLOCK SET", lambda _, __, r: r),
    rule("OPEN", "CLOCK on? SET", lambda _, __, r: r),
]
"""OPEN is a reading without a day of its own; SESSION is the pair's next meeting."""

_OWNED = _OTHERS | {"of", "about", "s"}
_PEOPLE = frozenset("i we she he they you it someone somebody there".split())
