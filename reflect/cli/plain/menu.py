"""The first page of the line mode: where things stand, and what to do next."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reflect.app.summaries import Format
from reflect.cli.agreement_words import title_of
from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.days import ask_day
from reflect.cli.plain.forgetting import forget_something
from reflect.cli.plain.holding import hold
from reflect.cli.plain.offering import offer_something
from reflect.cli.plain.rereading import read_something
from reflect.cli.printing import day_words, say

if TYPE_CHECKING:
    from reflect.app.ports import Listed
    from reflect.app.services import Services
    from reflect.domain.relationships import Relationship

CHOICES = (
    ("prepare", "Prepare a session"),
    ("debrief", "Debrief a session"),
    ("quick", "Quick debrief, three minutes"),
    ("check-in", "Check in on what is due"),
    ("plan", "Plan the next session"),
    ("summary", "Print the summary"),
    ("read", "Read what you wrote"),
    ("offer", "Offer something that is yours alone"),
    ("forget", "Forget something for good"),
    ("leave", "Leave"),
)


def choose_on(opened: "Services", console: Console, relationship: "Relationship") -> None:
    """Show where things stand and do what is chosen, until the user leaves.

    Raises:
        EOFError: If there is no more to read in the middle of something.
    """
    while True:
        _show(opened, relationship)
        try:
            chosen = console.choose("What next?", CHOICES, "leave")
        except EOFError:
            return
        if chosen == "leave":
            return
        if chosen in _DOES:
            _DOES[chosen](opened, console, relationship)
        else:
            hold(opened, console, relationship, chosen)


def _show(opened: "Services", relationship: "Relationship") -> None:
    view = opened.reviews.overview(relationship)
    rule()
    say(f"{relationship.myself.name} and {relationship.with_whom}", bold=True)
    say(" ".join(view.facts) or "Nothing here yet. Prepare a session, or look back on one.")
    for offer in view.offers:
        say(f"  {offer.says}")
    _list("Yours", view.i_owe)
    _list("Theirs", view.they_owe)
    _list("Waiting for a word", view.waiting)
    rule()


def _list(title: str, rows: tuple["Listed", ...]) -> None:
    if not rows:
        return
    say(title, bold=True)
    for row in rows:
        day = day_words(row.agreement.terms.due)
        say(f"  {row.short}  {title_of(row)}{f', by {day}' if day else ''}")


def _plan(opened: "Services", console: Console, relationship: "Relationship") -> None:
    coming = opened.relationships.next_session(relationship)
    day, _ = ask_day(opened, console, "When do you meet next?")
    if day is None:
        return
    if coming:
        opened.relationships.move_session(relationship, coming, day)
    else:
        opened.relationships.plan_session(relationship, day)
    say(f"Noted: {day_words(day)}.")


def _print(opened: "Services", console: Console, relationship: "Relationship") -> None:
    _ = console
    summary = opened.summaries.of(relationship)
    say(opened.summaries.outbox.render(summary, Format.TEXT).rstrip("\n"))


_DOES: dict[str, Callable[["Services", Console, "Relationship"], None]] = {
    "plan": _plan,
    "summary": _print,
    "read": read_something,
    "offer": offer_something,
    "forget": forget_something,
}
"""What each choice does that begins no dialogue."""
