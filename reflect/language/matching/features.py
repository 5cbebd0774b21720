"""What speaks for and against two items being one agreement, as numbers."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from reflect.domain.commitments import CommitmentKind
from reflect.language.matching.rarity import rarity
from reflect.language.matching.senses import senses
from reflect.language.matching.values import Claim
from reflect.language.matching.wording import Unit, Wording
from reflect.language.matching.words import stems

_SAME_SENSE = 0.75
_ALIKE = 0.6
_NEAR = 0.45
_RARE = 6
"""The rarity from which on a word says as much as any."""
_NOMINAL = 0.7
_NEAR_DAYS = 7
_VAGUE = stems("do make get have take put be go come sort set let")
"""Verbs that fit nearly any act."""


@lru_cache(maxsize=65_536)
def _grams(stem: str) -> frozenset[str]:
    padded = f" {stem} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


@lru_cache(maxsize=65_536)
def likeness(one: Unit, other: Unit) -> float:
    """Return how alike two words are, 0 to 1: the same, of one group, or written alike."""
    if one.stem == other.stem:
        return 1.0
    shared = one.senses & other.senses
    if any(sense.endswith("~") for sense in shared):
        return _SAME_SENSE
    a, b = _grams(one.stem), _grams(other.stem)
    dice = 2 * len(a & b) / (len(a) + len(b))
    if dice > _ALIKE:
        return dice
    return _NEAR if shared else 0.0


def best(unit: Unit, others: Iterable[Unit]) -> float:
    """Return the likeness of the unit most like this one."""
    return max((likeness(unit, other) for other in others), default=0.0)


def covered(units: tuple[Unit, ...], others: tuple[Unit, ...]) -> float:
    """Return the share of some words that others say too, 0 to 1; rare words weigh more."""
    whole = sum(rarity(unit.stem) for unit in units)
    return sum(rarity(unit.stem) * best(unit, others) for unit in units) / whole if whole else 0.0


def leftover(units: tuple[Unit, ...], others: tuple[Unit, ...]) -> float:
    """Return how rare the rarest word is that the others do not say, 0 to 1."""
    return max((rarity(unit.stem) / 8 for unit in units if not best(unit, others)), default=0.0)


def _contrast(units: tuple[Unit, ...], others: tuple[Unit, ...]) -> bool:
    """Whether each side says a word that the other's excludes: "old" and "new"."""
    here, there = {unit.stem for unit in units}, {unit.stem for unit in others}
    known = senses().contrasts
    return any(frozenset({x, y}) in known for x in here - there for y in there - here)


def _set_apart(units: tuple[Unit, ...], others: tuple[Unit, ...]) -> bool:
    """Whether words that exclude each other tell one thing apart: "old" and "new customers"."""
    known = senses().contrasts
    return any(
        frozenset({one.stem, other.stem}) in known and likeness(thing, its) >= _SAME_SENSE
        for one, thing in pairwise(units)
        for other, its in pairwise(others)
    )


def _nominal(unit: Unit) -> bool:
    """Whether a head is known as a thing only."""
    return bool(unit.senses) and all(sense.endswith("~") for sense in unit.senses)


def act(one: Wording, other: Wording) -> dict[str, float]:
    """Compare the acts."""
    known = senses()
    a, b = one.head, other.head
    mine = {sense for sense in a.senses if not sense.endswith("~")}
    yours = {sense for sense in b.senses if not sense.endswith("~")}
    shared = mine & yours
    opposed = any(frozenset({x, y}) in known.opposed for x in mine - yours for y in yours - mine)
    vague = a.stem in _VAGUE or b.stem in _VAGUE or _nominal(a) or _nominal(b)
    alike = likeness(a, b)
    nominal = best(a, other.rest) + best(b, one.rest)
    return {
        "act same word": float(a.stem == b.stem),
        "act same group": float(bool(shared) and a.stem != b.stem),
        "act share": len(shared) / (len(mine | yours) or 1),
        "act vague": float(vague and not shared),
        "act unknown": float((not mine or not yours) and not vague and not alike),
        "act apart": float(bool(mine) and bool(yours) and not shared and not vague and not alike),
        "act opposed": float(opposed and not shared),
        "act nominal": float(not alike and nominal > _NOMINAL),
    }


def things(one: Wording, other: Wording) -> dict[str, float]:
    """Compare what the acts are about."""
    a, b = one.rest, other.rest
    full_a, full_b = (one.head, *a), (other.head, *b)
    wide_a, wide_b = (*full_a, *one.around), (*full_b, *other.around)
    there, back = covered(a, wide_b), covered(b, wide_a)
    left_a, left_b = leftover(a, wide_b), leftover(b, wide_a)
    strict = max(
        (
            likeness(x, y) * min(rarity(x.stem), rarity(y.stem), _RARE) / _RARE
            for x in full_a
            for y in full_b
        ),
        default=0.0,
    )
    return {
        "things least": min(there, back),
        "things most": max(there, back),
        "things mean": (covered(a, full_b) + covered(b, full_a)) / 2,
        "things best": strict,
        "things none": float(not a or not b),
        "left least": min(left_a, left_b),
        "left most": max(left_a, left_b),
        "contrast": float(_contrast(full_a, full_b)),
        "set apart": float(_set_apart(full_a, full_b)),
        "words the same": float({unit.stem for unit in full_a} == {unit.stem for unit in full_b}),
        "all mean": (covered(full_a, full_b) + covered(full_b, full_a)) / 2,
        "around": (covered(wide_a, wide_b) + covered(wide_b, wide_a)) / 2,
        "unsaid": float(
            not any(best(x, wide_b) for x in a) and not any(best(x, wide_a) for x in b)
        ),
        "letters": _letters(one, other),
    }


def _letters(one: Wording, other: Wording) -> float:
    a = frozenset[str]().union(*(_grams(unit.stem) for unit in (one.head, *one.rest)))
    b = frozenset[str]().union(*(_grams(unit.stem) for unit in (other.head, *other.rest)))
    return 2 * len(a & b) / (len(a) + len(b) or 1)


def details(one: Wording, other: Wording) -> dict[str, float]:
    """Compare names, numbers, people and whose things they are."""
    shared = one.names & (other.names | other.nearby) or other.names & one.nearby
    return {
        "names shared": float(bool(shared)),
        "names clash": float(bool(one.names and other.names and not shared)),
        "name alone": float(bool(one.names) != bool(other.names) and not shared),
        "numbers shared": float(bool(one.numbers & other.numbers)),
        "numbers clash": float(
            bool(one.numbers and other.numbers and not one.numbers & other.numbers)
        ),
        "number alone": float(bool(one.numbers) != bool(other.numbers)),
        "holders clash": float(
            bool(one.holders and other.holders and not one.holders & other.holders)
        ),
        "holders shared": float(bool(one.holders & other.holders)),
        "people clash": float(bool(one.people and other.people and not one.people & other.people)),
        "negated alike": float(one.negated and other.negated),
        "negated apart": float(one.negated != other.negated),
    }


def circumstances(one: Claim, other: Claim) -> dict[str, float]:
    """Compare owners, days and kinds."""
    a, b = set(one.owner), set(other.owner)
    found = {
        "owner same": float(a == b),
        "owner shared": float(a != b and bool(a & b)),
        "due same": float(one.due is not None and one.due == other.due),
        "due none": float(one.due is None and other.due is None),
        "due alone": float((one.due is None) != (other.due is None)),
        "due near": 0.0,
        "due far": 0.0,
        "ideas": float(one.kind == other.kind == CommitmentKind.IDEA),
        "firm apart": float(one.kind.is_firm != other.kind.is_firm),
        "both joint": float(one.kind == other.kind == CommitmentKind.JOINT),
    }
    if one.due and other.due and one.due != other.due:
        apart = abs((one.due - other.due).days)
        found["due near"] = float(apart <= _NEAR_DAYS)
        found["due far"] = float(apart > _NEAR_DAYS)
    return found


def features(one: Claim, other: Claim, first: Wording, second: Wording) -> dict[str, float]:
    """Return every feature of a pair of items, by name."""
    found = (
        act(first, second)
        | things(first, second)
        | details(first, second)
        | circumstances(one, other)
    )
    close = max(found["act same word"], found["act same group"], found["act nominal"])
    return found | {
        "close and about": close * found["things mean"],
        "apart and about": found["act apart"] * found["things mean"],
        "owner and about": found["owner same"] * found["all mean"],
        "owner and close": found["owner same"] * close,
        "other owner and about": (1 - found["owner same"]) * found["all mean"],
        "other owner and close": (1 - found["owner same"]) * close,
        "other due and about": (found["due near"] + found["due far"]) * found["all mean"],
        "very much": max(found["all mean"] - 0.6, 0.0),
        "hardly": max(0.3 - found["all mean"], 0.0),
        "other owner, very much": (1 - found["owner same"]) * max(found["all mean"] - 0.6, 0.0),
        "unlike and about": found["act unknown"] * found["things mean"],
        "due and close": found["due same"] * close,
        "due and about": found["due same"] * found["all mean"],
        "due and owner": found["due same"] * found["owner same"],
        "other owner and due": found["due same"] * (1 - found["owner same"]),
        "contrast and about": found["contrast"] * found["all mean"],
        "opposed and about": found["act opposed"] * found["things mean"],
        "each left, and about": found["left least"] * found["all mean"],
        "act apart, things the same": max(found["act apart"], found["act unknown"])
        * max(found["things mean"] - 0.6, 0.0),
    }
