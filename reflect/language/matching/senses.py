"""What words can mean: groups of verbs and of things that people use for one another.

`senses.json` maps names of groups to words and phrases; `*` in a phrase stands for one to
four words.  `opposed` lists pairs of groups that are different acts on the same thing.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reflect.language.matching.words import words

_GAP = "*"
_WIDEST = 4
"""Words that a gap holds at most."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What stands at one place of a text."""

    at: int
    """The place of its first word."""
    used: tuple[int, ...]
    """The places of all its words."""
    senses: frozenset[str]
    """Names of the groups that it belongs to; those of things end in `~`."""


@dataclass(frozen=True, slots=True)
class Senses:
    """All groups, by the first stem of their entries."""

    entries: dict[str, list[tuple[tuple[str, ...], str]]]
    opposed: frozenset[frozenset[str]]
    """Pairs of different acts."""
    contrasts: frozenset[frozenset[str]]
    """Pairs of stems that exclude each other."""

    def at(self, stems: Sequence[str], place: int) -> Meaning:
        """Return what stands at a place: the entry with most words wins."""
        best: tuple[int, ...] = (place,)
        found: set[str] = set()
        for entry, sense in self.entries.get(stems[place], ()):
            used = next(_fits(entry, stems, place), None)
            if used is None or len(used) < len(best):
                continue
            if len(used) > len(best):
                best, found = used, set()
            found.add(sense)
        return Meaning(place, best, frozenset(found))


def _fits(entry: Sequence[str], stems: Sequence[str], place: int) -> Iterator[tuple[int, ...]]:
    """Yield the places of an entry's words when it starts at a place."""
    if not entry:
        yield ()
    elif entry[0] == _GAP:
        for width in range(1, _WIDEST + 1):
            yield from _fits(entry[1:], stems, place + width)
    elif place < len(stems) and stems[place] == entry[0]:
        for rest in _fits(entry[1:], stems, place + 1):
            yield (place, *rest)


def _stems(entry: str) -> tuple[str, ...]:
    parts = entry.split(f" {_GAP} ")
    found: list[str] = []
    for part in parts:
        found += [_GAP] if found else []
        found += [word.stem for word in words(part)]
    return tuple(found)


@cache
def senses() -> Senses:
    """Return the shipped groups."""
    raw = json.loads(files("reflect.language.matching").joinpath("senses.json").read_text("utf-8"))
    entries: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for part, mark in (("acts", ""), ("things", "~")):
        for name, group in raw[part].items():
            for entry in {_stems(text) for text in group}:
                entries.setdefault(entry[0], []).append((entry, name + mark))
    contrasts = {
        frozenset({_stems(one)[0], _stems(other)[0]})
        for group in raw["contrasts"]
        for one in group
        for other in group
        if one != other
    }
    return Senses(entries, frozenset(map(frozenset, raw["opposed"])), frozenset(contrasts))
