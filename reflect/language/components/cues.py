"""`reflect_cues`: notices what a follow-up may ask about."""

from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from reflect.language.cues import acting, feeling, guarding, telling
from reflect.language.cues.finding import Finder

FINDERS: tuple[Finder, ...] = (
    guarding.safety,
    guarding.confidential,
    feeling.feeling,
    feeling.self_attack,
    feeling.blame,
    acting.ownerless,
    acting.vague_act,
    acting.dateless,
    acting.hedged,
    acting.conditional,
    acting.request,
    acting.too_many,
    telling.dependence,
    telling.telling,
    telling.length,
    telling.fuzzy_term,
    telling.decision,
    feeling.gratitude,
)
"""Each notices one kind, or a few that exclude one another; most serious first."""


@Language.factory("reflect_cues", assigns=["doc._.cues"], requires=["doc._.drafts"])
def make_cues(nlp: Language, name: str) -> "Cues":
    """Build the component."""
    del nlp, name
    return Cues()


class Cues:
    """Writes `doc._.cues`."""

    def __call__(self, doc: Doc) -> Doc:
        """Notice the cues of `doc`."""
        doc._.cues = list(chain.from_iterable(find(doc) for find in FINDERS))
        return doc
