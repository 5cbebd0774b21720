"""Asks for people by their names, and asks back where a name is nobody's."""

from reflect.app.naming import Doubt, Named, people_in
from reflect.cli.plain.console import Console
from reflect.cli.printing import listed, say
from reflect.domain.relationships import Relationship

PAIR = 2


def ask_people(
    console: Console, words: str, relationship: Relationship, known: tuple[str, ...]
) -> tuple[str, ...]:
    """Ask for people until each is one of the relationship or meant to be somebody else.

    Args:
        console: Where to ask.
        words: The question.
        relationship: Whose people they are.
        known: Who it is so far; Enter keeps them.

    Raises:
        EOFError: If there is no more to read.
    """
    members = ", ".join(member.person.name for member in relationship.members)
    together = "both" if len(relationship.members) == PAIR else "all"
    keeps = f" Enter keeps {listed(known)}." if known else ""
    while True:
        answer = console.ask(f"{words}{keeps} ({members}, or {together})").strip()
        if not answer:
            return known
        named = settled(console, people_in(answer, relationship))
        if named is not None:
            return named


def settled(console: Console, named: Named) -> tuple[str, ...] | None:
    """Return the people with every doubt cleared; None when they are to be asked for again."""
    meant = {doubt.words: _meant(console, doubt) for doubt in named.doubts}
    if not all(meant.values()):
        return None
    return tuple(dict.fromkeys(meant.get(name, name) for name in named.names))


def _meant(console: Console, doubt: Doubt) -> str:
    """Return whom the words mean; empty when it is to be asked again."""
    say(doubt.says)
    if len(doubt.nearest) == 1 and console.yes(f"{doubt.nearest[0]}?", by_default=True):
        return doubt.nearest[0]
    somebody = f"Do you mean somebody else, called “{doubt.words}”?"
    return doubt.words if console.yes(somebody, by_default=False) else ""
