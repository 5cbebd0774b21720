"""Terms: what an agreement says, and by which words two sides know it is the same."""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

_SAYS_NO = ("do not ", "don\u2019t ", "don't ", "not ", "not: ", "never ", "no ", "stop ")


YOURS = "yours alone"
"""How a private agreement is called where it is under way."""


def worded(title: str, *, negated: bool) -> str:
    """Return an act as it is shown; an undertaking not to do something says so, once."""
    says_so = title.casefold().startswith(_SAYS_NO)
    return f"Not: {title}" if negated and not says_so else title


class Extent(StrEnum):
    """How several owners share an act."""

    TOGETHER = "together"
    """One act of all of them: done once, it is done."""
    EACH = "each"
    """Each of them does it: a part each."""


class Side(StrEnum):
    """On whose side something is to be done."""

    MINE = "mine"
    THEIRS = "theirs"
    """By others, or by nobody who is named."""
    TOGETHER = "together"
    """By the user and others; it stands on both sides."""


def side(owner: Collection[str], me: str) -> Side:
    """Return on whose side it is what these people have to do."""
    if me not in owner:
        return Side.THEIRS
    return Side.TOGETHER if len(owner) > 1 else Side.MINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Who does what, for whom, by when.

    People are named by their id when they belong to the relationship, and by
    their name when they do not.
    """

    title: str
    """The act, as a short imperative on one cleaned line."""
    owner: tuple[str, ...]
    """Who is to act; empty only for an idea or a request that nobody has taken."""
    between: tuple[str, ...]
    """The members whose yes makes it an agreement; the user alone where it is private."""
    to: tuple[str, ...] = ()
    """Who receives it."""
    due: date | None = None
    """The last day in time, in the owner's zone."""
    condition: str | None = None
    """What it hangs on, as it was said."""
    recurs: str | None = None
    """How often, as it was said."""
    negated: bool = False
    """Whether it is an undertaking not to do something."""
    done_when: str | None = None
    """What would be seen once it is done."""
    extent: Extent = Extent.TOGETHER
    """How its owners share it, where there are several."""

    @property
    def receivers(self) -> tuple[str, ...]:
        """The members who can say that it was kept: those who do not own it."""
        return tuple(person for person in self.between if person not in self.owner)

    @property
    def is_joint(self) -> bool:
        """Whether several of its members own it."""
        return len(set(self.owner) & set(self.between)) > 1

    @property
    def is_private(self) -> bool:
        """Whether it is a promise to oneself: nobody else knows of it or has to say yes."""
        return len(set(self.between)) == 1

    @property
    def has_parts(self) -> bool:
        """Whether each of several owners has a part of their own."""
        return self.extent is Extent.EACH and len(set(self.owner)) > 1

    def digest(self) -> str:
        """Return the SHA-256 of the content, by which a yes names what it says yes to.

        What is done together is told as it was before there were parts, so that an old yes holds.
        """
        content = asdict(self)
        if self.extent is Extent.TOGETHER:
            del content["extent"]
        content["due"] = self.due.isoformat() if self.due else None
        canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(canonical.encode()).hexdigest()
