"""What the user made of proposals: kept with the dialogue, and learned from once it is settled."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256

from reflect.app.learning import Lessons, Verdict, quoted, weigh
from reflect.app.ports import Clock, Journal
from reflect.app.proposal_notes import Saving, sheet_from_json, sheet_to_json, stage_of
from reflect.app.proposals import Decision, Draft, Heard, Sheet
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import CommitmentKind
from reflect.domain.lessons import Lesson, Outcome, Whose
from reflect.domain.privacy import Privacy

_ID_LENGTH = 8


class Decisions:
    """Keeps decisions as the draft of a dialogue in which nothing is left to ask."""

    def __init__(self, journal: Journal, lessons: Lessons, clock: Clock) -> None:
        """Keep decisions in the journal, and what they teach among the lessons."""
        self._journal = journal
        self._lessons = lessons
        self._clock = clock

    def of(self, conversation: str, heard: tuple[Heard, ...]) -> Sheet:
        """Return the proposals as they were left; as they were heard when none fit.

        What the user has said no to before is left out: it is on the sheet, put
        aside and with the reason, and can be taken up again.

        Args:
            conversation: The dialogue's id.
            heard: What was heard in it.
        """
        left = sheet_from_json(self._draft(conversation), heard)
        return left or Sheet(proposed(heard, self._lessons.lessons() if heard else []))

    def stage(self, conversation: str, heard: tuple[Heard, ...]) -> Saving:
        """Return how far what was decided has come on its way into the ledger."""
        return stage_of(self._draft(conversation), heard)

    def keep(
        self,
        conversation: str,
        heard: tuple[Heard, ...],
        sheet: Sheet,
        stage: Saving = Saving.OPEN,
    ) -> None:
        """Keep the decisions as they are now, and how far they have come.

        Saved ones are learned from; saving them again teaches nothing more.

        Raises:
            TextTooLongError: If they are longer than what is kept.
            StoreError: If they cannot be written.
        """
        self._journal.save_draft(conversation, sheet_to_json(sheet, heard, stage))
        if stage is Saving.SAVED:
            taught = lessons_of(conversation, heard, sheet, self._clock.today())
            self._lessons.learn(tuple(taught))

    def _draft(self, conversation: str) -> str:
        kept = self._journal.load(conversation)
        return kept.draft if kept else ""


def proposed(heard: tuple[Heard, ...], lessons: list[Lesson]) -> tuple[Draft, ...]:
    """Return what was heard as proposals: what was welcome before first, what was not last."""
    weighed = [(each, weigh(each.commitment, each.text, lessons, me=each.writer)) for each in heard]
    weighed.sort(key=lambda pair: (not pair[1].proposed, not pair[1].because))
    return tuple(_draft(*pair) for pair in weighed)


def lessons_of(
    conversation: str, heard: tuple[Heard, ...], sheet: Sheet, on: date
) -> Iterator[Lesson]:
    """Return what the decisions of a sheet teach; what was left open or out teaches nothing."""
    for each in heard:
        drafts = [draft for draft in sheet.drafts if draft.heard == each]
        outcome = _outcome(drafts)
        if outcome is None or each.privacy is Privacy.SCRATCH:
            continue
        act, sentence = quoted(each.commitment, each.text)
        kept = Sheet(tuple(drafts)).kept
        kinds = {_kind(draft) for draft in kept}
        yield Lesson(
            id=_id(conversation, each),
            conversation=conversation,
            on=on,
            kind=each.commitment.kind,
            act=act,
            sentence=sentence,
            title=clean_line(each.commitment.title),
            whose=Whose.of(each.commitment.owner, each.writer),
            outcome=outcome,
            kept_as=kinds.pop() if len(kinds) == 1 else None,
            made=tuple(draft.title for draft in kept),
        )


def _draft(heard: Heard, verdict: Verdict) -> Draft:
    draft = replace(Draft.of(heard), kind=verdict.kind, note=verdict.why)
    return draft if verdict.proposed else draft.decide(Decision.LEFT_OUT)


def _outcome(drafts: list[Draft]) -> Outcome | None:
    decisions = {draft.decision for draft in drafts}
    if not decisions & {Decision.ACCEPTED, Decision.IDEA}:
        return Outcome.REJECTED if decisions == {Decision.REJECTED} else None
    if len(drafts) > 1:
        return Outcome.SPLIT
    if decisions == {Decision.IDEA}:
        return Outcome.IDEA
    return Outcome.EDITED if drafts[0].edited else Outcome.ACCEPTED


def _kind(draft: Draft) -> CommitmentKind:
    return CommitmentKind.IDEA if draft.decision is Decision.IDEA else draft.kind


def _id(conversation: str, heard: Heard) -> str:
    action = heard.commitment.action
    told = repr((conversation, heard.step, heard.text, action.start, action.end))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
