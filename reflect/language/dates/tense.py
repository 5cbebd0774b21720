"""Whether a time that points neither way lies in the past, as the verb beside it tells."""

from collections.abc import Sequence

from reflect.language.dates.chart import Site
from reflect.language.dates.lexicon import word_set
from reflect.language.dates.tokens import Tok

_SIMPLE = word_set(
    "went did was were spoke saw gave ran wrote rewrote came took knew began became chose drew"
    " drove fell forgot swam rang wore had sang ate drank flew grew rode rose threw woke broke"
    " stole swore shook tore forgave withdrew didn didnt wasn wasnt weren werent hadn hadnt couldn"
    " couldnt"
)
"""Forms that are past whatever stands around them."""
_PARTICIPLES = word_set(
    "met sent told left made found felt thought brought bought built held kept led lost paid said"
    " sat slept stood taught won been heard spent lent meant got gotten sold caught dealt learnt"
    " understood done gone seen written rewritten taken given spoken begun chosen driven eaten"
    " fallen forgotten known shown thrown worn broken drawn tried"
)
"""Forms that may be participles, whose helper decides ("I'll have it sent", "I sent")."""
_NEVER_ALONE = word_set("done written rewritten taken given begun chosen drawn shown")
"""Participles that are no past without a helper."""
_OPEN = word_set(
    "will ll shall would d going gonna should could can may might must need needs want wants let"
    " plan plans hope hopes please won wont gotta wanna imma im"
)
_UNREAL = frozenset({"would", "could", "should", "might", "d"})
_BOOKED = frozenset({"booked", "reserved", "signed", "asked"})
_FAILED = word_set("forgot failed managed had wanted needed meant hoped used began started tried")
_SUPPOSED = frozenset({"supposed", "going", "meant", "about"})
_PROMISES = word_set(
    "promised agreed offered committed vowed pledged arranged planned owed volunteered scheduled"
)
"""Past acts whose object lies ahead: "promised Ilse a draft in a few weeks"."""
_READY = word_set(
    "done finished sent signed booked submitted written printed paid drafted completed posted filed"
    " sorted uploaded delivered shared sewn built made planned cleared fixed painted"
)
"""Participles that close a note: "letter done May 28"."""
_HELPING = word_set("be get gets getting being is are am keep want")
_PERFECT = frozenset({"have", "has", "ve", "having"})
_PASSED = word_set("had was were been got wasn weren hadn")
_FEELING = word_set("was were am is are been be feel felt m so very too")
_SUBJECTS = frozenset({"i", "we", "he", "she", "they"})
_OWNERS = word_set(
    "the a an my our your his her their its this that these those some any no each every him them"
    " me us you it"
)
_TRAILING = word_set("again as too finally with in at on of for and or from")
_STOPS = frozenset(".!?;:\n")
_CLAUSE = word_set(
    "but so because which who what how why that then though while when if whether where since as"
)
_FAR = 14
_REGULAR = 5
_NOT_PAST = word_set(
    "need speed feed indeed proceed succeed exceed embed hundred sacred naked wicked breed bleed"
    " interested excited tired bored worried"
)


def is_past(site: Site) -> bool:
    """Whether the nearest verb of the clause is past: "on Monday I sent"."""
    if site.opening in {"for", "to"}:  # "I booked the room for Monday"
        return False
    before = _Clause(site.tokens, site.start)
    if site.word(-1) in {"and", "&"} and site.word(0) in _SUBJECTS | {"ill", "im"}:
        return _told_after(site)
    for at in range(site.start - 1, max(0, site.start - _FAR) - 1, -1):
        if before.breaks(at) or before.word(at) in _SUBJECTS:
            break
        told = before.tells(at)
        if told is not None:
            return told
    return _told_after(site)


def _told_after(site: Site) -> bool:
    """Whether the first verb after the phrase is past."""
    after = _Clause(site.tokens, site.end, first=site.end)
    for at in range(site.end, min(len(site.tokens), site.end + _FAR)):
        if at > site.end and after.breaks(at):
            return False
        if after.word(at) in _STOPS:
            return False
        told = after.tells(at)
        if told is not None:
            return told and not _noted(site, after, at)
    return False


def _noted(site: Site, clause: "_Clause", at: int) -> bool:
    """Whether the verb is a goal in a note: "28 Jan, cover letter finished"."""
    opened = site.tokens[site.start].lower in {"on", "in", "at", "over", "during"}
    between = clause.words(site.end, at)
    ends = at + 1 >= len(site.tokens) or not clause.word(at + 1).isalpha()
    goal = between[:1] and between[0] in {",", "-", "\u2013", "\u2014"}
    told = not _SUBJECTS.isdisjoint(between) or clause.word(at) in _SIMPLE
    return bool(goal) and ends and not opened and not told


class _Clause:
    """The words beside a phrase, and what each tells of its tense."""

    def __init__(self, tokens: Sequence[Tok], phrase: int, first: int = 0) -> None:
        self._tokens = tokens
        self._phrase = phrase
        self._first = first

    def word(self, at: int) -> str:
        """Return the word at a place of the text, or "" outside it."""
        return self._tokens[at].lower if 0 <= at < len(self._tokens) else ""

    def words(self, start: int, end: int) -> list[str]:
        """Return the words between two places."""
        return [token.lower for token in self._tokens[start:end]]

    def breaks(self, at: int) -> bool:
        """Whether another clause begins here."""
        word = self.word(at)
        if word in _STOPS or word in _CLAUSE:
            return True
        if word in {"and", "&"}:
            return not self._thing(at + 1)
        if word == ",":
            return at + 1 != self._phrase and not self._thing(at + 1) and self._first == 0
        return word in {"-", "\u2013", "\u2014"} and self._spaced(at)

    def tells(self, at: int) -> bool | None:
        """Whether the word makes the clause past; `None` where it tells nothing."""
        word = self.word(at)
        if word in _SIMPLE or (word == "could" and self.word(at + 1) in {"n", "not"}):
            return True
        if word in _OPEN or (word == "got" and self._has_got(at)):
            return False
        if word in {"to", "ill"}:
            return self._infinitive(at) if word == "to" else self._shall(at)
        if not _may_be_participle(word) or self.word(at - 1) in _OWNERS:
            return None
        return self._finite(at)

    def _has_got(self, at: int) -> bool:
        """Whether "got" is present: "I've got to present"."""
        return self.word(at - 1) in _PERFECT or self.word(at + 1) == "to"

    def _shall(self, at: int) -> bool | None:
        """Whether "ill" is "I'll", which no past has; `None` where somebody is ill."""
        return None if self.word(at - 1) in _FEELING else False

    def _infinitive(self, at: int) -> bool | None:
        """Whether "to" leads to an act that is over ("forgot to send"); `None` if to a thing."""
        if self._thing(at + 1):
            return None
        before, earlier = self.word(at - 1), self.word(at - 2)
        supposed = before in _SUPPOSED and earlier in {"was", "were", "wasn", "weren"}
        intended = before in {"planned", "intended"} and earlier not in _PERFECT
        return before in _FAILED or supposed or intended

    def _finite(self, at: int) -> bool:
        """Whether a form that may be a participle is a past verb here."""
        if self._closes_note(at):
            return False
        for back in range(at - 1, max(self._first, at - _FAR) - 1, -1):
            word = self.word(back)
            if word == ":":
                return False  # "Goal: exam booked"
            if word in _SUBJECTS or self.breaks(back):
                break
            helped = self._helped(back, at)
            if helped is not None:
                return helped
        if self.word(at) in _NEVER_ALONE:
            return False  # "CV done on Friday"
        return self.word(at) not in _PROMISES or at + 1 == self._phrase or self._first > 0

    def _closes_note(self, at: int) -> bool:
        """Whether a note names its goal: a thing, a participle, and right after it the day."""
        if at + 1 != self._phrase or self.word(at) not in _READY:
            return False
        led = self.word(self._phrase) in {"on", "at", "over", "during"}
        noun = self.word(at - 1)
        return not led and noun.isalpha() and noun not in _SUBJECTS | _PERFECT | _PASSED

    def _helped(self, back: int, at: int) -> bool | None:
        """Whether a helper verb before a participle makes it past."""
        word = self.word(back)
        if word in _PERFECT:
            return self._perfect(back, at)
        if word in _PASSED:
            return True
        if word in _HELPING or word in _OPEN or (word == "to" and not self._thing(back + 1)):
            return False
        return None

    def _perfect(self, back: int, at: int) -> bool:
        """Whether "have" makes a past: not in "have it signed" and "will have signed"."""
        if any(not word.endswith("ly") for word in self._between(back, at)):
            return False
        before = self.word(back - 1)
        if before in {"ll", "will", "to"}:
            return False
        promised = self.word(at) in _PROMISES | _BOOKED and at + 1 != self._phrase
        return before in _UNREAL or not promised

    def _between(self, back: int, at: int) -> list[str]:
        passed = {"already", "just", "also", "never", "not", "now"}
        return [word for word in self.words(back + 1, at) if word not in passed]

    def _thing(self, at: int) -> bool:
        """Whether a thing or a person stands here rather than a verb."""
        if at >= len(self._tokens):
            return False
        named = self._tokens[at].text[:1].isupper() and self.word(at) not in {"i", "im", "ill"}
        return named or self.word(at) in _OWNERS or self.word(at) in _TRAILING

    def _spaced(self, at: int) -> bool:
        tokens = self._tokens
        return 0 < at < len(tokens) - 1 and tokens[at - 1].end < tokens[at].start


def _may_be_participle(word: str) -> bool:
    if word in _PARTICIPLES:
        return True
    return len(word) >= _REGULAR and word.endswith("ed") and word not in _NOT_PAST
