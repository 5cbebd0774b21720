"""`reflect_attributes`: what the encoder sees of each item, put over what the rules read."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.domain.commitments import CommitmentKind, Span
from reflect.language.cast import Cast
from reflect.language.components.encoder import tokens
from reflect.language.coordination import named_before
from reflect.language.dates.expression import TimeExpression
from reflect.language.drafts import Draft
from reflect.language.encoding.sightings import Sighting
from reflect.language.extensions import drafts, sightings, times, told

_FIRM = frozenset({CommitmentKind.PROMISE, CommitmentKind.HEARD, CommitmentKind.JOINT})
_MAYBE = frozenset({"maybe", "mayb", "perhaps", "possibly"})


@Language.factory(
    "reflect_attributes",
    assigns=["doc._.drafts"],
    requires=["doc._.drafts", "doc._.sightings", "doc._.times"],
)
def make_attributes(nlp: Language, name: str) -> "Attributes":
    """Build the component."""
    del nlp, name
    return Attributes()


class Attributes:
    """Writes people, times, conditions and repetitions into `doc._.drafts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Correct the drafts of `doc` by what the encoder saw."""
        doubtful: list[tuple[Draft, tuple[int, int]]] = []
        cast = Cast(told(doc))
        for draft in drafts(doc):
            sighting = _seen(doc, draft)
            if sighting is None:
                continue
            read = draft.due_text
            draft.owner, draft.to = sighting.owner, sighting.to
            _subject(doc, draft, cast)
            _terms(doc, draft, sighting)
            if read is not None and draft.due_text is None and draft.recurs is None:
                doubtful.append((draft, read))
        for draft, read in doubtful:
            if all(other.due_text != read for other in drafts(doc)):
                _due(draft, times(doc), Span(*read))
        for draft in drafts(doc):
            _doubt(doc, draft)
        return doc


def _seen(doc: Doc, draft: Draft) -> Sighting | None:
    start = doc[draft.clause.head].idx
    found = (one for one in sightings(doc) if one.head.start <= start < one.head.end)
    return next(found, None)


def _subject(doc: Doc, draft: Draft, cast: Cast) -> None:
    """Give a draft to all that are named as its subject, where that can be read."""
    named = named_before(doc, draft.clause.head, draft.clause.sentence[0], cast)
    if not named:
        return
    draft.owner, draft.to = named, tuple(name for name in draft.to if name not in named)
    if draft.kind in _FIRM:
        mine = cast.told.writer in named
        together = CommitmentKind.JOINT if len(named) > 1 else CommitmentKind.PROMISE
        draft.kind = together if mine else CommitmentKind.HEARD


def _doubt(doc: Doc, draft: Draft) -> None:
    """Fix no day by words that a "maybe" stands beside; the day is still offered."""
    if draft.due is None or draft.due_text is None:
        return
    start, end = tokens(doc, Span(*draft.due_text))
    beside = {doc[at].norm_ for at in (start - 1, end) if 0 <= at < len(doc)}
    if beside & _MAYBE:
        draft.alternatives = (draft.due, *draft.alternatives)
        draft.due = None


def _terms(doc: Doc, draft: Draft, sighting: Sighting) -> None:
    if sighting.condition:
        draft.condition = tokens(doc, sighting.condition)
    draft.recurs = (sighting.recurs.start, sighting.recurs.end) if sighting.recurs else None
    draft.due, draft.due_text, draft.alternatives = None, None, ()
    if sighting.due is not None and draft.recurs is None:
        draft.due_text = (sighting.due.start, sighting.due.end)
        _due(draft, times(doc), sighting.due)


def _due(draft: Draft, found: list[TimeExpression], words: Span) -> None:
    """Give a draft the date of the time expression that covers most of some words."""
    time = max(found, key=lambda one: _shared(one, words), default=None)
    if time is not None and _shared(time, words) > 0:
        draft.due, draft.due_text = time.due, (time.start, time.end)
        draft.alternatives = time.alternatives


def _shared(time: TimeExpression, words: Span) -> int:
    return min(time.end, words.end) - max(time.start, words.start)
