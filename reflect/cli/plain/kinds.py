"""Asks what a proposal is: promised, asked for or only an idea."""

from reflect.app.deciding import meant
from reflect.app.entering import asker_of
from reflect.app.proposals import Draft
from reflect.cli.plain.console import Console
from reflect.cli.plain.people import ask_people
from reflect.cli.printing import say
from reflect.domain.commitments import CommitmentKind
from reflect.domain.relationships import Relationship

KINDS = {
    "r": CommitmentKind.REQUEST,
    "i": CommitmentKind.IDEA,
    "p": CommitmentKind.PROMISE,
}


def ask_kind(console: Console, draft: Draft, relationship: Relationship) -> Draft:
    """Ask what it is, and where it is asked for, by whom; Enter keeps what it was.

    Raises:
        EOFError: If there is no more to read.
    """
    now = next(key for key, kind in KINDS.items() if kind is draft.kind or kind.is_firm)
    asked = f"What is it? p promised, r asked for (no yes yet), i an idea; Enter keeps {now}."
    kind = KINDS.get(console.ask(asked).strip().casefold() or now)
    if kind is None:
        say("It stays as it is: p, r or i was wanted.")
        return draft
    if kind is not CommitmentKind.REQUEST:
        return meant(draft, kind, relationship)
    known = (relationship.name_of(asker_of(draft, relationship)),)
    by = ask_people(console, "Who asked?", relationship, known)
    return meant(draft, kind, relationship, by=by[0] if by else "")
