"""What a user can make of a proposal, besides saying yes or no."""

import re
from dataclasses import replace

from reflect.app.proposals import Decision, Draft, Sheet
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import CommitmentKind, Unclear
from reflect.domain.relationships import Relationship

_BETWEEN_NAMES = re.compile(r",|;|&|\+|\band\b", re.IGNORECASE)
_MYSELF = frozenset({"i", "me", "myself"})
_EVERYONE = frozenset({"we", "us", "both", "all", "everyone", "together"})


def may_accept(draft: Draft) -> bool:
    """Say whether a yes to it can stand: a promise needs someone who makes it."""
    return bool(draft.owner) or not draft.kind.is_firm


def accept_all(sheet: Sheet) -> Sheet:
    """Return the sheet with every open proposal accepted that can be; one step for undo."""
    drafts = tuple(
        draft.decide(Decision.ACCEPTED)
        if draft.decision is Decision.OPEN and may_accept(draft)
        else draft
        for draft in sheet.drafts
    )
    return sheet if drafts == sheet.drafts else sheet.replaced(drafts)


def by_hand(title: str, relationship: Relationship) -> Draft:
    """Return a proposal that nobody wrote about: the user's own promise until changed."""
    return Draft(
        kind=CommitmentKind.PROMISE, title=title, owner=(relationship.myself.name,), edited=True
    )


def owned_by(draft: Draft, owner: tuple[str, ...], relationship: Relationship) -> Draft:
    """Return it as something that these people are to do."""
    changed = draft.edit(owner=owner)
    if not draft.kind.is_firm:
        return changed
    return replace(changed, kind=_firm_kind(owner, relationship.myself.name))


def firm(draft: Draft, relationship: Relationship) -> Draft:
    """Return an idea or a request as a promise of its owner."""
    kind = _firm_kind(draft.owner, relationship.myself.name)
    return replace(draft, kind=kind, edited=True)


def next_owner(draft: Draft, relationship: Relationship) -> Draft:
    """Return it with the next owner: the user, each of the others in turn, then all together."""
    names = [member.person.name for member in relationship.members]
    mine = relationship.myself.name
    others = [name for name in names if name != mine]
    turns = [(mine,), *((name,) for name in others), (mine, *others)]
    same = [at for at, turn in enumerate(turns) if set(turn) == set(draft.owner)]
    return owned_by(draft, turns[(same[0] + 1) % len(turns) if same else 0], relationship)


def other_day(draft: Draft) -> Draft:
    """Return it with the next common reading of its day; the same when there is only one."""
    if not draft.alternatives:
        return draft
    first, *rest = draft.alternatives
    before = (draft.due,) if draft.due else ()
    cleared = tuple(each for each in draft.unclear if each is not Unclear.DUE)
    return replace(draft, due=first, alternatives=(*rest, *before), unclear=cleared, edited=True)


def asked(draft: Draft) -> Unclear | None:
    """Return what is to be asked about it next; None when all is clear."""
    if not draft.owner and draft.kind is not CommitmentKind.IDEA:
        return Unclear.OWNER
    return draft.unclear[0] if draft.unclear else None


def question(draft: Draft) -> str:
    """Return what it leaves unclear as one plain question; empty when nothing is."""
    unclear = asked(draft)
    if unclear is None:
        return ""
    return {
        Unclear.OWNER: "Who will do this?",
        Unclear.ACTION: "What exactly would one see once it is done?",
        Unclear.DUE: _when(draft),
        Unclear.CONDITION: f"It hangs on “{draft.condition}”. What happens otherwise?"
        if draft.condition
        else "Does it hang on something?",
    }[unclear]


def owners_from(words: str, relationship: Relationship) -> tuple[str, ...]:
    """Return the people that free words name: members by their name, others as written."""
    line = clean_line(words)
    everyone = tuple(member.person.name for member in relationship.members)
    found: list[str] = []
    for part in [line] if relationship.named(line) else _BETWEEN_NAMES.split(line):
        word = part.strip()
        member = relationship.named(word)
        if member is None and word.casefold() in _EVERYONE:
            found.extend(everyone)
        elif member is None and word.casefold() in _MYSELF:
            found.append(relationship.myself.name)
        elif word:
            found.append(member.name if member else word)
    return tuple(dict.fromkeys(found))


def _when(draft: Draft) -> str:
    said = draft.heard.commitment.due_text if draft.heard else None
    if said is None or draft.heard is None:
        return "By when?"
    return f"“{said.of(draft.heard.text)}” names no day. By when?"


def _firm_kind(owner: tuple[str, ...], mine: str) -> CommitmentKind:
    if mine not in owner:
        return CommitmentKind.HEARD if owner else CommitmentKind.PROMISE
    return CommitmentKind.JOINT if len(owner) > 1 else CommitmentKind.PROMISE
