"""Cues about the commitments of an answer: what each leaves open."""

from collections.abc import Iterator

from spacy.tokens import Doc

from reflect.domain.commitments import CommitmentKind, Cue, CueKind, Span, Unclear
from reflect.language.cast import Points
from reflect.language.cues.finding import cue, words
from reflect.language.drafts import Draft, characters
from reflect.language.extensions import drafts

MOST_ACTS = 3
"""More new acts than these are too many for one answer."""


def ownerless(doc: Doc) -> Iterator[Cue]:
    """Yield acts that nobody owns, or that "we" do where one of us could do them alone."""
    for draft in drafts(doc):
        by_we = (
            draft.clause.points is Points.WE
            and len(draft.owner) > 1
            and draft.kind is not CommitmentKind.REQUEST
            and not _shared(doc, draft)
        )
        if Unclear.OWNER in draft.clarify or by_we:
            yield _of(doc, CueKind.OWNERLESS, draft)


def vague_act(doc: Doc) -> Iterator[Cue]:
    """Yield acts that nobody could film."""
    for draft in drafts(doc):
        if Unclear.ACTION in draft.clarify:
            yield _of(doc, CueKind.VAGUE_ACT, draft)


def dateless(doc: Doc) -> Iterator[Cue]:
    """Yield acts without a day; a soft date is quoted."""
    for draft in drafts(doc):
        if draft.due is not None or draft.recurs is not None or draft.kind is CommitmentKind.IDEA:
            continue
        soft = None if draft.due_text is None else Span(*draft.due_text)
        act = characters(doc, draft.action)
        yield Cue(CueKind.DATELESS, soft or act, act.of(doc.text))


def hedged(doc: Doc) -> Iterator[Cue]:
    """Yield the words that make an act uncertain, where none makes it firm."""
    for draft in drafts(doc):
        clause = draft.clause
        around = doc[
            max(clause.sentence[0], clause.begin - 4) : max(draft.action[1], clause.head + 1)
        ]
        if words("firmers").stands(doc, around.start, around.end):
            continue
        first = next(
            (
                found
                for found in words("hedges").spans(around)
                if found.start != clause.head or found[0].lemma_ == "try"
            ),
            None,
        )
        if first is not None and draft.kind is not CommitmentKind.REQUEST:
            yield cue(CueKind.HEDGED, first)


def conditional(doc: Doc) -> Iterator[Cue]:
    """Yield the conditions that acts hang on."""
    for draft in drafts(doc):
        if draft.condition is not None:
            yield cue(CueKind.CONDITIONAL, doc[draft.condition[0] : draft.condition[1]])


def request(doc: Doc) -> Iterator[Cue]:
    """Yield what others are asked, with no uptake told."""
    for draft in drafts(doc):
        if draft.kind is CommitmentKind.REQUEST:
            yield _of(doc, CueKind.REQUEST, draft)


def too_many(doc: Doc) -> Iterator[Cue]:
    """Yield one cue for an answer with more acts of the writer than can be kept."""
    own = [
        draft
        for draft in drafts(doc)
        if draft.kind in {CommitmentKind.PROMISE, CommitmentKind.JOINT}
    ]
    if len(own) > MOST_ACTS:
        yield Cue(CueKind.TOO_MANY)


def _shared(doc: Doc, draft: Draft) -> bool:
    """Whether an act is done by several at once: to meet, to talk, anything together."""
    begin, end = draft.action
    after = doc[begin : min(end + 3, draft.clause.sentence[1])]
    return words("shared_acts").stands(doc, begin, end) or any(
        token.lower_ in {"together", "jointly"} for token in after
    )


def _of(doc: Doc, kind: CueKind, draft: Draft) -> Cue:
    act = characters(doc, draft.action)
    return Cue(kind, act, act.of(doc.text))
