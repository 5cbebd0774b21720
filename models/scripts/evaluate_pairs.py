"""Prints how well items of two parties are matched, each group by weights fitted on the others.

usage: evaluate_pairs.py PAIRS.jsonl APART.jsonl [--write FILE.json] [--errors]

APART holds pairs that nothing was fitted to; the shipped weights are measured on them.  Groups
of single items, most of them made to be taken for one another, are traps and told apart.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pair_fitting import TRAPS, Labelled, fit, labelled, tables, undated
from scoring import f1

from reflect.language.matching.matcher import match
from reflect.language.matching.values import Match, Verdict

Found = list[tuple[Labelled, list[Match]]]


def crossed(pairs: list[Labelled], *, dated: bool = True) -> Iterator[tuple[str, Found]]:
    """Yield each group and what weights fitted on the others find in it."""
    known = [one for pair in pairs for one in tables(pair)]
    for group in sorted({pair.group for pair in pairs}):
        weights = fit([one for one in known if one.group != group])
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


def show_errors(found: Found) -> None:
    """Print each wrong merge and each miss."""
    for pair, matches in found:
        made = {(one.a, one.b): one.confidence for one in matches}
        for a, b in sorted(made.keys() ^ pair.gold.keys()):
            said = f"{pair.a.items[a].action} | {pair.b.items[b].action}"
            sure = f"wrong {made[a, b]:.2f}" if (a, b) in made else f"missed {pair.gold[a, b]}"
            print(f"{pair.name:6} {sure:14} {said}")


def read(path: Path) -> list[Labelled]:
    """Return the pairs of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [labelled(json.loads(line)) for line in lines]


def rounded(found: Found) -> dict[str, float]:
    """Return the figures of some pairs, as they are written down."""
    return {name: round(value, 3) for name, value in figures(found).items()}


def pooled(groups: dict[str, Found]) -> Found:
    """Return what was found in all groups but the traps."""
    return [one for group, found in groups.items() if group[0] != TRAPS for one in found]


def main() -> None:
    """Score all groups, and the pairs kept apart."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("apart", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    pairs = read(options.file)
    groups = dict(crossed(pairs))
    apart = [(pair, match(pair.a, pair.b, pair.people)) for pair in read(options.apart)]
    if options.errors:
        for found in groups.values():
            show_errors(found)
    trapped = [
        made
        for group, found in groups.items()
        for pair, made in found
        if group[0] == TRAPS and not pair.gold
    ]
    plain = rounded(pooled(dict(crossed(pairs, dated=False))))
    score = {
        "apart": rounded(apart),
        "crossed": rounded(pooled(groups)),
        "without days": {name: plain[name] for name in ("F1", "wrong merges")},
        "F1 by group": {
            group: rounded(found)["F1"] for group, found in groups.items() if group[0] != TRAPS
        },
        "traps merged": sum(bool(made) for made in trapped),
        "traps": len(trapped),
    }
    written = json.dumps(score, indent=1) + "\n"
    print(written, end="")
    if options.write:
        options.write.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
