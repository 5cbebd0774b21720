"""Whose move it can be: the user's own, or somebody's as the user tells it."""

from collections.abc import Iterable

from reflect.domain import acts
from reflect.domain.agreements import PROPOSED, Agreement, Status
from reflect.domain.lawful import RULES, actors
from reflect.domain.relationships import Relationship
from reflect.domain.waiting import settles


def movers(
    agreement: Agreement, act: type[acts.Act], relationship: Relationship
) -> tuple[str, ...]:
    """Return the people who can make this move now, the user first; nobody where none can.

    A report stands for all that says “it is done”, a confirmation for what is said of
    it afterwards, and a change that is asked for also for one before there was a yes.
    """
    return _ranked(_who(agreement, act, relationship), relationship)


def _who(agreement: Agreement, act: type[acts.Act], relationship: Relationship) -> frozenset[str]:
    if act is acts.Reported:
        return _doers(agreement, relationship)
    if act is acts.Confirmed:
        return _confirmers(agreement, relationship)
    if act is acts.ChangeAsked and agreement.status in PROPOSED:
        return actors(agreement, "party")
    rule = RULES[act]
    if agreement.status not in rule.states:
        return frozenset()
    who = actors(agreement, rule.actors)
    return who & _yes_sayers(agreement, relationship) if act is acts.Accepted else who


def _yes_sayers(agreement: Agreement, relationship: Relationship) -> frozenset[str]:
    """Return whose yes is missing; once all is agreed, the user's where another told it."""
    if agreement.status in PROPOSED:
        return actors(agreement, "party") - agreement.accepted_by.keys()
    return frozenset({relationship.me} & agreement.told_yes.keys())


def _doers(agreement: Agreement, relationship: Relationship) -> frozenset[str]:
    """Return who can say that it is done: the user for all, or for parts each of their owners."""
    terms, me = agreement.terms, relationship.me
    can_say = RULES[acts.Reported].states | PROPOSED
    if not terms.owner or agreement.status not in can_say:
        return frozenset()
    if terms.has_parts and me not in terms.receivers:
        who = frozenset(agreement.owing)
    else:
        everyone = actors(agreement, "party")
        who = frozenset({me}) if me in everyone else frozenset(agreement.owing)
    if agreement.status in RULES[acts.Reported].states:
        return who
    return frozenset(by for by in who if settles(agreement, by, relationship))


def _confirmers(agreement: Agreement, relationship: Relationship) -> frozenset[str]:
    """Return who can say that it was kept, after somebody has said that it is done.

    What is settled already asks for no more words.
    """
    witnesses = actors(agreement, "witness")
    if agreement.status is not Status.REPORTED:
        return frozenset()
    alone = not relationship.can_answer(witnesses)
    return witnesses | {relationship.me} if alone else witnesses


def _ranked(who: Iterable[str], relationship: Relationship) -> tuple[str, ...]:
    """Return people in the order in which they are named: the user, the members, others."""
    known = [relationship.me, *(person.id for person in relationship.others)]
    return tuple(
        sorted(
            who,
            key=lambda party: (known.index(party), "") if party in known else (len(known), party),
        )
    )
