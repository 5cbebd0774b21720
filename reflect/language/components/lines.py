"""`reflect_lines`: lines, bullets and prefixes of notes open sentences."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.language.cast import Cast
from reflect.language.extensions import told
from reflect.language.segments import segment

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”\u2019)]")


@Language.factory(
    "reflect_lines", assigns=["doc._.segments", "token.is_sent_start"], default_config={}
)
def make_lines(nlp: Language, name: str) -> "Lines":
    """Build the component."""
    del nlp, name
    return Lines()


class Lines:
    """Writes `doc._.segments`, and sentence starts that the parser then keeps."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark where `doc` is broken."""
        doc._.segments = segment(doc.text, Cast(told(doc)))
        edges = {edge for part in doc._.segments for edge in (part.start, part.lead)}
        stopped = False
        for token in doc:
            if token.i and (token.idx in edges or (stopped and _may_start(token.text))):
                token.is_sent_start = True
            if token.is_space or (stopped and token.text in _CLOSERS):
                continue
            stopped = all(sign in _STOPS for sign in token.text)
        return doc


def _may_start(word: str) -> bool:
    return word not in _CLOSERS and not word.isspace() and word[0] not in ",;:."
