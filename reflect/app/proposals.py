"""Proposals: what was heard in an answer, on its way to the ledger.

The program proposes and never decides: a proposal is only what the user has not
yet accepted, changed or put aside.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from reflect.app.extents import extent_of
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import Commitment, CommitmentKind, Unclear
from reflect.domain.privacy import Privacy
from reflect.domain.terms import Extent


@dataclass(frozen=True, slots=True)
class Heard:
    """A commitment, with the answer it was found in."""

    commitment: Commitment
    text: str
    """The whole answer."""
    privacy: Privacy
    """The answer's level; the words of a private line do not reach the ledger."""
    step: str = ""
    """The question it answered."""
    done_when: str | None = None
    """What would be seen once it is done, where the user was asked and said so."""
    writer: str = ""
    """Who wrote the answer."""
    again: tuple["Heard", ...] = ()
    """Where else in the dialogue the same was told."""


class Decision(StrEnum):
    """What the user made of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    IDEA = "idea"
    REJECTED = "rejected"
    LEFT_OUT = "left_out"
    """Nobody was asked: the user has said no to something like it before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A proposal as the user sees and changes it; people by name."""

    kind: CommitmentKind
    title: str
    owner: tuple[str, ...]
    to: tuple[str, ...] = ()
    due: date | None = None
    alternatives: tuple[date, ...] = ()
    condition: str | None = None
    recurs: str | None = None
    negated: bool = False
    done_when: str | None = None
    unclear: tuple[Unclear, ...] = ()
    heard: Heard | None = None
    """Where it comes from; None when it was typed in by hand."""
    private: bool = False
    """Whether it stays with the user: a promise to oneself."""
    extent: Extent = Extent.TOGETHER
    """How several owners share it."""
    agreed: bool = False
    """Whether everybody else knows and agrees, as the user tells it."""
    asker: str = ""
    """Who asked for it, by name, where it is a request and the user said so."""
    decision: Decision = Decision.OPEN
    edited: bool = False
    note: str = ""
    """Why it is proposed in this way, where that was learned from the user."""

    @classmethod
    def of(cls, heard: Heard) -> "Draft":
        """Return the proposal that a heard commitment makes."""
        said, text = heard.commitment, heard.text
        return cls(
            kind=said.kind,
            title=clean_line(said.title),
            owner=said.owner,
            to=said.to,
            due=said.due,
            alternatives=said.alternatives,
            condition=clean_line(said.condition.of(text)) if said.condition else None,
            recurs=clean_line(said.recurs.of(text)) if said.recurs else None,
            negated=said.negated,
            done_when=clean_line(heard.done_when) if heard.done_when else None,
            unclear=said.clarify,
            heard=heard,
            private=not heard.privacy.may_leave,
            extent=extent_of(said.quote.of(text)),
        )

    @property
    def quote(self) -> str:
        """The sentence it came from."""
        return self.heard.commitment.quote.of(self.heard.text) if self.heard else ""

    @property
    def told_again(self) -> tuple[str, ...]:
        """The other sentences that told the same; `s` makes two of them."""
        again = self.heard.again if self.heard else ()
        return tuple(clean_line(each.commitment.quote.of(each.text)) for each in again)

    @property
    def can_be_agreed(self) -> bool:
        """Whether others can have said yes to it: it is firm, for others too, and not put aside."""
        aside = {Decision.REJECTED, Decision.LEFT_OUT, Decision.IDEA}
        return self.kind.is_firm and not self.private and self.decision not in aside

    @property
    def is_agreed(self) -> bool:
        """Whether they have, as the user tells it."""
        return self.agreed and self.can_be_agreed

    @property
    def doubtful(self) -> bool:
        """Whether its owner is named, and may be somebody here whose name was mistyped."""
        return bool(self.owner) and Unclear.OWNER in self.unclear

    @property
    def due_words(self) -> str:
        """The words its day was read from; empty where the user named another day."""
        said = self.heard.commitment if self.heard else None
        if said is None or self.heard is None or said.due_text is None:
            return ""
        read = {said.due, *said.alternatives}
        return clean_line(said.due_text.of(self.heard.text)) if self.due in read else ""

    @property
    def is_day_changed(self) -> bool:
        """Whether the user named another day than the words did, or took theirs away."""
        said = self.heard.commitment if self.heard else None
        return said is not None and self.due not in {said.due, *said.alternatives}

    def edit(
        self,
        *,
        title: str | None = None,
        owner: tuple[str, ...] | None = None,
        due: date | None = None,
        no_due: bool = False,
        done_when: str | None = None,
    ) -> "Draft":
        """Return it with something changed; what is not named stays.

        What the change makes clear is no longer asked.
        """
        answered = {
            Unclear.ACTION: bool(title and clean_line(title) not in {"", self.title}),
            Unclear.OWNER: bool(owner),
            Unclear.DUE: bool(due) or no_due,
        }
        return replace(
            self,
            title=clean_line(title or "") or self.title,
            owner=self.owner if owner is None else owner,
            due=None if no_due else (due or self.due),
            done_when=self.done_when if done_when is None else clean_line(done_when) or None,
            unclear=tuple(each for each in self.unclear if not answered.get(each)),
            edited=True,
        )

    def split(self, titles: tuple[str, ...]) -> tuple["Draft", ...]:
        """Return one proposal for each title, alike in all else."""
        parts = tuple(filter(None, map(clean_line, titles)))
        return tuple(replace(self, title=part, edited=True) for part in parts) or (self,)

    def decide(self, decision: Decision) -> "Draft":
        """Return it with the user's decision."""
        return replace(self, decision=decision)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The proposals of one conversation, with every earlier state for undo."""

    drafts: tuple[Draft, ...]
    past: tuple[tuple[Draft, ...], ...] = field(default=())

    def put(self, index: int, *drafts: Draft) -> "Sheet":
        """Return the sheet with the proposal at `index` replaced by others (or by none)."""
        changed = (*self.drafts[:index], *drafts, *self.drafts[index + 1 :])
        return Sheet(changed, (*self.past, self.drafts))

    def add(self, *drafts: Draft) -> "Sheet":
        """Return the sheet with more proposals at its end; one step for undo."""
        return Sheet((*self.drafts, *drafts), (*self.past, self.drafts))

    def replaced(self, drafts: tuple[Draft, ...]) -> "Sheet":
        """Return the sheet with all its proposals replaced; one step for undo."""
        return Sheet(drafts, (*self.past, self.drafts))

    def undo(self) -> "Sheet":
        """Return the sheet before the last change; the same when there was none."""
        return Sheet(self.past[-1], self.past[:-1]) if self.past else self

    @property
    def open(self) -> int:
        """How many proposals nothing was decided about."""
        return sum(draft.decision is Decision.OPEN for draft in self.drafts)

    @property
    def kept(self) -> tuple[Draft, ...]:
        """The proposals that go into the ledger."""
        return tuple(d for d in self.drafts if d.decision in {Decision.ACCEPTED, Decision.IDEA})
