"""Reads the plain-text form of pairs of debriefs (`models/corpus/README.md`)."""

import datetime as dt
from pathlib import Path

from markup import KINDS, Fault, Json, MarkupError, blocks, parse_people

VERDICTS = ("same", "owner", "date", "size")


def parse_pair(lines: list[str]) -> Json:
    """Read one pair; `lines[0]` is the `==` line.

    Raises:
        MarkupError: If a line breaks the form.
    """
    name, people, on, following = [part.strip() for part in lines[0].lstrip("= ").split("|")]
    roster = parse_people(people)
    sides: dict[str, Json] = {}
    matches: list[Json] = []
    side, matching = "", False
    for line in filter(str.strip, lines[1:]):
        if line == "--":
            matching = True
        elif matching:
            a, b, verdict = line.split()
            matches.append({"a": int(a) - 1, "b": int(b) - 1, "verdict": verdict})
        elif line[:2] in {"A ", "B "}:
            side = line[0].lower()
            sides[side] = {"writer": line[2:].strip(), "items": []}
        else:
            sides[side]["items"].append(_item(line))  # type: ignore[attr-defined]
    _check(sides, matches, roster)
    return {
        "id": name,
        "people": roster,
        "on": dt.date.fromisoformat(on).isoformat(),
        "next_session": None if following == "-" else dt.date.fromisoformat(following).isoformat(),
        **sides,
        "gold": matches,
    }


def _item(line: str) -> Json:
    kind, action, owner, due, quote = [part.strip() for part in line.split(" | ", 4)]
    if kind not in KINDS:
        raise MarkupError(f"no kind {kind!r}")
    return {
        "action": action,
        "owner": [name.strip() for name in owner.split(",") if name.strip() != "-"],
        "due": None if due == "-" else dt.date.fromisoformat(due).isoformat(),
        "kind": kind,
        "quote": quote,
    }


def _check(sides: dict[str, Json], matches: list[Json], roster: dict[str, str]) -> None:
    if set(sides) != {"a", "b"}:
        raise MarkupError("a pair has an A and a B side")
    for name in ("a", "b"):
        if sides[name]["writer"] not in roster:
            raise MarkupError(f"{sides[name]['writer']} is not one of {sorted(roster)}")
        used = [match[name] for match in matches]
        if len(used) != len(set(used)):
            raise MarkupError(f"an item of {name.upper()} is matched twice")
        if any(index >= len(sides[name]["items"]) for index in used):  # type: ignore[arg-type,operator]
            raise MarkupError(f"a match names an item that {name.upper()} does not have")
    if any(match["verdict"] not in VERDICTS for match in matches):
        raise MarkupError(f"a verdict is one of {', '.join(VERDICTS)}")


def read_pairs(path: Path) -> tuple[list[Json], list[Fault]]:
    """Read a file of pairs: its records, and all that is wrong with it."""
    records: list[Json] = []
    faults: list[Fault] = []
    for line, lines in blocks(path):
        try:
            records.append(parse_pair(lines))
        except (MarkupError, ValueError, KeyError) as error:
            faults.append(Fault(path, line, str(error)))
    return records, faults
