"""`reflect_clarity`: what each item leaves open, the most useful question first."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.domain.commitments import CommitmentKind, Unclear
from reflect.language.drafts import Draft
from reflect.language.extensions import drafts, times
from reflect.language.lexicons import lexicon


@Language.factory("reflect_clarity", assigns=["doc._.drafts"], requires=["doc._.drafts"])
def make_clarity(nlp: Language, name: str) -> "Clarity":
    """Build the component."""
    del nlp, name
    return Clarity()


class Clarity:
    """Writes into `doc._.drafts` what each leaves open."""

    def __call__(self, doc: Doc) -> Doc:
        """Look for gaps in the drafts of `doc`."""
        for draft in drafts(doc):
            draft.clarify = tuple(unclear(doc, draft))
        return doc


def unclear(doc: Doc, draft: Draft) -> list[Unclear]:
    """Return what an item leaves open."""
    found: list[Unclear] = []
    if not draft.owner:
        found.append(Unclear.OWNER)
    if is_vague(doc, draft):
        found.append(Unclear.ACTION)
    if draft.condition is not None:
        found.append(Unclear.CONDITION)
    if draft.due is None and draft.recurs is None and draft.kind is not CommitmentKind.IDEA:
        found.append(Unclear.DUE)
    return found


def is_vague(doc: Doc, draft: Draft) -> bool:
    """Whether nobody could film the act: "work on it", "look into things"."""
    vague = lexicon("modifiers")["vague_acts"]
    length = vague.length_at(doc[draft.clause.head])
    return (
        length > 0 and draft.clause.head + length <= max(draft.action[1], draft.clause.head + 1) + 1
    )


def has_soft_date(doc: Doc, draft: Draft) -> bool:
    """Whether a time is named that fixes no day."""
    del doc
    return draft.due is None and draft.due_text is not None


def dated(doc: Doc) -> bool:
    """Whether a text names any day that is still to come."""
    return any(time.can_be_due and time.due is not None for time in times(doc))
