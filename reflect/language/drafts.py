"""Items while they are worked out: each component fills in its own fields."""

from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc

from reflect.domain.commitments import Commitment, CommitmentKind, Span, Unclear
from reflect.language.clauses.clause import Clause


@dataclass(slots=True, kw_only=True)
class Draft:
    """An item of a text, as far as it is worked out; token offsets, ends exclusive."""

    clause: Clause
    """The candidate it was decided from."""
    kind: CommitmentKind
    confidence: float
    """The probability that a fair reader would call it an item."""
    rule: str
    """What decided it."""
    action: tuple[int, int]
    """Its act's tokens."""
    owner: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    due: date | None = None
    due_text: tuple[int, int] | None = None
    """In characters."""
    alternatives: tuple[date, ...] = ()
    condition: tuple[int, int] | None = None
    """In tokens."""
    recurs: tuple[int, int] | None = None
    """In characters."""
    title: str = ""
    clarify: tuple[Unclear, ...] = field(default=())

    def commitment(self, doc: Doc) -> Commitment:
        """Return the finished value."""
        return Commitment(
            kind=self.kind,
            owner=self.owner,
            to=self.to,
            action=characters(doc, self.action),
            quote=_quote(doc, self.clause.sentence),
            title=self.title,
            due=self.due,
            due_text=None if self.due_text is None else Span(*self.due_text),
            alternatives=self.alternatives,
            condition=None if self.condition is None else characters(doc, self.condition),
            negated=self.clause.negated,
            recurs=None if self.recurs is None else Span(*self.recurs),
            confidence=self.confidence,
            clarify=self.clarify,
        )


def characters(doc: Doc, tokens: tuple[int, int]) -> Span:
    """Return where some tokens stand, in characters."""
    last = doc[tokens[1] - 1]
    return Span(doc[tokens[0]].idx, last.idx + len(last))


def _quote(doc: Doc, sentence: tuple[int, int]) -> Span:
    whole = characters(doc, sentence)
    words = whole.of(doc.text)
    start = whole.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
