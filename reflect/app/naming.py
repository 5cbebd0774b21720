"""Who is meant by words: members by any usual way to write them, and everybody else by asking.

The one place where names are parsed; a ledger that is never changed must not
hold people who are only misspelt.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from reflect.domain.cleaning import clean_line
from reflect.domain.people import Person
from reflect.domain.relationships import Relationship

_JOINT = re.compile(r"[,;&+/]|\b(?:and|plus|with|as well as)\b", re.IGNORECASE)
_MYSELF = frozenset({"i", "me", "myself", "self", "mine"})
_EVERYONE = frozenset(
    {"we", "us", "ourselves", "both", "all", "everyone", "everybody", "together", "each", "us all"}
    | {"both of us", "all of us", "each of us", "every one of us", "the two of us", "us both"}
    | {"we all", "we both", "the whole group", "the group", "the three of us", "the four of us"}
)
_OTHERS = frozenset({"the other", "the others", "they", "them", "he", "him", "she", "her"})
_NOBODY = frozenset({"nobody", "no one", "none", "noone", "-"})
_TITLES = frozenset(
    {"dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "madam", "rev"}
    | {"sister", "brother", "nurse", "coach", "herr", "frau"}
)
_UNMARKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i"}
)
_AROUND = " \t.!?:()[]\"'“”‘’"
"""Signs around a name that are no part of it."""
_MOST_SLIPS = 2
"""A long name with so many slips of the keys may be one that is known; a short one has one."""
_LONG = 6
_TELLING = 2
"""So many letters tell who is meant; a single one is too easily something else."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that stand where a name is asked for, and name nobody here."""

    words: str
    nearest: tuple[str, ...] = ()
    """The members who may be meant; empty when nobody is near."""

    @property
    def says(self) -> str:
        """What is doubtful, in a sentence or two."""
        meant = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        several = len(self.nearest) > 1
        return f"“{self.words}” {'could be several' if several else 'is nobody'} here.{meant}"


@dataclass(frozen=True, slots=True)
class Named:
    """The people that some words name."""

    names: tuple[str, ...]
    """Members by their name, others as written."""
    doubts: tuple[Doubt, ...] = ()
    """Those of the names that belong to nobody here."""


def people_in(words: str, relationship: Relationship) -> Named:
    """Return the people that free words name: "me and dr okafor", "all of us", "MK"."""
    known = _Roll(relationship)
    found: list[str] = []
    doubts: list[Doubt] = []
    for part in _parts(clean_line(words), known.full):
        members = known.members(part)
        if members is None:
            doubts.append(Doubt(part, known.nearest(part)))
        found.extend((part,) if members is None else members)
    return Named(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(doubts)))


def as_known(names: Iterable[str], relationship: Relationship) -> tuple[str, ...]:
    """Return names as they are written here; those of nobody here stay as they are."""
    known = _Roll(relationship)
    found = ((known.members(name) or (name,)) if name else () for name in names)
    return tuple(dict.fromkeys(each for some in found for each in some))


def doubts_about(names: Iterable[str], relationship: Relationship) -> tuple[Doubt, ...]:
    """Return which names may be those of members, mistyped."""
    known = _Roll(relationship)
    strangers = (name for name in names if known.members(name) is None)
    near = (Doubt(name, known.nearest(name)) for name in strangers)
    return tuple(doubt for doubt in near if doubt.nearest)


def names_in(words: str) -> tuple[str, ...]:
    """Return the names of people who are not known yet, the user left out."""
    parts = _parts(clean_line(words), ())
    return tuple(dict.fromkeys(part for part in parts if plain(part) not in _MYSELF))


def answers_to(wanted: str, people: Iterable[Person]) -> bool:
    """Say whether one of these people may be called so: in full, or by a part of the name."""
    return any(plain(wanted) in _ways(person.name) for person in people)


def plain(name: str) -> str:
    """Return a name without case, accents, points and titles."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_UNMARKED))
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    owned = re.sub(r"['\u2019]s\b", "", letters)
    words = re.sub(r"[.\-\u2010-\u2015]", " ", owned).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)


class _Roll:
    """The members of a relationship, by all usual ways to write them."""

    def __init__(self, relationship: Relationship) -> None:
        self._relationship = relationship
        self.full = tuple(member.person.name for member in relationship.members)
        """Everybody's whole name."""
        self._ways: dict[str, list[str]] = {}
        for name in self.full:
            for way in _ways(name):
                self._ways.setdefault(way, []).append(name)
        for member in relationship.members:
            role = member.role.value
            alone = sum(each.role is member.role for each in relationship.members) == 1
            if alone and member.person.id != relationship.me:
                self._ways.setdefault(role, []).append(member.person.name)
                self._ways.setdefault(f"my {role}", []).append(member.person.name)

    def members(self, words: str) -> tuple[str, ...] | None:
        """Return the members that a word or two mean; None when they mean none, or one of two."""
        whole = [name for name in self.full if name.casefold() == words.casefold().strip()]
        if whole:
            return (whole[0],)
        return self._pronoun(plain(words)) if plain(words) in _PRONOUNS else self._one(plain(words))

    def nearest(self, words: str) -> tuple[str, ...]:
        """Return who may be meant by words that do not tell; empty when nobody is near."""
        wanted = plain(words)
        telling = [way for way in self._ways if len(way) > _TELLING]
        begun = [way for way in telling if len(wanted) > _TELLING and way.startswith(wanted)]
        slips = {way: _mistyped(wanted, way) for way in telling}
        fewest = min(slips.values(), default=_MOST_SLIPS)
        allowed = 1 if len(wanted) < _LONG else _MOST_SLIPS
        near = [way for way, count in slips.items() if count == fewest <= allowed]
        close = [wanted] if wanted in self._ways else begun or near
        return tuple(dict.fromkeys(name for way in close for name in self._ways[way]))

    def _one(self, wanted: str) -> tuple[str, ...] | None:
        found = self._ways.get(wanted, [])
        return (found[0],) if len(set(found)) == 1 else None

    def _pronoun(self, word: str) -> tuple[str, ...] | None:
        others = tuple(person.name for person in self._relationship.others)
        if word in _MYSELF:
            return (self._relationship.myself.name,)
        if word in _EVERYONE:
            return (self._relationship.myself.name, *others)
        if word in _NOBODY:
            return ()
        return others if len(others) == 1 or word == "the others" else None


_PRONOUNS = _MYSELF | _EVERYONE | _OTHERS | _NOBODY


def _ways(name: str) -> frozenset[str]:
    """Return how a name may be written: in full, in parts, by its initials."""
    words = plain(name).split()
    initials = "".join(word[0] for word in words)
    runs = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    ways = {plain(name), *(run for run in runs if len(run) >= _TELLING)}
    if len(initials) >= _TELLING:
        ways |= {initials, " ".join(initials), f"{words[0]} {initials[-1]}"}
    return frozenset(ways)


def _mistyped(one: str, other: str) -> int:
    """Return how many letters were left out, put in, changed or swapped with the next."""
    above, row = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        higher, above, row = above, row, [i]
        for j, wanted in enumerate(other, 1):
            same = above[j - 1] + (letter != wanted)
            best = min(above[j] + 1, row[-1] + 1, same)
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], wanted):
                best = min(best, higher[j - 2] + 1)
            row.append(best)
    return row[-1]


def _parts(line: str, names: Iterable[str]) -> list[str]:
    """Return what stands between commas, signs and "and", except inside somebody's name."""
    parts, begin = list[str](), 0
    for joint in _JOINT.finditer(line):
        if not any(_inside(joint.span(), line, name) for name in names):
            parts.append(line[begin : joint.start()])
            begin = joint.end()
    return [part for part in (each.strip(_AROUND) for each in (*parts, line[begin:])) if part]


def _inside(joint: tuple[int, int], line: str, name: str) -> bool:
    """Whether what parts two names stands within one here: "Salt and Pepper"."""
    places = re.finditer(re.escape(name), line, re.IGNORECASE)
    return any(
        found.start() <= joint[0] and joint[1] <= found.end() and found.span() != joint
        for found in places
    )
