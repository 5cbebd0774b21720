"""`reflect_attributes`: what the encoder sees of each item, put over what the rules read."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.domain.commitments import Span
from reflect.language.components.encoder import tokens
from reflect.language.dates.expression import TimeExpression
from reflect.language.drafts import Draft
from reflect.language.encoding.sightings import Sighting
from reflect.language.extensions import drafts, sightings, times


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
        for draft in drafts(doc):
            sighting = _seen(doc, draft)
            if sighting is None:
                continue
            read = draft.due_text
            draft.owner, draft.to = sighting.owner, sighting.to
            _terms(doc, draft, sighting)
            if read is not None and draft.due_text is None and draft.recurs is None:
                doubtful.append((draft, read))
        for draft, read in doubtful:
            if all(other.due_text != read for other in drafts(doc)):
                _due(draft, times(doc), Span(*read))
        return doc


def _seen(doc: Doc, draft: Draft) -> Sighting | None:
    start = doc[draft.clause.head].idx
    found = (one for one in sightings(doc) if one.head.start <= start < one.head.end)
    return next(found, None)


def _terms(doc: Doc, draft: Draft, sighting: Sighting) -> None:
    draft.condition = tokens(doc, sighting.condition) if sighting.condition else None
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
