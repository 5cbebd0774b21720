"""Prints how well items of two parties are matched, each group by weights fitted on the others.

usage: evaluate_pairs.py PAIRS.jsonl [--write FILE.json] [--errors]
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pair_fitting import Labelled, fit, labelled, undated
from scoring import f1

from reflect.language.matching.matcher import match
from reflect.language.matching.values import Match, Verdict

Found = list[tuple[Labelled, list[Match]]]


def crossed(pairs: list[Labelled], *, dated: bool = True) -> Iterator[tuple[str, Found]]:
    """Yield each group and what weights fitted on the others find in it."""
    for group in sorted({pair.group for pair in pairs}):
        weights = fit([pair for pair in pairs if pair.group != group])
        rest = [pair if dated else undated(pair) for pair in pairs if pair.group == group]
        yield group, [(pair, match(pair.a, pair.b, pair.people, weights=weights)) for pair in rest]


def figures(found: Found) -> dict[str, float]:
    """Return the figures of some pairs, each 0 to 1."""
    count = Counter[str]()
    gap = 0.0
    for pair, matches in found:
        count["wanted"] += len(pair.gold)
        count["found"] += len(matches)
        for one in matches:
            gold = pair.gold.get((one.a, one.b))
            count["right"] += gold is not None
            count["verdict"] += gold == one.verdict
            gap += one.confidence - (gold is not None)
        for verdict in Verdict:
            places = {place for place, named in pair.gold.items() if named == verdict}
            count[f"wanted {verdict}"] += len(places)
            count[f"right {verdict}"] += sum((one.a, one.b) in places for one in matches)
            count[f"named {verdict}"] += sum(
                (one.a, one.b) in places and one.verdict == verdict for one in matches
            )
    precision, recall, both = f1(count["right"], count["found"], count["wanted"])
    table = {"F1": both, "precision": precision, "recall": recall, "wrong merges": 1 - precision}
    table["verdict"] = count["verdict"] / (count["right"] or 1)
    table["confidence gap"] = abs(gap) / (count["found"] or 1)
    for verdict in Verdict:
        table[f"recall {verdict}"] = count[f"right {verdict}"] / (count[f"wanted {verdict}"] or 1)
        table[f"verdict {verdict}"] = count[f"named {verdict}"] / (count[f"right {verdict}"] or 1)
    return table


def mean(tables: list[dict[str, float]]) -> dict[str, float]:
    """Return the mean of several figures."""
    return {
        name: round(sum(table[name] for table in tables) / len(tables), 3) for name in tables[0]
    }


def show_errors(found: Found) -> None:
    """Print each wrong merge and each miss."""
    for pair, matches in found:
        made = {(one.a, one.b): one.confidence for one in matches}
        for a, b in sorted(made.keys() ^ pair.gold.keys()):
            said = f"{pair.a.items[a].action} | {pair.b.items[b].action}"
            sure = f"wrong {made[a, b]:.2f}" if (a, b) in made else f"missed {pair.gold[a, b]}"
            print(f"{pair.name:6} {sure:14} {said}")


def main() -> None:
    """Score all groups."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()
    pairs = [labelled(json.loads(line)) for line in lines]
    groups = dict(crossed(pairs))
    if options.errors:
        for found in groups.values():
            show_errors(found)
    tables = {group: figures(found) for group, found in groups.items()}
    plain = mean([figures(found) for _, found in crossed(pairs, dated=False)])
    score = {
        "crossed": mean(list(tables.values())),
        "without days": {name: plain[name] for name in ("F1", "wrong merges")},
        "F1 by group": {group: round(table["F1"], 3) for group, table in tables.items()},
    }
    for name, value in score["crossed"].items():
        print(f"{name:15} {value:.3f}")
    print(
        f"by group        {score['F1 by group']}",
        f"without days    {score['without days']}",
        sep="\n",
    )
    if options.write:
        options.write.write_text(json.dumps(score, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
