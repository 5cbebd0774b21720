"""Times that tell the circumstances of an act rather than its day.

Somebody is away ("on leave next week"), something takes its course ("the tour ends on the
20th"), or all hangs on it ("if she calls by Friday").
"""

from reflect.language.dates.chart import Site
from reflect.language.dates.clause import Clause, may_be_participle
from reflect.language.dates.lexicon import EVENT_NOUNS, GATHERINGS, word_set
from reflect.language.dates.verbs import FAR, SUBJECTS

_IFS = frozenset({"if", "unless"})
_ASKING = word_set(
    "ask asked asks asking wonder wondering wondered know see check say said says tell told mind"
    " sure unsure even find ok okay great good nice lovely grateful helpful brilliant fantastic"
)
"""Words before which "if" asks or asks for something: "let me know if Friday suits"."""
_AWAY = word_set(
    "away abroad unavailable ooo absent offline off out travelling traveling sick busy closed shut"
)
_ON = word_set("holiday holidays vacation leave trip break sabbatical placement duty")
"""What one is on: "on annual leave"."""
_BE = word_set("be am m im is s are re was were been")
_HAVE = word_set("have has ve got")
_PERSONS = SUBJECTS | {"you"}
_PLACING = frozenset({"in", "at"})
_REACHED = word_set("touch contact time charge")
_OF_TIME = word_set("on in from for over during until till to the all this next of again")
_LIMITS = frozenset({"by", "before", "ahead", "no", "not", "latest", "max"})
_READY = word_set("ready due done set over here")
_TAKING_PLACE = word_set("ends finishes starts begins runs lasts continues")
_DEADLINES = word_set("deadline deadlines submission submissions registration application")
_EVENTS = (GATHERINGS | EVENT_NOUNS | word_set("exam exams tour")) - _DEADLINES


def is_circumstance(site: Site) -> bool:
    """Whether the time is no act's own."""
    if site.opening in _LIMITS:
        return _supposed(site)
    return _supposed(site) or _away(site) or _lasts(site) or _takes_place(site)


def _supposed(site: Site) -> bool:
    """Whether the time stands in a condition: "if I hear by Friday", "unless it rains then"."""
    clause = Clause(site.tokens, site.start)
    for at in range(site.start - 1, max(0, site.start - FAR) - 1, -1):
        if clause.word(at) in _IFS:
            asks = clause.word(at - 1) in _ASKING or clause.word(at + 1) == "you"
            return not asks
        if clause.breaks(at):
            return False
        if clause.word(at) in SUBJECTS and clause.word(at - 1) not in _IFS:
            return False
    return False


def _away(site: Site) -> bool:
    """Whether somebody is away then: "I'm on leave next week", "Friday I'm off"."""
    if site.word(0) == "off":
        return True  # "I've got Friday off"
    words = _before(site)
    while words and words[-1] in _OF_TIME:
        words.pop()
    none = words[-2:-1] == ["no"] and words[-1] in _EVENTS  # "no meeting next week"
    return none or (bool(words) and "it" not in words and _is_away(words)) or _away_after(site)


def _is_away(words: list[str]) -> bool:
    """Whether words end with an absence: "I'm away", "on annual leave", "out of office"."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last in _ON:
        return "on" in words[-3:-1]
    if last in {"office", "town"}:
        return words[-3:-1] == ["out", "of"]
    if last == "available":
        return before == "not"
    return last in _AWAY and before in _BE | {"", "both", "all"}


def _away_after(site: Site) -> bool:
    """Whether it follows that somebody is away or elsewhere: "next week I'm in Berlin"."""
    after = [token.lower for token in site.tokens[site.end : site.end + 6] if token.text.isalpha()]
    if not after or after[0] not in _PERSONS | {"im"}:
        return False
    state = [word for word in after[1:] if word not in _BE | {"ll", "will"}]
    told = after[0] == "im" or not _BE.isdisjoint(after[1:3])
    placed = len(state) > 1 and state[0] in _PLACING and state[1] not in _REACHED
    return told and (placed or (state[:1] != [] and state[0] in _AWAY))


def _lasts(site: Site) -> bool:
    """Whether a state lasts until then, or somebody is somewhere: "I have exams until May"."""
    words = _before(site)
    for at in range(len(words) - 1, -1, -1):
        between = words[at + 1 :]
        if words[at] in _BE | _HAVE:
            until = site.opening in {"until", "till"} and between[:1] not in ([], ["to"])
            there = (
                words[at] in _BE
                and site.opening in _OF_TIME
                and between[:1] != []
                and between[0] in _PLACING
                and not _PERSONS.isdisjoint(words[max(0, at - 3) : at])
            )
            acts = any(may_be_participle(each) or each.endswith("ing") for each in between)
            return (until or there) and not acts and _READY.isdisjoint(between)
    return False


def _takes_place(site: Site) -> bool:
    """Whether an event takes its course then: "the tour ends on the 20th"."""
    words = _before(site)
    if not words or not _DEADLINES.isdisjoint(words):
        return False
    if words[-1] in _TAKING_PLACE or words[-2:] == ["takes", "place"]:
        return len(words) > 1 and words[-2] not in _PERSONS
    is_then = words[-1] in {"is", "are", "s"} and site.opening in {"on", "at", "from"}
    return is_then and len(words) > 1 and words[-2] in _EVENTS


def _before(site: Site) -> list[str]:
    """Return the words of the clause before the time."""
    clause = Clause(site.tokens, site.start)
    first = site.start
    while first > max(0, site.start - FAR) and not clause.breaks(first - 1):
        first -= 1
    words = site.tokens[first : site.start]
    return [token.lower for token in words if token.text.isalpha()]
