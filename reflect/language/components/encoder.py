"""`reflect_encoder`: drafts the items that the trained encoder sees.

It stands where `reflect_items` stands when no encoder is at hand.
"""

from itertools import zip_longest
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from reflect.domain.commitments import Span
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.drafts import Draft
from reflect.language.encoding.session import Encoder
from reflect.language.encoding.sightings import Sighting
from reflect.language.extensions import clauses, told

RULE = "encoder"
"""What drafts of this component give as their reason."""


@Language.factory(
    "reflect_encoder",
    assigns=["doc._.drafts", "doc._.sightings"],
    requires=["doc._.clauses"],
    default_config={"folder": ""},
)
def make_encoder(nlp: Language, name: str, folder: str) -> "EncoderItems":
    """Build the component; `folder` holds the encoder's weights."""
    del nlp, name
    return EncoderItems(Encoder(Path(folder)))


class EncoderItems:
    """Writes `doc._.drafts`, and into `doc._.sightings` what they were made of."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder

    def __call__(self, doc: Doc) -> Doc:
        """Draft the items of `doc`."""
        known = {clause.head: clause for clause in clauses(doc)}
        doc._.sightings = [] if not doc.text.strip() else self.encoder.read(told(doc))
        drafts: dict[int, Draft] = {}
        for sighting in doc._.sightings:
            head = doc.char_span(sighting.head.start, sighting.head.end, alignment_mode="expand")
            if head is not None:
                at = next((token.i for token in head if token.i in known), head.start)
                clause = known.get(at) or _clause(doc, at)
                drafts.setdefault(at, _draft(doc, clause, sighting))
        doc._.drafts = _apart([drafts[at] for at in sorted(drafts)])
        return doc


def _apart(found: list[Draft]) -> list[Draft]:
    """Let each act hold its own head, and end before the next one's."""
    for draft, following in zip_longest(found, found[1:]):
        head, (begin, end) = draft.clause.head, draft.action
        if following is not None:
            end = min(end, following.clause.head)
        draft.action = min(begin, head), max(end, head + 1)
    return found


def _draft(doc: Doc, clause: Clause, sighting: Sighting) -> Draft:
    clause.negated = sighting.negated
    return Draft(
        clause=clause,
        kind=sighting.kind,
        confidence=sighting.confidence,
        rule=RULE,
        action=tokens(doc, sighting.action),
    )


def tokens(doc: Doc, span: Span) -> tuple[int, int]:
    """Return the tokens that touch some characters."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return (found.start, found.end) if found is not None else (0, len(doc))


def _clause(doc: Doc, at: int) -> Clause:
    """Return what little is known of a head that the parse did not propose."""
    token, sentence = doc[at], doc[at].sent
    noun = token.pos_ in {"NOUN", "PROPN"}
    return Clause(
        head=at,
        lemma=token.lemma_.lower(),
        mood=Mood.NOMINAL if noun else Mood.FUTURE,
        begin=at,
        end=at + 1,
        sentence=(sentence.start, sentence.end),
    )
