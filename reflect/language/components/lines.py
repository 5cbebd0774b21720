"""`reflect_lines`: lines, bullets and prefixes of notes open sentences."""

from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from reflect.language.cast import Cast
from reflect.language.extensions import told
from reflect.language.segments import segment

_STOPS = frozenset(".!?…")
_WHOLE = 30
"""A stretch of so many tokens between full stops is one sentence; a longer one was dictated."""
_CLITICS = frozenset({"'ll", "'m", "'s", "'d", "'ve", "'re", "n't", "ll", "m", "s", "d"})
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
        starts = _starts(doc, {edge for part in doc._.segments for edge in (part.start, part.lead)})
        for start, end in pairwise([*starts, len(doc)]):
            doc[start].is_sent_start = True
            if end - start <= _WHOLE:
                _keep_whole(doc, start, end)
        return doc


def _starts(doc: Doc, edges: set[int]) -> list[int]:
    """Return the tokens that open a sentence for certain."""
    found = [0] if len(doc) else []
    stopped = False
    for token in doc:
        if token.i and (token.idx in edges or (stopped and _may_start(token.text))):
            found.append(token.i)
        if token.is_space or (stopped and token.text in _CLOSERS):
            continue
        stopped = all(sign in _STOPS for sign in token.text)
    return found


def _keep_whole(doc: Doc, start: int, end: int) -> None:
    """Let the parser part a stretch only behind its inner signs."""
    for token in doc[start + 1 : end]:
        before = doc[token.i - 1]
        if before.is_alpha and (token.is_alpha or token.text in _CLITICS):
            token.is_sent_start = False


def _may_start(word: str) -> bool:
    return word not in _CLOSERS and not word.isspace() and word[0] not in ",;:."
