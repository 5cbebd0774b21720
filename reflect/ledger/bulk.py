"""Fills a ledger with many agreements, for measurements and for the demonstration.

Everything goes through the port, so that what is made is what users make.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from reflect.app.ports import Clock, Entry, Ledger
from reflect.domain import acts
from reflect.domain.acts import Act
from reflect.domain.facts import RelationshipOpened
from reflect.domain.ids import uuid7
from reflect.domain.people import Member, Person, Role
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Terms

_AT_ONCE = 1000
_VERBS = ("Send", "Draft", "Review", "Prepare", "Read", "Share", "Book", "Practise", "Outline")
_THINGS = (
    "the second chapter",
    "three questions for the panel",
    "a plan for the first month",
    "the talk about caching",
    "an honest list of strengths",
    "notes on the last review",
    "a meeting with the data team",
    "the budget in one page",
    "the essay on feedback",
    "an application for the grant",
)
_DAYS = 730
_KEPT, _OPEN = 0.7, 0.85


def open_pair(ledger: Ledger, clock: Clock, mentee: str, mentor: str) -> Relationship:
    """Open a relationship of two, whose mentee uses the program."""
    me = ledger.me() or _new_id(clock)
    members = (
        Member(Person(me, mentee), Role.MENTEE),
        Member(Person(_new_id(clock), mentor), Role.MENTOR),
    )
    opened = RelationshipOpened(by=me, members=members, since=clock.today())
    return ledger.open_relationship(me, Entry(_new_id(clock), opened))


def fill(
    ledger: Ledger, clock: Clock, relationship: Relationship, count: int, seed: int = 1
) -> None:
    """Add `count` agreements: most of them kept, some under way, some only offered."""
    draw = random.Random(seed)  # noqa: S311 -- sample data, the same each time
    entries = list[Entry]()
    for number in range(1, count + 1):
        subject = _new_id(clock)
        entries += [Entry(subject, act) for act in _life(draw, clock.today(), relationship, number)]
        if len(entries) >= _AT_ONCE:
            ledger.record(relationship.id, entries)
            entries = []
    if entries:
        ledger.record(relationship.id, entries)


def _life(
    draw: random.Random, today: date, relationship: Relationship, number: int
) -> Iterator[Act]:
    owner, other = relationship.me, relationship.others[0].id
    if draw.random() < 1 / 2:
        owner, other = other, owner
    fate = draw.random()
    ahead = fate >= _KEPT
    days = draw.randrange(_DAYS)
    terms = Terms(
        title=f"{draw.choice(_VERBS)} {draw.choice(_THINGS)}, part {number}",
        owner=(owner,),
        between=(relationship.me, relationship.others[0].id),
        to=(other,),
        due=today + timedelta(days if ahead else -days),
    )
    yield acts.Offered(by=owner, terms=terms, words=f"I will do it: {terms.title}.")
    if fate < _OPEN:
        yield acts.Accepted(by=other, digest=terms.digest())
    if fate < _KEPT:
        yield acts.Reported(by=owner)
        yield acts.Confirmed(by=other)


def _new_id(clock: Clock) -> str:
    milliseconds = int(clock.now().timestamp() * 1000)
    return uuid7(milliseconds, random.SystemRandom().getrandbits(74))
