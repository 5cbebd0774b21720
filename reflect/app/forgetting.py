"""Forgetting for good: what goes, what else holds its words, and then no trace of it."""

from collections.abc import Iterable, Sequence
from functools import cache

from reflect.app.emptying import answers_of
from reflect.app.erasing import Eraser, Pages, Shredder, Titles
from reflect.app.forgettable import Past, Plan, Related, TakenBack, Target, What, past_of
from reflect.app.kept import KeptAgreement
from reflect.app.ports import Ledger, Listed, Query
from reflect.app.purging import Purger
from reflect.domain.cleaning import shorten
from reflect.domain.errors import UnknownAgreementError
from reflect.domain.quoting import repeats
from reflect.domain.relationships import Relationship

EVERY = 1_000_000
_SHOWN = 60


class Forgetting:
    """Says what would go, and lets it go."""

    def __init__(
        self, ledger: Ledger, eraser: Eraser, journal: Shredder, pages: Pages, titles: Titles
    ) -> None:
        """Read agreements in `ledger`, the private ones too; forget in the others."""
        self._ledger = ledger
        self._eraser = eraser
        self._journal = journal
        self._pages = pages
        self._titles = titles

    def past(self, relationship: Relationship | None = None) -> list[Past]:
        """Return the dialogues there are, paused ones first, then latest first."""
        known = {each.id: each for each in self._ledger.relationships()}
        title, wording = cache(self._titles.title), cache(self._titles.wording)
        found = ((each, known.get(each.relationship)) for each in self._journal.everything())
        return [
            past_of(each, us, title, wording)
            for each, us in found
            if relationship is None or each.relationship == relationship.id
        ]

    def taken_back(self, relationship: Relationship | None = None) -> list[TakenBack]:
        """Return the agreements about which something was taken back."""
        return [
            TakenBack(each, whole=self._is_gone(each))
            for each in self._eraser.taken_back()
            if relationship is None or each.relationship == relationship.id
        ]

    def plan(self, target: Target) -> Plan:
        """Return what forgetting this means.

        Raises:
            UnknownAgreementError: If there is no such agreement.
            UnknownRelationshipError: If there is no such relationship.
        """
        match target.what:
            case What.DIALOGUE | What.ANSWER:
                return self._plan_words(target)
            case What.AGREEMENT:
                return self._plan_agreement(target, self._ledger.find(target.id))
            case What.TAKEN_BACK:
                return self._plan_agreement(target, self._taken_back(target.id))
            case What.RELATIONSHIP:
                return self._plan_relationship(target)
            case What.PAGE:
                return Plan(target=target, says=target.id, goes=("The file.",))

    def forget(self, targets: Sequence[Target]) -> bool:
        """Forget these for good; return whether every trace is gone already.

        Raises:
            BusyStoreError: If another program is in the way; nothing was forgotten.
            UnwritableHomeError: If a saved page cannot be removed.
        """
        self._journal.check_free()
        self._eraser.check_free()
        own = self._journal.private()
        gone = self._purger(targets, own).purge()
        wiped = gone.is_empty or self._journal.purge(gone)
        private = {each.id for each in own if not each.offered}
        for target in targets:
            wiped &= self._erase(target, private)
        return wiped

    def _purger(self, targets: Iterable[Target], own: Iterable[KeptAgreement]) -> Purger:
        purger = Purger(self._journal.everything(), self._journal.lessons())
        for target in targets:
            self._mark(purger, target, own)
        return purger

    def _questions(self, target: Target) -> int:
        """Return how many questions would lose their words with something."""
        return self._purger([target], self._journal.private()).questions

    def _mark(self, purger: Purger, target: Target, own: Iterable[KeptAgreement]) -> None:
        match target.what:
            case What.DIALOGUE:
                purger.dialogue(target.id)
            case What.ANSWER:
                purger.answer(target.id, target.place)
            case What.AGREEMENT:
                purger.agreement(target.id, _words_of(self._ledger.find(target.id)))
            case What.TAKEN_BACK:
                listed = self._taken_back(target.id)
                if self._is_gone(listed):
                    purger.agreement(target.id, _words_of(listed))
            case What.RELATIONSHIP:
                private = [each.id for each in own if each.relationship == target.id]
                purger.relationship(target.id, private)
            case What.PAGE:
                pass

    def _erase(self, target: Target, private: set[str]) -> bool:
        match target.what:
            case What.AGREEMENT if target.id not in private:
                return self._eraser.forget_agreement(target.id)
            case What.TAKEN_BACK:
                return self._eraser.forget_undone(target.id)
            case What.RELATIONSHIP:
                return self._eraser.forget_relationship(target.id)
            case What.PAGE:
                self._pages.remove(target.id)
        return True

    def _plan_words(self, target: Target) -> Plan:
        past = next(each for each in self.past() if each.kept.id == target.id)
        kept = past.kept
        if target.what is What.ANSWER:
            turn = kept.turns[target.place]
            said: tuple[str, ...] = (turn.answer,)
            says = f"“{shorten(turn.answer, _SHOWN)}”"
            goes = "The answer, what it set off, and what was learned from it."
            items = {turn.item}
        else:
            said, says, items = answers_of(kept), past.says, {turn.item for turn in kept.turns}
            goes = "Every answer in it, what is half typed, and what was learned from it."
        related = (*self._agreements(kept.relationship, said, items), *self._saved(said))
        too = _emptying(self._questions(target))
        return Plan(target=target, says=says, goes=(goes, *too), related=related)

    def _plan_agreement(self, target: Target, listed: Listed) -> Plan:
        said = _words_of(listed)
        whole = target.what is What.AGREEMENT or self._is_gone(listed)
        where = "your journal" if listed.is_private else "the ledger"
        goes = (
            f"All that was ever written down about it, out of {where}."
            if whole
            else "The entries about it that were taken back. What stands stays."
        )
        return Plan(
            target=Target(target.what, listed.agreement.id),
            says=_named(listed),
            goes=(goes, *_emptying(self._questions(target))),
            related=(*self._answers(listed, said), *self._saved(said)) if whole else (),
        )

    def _answers(self, listed: Listed, said: Sequence[str]) -> tuple[Related, ...]:
        return tuple(
            Related(
                Target(What.ANSWER, past.kept.id, place),
                f"your answer “{shorten(turn.answer, _SHOWN)}”",
            )
            for past in self.past()
            if past.kept.relationship == listed.relationship
            for place, turn in enumerate(past.kept.turns)
            if turn.answer and any(repeats(turn.answer, each) for each in said)
        )

    def _is_gone(self, listed: Listed) -> bool:
        """Say whether nothing of an agreement stands any more."""
        return self._ledger.story(listed.agreement.id).agreement is None

    def _plan_relationship(self, target: Target) -> Plan:
        relationship = next(r for r in self._ledger.relationships() if r.id == target.id)
        total = self._ledger.agreements(Query(relationship=target.id, limit=1)).total
        dialogues = len(self.past(relationship))
        return Plan(
            target=target,
            says=f"Everything with {relationship.with_whom}",
            goes=(
                f"{_counted(total, 'agreement')} and {_counted(dialogues, 'dialogue')}.",
                "All sessions, names and goals, and what was learned from you there.",
            ),
            related=self._saved(tuple(person.name for person in relationship.others)),
        )

    def _agreements(
        self, relationship: str, said: Sequence[str], items: set[str | None]
    ) -> tuple[Related, ...]:
        rows = self._ledger.agreements(Query(relationship=relationship, limit=EVERY)).rows
        return tuple(
            self._related(row)
            for row in rows
            if self._holds(row, said, notes=row.agreement.id in items)
        )

    def _related(self, row: Listed) -> Related:
        target = Target(What.AGREEMENT, row.agreement.id)
        questions = self._questions(target)
        too = f", and {_counted(questions, 'question')} about it" if questions else ""
        return Related(target, f"the agreement {_named(row)}{too}")

    def _holds(self, row: Listed, said: Sequence[str], *, notes: bool) -> bool:
        """Say whether an agreement repeats what was said; `notes` of it are read too."""
        terms = row.agreement.terms
        texts = [terms.title, row.agreement.words, terms.condition or "", terms.done_when or ""]
        if notes:
            story = self._ledger.story(row.agreement.id)
            texts += [repr(event.act) for event in (*story.standing, *story.undone)]
        return any(repeats(text, each) for text in texts for each in said)

    def _saved(self, said: Sequence[str]) -> tuple[Related, ...]:
        return tuple(
            Related(Target(What.PAGE, page), f"the saved page {page}")
            for page, text in self._pages.texts().items()
            if any(repeats(text, each) for each in said)
        )

    def _taken_back(self, agreement: str) -> Listed:
        found = [each for each in self._eraser.taken_back() if each.agreement.id == agreement]
        if not found:
            raise UnknownAgreementError(agreement)
        return found[0]


def _words_of(listed: Listed) -> tuple[str, ...]:
    return tuple(filter(None, (listed.agreement.terms.title, listed.agreement.words)))


def _named(listed: Listed) -> str:
    return f"{listed.short} “{shorten(listed.agreement.terms.title, _SHOWN)}”"


def _emptying(questions: int) -> tuple[str, ...]:
    """Return what becomes of questions that repeat what goes."""
    if not questions:
        return ()
    if questions == 1:
        return ("A question that was asked repeats it. Its words go; your answer to it stays.",)
    return (f"{questions} questions that were asked repeat it. Their words go; your answers stay.",)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else f'{noun}s'}"
