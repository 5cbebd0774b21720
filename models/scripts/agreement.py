"""Says how far two labellings of the same answers agree.

usage: agreement.py FIRST.jsonl [FIRST.jsonl ...] SECOND.jsonl [--revision REV] [--out FILE.json]

Only answers that both sides hold are compared.  Items are paired one to one as
in scoring.py, once with the first labelling as gold and once with the second;
the F1 is the mean of the two ways, and what is said of pairs counts the first.
The intervals are 95 % bootstrap intervals, drawn by answer.  --revision names
the commit whose first labelling was compared: faults of the first labelling
that the comparison shows are mended later, so the figures hold for that commit.
"""

import argparse
import datetime as dt
import json
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scoring import FIRM, Item, f1, pairs

DRAWS = 2000
SEED = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """What both labellings say of one answer."""

    first: list[Item]
    second: list[Item]
    there: list[tuple[int, int]]
    """Pairs found with the first labelling as gold."""
    back: list[tuple[int, int]]
    """Pairs found with the second as gold, given as (first, second) too."""


def compare(first: list[Item], second: list[Item]) -> Compared:
    """Pair the items of one answer both ways."""
    there = [(i, j) for i, j, _ in pairs(first, second)]
    back = [(i, j) for j, i, _ in pairs(second, first)]
    return Compared(first, second, there, back)


def kappa(told: Iterable[tuple[object, object]]) -> float:
    """Return Cohen's kappa over pairs of verdicts; 1.0 when only one verdict was ever given."""
    both = Counter(told)
    total = sum(both.values())
    if not total:
        return 0.0
    left, right = Counter[object](), Counter[object]()
    for (one, other), count in both.items():
        left[one] += count
        right[other] += count
    seen = sum(count for (one, other), count in both.items() if one == other) / total
    chance = sum(left[verdict] * right[verdict] for verdict in left) / total**2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def _firm(item: Item) -> bool:
    return item["kind"] in FIRM


def _f1(answers: list[Compared], *, firm: bool) -> float:
    """Return the mean of the item F1 read both ways."""

    def counted(items: list[Item]) -> int:
        return sum(_firm(item) or not firm for item in items)

    first = sum(counted(a.first) for a in answers)
    second = sum(counted(a.second) for a in answers)
    ways = []
    for way in ("there", "back"):
        kept = sum(
            not firm or (_firm(a.first[i]) and _firm(a.second[j]))
            for a in answers
            for i, j in getattr(a, way)
        )
        ways.append(f1(kept, second, first)[2])
    return sum(ways) / 2


def _share(verdicts: list[bool]) -> float:
    return sum(verdicts) / len(verdicts) if verdicts else 0.0


def figures(answers: list[Compared]) -> dict[str, float]:
    """Return every figure of agreement, kappas from -1 to 1 and the rest from 0 to 1."""
    both = [(a.first[i], a.second[j]) for a in answers for i, j in a.there]
    dues = [(set(one["due"]), set(other["due"])) for one, other in both]  # type: ignore[call-overload]
    return {
        "items_f1": _f1(answers, firm=False),
        "firm_f1": _f1(answers, firm=True),
        "any_item_kappa": kappa((bool(a.first), bool(a.second)) for a in answers),
        "kind": _share([one["kind"] == other["kind"] for one, other in both]),
        "kind_kappa": kappa((one["kind"], other["kind"]) for one, other in both),
        "owner": _share([set(one["owner"]) == set(other["owner"]) for one, other in both]),  # type: ignore[call-overload]
        "due": _share([bool(one & other) or one == other for one, other in dues]),
        "due_where_dated": _share([bool(one & other) for one, other in dues if one or other]),
    }


def intervals(answers: list[Compared]) -> dict[str, tuple[float, float]]:
    """Return the 95 % bootstrap interval of each figure, drawn by answer."""
    chance = random.Random(SEED)
    drawn = [figures(chance.choices(answers, k=len(answers))) for _ in range(DRAWS)]
    low, high = int(DRAWS * 0.025), int(DRAWS * 0.975) - 1
    return {
        name: (ordered[low], ordered[high])
        for name in drawn[0]
        for ordered in [sorted(d[name] for d in drawn)]
    }


def _read(paths: Iterable[Path]) -> dict[str, list[Item]]:
    lines = (
        line
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    )
    return {record["id"]: record["items"] for record in map(json.loads, lines)}


def main() -> None:
    """Compare two labellings, print the figures and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "files",
        type=Path,
        nargs="+",
        help="the first labelling's files, then the second's one file",
    )
    parser.add_argument("--revision", help="the commit that holds the first labelling as compared")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    first, second = _read(options.files[:-1]), _read(options.files[-1:])
    answers = [compare(first[name], second[name]) for name in sorted(first.keys() & second.keys())]
    told, spread = figures(answers), intervals(answers)
    report = {
        "date": dt.datetime.now(tz=dt.UTC).date().isoformat(),
        "revision": options.revision,
        "answers": len(answers),
        "items_first": sum(len(a.first) for a in answers),
        "items_second": sum(len(a.second) for a in answers),
        "matched": sum(len(a.there) for a in answers),
        "figures": {
            name: {"value": round(value, 3), "interval": [round(edge, 3) for edge in spread[name]]}
            for name, value in told.items()
        },
    }
    written = json.dumps(report, indent=2) + "\n"
    print(written, end="")
    if options.out:
        options.out.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
