"""Forgets a dialogue, an agreement or everything with somebody, in the line mode."""

from functools import partial
from typing import TYPE_CHECKING

from reflect.app.forgettable import Target, What
from reflect.cli.forgetting import KEPT, forget_after_asking, say_past
from reflect.cli.plain.console import Console
from reflect.cli.printing import say
from reflect.domain.errors import UnknownAgreementError

if TYPE_CHECKING:
    from reflect.app.services import Services
    from reflect.domain.relationships import Relationship


def forget_something(opened: "Services", console: Console, relationship: "Relationship") -> None:
    """List dialogues, ask what is to be forgotten, and forget it once the user says so.

    Raises:
        EOFError: If there is no more to read.
    """
    past = opened.forgetting.past(relationship)
    say_past(past)
    name = console.ask("Which one? The id of a dialogue, or of an agreement such as a7.").strip()
    if not name:
        say(KEPT)
        return
    found = next((each.kept.id for each in past if each.handle == name), None)
    try:
        target = (
            Target(What.DIALOGUE, found)
            if found
            else Target(What.AGREEMENT, opened.agreements.find(name).agreement.id)
        )
    except UnknownAgreementError as error:
        say(str(error))
        return
    forget_after_asking(opened.forgetting, target, partial(console.yes, by_default=False))
