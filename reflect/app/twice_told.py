"""What was told twice in one dialogue is one thing, and knows of both places."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from reflect.app.hearing import stems
from reflect.app.proposals import Heard

ActName: TypeAlias = tuple[str, tuple[str, ...]]
_FEWEST_STEMS = 2
"""A title of one word ("call") says too little to be known again in a longer one."""


def once(found: Iterable[Heard]) -> tuple[Heard, ...]:
    """Return what was heard with each act of an owner once, at its fullest.

    What was said in a line to share is no secret, wherever else it was said.  Of the same words
    with two days the later ones hold; other words with another day are another act.
    """
    kept: list[Heard] = []
    for heard in found:
        at = next((place for place, each in enumerate(kept) if _is_same(each, heard)), None)
        if at is None:
            kept.append(heard)
        else:
            kept[at] = _joined(kept[at], heard)
    return tuple(kept)


def act_of(heard: Heard) -> ActName:
    """Return by what two mentions are known to be of the same act: its words and its owners."""
    said = heard.commitment
    return " ".join(said.title.casefold().split()), tuple(sorted(said.owner))


def acts_of(heard: Heard) -> frozenset[ActName]:
    """Return the same for all the mentions that are one."""
    return frozenset(map(act_of, (heard, *heard.again)))


def _is_same(one: Heard, other: Heard) -> bool:
    if act_of(other) in acts_of(one):
        return True
    first, second = one.commitment, other.commitment
    if first.negated != second.negated or sorted(first.owner) != sorted(second.owner):
        return False
    if first.due and second.due and first.due != second.due:
        return False
    ones, others = stems(first.title), stems(second.title)
    return min(len(ones), len(others)) >= _FEWEST_STEMS and (ones <= others or others <= ones)


def _joined(one: Heard, other: Heard) -> Heard:
    """Return the fuller of two mentions, the later where they tell as much, with the other."""
    fuller, less = (other, one) if _fullness(other) >= _fullness(one) else (one, other)
    return replace(fuller, again=(*one.again, *other.again, replace(less, again=())))


def _fullness(heard: Heard) -> tuple[bool, bool, int]:
    said = heard.commitment
    return heard.privacy.may_leave, said.due is not None, len(stems(said.title))
