"""Asks before something is forgotten, and says what became of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from reflect.app.forgettable import FOR_GOOD, LEFT_OPEN, STAYS, Past, Plan, Target
from reflect.cli.printing import say

if TYPE_CHECKING:
    from reflect.app.forgetting import Forgetting

Ask: TypeAlias = Callable[[str], bool]
KEPT = "Nothing was forgotten."
GONE = "Forgotten."


def forget_after_asking(
    forgetting: "Forgetting", target: Target, ask: Ask | None, *, everywhere: bool = False
) -> None:
    """Say what would go, ask about all that repeats its words, and forget what is wanted.

    Args:
        forgetting: What forgets.
        target: What to forget.
        ask: Asks a question that is no unless somebody says yes; None to forget unasked.
        everywhere: Whether all that repeats its words goes too, unasked.

    Raises:
        StoreError: If it cannot be forgotten now; nothing was then.
    """
    plan = forgetting.plan(target)
    _explain(plan)
    too = [each.target for each in plan.related] if everywhere else []
    if ask and not everywhere:
        too = _wanted(forgetting, plan, ask)
    if ask and not ask("Forget it for good?"):
        say(KEPT)
        return
    wiped = forgetting.forget([plan.target, *too])
    say(GONE if wiped else f"{GONE} {LEFT_OPEN}")


def _wanted(forgetting: "Forgetting", plan: Plan, ask: Ask) -> list[Target]:
    """Ask about all that repeats its words, and of what is wanted about what repeats that."""
    open_ones, known, wanted = list(plan.related), {plan.target}, []
    while open_ones:
        related = open_ones.pop(0)
        if related.target in known:
            continue
        known.add(related.target)
        if ask(f"Forget {related.says} too?"):
            wanted.append(related.target)
            open_ones.extend(forgetting.plan(related.target).related)
    return wanted


def _explain(plan: Plan) -> None:
    say(plan.says, bold=True)
    for line in (*plan.goes, STAYS, FOR_GOOD):
        say(f"  {line}")
    if plan.related:
        say("These repeat words of it, and stay unless you say so:")
        for related in plan.related:
            say(f"  {related.says}")


def say_past(past: list[Past]) -> None:
    """List dialogues, each with what it is called on the command line."""
    for each in past:
        say(f"  {each.handle}  {each.says}")


def say_answers(past: Past) -> None:
    """List what was asked and answered in a dialogue, numbered from 1."""
    for number, turn in enumerate(past.kept.turns, 1):
        say(f"  {number}  {turn.question}")
        say(f"     {'(forgotten)' if turn.forgotten else turn.answer or '(passed over)'}")
