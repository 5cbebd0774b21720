"""What a user can make of a proposal, besides saying yes or no."""

from dataclasses import replace
from itertools import combinations

from reflect.app.entering import terms_of
from reflect.app.naming import doubts_about
from reflect.app.offering import seen
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.domain.commitments import CommitmentKind, Unclear
from reflect.domain.relationships import Relationship
from reflect.domain.terms import YOURS, Extent


def may_accept(draft: Draft) -> bool:
    """Say whether a yes to it can stand: a promise needs someone who makes it."""
    return not draft.doubtful and (bool(draft.owner) or not draft.kind.is_firm)


def refusal(draft: Draft, decision: Decision, relationship: Relationship) -> str:
    """Return why a decision cannot stand, in a sentence; empty when it can."""
    if decision not in {Decision.ACCEPTED, Decision.IDEA}:
        return ""
    if draft.doubtful:
        return _who(draft, relationship)
    named = decision is Decision.IDEA or may_accept(draft)
    return "" if named else "Nobody is named yet."


def accept_all(sheet: Sheet) -> Sheet:
    """Return the sheet with every open proposal accepted that can be; one step for undo."""
    drafts = tuple(
        draft.decide(Decision.ACCEPTED)
        if draft.decision is Decision.OPEN and may_accept(draft)
        else draft
        for draft in sheet.drafts
    )
    return sheet if drafts == sheet.drafts else sheet.replaced(drafts)


def agree_all(sheet: Sheet) -> Sheet:
    """Return the sheet with all that can be agreed to as agreed to, as the user tells it.

    Once more takes that back; either is one step for undo.
    """
    agreed = not all(draft.agreed for draft in sheet.drafts if draft.can_be_agreed)
    drafts = tuple(
        replace(draft, agreed=agreed) if draft.can_be_agreed else draft for draft in sheet.drafts
    )
    return sheet if drafts == sheet.drafts else sheet.replaced(drafts)


def agreed_words(sheet: Sheet) -> str:
    """Return what is told as agreed now, and of what that is not said."""
    agreed = sum(draft.is_agreed for draft in sheet.drafts)
    can = sum(draft.can_be_agreed for draft in sheet.drafts)
    rest = len(sheet.drafts) - can
    if not can:
        return "Nothing here is for others to agree to: see what each is, and whose."
    told = f"{agreed} of {len(sheet.drafts)}: agreed, as told by you."
    left = "" if not rest else f" Not meant: {rest} put aside, asked for, an idea or yours alone."
    return f"{told}{left}" if agreed else f"Taken back: none is told as agreed.{left}"


def other_extent(draft: Draft) -> Draft:
    """Return what several do with a part for each, or as one act again; others stay as they are."""
    if len(draft.owner) < 2:  # noqa: PLR2004 -- one alone has no part
        return draft
    extent = Extent.TOGETHER if draft.extent is Extent.EACH else Extent.EACH
    return replace(draft, extent=extent, edited=True)


def by_hand(title: str, relationship: Relationship, *, private: bool = False) -> Draft:
    """Return a proposal that nobody wrote about: the user's own promise until changed."""
    return Draft(
        kind=CommitmentKind.PROMISE,
        title=title,
        owner=(relationship.myself.name,),
        private=private,
        edited=True,
    )


def owned_by(draft: Draft, owner: tuple[str, ...], relationship: Relationship) -> Draft:
    """Return it as something that these people are to do."""
    changed = draft.edit(owner=owner)
    if not draft.kind.is_firm:
        return changed
    return replace(changed, kind=_firm_kind(owner, relationship.myself.name))


def meant(draft: Draft, kind: CommitmentKind, relationship: Relationship, *, by: str = "") -> Draft:
    """Return it as a promise, as something that is asked for (`by` whom), or as an idea."""
    if kind.is_firm:
        return draft if draft.kind.is_firm else firm(draft, relationship)
    changed = replace(draft, kind=kind, asker=by)
    return draft if changed == draft else replace(changed, edited=True)


def with_extent(draft: Draft, extent: Extent) -> Draft:
    """Return what several do together, or with a part for each; one alone has no part."""
    return other_extent(draft) if extent is not draft.extent else draft


def firm(draft: Draft, relationship: Relationship) -> Draft:
    """Return an idea or a request as a promise of its owner."""
    kind = _firm_kind(draft.owner, relationship.myself.name)
    return replace(draft, kind=kind, edited=True)


def split_title(title: str) -> tuple[str, ...]:
    """Suggest the parts of an act: at “and”, “then”, commas and semicolons."""
    text = title
    for joint in ("; ", ", and then ", ", then ", " and then ", ", and ", " and ", ", "):
        text = text.replace(joint, "\n")
    parts = [part.strip(" .") for part in text.split("\n") if part.strip(" .")]
    return tuple(part[0].upper() + part[1:] for part in parts) or (title,)


def next_owner(draft: Draft, relationship: Relationship) -> Draft:
    """Return it with the next owner: the user, each of the others, every two, then all."""
    names = [relationship.myself.name, *(person.name for person in relationship.others)]
    sizes = dict.fromkeys((1, 2, len(names)))
    turns = [turn for size in sizes for turn in combinations(names, size)]
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


def other_level(draft: Draft) -> Draft:
    """Return what was to be shared as the user's alone, and the other way round."""
    return replace(draft, private=not draft.private)


def level_words(draft: Draft) -> str:
    """Return in a word or two whether a proposal stays with the user."""
    return YOURS if draft.private else "to share"


def seen_by(draft: Draft, relationship: Relationship, by: str) -> str:
    """Return who gets to see a proposal, and the key that changes that.

    What comes out of a private line is told word by word before it is shared.

    Args:
        draft: The proposal.
        relationship: Who the others are.
        by: Its day in words; empty when it has none.
    """
    told = seen(terms_of(draft, relationship), relationship, by)
    if draft.private:
        return f"Yours alone. o shares it: {told}"
    is_from_private = draft.heard is not None and not draft.heard.privacy.may_leave
    return f"To share{f': {told}' if is_from_private else '.'} o keeps it yours alone."


def asked(draft: Draft) -> Unclear | None:
    """Return what is to be asked about it next; None when all is clear."""
    if draft.doubtful or (not draft.owner and draft.kind is not CommitmentKind.IDEA):
        return Unclear.OWNER
    return draft.unclear[0] if draft.unclear else None


def question(draft: Draft, relationship: Relationship) -> str:
    """Return what it leaves unclear as one plain question; empty when nothing is."""
    unclear = asked(draft)
    if unclear is None:
        return ""
    return {
        Unclear.OWNER: _who(draft, relationship),
        Unclear.ACTION: "What exactly would one see once it is done?",
        Unclear.DUE: _when(draft),
        Unclear.CONDITION: f"It hangs on “{draft.condition}”. What happens otherwise?"
        if draft.condition
        else "Does it hang on something?",
    }[unclear]


def _who(draft: Draft, relationship: Relationship) -> str:
    doubts = doubts_about(draft.owner, relationship)
    return doubts[0].says if doubts else "Who will do this?"


def _when(draft: Draft) -> str:
    said = draft.heard.commitment.due_text if draft.heard else None
    if said is None or draft.heard is None:
        return "By when?"
    return f"“{said.of(draft.heard.text)}” names no day. By when?"


def _firm_kind(owner: tuple[str, ...], mine: str) -> CommitmentKind:
    if mine not in owner:
        return CommitmentKind.HEARD if owner else CommitmentKind.PROMISE
    return CommitmentKind.JOINT if len(owner) > 1 else CommitmentKind.PROMISE
