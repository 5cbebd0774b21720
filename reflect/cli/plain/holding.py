"""Holds a dialogue in lines: asking, confirming, writing down, closing."""

from typing import TYPE_CHECKING

from reflect.app.checkins import WHOSE
from reflect.app.looking_back import LOOKING_BACK
from reflect.app.summaries import Format
from reflect.app.withholding import Reviewed
from reflect.cli.agreement_words import title_of
from reflect.cli.plain.confirming import Confirming
from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.entering import enter
from reflect.cli.plain.talking import Talking
from reflect.cli.printing import day_words, say
from reflect.domain.telling import capital, standing, who

if TYPE_CHECKING:
    from reflect.app.checkins import ProposedMove
    from reflect.app.ports import Listed
    from reflect.app.services import Services
    from reflect.app.talks import Talk
    from reflect.domain.relationships import Relationship

PAUSED = "Paused. What you wrote is kept; begin the same dialogue again to go on with it."
FIRST_WORDS = (
    "Enter passes a question; /back, /why, /private, /share and /pause work at any of them, "
    "/help explains them. A longer answer ends with an empty line."
)

MOVE_KEYS = "a accept: write it down, x leave it out"


def hold(opened: "Services", console: Console, relationship: "Relationship", dialogue: str) -> None:
    """Lead through a dialogue and what comes of it; one that was paused is gone on with.

    Raises:
        EOFError: If there is no more to read; the dialogue can be gone on with then.
    """
    opened.reader.warm()
    talk = enter(opened, console, relationship, dialogue)
    if talk is None:
        return
    say(FIRST_WORDS)
    talking = Talking(opened, console, talk)
    try:
        if talking.lead():
            settle(opened, console, talking.talk)
        else:
            rule()
            say(PAUSED)
    finally:
        opened.conversations.leave(talk)


def settle(opened: "Services", console: Console, talk: "Talk") -> None:
    """Confirm what was heard, write down what was said about agreements, and close.

    Raises:
        EOFError: If there is no more to read; the dialogue can be gone on with then.
    """
    confirming = Confirming(opened, console, talk)
    if confirming.settled:
        say("What you decided is in the ledger already.")
    elif confirming.sheet.drafts or talk.dialogue in LOOKING_BACK:
        confirming.decide()
        tell_kept(confirming.save(), talk.relationship)
    unwritten = _make_moves(opened, console, talk)
    reviewed = Reviewed(confirming.sheet.drafts, unwritten)
    tell_closing(opened, opened.conversations.finish(talk, reviewed))
    if talk.dialogue in LOOKING_BACK:
        _offer_summary(opened, console, talk.relationship)


def tell_kept(kept: list["Listed"], relationship: "Relationship") -> None:
    """Say what was kept: in the ledger, or for the user alone."""
    rule()
    say("Kept:" if kept else "Nothing was added to the ledger.", bold=True)
    for row in kept:
        day = day_words(row.agreement.terms.due)
        by = f", by {day}" if day else ""
        say(f"  {row.short}  {title_of(row)}{by} · {standing(row.agreement, relationship)}")


def tell_closing(opened: "Services", talk: "Talk") -> None:
    """Say the user's own words back, put in order."""
    page = opened.conversations.closing(talk)
    rule()
    say(page.title, bold=True)
    for line in page.lines:
        say(f"  {line.label}: {line.text.replace(chr(10), chr(10) + '    ')}")
    if not page.lines:
        say(f"  {page.nothing}")


def _make_moves(opened: "Services", console: Console, talk: "Talk") -> frozenset[str]:
    """Write down what the user accepts; return the agreements of which nothing was."""
    told = opened.conversations.checked(talk)
    proposed = opened.check_ins.proposed(told, talk.relationship)
    wanted = []
    for move in proposed:
        rule()
        say(f"{move.listed.short}  {title_of(move.listed)}", bold=True)
        say(move.says)
        if _accepts(console):
            wanted.append(_whose(console, move, talk.relationship))
    opened.check_ins.make(tuple(wanted), talk.relationship)
    return opened.check_ins.unwritten(told, tuple(wanted))


def _whose(console: Console, move: "ProposedMove", relationship: "Relationship") -> "ProposedMove":
    """Return the move as that of whoever made it, asked for where the answers do not tell."""
    ways = {each.details.by or "": each for each in move.whose}
    if not ways:
        return move
    choices = tuple((by, capital(who(by, relationship))) for by in ways)
    return ways[console.choose(WHOSE, choices, "")]


def _accepts(console: Console) -> bool:
    """Ask for one of the keys that decide about what was heard; Enter decides nothing."""
    while True:
        say(f"  {MOVE_KEYS}", faint=True)
        match console.ask().strip().casefold():
            case "a" | "y" | "yes":
                return True
            case "x" | "n" | "no":
                return False
            case _:
                say(f"Please answer with one of: {MOVE_KEYS}.")


def _offer_summary(opened: "Services", console: Console, relationship: "Relationship") -> None:
    rule()
    choices = (("no", "Leave it"), ("print", "Print it here"), ("save", "Save it as Markdown"))
    try:
        asked = "There is a summary to share. What shall become of it?"
        chosen = console.choose(asked, choices, "no")
    except EOFError:
        return  # the dialogue is over and kept; nobody wants the summary
    written, outbox = opened.summaries.of(relationship), opened.summaries.outbox
    if chosen == "print":
        rule()
        say(outbox.render(written, Format.TEXT).rstrip("\n"))
    elif chosen == "save":
        say(f"Saved {outbox.save(written, Format.MARKDOWN, opened.home.summaries)}")
