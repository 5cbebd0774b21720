"""Sets up a relationship in lines; every question can be passed with Enter."""

from typing import TYPE_CHECKING

from reflect.app.naming import names_in
from reflect.app.relationships import SetUp
from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.days import ask_day
from reflect.cli.printing import say
from reflect.domain.people import Role
from reflect.domain.relationships import Formality, Kind, Relationship, Term

if TYPE_CHECKING:
    from reflect.app.services import Services

WELCOME = (
    "Welcome. A few questions first: who you are, with whom you meet, and what for. "
    "Enter passes any of them, and nothing leaves this machine. "
    "The summary that you may hand on later shows names and the days on which you meet."
)
ROLES = (
    ("mentee", "I am the mentee: somebody shares experience with me"),
    ("mentor", "I am the mentor: I share experience"),
    ("peer", "We are peers: we help one another"),
)
KINDS = (
    ("both", "Both work and the person"),
    ("career", "Work: skills, steps, openings"),
    ("psychosocial", "The person: confidence, balance, belonging"),
)
TERMS = (("long", "For longer"), ("short", "For one to three sessions"))
FORMALITIES = (("informal", "Between ourselves"), ("formal", "Within a programme"))
RHYTHMS = (
    ("0", "As it comes"),
    ("7", "Every week"),
    ("14", "Every two weeks"),
    ("28", "Every four weeks"),
)

READERS = (
    ("me", "Only I: it stands among my ideas, yours alone"),
    ("them", "They too, in every summary that I hand on"),
)


def set_up(opened: "Services", console: Console) -> Relationship:
    """Ask who, with whom and what for, and open the relationship.

    Raises:
        EOFError: If there is no more to read; nothing was written then.
    """
    say(WELCOME)
    rule()
    my_name = console.ask("What are you called?")
    role = Role(console.choose("What are you in it?", ROLES, Role.MENTEE.value))
    others = console.ask("Who is the other one? Several names are parted by commas.")
    kind = Kind(console.choose("What is it about?", KINDS, Kind.BOTH.value))
    term = Term(console.choose("For how long?", TERMS, Term.LONG.value))
    by = console.choose("On whose initiative?", FORMALITIES, Formality.INFORMAL.value)
    rhythm = int(console.choose("How often do you meet?", RHYTHMS, "0"))
    goals, own_goals = _goals(console)
    plan = SetUp(
        my_name=my_name.strip() or "Me",
        my_role=role,
        others=names_in(others),
        kind=kind,
        term=term,
        formality=Formality(by),
        rhythm_days=rhythm or None,
        goals=goals,
        own_goals=own_goals,
        next_session=ask_day(opened, console, "When do you meet next?")[0],
    )
    relationship = opened.relationships.set_up(plan)
    rule()
    say(f"Set up: {relationship.myself.name}, with {relationship.with_whom}.")
    return relationship


def _goals(console: Console) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the goals that the others may read, and those that stay with the user."""
    goal = console.ask("What do you want to get out of it, in a line?").strip()
    if not goal:
        return (), ()
    shared = console.choose("Who may read that?", READERS, "me") == "them"
    return ((goal,), ()) if shared else ((), (goal,))
