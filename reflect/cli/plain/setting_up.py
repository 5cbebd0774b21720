"""Sets up a relationship in lines; every question can be passed with Enter."""

from typing import TYPE_CHECKING

from reflect.app.begun import as_draft
from reflect.app.naming import names_in
from reflect.app.relationships import SetUp
from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.days import ask_day
from reflect.cli.printing import say
from reflect.domain.cleaning import clean_line
from reflect.domain.people import Role
from reflect.domain.relationships import Formality, Kind, Relationship, Term

if TYPE_CHECKING:
    from reflect.app.begun import BegunSetUp
    from reflect.app.services import Services

WELCOME = (
    "Welcome. A few questions first: who you are, with whom you meet, and what for. "
    "Enter passes any of them, and nothing leaves this machine. "
    "The summary that you may hand on later shows names and the days on which you meet."
)
AGAIN = "You had begun; what you answered then is kept with Enter."
GOAL = "What do you want to get out of it, in a line?"
OTHERS = "Who is the other one? Several names are parted by commas."
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
        EOFError: If there is no more to read; what was answered is offered the next time.
    """
    asked = _Asked(opened.begun, console)
    say(WELCOME)
    if asked.left:
        say(AGAIN)
    rule()
    my_name = asked.line("name", "What are you called?")
    role = Role(asked.choice("role", "What are you in it?", ROLES, Role.MENTEE.value))
    others = asked.line("others", OTHERS)
    kind = Kind(asked.choice("kind", "What is it about?", KINDS, Kind.BOTH.value))
    term = Term(asked.choice("term", "For how long?", TERMS, Term.LONG.value))
    by = asked.choice("formal", "On whose initiative?", FORMALITIES, Formality.INFORMAL.value)
    rhythm = int(asked.choice("rhythm", "How often do you meet?", RHYTHMS, "0"))
    goals, own_goals = _goals(asked)
    plan = SetUp(
        my_name=my_name or "Me",
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
    opened.begun.put_away()
    rule()
    say(f"Set up: {relationship.myself.name}, with {relationship.with_whom}.")
    return relationship


def _goals(asked: "_Asked") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the goals that the others may read, and those that stay with the user."""
    goal = asked.line("goal-0", GOAL)
    if not goal:
        return (), ()
    shared = asked.choice("readers", "Who may read that?", READERS, "me") == "them"
    return ((goal,), ()) if shared else ((), (goal,))


class _Asked:
    """Asks one thing after the other, and keeps what was answered until all is."""

    def __init__(self, begun: "BegunSetUp", console: Console) -> None:
        self._begun = begun
        self._console = console
        self.left = begun.left()
        """What was answered before."""
        self._answers = dict(self.left)

    def line(self, key: str, words: str) -> str:
        """Ask for a line; Enter keeps what was written before."""
        left = self.left.get(key, "")
        keeps = f" Enter keeps “{clean_line(left)}”." if left else ""
        return self._keep(key, self._console.ask(f"{words}{keeps}").strip() or left)

    def choice(
        self, key: str, words: str, choices: tuple[tuple[str, str], ...], default: str
    ) -> str:
        """Ask for one of several; Enter takes what was chosen before, else the default."""
        left = self.left.get(key, "")
        known = left if left in {each for each, _ in choices} else default
        return self._keep(key, self._console.choose(words, choices, known))

    def _keep(self, key: str, answer: str) -> str:
        self._answers[key] = answer
        self._begun.keep(as_draft(self._answers))
        return answer
