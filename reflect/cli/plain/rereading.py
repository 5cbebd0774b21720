"""Reads again what was written in a dialogue, in the line mode."""

from typing import TYPE_CHECKING

from reflect.cli.forgetting import say_answers, say_past
from reflect.cli.plain.console import Console
from reflect.cli.printing import say

if TYPE_CHECKING:
    from reflect.app.services import Services
    from reflect.domain.relationships import Relationship


def read_something(opened: "Services", console: Console, relationship: "Relationship") -> None:
    """List dialogues, ask which one, and say what was asked and answered in it.

    Raises:
        EOFError: If there is no more to read.
    """
    past = opened.forgetting.past(relationship)
    if not past:
        say("Nothing is kept yet. What you write in a dialogue can be read here, by you alone.")
        return
    say_past(past)
    name = console.ask("Which one? Its id; Enter goes back.").strip()
    found = [each for each in past if each.handle == name]
    if found:
        say_answers(found[0])
    elif name:
        say(f"There is no dialogue {name!r} in the list above.")
