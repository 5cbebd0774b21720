"""From a YAML file to a script, or to a list of all that is wrong with it.

pydantic reads the shape off the classes in `script.py`; the checks that a shape
cannot express follow.  Faults name their line and the nearest right word.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, to_json

from reflect.dialogue.checks import Fault, nearest, script_faults, shared_faults
from reflect.dialogue.script import Script, Shared
from reflect.dialogue.yaml_tree import MOST_BYTES, Tree, parse
from reflect.domain.cleaning import clean, shorten
from reflect.domain.errors import BadDialogueError

Read = TypeVar("Read", Script, Shared)
_QUOTED = re.compile(r"'([^']+)'")


def load_script(path: Path, *, trusted: bool = False) -> Script:
    """Read one dialogue; its id must be the name of its folder.

    Args:
        path: The file.
        trusted: Whether it is known to be sound, so that only its shape is looked at.

    Raises:
        BadDialogueError: With everything that is wrong.
    """
    tree = _parsed(path)
    script = _shaped(path, tree, Script, _scripts())
    faults = [] if trusted else list(script_faults(script))
    if script.id != path.parent.name:
        says = f"the id is {script.id!r}, but the folder is called {path.parent.name!r}"
        faults.append(Fault(("id",), says))
    _refuse(path, tree, faults)
    return script


def load_shared(folder: Path, *, trusted: bool = False) -> Shared:
    """Read the lines that all dialogues share, from `shared.yaml`.

    Args:
        folder: Where the file is.
        trusted: Whether it is known to be sound, so that only its shape is looked at.

    Raises:
        BadDialogueError: With everything that is wrong.
    """
    path = folder / "shared.yaml"
    tree = _parsed(path)
    shared = _shaped(path, tree, Shared, _shared())
    _refuse(path, tree, [] if trusted else list(shared_faults(shared)))
    return shared


def schema() -> dict[str, object]:
    """Return the JSON schema of a dialogue file, for editors."""
    made = _scripts().json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


@cache
def _scripts() -> TypeAdapter[Script]:
    return TypeAdapter(Script)


@cache
def _shared() -> TypeAdapter[Shared]:
    return TypeAdapter(Shared)


def _parsed(path: Path) -> Tree:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        tree = parse(clean(content.decode()))
    except OSError as problem:
        raise BadDialogueError(path, [problem.strerror or "it cannot be read"]) from problem
    except UnicodeDecodeError as problem:
        raise BadDialogueError(path, ["it is not UTF-8 text"]) from problem
    if tree.faults:
        raise BadDialogueError(path, tree.faults)
    return tree


def _shaped(path: Path, tree: Tree, shape: type[Read], adapter: TypeAdapter[Read]) -> Read:
    try:
        return adapter.validate_json(to_json(tree.data), strict=True)
    except ValidationError as problem:
        faults = [Fault(error["loc"], _says(error, shape)) for error in problem.errors()]
        _refuse(path, tree, faults)
        raise BadDialogueError(path, [str(problem)]) from problem


def _refuse(path: Path, tree: Tree, faults: list[Fault]) -> None:
    if not faults:
        return
    located = sorted({(tree.line(fault.at), _dotted(fault), fault.says) for fault in faults})
    raise BadDialogueError(path, [f"line {line}: {dotted}{says}" for line, dotted, says in located])


def _dotted(fault: Fault) -> str:
    return f"{'.'.join(str(part) for part in fault.at)}: " if fault.at else ""


def _says(error: ErrorDetails, shape: type[Script | Shared]) -> str:
    given = shorten(str(error["input"]), 40)
    match error["type"]:
        case "unexpected_keyword_argument":
            *around, name = error["loc"]
            return f"unknown key.{nearest(str(name), _keys(shape, tuple(around)))}"
        case "missing":
            return "this is missing"
        case "enum":
            known = _QUOTED.findall(str(error.get("ctx", {}).get("expected", "")))
            return f"{given!r} is not known here.{nearest(given, known)}"
        case _:
            message = error["msg"]
            return f"{message[:1].lower()}{message[1:]}, not {given!r}"


def _keys(shape: object, around: tuple[str | int, ...]) -> list[str]:
    """Return the keys that may stand where `around` leads."""
    for part in around:
        found = [each for each in _classes(shape) if is_dataclass(each)]
        if isinstance(part, str) and found:
            shape = get_type_hints(found[0]).get(part, object)
    return [f.name for each in _classes(shape) if is_dataclass(each) for f in fields(each)]


def _classes(shape: object) -> Iterator[type]:
    if isinstance(shape, type) and get_origin(shape) is None:
        yield shape
    for part in get_args(shape):
        yield from _classes(part)
