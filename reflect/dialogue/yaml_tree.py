"""Reads YAML into plain data and the line each part stands on.

Only the harmless part of YAML is read: no aliases (they can blow a small file up),
no tags, no key twice, no deep nesting.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

MOST_BYTES = 256 * 1024
"""The largest dialogue file."""
MOST_DEPTH = 20
"""The deepest nesting."""

Path = tuple[str | int, ...]
"""Keys and indices from the top of the file."""
Data = dict[str, "Data"] | list["Data"] | str | int | float | bool | None
"""What a file holds."""

_SCALARS = "tag:yaml.org,2002:"


@dataclass(slots=True)
class Tree:
    """What a file holds, where, and what is wrong with its YAML."""

    data: Data = None
    lines: dict[Path, int] = field(default_factory=dict)
    """Line numbers, from 1."""
    faults: list[str] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """Return the line of a part, or of the nearest part around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str) -> Tree:
    """Read a file's text; faults are listed, never raised."""
    tree = Tree()
    if len(text.encode()) > MOST_BYTES:
        tree.faults.append(f"the file is larger than {MOST_BYTES // 1024} KB")
        return tree
    try:
        tree.faults.extend(_event_faults(text))
        if not tree.faults:
            node = yaml.compose(text, Loader=yaml.CSafeLoader)
            tree.data = _value(node, (), tree) if node else None
    except yaml.YAMLError as problem:
        tree.faults.append(_says(problem))
    return tree


def _event_faults(text: str) -> Iterator[str]:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            yield f"line {line}: aliases (*{event.anchor}) are not read; write it out"
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MOST_DEPTH:
                yield f"line {line}: nested deeper than {MOST_DEPTH} levels"
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            yield f"line {line}: tags ({tag}) are not read"


def _value(node: yaml.Node, path: Path, tree: Tree) -> Data:
    tree.lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, tree)
    if isinstance(node, yaml.SequenceNode):
        return [_value(each, (*path, n), tree) for n, each in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, path: Path, tree: Tree) -> Data:
    found: dict[str, Data] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            tree.faults.append(f"line {line}: a key is a word")
            continue
        if key.value in found:
            tree.faults.append(f"line {line}: {key.value!r} is there twice")
            continue
        tree.lines[(*path, key.value)] = line
        found[key.value] = _value(value, (*path, key.value), tree)
    return found


def _scalar(node: yaml.Node) -> Data:
    text = str(node.value)
    match node.tag.removeprefix(_SCALARS):
        case "null":
            return None
        case "bool":
            return text.casefold() in {"yes", "true", "on"}
        case "int" if text.lstrip("+-").isdecimal():
            return int(text) if len(text) <= len("-999999999") else text
        case "float" if text.replace(".", "", 1).isdecimal():
            return float(text)
        case _:
            return text


def _says(problem: yaml.YAMLError) -> str:
    mark = getattr(problem, "problem_mark", None)
    where = f"line {mark.line + 1}: " if mark else ""
    return f"{where}this is no YAML: {getattr(problem, 'problem', None) or problem}"
