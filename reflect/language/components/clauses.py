"""`reflect_clauses`: lists every word that may name an act, with its clause."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.language.cast import Cast
from reflect.language.clauses.reading import read_clauses
from reflect.language.extensions import segments, times, told


@Language.factory(
    "reflect_clauses",
    assigns=["doc._.clauses"],
    requires=["doc._.segments", "doc._.times", "token.tag", "token.dep", "token.lemma"],
)
def make_clauses(nlp: Language, name: str) -> "Clauses":
    """Build the component."""
    del nlp, name
    return Clauses()


class Clauses:
    """Writes `doc._.clauses`."""

    def __call__(self, doc: Doc) -> Doc:
        """List the candidates of `doc`."""
        doc._.clauses = read_clauses(doc, Cast(told(doc)), segments(doc), times(doc))
        return doc
