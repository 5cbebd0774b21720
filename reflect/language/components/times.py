"""`reflect_times`: finds time expressions with the grammar of `reflect.language.dates`."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.language.dates.finder import find
from reflect.language.dates.tokens import from_doc
from reflect.language.extensions import told


@Language.factory("reflect_times", assigns=["doc._.times"], requires=["token.pos"])
def make_times(nlp: Language, name: str) -> "Times":
    """Build the component."""
    del nlp, name
    return Times()


class Times:
    """Writes `doc._.times`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the times that `doc` speaks of."""
        known = told(doc)
        doc._.times = find(
            from_doc(doc),
            on=known.on,
            next_session=known.next_session,
            month_first=known.month_first,
        )
        return doc
