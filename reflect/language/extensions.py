"""What the components write on a `Doc`, registered in one place.

Each attribute is written by exactly one component and read by later ones.
"""

from datetime import date
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from reflect.domain.commitments import Cue, Told
from reflect.language.dates.expression import TimeExpression

if TYPE_CHECKING:
    from reflect.language.clauses.clause import Clause
    from reflect.language.drafts import Draft
    from reflect.language.encoding.sightings import Sighting
    from reflect.language.segments import Segment

NOBODY_KNOWN = Told(text="", writer="me", role="", people={"me": ""}, on=date(1970, 1, 1))
"""What is assumed of a text that comes without its circumstances."""


def register() -> None:
    """Register every attribute; doing so twice is harmless."""
    Doc.set_extension("told", default=NOBODY_KNOWN, force=True)
    for name in ("segments", "times", "clauses", "sightings", "drafts", "cues"):
        Doc.set_extension(name, default=[], force=True)


def told(doc: Doc) -> Told:
    """Return the circumstances of a text."""
    found: Told = doc._.told
    return found


def segments(doc: Doc) -> list["Segment"]:
    """Return the stretches between line breaks, bullets and prefixes."""
    found: list[Segment] = doc._.segments
    return found


def times(doc: Doc) -> list[TimeExpression]:
    """Return the time expressions."""
    found: list[TimeExpression] = doc._.times
    return found


def clauses(doc: Doc) -> list["Clause"]:
    """Return the candidates: every word that may name an act."""
    found: list[Clause] = doc._.clauses
    return found


def sightings(doc: Doc) -> list["Sighting"]:
    """Return the items as the encoder saw them; none where there is no encoder."""
    found: list[Sighting] = doc._.sightings
    return found


def drafts(doc: Doc) -> list["Draft"]:
    """Return the items, as far as they are worked out."""
    found: list[Draft] = doc._.drafts
    return found


def cues(doc: Doc) -> list[Cue]:
    """Return what was noticed besides items."""
    found: list[Cue] = doc._.cues
    return found


register()
