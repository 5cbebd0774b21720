"""`reflect forget`: takes something out of every file for good."""

from typing import TYPE_CHECKING

import click

from reflect.app.forgettable import Past, Target, What
from reflect.cli.forgetting import KEPT, forget_after_asking, say_answers, say_past
from reflect.cli.lazy import example
from reflect.cli.opening import is_set_up, services
from reflect.cli.options import CONTEXT
from reflect.cli.printing import say
from reflect.domain.errors import UnknownAgreementError

if TYPE_CHECKING:
    from reflect.app.services import Services

NOTHING = "Nothing is kept yet, so there is nothing to forget."


@click.command(
    "forget",
    context_settings=CONTEXT,
    epilog=example(
        "reflect forget                                 what there is",
        "reflect forget a7                              an agreement",
        "reflect forget --dialogue 3f9a01bc             a dialogue",
        "reflect forget --dialogue 3f9a01bc --answer 4  one answer in it",
        "reflect forget --relationship Dana             everything with Dana",
    ),
)
@click.argument("agreement", metavar="[ID]", default="")
@click.option("--taken-back", is_flag=True, help="Only what was taken back about the agreement.")
@click.option("--dialogue", metavar="ID", default="", help="A dialogue, by the id that is listed.")
@click.option("--answer", metavar="N", type=click.IntRange(1), help="One answer in the dialogue.")
@click.option("--relationship", metavar="NAME", default="", help="Everything with somebody.")
@click.option("--everywhere", is_flag=True, help="Also all that repeats its words.")
@click.option("--yes", "sure", is_flag=True, help="Do not ask.")
def forget(  # noqa: PLR0913 -- one argument an option
    *,
    agreement: str,
    taken_back: bool,
    dialogue: str,
    answer: int | None,
    relationship: str,
    everywhere: bool,
    sure: bool,
) -> None:
    """Forget something for good.

    It says what goes, and asks. Afterwards it is in no file that the program keeps, and
    cannot be brought back. What you told elsewhere, in other words, stays there.
    """
    if sum(map(bool, (agreement, dialogue, relationship))) > 1:
        says = "Name one thing: an agreement, a dialogue or a relationship."
        raise click.UsageError(says)
    if answer and not dialogue:
        says = "--answer goes with --dialogue: name the dialogue it is in."
        raise click.UsageError(says)
    if not is_set_up():
        say(NOTHING)
        return
    with services() as opened:
        if agreement:
            target = _agreement(opened, agreement, taken_back=taken_back)
        elif dialogue:
            target = _dialogue(opened, dialogue, answer)
        elif relationship:
            target = Target(What.RELATIONSHIP, opened.relationships.named(relationship).id)
        else:
            _list(opened)
            return
        forget_after_asking(
            opened.forgetting, target, None if sure else _asked, everywhere=everywhere
        )


def _asked(words: str) -> bool:
    try:
        return click.confirm(words)
    except click.Abort:
        say(f"\n{KEPT}")
        raise click.exceptions.Exit(1) from None


def _agreement(opened: "Services", name: str, *, taken_back: bool) -> Target:
    rows = [each.listed for each in opened.forgetting.taken_back()]
    undone = {row.short: row.agreement.id for row in rows}
    short = name.strip().lower()
    if taken_back:
        if short not in undone:
            raise UnknownAgreementError(name)
        return Target(What.TAKEN_BACK, undone[short])
    try:
        return Target(What.AGREEMENT, opened.agreements.find(name).agreement.id)
    except UnknownAgreementError:
        if short not in undone:
            raise
        return Target(What.TAKEN_BACK, undone[short])


def _dialogue(opened: "Services", name: str, answer: int | None) -> Target:
    found = [each for each in opened.forgetting.past() if name in {each.handle, each.kept.id}]
    if not found:
        says = f"There is no dialogue {name!r}. `reflect forget` lists them."
        raise click.UsageError(says)
    (past,) = found[:1]
    if answer is None:
        return Target(What.DIALOGUE, past.kept.id)
    if answer > len(past.kept.turns) or not past.kept.turns[answer - 1].answer:
        say_answers(past)
        says = f"There is no answer {answer} in this dialogue; see the list above."
        raise click.UsageError(says)
    return Target(What.ANSWER, past.kept.id, answer - 1)


def _list(opened: "Services") -> None:
    past: list[Past] = opened.forgetting.past()
    if not past:
        say("No dialogue is kept.")
    else:
        say("Dialogues (--dialogue ID)", bold=True)
        say_past(past)
    undone = opened.forgetting.taken_back()
    if undone:
        say("Taken back, but still in the history (reflect forget ID --taken-back)", bold=True)
        for each in undone:
            row = each.listed
            say(f"  {row.short}  {row.agreement.terms.title} ({each.says})")
    say("Agreements: `reflect ledger` lists them, `reflect forget a7` forgets one.", faint=True)
