"""The words of the clause beside a phrase, and what each tells of its tense."""

from collections.abc import Sequence

from reflect.language.dates.tokens import Tok
from reflect.language.dates.verbs import (
    BOOKED,
    CLAUSE,
    FAILED,
    FAR,
    FEELING,
    HELPING,
    NEVER_ALONE,
    NOT_PAST,
    OPEN,
    OWNERS,
    PARTICIPLES,
    PASSED,
    PERFECT,
    PROMISES,
    READY,
    REGULAR,
    SIMPLE,
    STOPS,
    SUBJECTS,
    SUPPOSED,
    TRAILING,
    UNREAL,
)

_BETWEEN = frozenset({"already", "just", "also", "never", "not", "now"})
_HOPED = frozenset({"hoped", "intended", "wanted", "meant"})
_PRESENT = frozenset({"is", "are", "isn", "aren", "am", "m", "re"})
_PLANNING = frozenset({"hoping", "planning"})
_POINTING = frozenset({"it", "he", "she", "that", "there", "what"})
_HIT = frozenset({"hit", "hurt", "burst"})
_SAME = _HIT | {"quit", "put", "let", "set", "cut", "shut", "read", "split", "spread", "cost"}
_THIRD = frozenset({"he", "she", "it", "nobody", "everyone", "everybody", "someone"})
_WAS = frozenset({"was", "were", "wasn", "weren", "wasnt", "werent"})


class Words:
    """The words beside a phrase: where a clause ends, and what is no verb."""

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
        if word in STOPS or word in CLAUSE:
            return word != "so" or self.word(at - 1) not in FEELING  # "I was so nervous"
        if word in {"and", "&"}:
            return not self.thing(at + 1)
        if word == ",":
            return at + 1 != self._phrase and not self.thing(at + 1) and self._first == 0
        return word in {"-", "/", "\u2013", "\u2014"} and self._spaced(at)

    def thing(self, at: int) -> bool:
        """Whether a thing or a person stands here rather than a verb."""
        if at >= len(self._tokens):
            return False
        named = self._tokens[at].text[:1].isupper() and self.word(at) not in {"i", "im", "ill"}
        return named or self.word(at) in OWNERS or self.word(at) in TRAILING

    def _spaced(self, at: int) -> bool:
        tokens = self._tokens
        return 0 < at < len(tokens) - 1 and tokens[at - 1].end < tokens[at].start


class Clause(Words):
    """What the words beside a phrase tell of its tense."""

    def tells(self, at: int) -> bool | None:
        """Whether the word makes the clause past; `None` where it tells nothing."""
        word = self.word(at)
        if word in SIMPLE or (word == "could" and self.word(at + 1) in {"n", "not"}):
            return True
        if (word == "d" and self.had(at)) or self._unmarked(at):
            return True
        if word in OPEN | _PRESENT | _PLANNING or (word == "got" and self._has_got(at)):
            return False
        if word == "s" and self._copula(at):
            return False
        if word in {"to", "ill"}:
            return self._infinitive(at) if word == "to" else self._shall(at)
        owned = self.word(at - 1) in OWNERS and not self._acting(at - 1)
        return None if owned or not may_be_participle(word) else self._finite(at)

    def _acting(self, at: int) -> bool:
        """Whether "you" or "it" opens the clause: "you asked me", but not "have it sent"."""
        opens = at == self._first or not self.word(at - 1).isalpha() or self.breaks(at - 1)
        return opens and self.word(at) in {"you", "it", "this", "that"}

    def had(self, at: int) -> bool:
        """Whether "'d" is "had": "we'd packed", but not "we'd like"."""
        at += 1
        while self.word(at) in _BETWEEN or self.word(at).endswith("ly"):
            at += 1
        return may_be_participle(self.word(at))

    def _copula(self, at: int) -> bool:
        """Whether "'s" is "is": "it's on the 9th", "the form's due Friday"."""
        if may_be_participle(self.word(at + 1)):
            return False
        return (
            self.word(at - 2) in _POINTING or at + 1 == self._phrase or self.word(at + 1) == "due"
        )

    def _unmarked(self, at: int) -> bool:
        """Whether a verb without a past form of its own is past: "she quit", "we hit"."""
        persons = _THIRD | SUBJECTS if self.word(at) in _HIT else _THIRD
        return self.word(at) in _SAME and self.word(at - 1) in persons

    def supposed(self, at: int) -> bool:
        """Whether a verb stands behind "if": "would it be ok if I came on Thursday"."""
        return "if" in self.words(max(0, at - 3), at)

    def told_apart(self, at: int) -> bool:
        """Whether a verb only tells which thing is meant: "the bit I wrote goes in"."""
        if self.word(at - 1) in {"who", "which"} and self.word(self._phrase - 1) == ",":
            return True  # "Marit, who did leave, before Friday"
        before = self.word(at - 2)
        if self.word(at - 1) in SUBJECTS | {"you"} and before == "what":
            return True
        relative = self.word(at - 1) in SUBJECTS and before.isalpha() and not self.breaks(at - 2)
        return relative and not OWNERS.isdisjoint(self.words(max(0, at - 5), at - 2))

    def planned(self, at: int) -> bool:
        """Whether "to" leads to what was only meant to be: "we were supposed to send it"."""
        if self.word(at) != "to" or self.thing(at + 1):
            return False
        act, helper = self.word(at - 1), self.word(at - 2)
        given_up = act in PROMISES | _HOPED and helper in {"had", "d"}
        return given_up or (act in SUPPOSED and helper in _WAS)

    def _has_got(self, at: int) -> bool:
        """Whether "got" is present: "I've got to present"."""
        return self.word(at - 1) in PERFECT or (
            self.word(at + 1) == "to" and not self.thing(at + 2)
        )

    def _shall(self, at: int) -> bool | None:
        """Whether "ill" is "I'll", which no past has; `None` where somebody is ill."""
        return None if self.word(at - 1) in FEELING else False

    def _infinitive(self, at: int) -> bool | None:
        """Whether "to" leads to an act that is over ("forgot to send"); `None` if to a thing."""
        if self.thing(at + 1):
            return None
        before, earlier = self.word(at - 1), self.word(at - 2)
        intended = before in {"planned", "intended"} and earlier not in PERFECT
        unable = before == "able" and earlier in _WAS | {"t"}
        return unable or before in FAILED or self.planned(at) or intended

    def _finite(self, at: int) -> bool:
        """Whether a form that may be a participle is a past verb here."""
        if self._closes_note(at):
            return False
        for back in range(at - 1, max(self._first, at - FAR) - 1, -1):
            word = self.word(back)
            if word == ":":
                return False  # "Goal: exam booked"
            if word in SUBJECTS or self.breaks(back):
                break
            helped = self._helped(back, at)
            if helped is not None:
                return helped
        if self.word(at) in NEVER_ALONE:
            return False  # "CV done on Friday"
        direct = at + 1 == self._phrase or self.word(at + 1) == "back"
        return self.word(at) not in PROMISES or direct or self._first > 0

    def _closes_note(self, at: int) -> bool:
        """Whether a note names its goal: a thing, a participle, and right after it the day."""
        if at + 1 != self._phrase or self.word(at) not in READY:
            return False
        led = self.word(self._phrase) in {"on", "at", "over", "during"}
        noun = self.word(at - 1)
        return not led and noun.isalpha() and noun not in SUBJECTS | PERFECT | PASSED | {"t"}

    def _helped(self, back: int, at: int) -> bool | None:
        """Whether a helper verb before a participle makes it past."""
        word = self.word(back)
        if word in PERFECT:
            return self._perfect(back, at)
        if word in PASSED:
            return True
        if word in HELPING or word in OPEN or (word == "to" and not self.thing(back + 1)):
            return False
        return None

    def _perfect(self, back: int, at: int) -> bool:
        """Whether "have" makes a past: not in "have it signed" and "will have signed"."""
        if any(not word.endswith("ly") for word in self._between(back, at)):
            return False
        before = self.word(back - 1)
        if before in {"'", "\u2019"}:
            before = self.word(back - 2)
        if before in {"ll", "will", "to"}:
            return False
        promised = self.word(at) in PROMISES | BOOKED and at + 1 != self._phrase
        return before in UNREAL or not promised

    def _between(self, back: int, at: int) -> list[str]:
        return [word for word in self.words(back + 1, at) if word not in _BETWEEN]


def may_be_participle(word: str) -> bool:
    """Whether a form is a participle, or a past that looks like one."""
    if word in PARTICIPLES:
        return True
    return len(word) >= REGULAR and word.endswith("ed") and word not in NOT_PAST
