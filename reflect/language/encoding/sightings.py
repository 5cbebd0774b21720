"""Items as the encoder sees them, in characters of the text."""

from dataclasses import dataclass, replace
from typing import Self

from reflect.domain.commitments import CommitmentKind, Span

KINDS = (None, *CommitmentKind)
"""The order of the encoder's judgements of a word; the first is no item."""
OWNERS = ("writer", "all", "nobody", "member", "third", "with")
"""Who acts: "member" is one other of the relationship, "with" the writer and one other."""
RECIPIENTS = ("none", "writer", "other")
POINTERS = (
    "action_start", "action_end", "due_start", "due_end", "if_start", "if_end",
    "recurs_start", "recurs_end", "owner", "to",
)  # fmt: skip
"""What a head points at; the first piece of the window stands for nothing.

Older weights have no last one.
"""
PEOPLE = ("owner", "to")
"""Those of the pointers that point at a name, and may at several."""
POINTER_WIDTH = 48
REACH = 40
"""The distance, in pieces, beyond which a pointer no longer tells places apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One item, as far as the encoder tells."""

    head: Span
    action: Span
    kind: CommitmentKind
    confidence: float
    """The probability that it is an item at all."""
    owner: tuple[str, ...]
    to: tuple[str, ...]
    negated: bool
    due: Span | None
    condition: Span | None
    recurs: Span | None

    def given_to(self, owner: tuple[str, ...], writer: str) -> Self:
        """Return it as the act of others; a firm one is of the kind that goes with them."""
        to = tuple(name for name in self.to if name not in owner)
        kind = self.kind
        if kind not in {CommitmentKind.REQUEST, CommitmentKind.IDEA}:
            kind = CommitmentKind.JOINT if len(owner) > 1 else CommitmentKind.PROMISE
            kind = kind if writer in owner else CommitmentKind.HEARD
        return replace(self, owner=owner, to=to, kind=kind)
