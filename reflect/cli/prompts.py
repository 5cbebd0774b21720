"""`reflect prompts`: the dialogues, and help for those who write their own."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reflect.cli.here import home
from reflect.cli.lazy import example
from reflect.cli.options import CONTEXT
from reflect.cli.printing import counted, say, say_table
from reflect.domain.errors import BadDialogueError, ReflectError
from reflect.domain.people import Role

if TYPE_CHECKING:
    from reflect.dialogue.library import Library

FAILED = 1
SHARED = "_shared"


def library() -> "Library":
    """Return the dialogues that ship, and the user's own."""
    from reflect.dialogue.library import Library
    from reflect.resources import prompts as shipped

    return Library(shipped(), home().dialogues)


@click.group(
    "prompts",
    context_settings=CONTEXT,
    epilog=example(
        "reflect prompts list",
        "reflect prompts check ~/my-dialogues/retreat",
        "reflect prompts try quick",
    ),
)
def prompts() -> None:
    """List, read, check and try dialogues.

    Your own go into a folder each, below the folder that `reflect prompts list` names.
    """


@prompts.command("list", context_settings=CONTEXT, epilog=example("reflect prompts list"))
def list_() -> None:
    """List all dialogues, the user's own among them."""
    known = library()
    rows = []
    for name in known.ids:
        try:
            script = known.script(name)
        except BadDialogueError as error:
            rows.append((name, "", f"cannot be used: {counted(len(error.faults), 'fault')}"))
        else:
            rows.append((name, str(len(script.steps)), script.purpose))
    say_table(("NAME", "STEPS", "WHAT FOR"), rows, gives_way=2)
    say()
    say(f"Your own: {home().dialogues}/NAME/dialogue.yaml")


@prompts.command("show", context_settings=CONTEXT, epilog=example("reflect prompts show quick"))
@click.argument("name")
def show(name: str) -> None:
    """Show what a dialogue asks, why, and what may follow.

    The first wording of each question is shown; there are at least three more.
    """
    from reflect.domain.privacy import SHORT

    script = library().script(name)
    say(f"{script.id}: {script.purpose}", bold=True)
    for number, step in enumerate(script.steps, 1):
        say()
        say(f"{number}. {step.id} ({step.answer.value}, {SHORT[step.privacy]})", bold=True)
        say(f"   {step.wordings[0]}")
        for choice in step.choices:
            say(f"   - {choice.says}")
        say(f"   Why: {step.why}")
        if step.follow_ups:
            say(f"   May be followed up: {', '.join(cue.value for cue in step.follow_ups)}")


@prompts.command(
    "check",
    context_settings=CONTEXT,
    epilog=example("reflect prompts check", "reflect prompts check ~/my-dialogues/retreat"),
)
@click.argument("path", type=click.Path(path_type=Path), required=False)
def check(path: Path | None) -> None:
    """Check dialogues: a file, a folder, or all there are when none is named.

    Every fault is listed with its line; the exit status is 1 when there is one.
    """
    files = _files(path) if path else _all_files()
    if not files:
        say(f"There is no dialogue.yaml at {path or home().dialogues}.", err=True)
        raise click.exceptions.Exit(FAILED)
    sound = [_is_sound(file) for file in files]
    if not all(sound):
        raise click.exceptions.Exit(FAILED)


def _files(path: Path) -> list[Path]:
    from reflect.dialogue.library import FILE

    if not path.is_dir():
        return [path] if path.exists() else []
    return sorted({*path.glob(FILE), *path.glob(f"*/{FILE}")})


def _all_files() -> list[Path]:
    from reflect.resources import prompts as shipped

    language = shipped() / "en"
    return [*_files(language), language / SHARED / "shared.yaml", *_files(home().dialogues)]


def _is_sound(file: Path) -> bool:
    from reflect.dialogue.loading import load_script, load_shared

    try:
        if file.parent.name == SHARED:
            load_shared(file.parent)
        else:
            load_script(file.resolve())
    except ReflectError as error:
        say(str(error), err=True)
        return False
    say(f"good  {file}")
    return True


@prompts.command(
    "try",
    context_settings=CONTEXT,
    epilog=example("reflect prompts try quick", "reflect prompts try debrief --role mentor"),
)
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    default=Role.MENTEE.value,
    help="In whose place; mentee.",
)
def try_(name: str, role: str) -> None:
    """Go through a dialogue with made-up people; nothing is kept.

    Answers are not read, so no follow-up is asked. Without input, every question is shown.
    """
    from reflect.cli.trying import dry_run

    known = library()
    dry_run(known.script(name), known.shared, Role(role))
