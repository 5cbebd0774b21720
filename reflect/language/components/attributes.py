"""`reflect_attributes`: what the encoder sees of each item, put over what the rules read."""

from spacy.language import Language
from spacy.tokens import Doc

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
    """Writes owners, times, conditions and repetitions into `doc._.drafts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Correct the drafts of `doc` by what the encoder saw."""
        seen = {sighting.head.start: sighting for sighting in sightings(doc)}
        for draft in drafts(doc):
            start = doc[draft.clause.head].idx
            sighting = next((one for at, one in seen.items() if at <= start < one.head.end), None)
            if sighting is not None:
                draft.owner = sighting.owner
                draft.to = sighting.to
                _time(doc, draft, sighting)
        return doc


def _time(doc: Doc, draft: Draft, sighting: Sighting) -> None:
    draft.condition = tokens(doc, sighting.condition) if sighting.condition else None
    draft.recurs = (sighting.recurs.start, sighting.recurs.end) if sighting.recurs else None
    draft.due, draft.due_text, draft.alternatives = None, None, ()
    if sighting.due is None or draft.recurs is not None:
        return
    draft.due_text = (sighting.due.start, sighting.due.end)
    inside = [time for time in times(doc) if _overlap(time, sighting) > 0]
    if inside:
        time = max(inside, key=lambda one: _overlap(one, sighting))
        draft.due, draft.due_text = time.due, (time.start, time.end)
        draft.alternatives = time.alternatives


def _overlap(time: TimeExpression, sighting: Sighting) -> int:
    due = sighting.due
    return 0 if due is None else min(time.end, due.end) - max(time.start, due.start)
