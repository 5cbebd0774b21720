"""The seam between candidates and items: anything that judges clauses can stand here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc

from reflect.domain.commitments import CommitmentKind
from reflect.language.clauses.clause import Clause


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a candidate was judged to be."""

    kind: CommitmentKind | None
    """None for no item."""
    rule: str
    """What decided it, to explain and to calibrate."""
    confidence: float = 1.0
    """The probability that a fair reader would call it an item."""


class Decider(Protocol):
    """Judges the candidates of a text."""

    def decide(self, doc: Doc, clauses: Sequence[Clause]) -> list[Verdict]:
        """Return one verdict for each clause, in order."""
        ...


def no_item(*reasons: tuple[bool, str]) -> Verdict | None:
    """Return the verdict of the first reason that holds; None when none does."""
    return next((Verdict(None, why) for holds, why in reasons if holds), None)
