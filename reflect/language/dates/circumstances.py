"""Times that tell the circumstances of an act rather than its day.

Somebody is away ("on leave next week"), something takes its course ("the tour ends on the
20th"), or all hangs on it ("if she calls by Friday").
"""

from itertools import pairwise

from reflect.language.dates.chart import Site
from reflect.language.dates.clause import Clause, may_be_participle
from reflect.language.dates.lexicon import CLASSES, EVENT_NOUNS, GATHERINGS, word_set
from reflect.language.dates.verbs import FAR, OWNERS, SUBJECTS

_IFS = frozenset({"if", "unless"})
_ASKING = word_set(
    "ask asked asks asking wonder wondering wondered know see check say said says tell told mind"
    " sure unsure even find ok okay great good nice lovely grateful helpful brilliant fantastic"
    " glad happy obliged pleased delighted thankful"
)
"""Words before which "if" asks or asks for something: "let me know if Friday suits"."""
_AWAY = word_set(
    "away abroad unavailable ooo absent offline off out travelling traveling sick busy gone"
    " closed shut"
)
_ON = word_set("holiday holidays vacation leave sabbatical placement")
"""What one is on: "on annual leave"."""
_BE = word_set("be am m im is s are re was were been")
_HAVE = word_set("have has ve got")
_WILL = word_set("will ll shall")
_PERSONS = SUBJECTS | {"you"}
_OF_TIME = word_set("on in from for over during until till to the all this next of again")
_OPENING = frozenset({"", "both", "all", "and", "but", "so", "because", "as", "while"})
_LIMITS = frozenset({"by", "before", "ahead", "no", "not", "latest", "max"})
_PLACING = frozenset({"in", "at", "on"})
_TAKING_PLACE = word_set(
    "ends finishes starts begins runs lasts continues end finish start begin run last continue"
)
_DEADLINES = word_set("deadline deadlines submission submissions registration application")
_EVENTS = (GATHERINGS | EVENT_NOUNS | word_set("exam exams tour term semester")) - _DEADLINES
_FEW = 4


def is_circumstance(site: Site) -> bool:
    """Whether the time is no act's own."""
    if site.opening in _LIMITS:
        return _supposed(site)
    return _supposed(site) or _away(site) or _lasts(site) or _takes_place(site)


def _supposed(site: Site) -> bool:
    """Whether the time stands in a condition: "if I hear by Friday", "unless it rains then"."""
    clause = Clause(site.tokens, site.start)
    for at in range(site.start - 1, max(0, site.start - FAR) - 1, -1):
        if _opens_condition(clause, at):
            asks = not _ASKING.isdisjoint(clause.words(max(0, at - 2), at))
            return not asks and clause.word(at + 1) != "you"
        if clause.breaks(at) or clause.word(at) in _WILL | {","}:
            return False
        if clause.word(at) in SUBJECTS and not _opens_condition(clause, at - 1):
            return False
    return False


def _opens_condition(clause: Clause, at: int) -> bool:
    """Whether a condition begins: "if", "in case", "should she call"."""
    word, before = clause.word(at), clause.word(at - 1)
    inverted = word == "should" and not before.isalpha()
    return word in _IFS or inverted or (word == "case" and before == "in")


def _away(site: Site) -> bool:
    """Whether somebody is away then: "I'm on leave next week", "next week I'm in Berlin"."""
    around = site.opening == "around" and site.word(-1) in _BE  # "I won't be around next week"
    if around or site.word(0) == "off":  # "I've got Friday off"
        return True
    words = _before(site)
    while words and words[-1] in _OF_TIME:
        words.pop()
    told = bool(words) and "it" not in words and _is_away(words)
    return told or _elsewhere(site) or _away_after(site)


def _is_away(words: list[str]) -> bool:
    """Whether words end with an absence: "I'm away", "on annual leave", "out of office"."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last in _ON:
        return "on" in words[-3:-1]
    if last in {"office", "town"}:
        return "out" in words[-4:-1]
    if last == "available":
        return before == "not"
    return last in _AWAY and before in _BE | _OPENING | _AWAY


def _elsewhere(site: Site) -> bool:
    """Whether the time follows where somebody is: "I'm in Berlin next week"."""
    tokens, place = site.tokens, site.start - 1
    named = place > 1 and tokens[place].text[:1].isupper() and tokens[place - 1].lower == "in"
    return named and tokens[place - 2].lower in _BE and site.opening in _OF_TIME


def _away_after(site: Site) -> bool:
    """Whether it follows that somebody is away or elsewhere: "next week I'm in Berlin"."""
    if site.word(-1).isalpha():
        return False
    tokens = [token for token in site.tokens[site.end : site.end + 7] if token.text.isalpha()]
    if not tokens or tokens[0].lower not in _PERSONS | {"im"}:
        return False
    state = [token for token in tokens[1:] if token.lower not in _BE | _WILL]
    placed = len(state) > 1 and state[0].lower == "in" and state[1].text[:1].isupper()
    away = bool(state) and state[0].lower in _AWAY
    is_so = tokens[0].lower == "im" or any(token.lower in _BE for token in tokens[1:3])
    return is_so and (away or (placed and site.word(0).isalpha()))


def _lasts(site: Site) -> bool:
    """Whether a state lasts until then: "I have exams until May"; not "she has it until May"."""
    if site.opening not in {"until", "till"}:
        return False
    words = _before(site)[-_FEW:]
    for at, word in enumerate(words[:-1]):
        if word in _BE and words[at + 1] in _PLACING:
            return True
        if word in _HAVE:
            kept = OWNERS | CLASSES["CARD"].keys() | {"to", "until", "till"}
            rest = words[at + 1 :]
            return rest[0] not in kept and not any(map(may_be_participle, rest))
    return False


def _takes_place(site: Site) -> bool:
    """Whether an event takes its course then: "the tour ends on the 20th"."""
    words = _before(site)
    if words[-2:] == ["takes", "place"]:
        return True
    if words[-1:] and words[-1] in _EVENTS and _has_event(words):
        return True
    if len(words) < len(("tour", "ends")) or words[-2] not in _EVENTS:
        return False
    is_then = words[-1] in {"is", "are", "s"} and site.opening in {"on", "at", "from"}
    return (is_then or words[-1] in _TAKING_PLACE) and _DEADLINES.isdisjoint(words)


def _has_event(words: list[str]) -> bool:
    """Whether somebody has an event then: "I have a conference next week"."""
    near = words[-_FEW:-1]
    return any(word in _HAVE and one in _PERSONS for one, word in pairwise(near))


def _before(site: Site) -> list[str]:
    """Return the words of the clause before the time, and the one that opens it."""
    clause = Clause(site.tokens, site.start)
    first = site.start
    while first > max(0, site.start - FAR) and not clause.breaks(first - 1):
        first -= 1
    words = site.tokens[max(0, first - 1) : site.start]
    return [token.lower for token in words if token.text.isalpha()]
