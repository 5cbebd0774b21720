"""A journal in memory."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from reflect.app.kept import KeptAgreement, KeptConversation
from reflect.domain.cleaning import bounded, clean
from reflect.domain.lessons import Lesson
from reflect.journal.rows import fit_to_keep

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class MemoryJournal:
    """Stands in for the ports `Journal`, `Lessons` and `Shelf`; keeps nothing when it is gone."""

    def __init__(self) -> None:
        self._kept: dict[str, KeptConversation] = {}
        self._lessons: dict[str, Lesson] = {}
        self._private: tuple[KeptAgreement, ...] = ()
        self._numbers = count(1)
        self.elsewhere: set[str] = set()
        """What the test has open in another window."""

    def save(self, conversation: KeptConversation) -> None:
        """Keep a dialogue as it stands."""
        self._kept[conversation.id] = replace(
            conversation,
            turns=tuple(fit_to_keep(turn) for turn in conversation.turns),
            draft=bounded(clean(conversation.draft)),
        )

    def save_draft(self, conversation: str, draft: str) -> None:
        """Keep what is being typed in a dialogue that is kept."""
        kept, fitting = self._kept.get(conversation), bounded(clean(draft))
        if kept is not None:
            self._kept[conversation] = replace(kept, draft=fitting)

    def take(self, conversation: str) -> None:
        """Hold what nobody else could hold: there is one window."""

    def leave(self, conversation: str) -> None:
        """Let go of nothing."""

    def check(self, conversation: str) -> None:
        """Find nothing wrong: no other window is there."""

    def is_open_elsewhere(self, conversation: str) -> bool:
        """Say what the test says."""
        return conversation in self.elsewhere

    def load(self, conversation: str) -> KeptConversation | None:
        """Return a dialogue; None when there is none."""
        return self._kept.get(conversation)

    def unfinished(self, relationship: str | None = None) -> list[KeptConversation]:
        """Return dialogues that were not finished, latest first."""
        return self._latest_first(
            each
            for each in self._kept.values()
            if each.finished is None and relationship in {None, each.relationship}
        )

    def finished(self, relationship: str, dialogue: str | None = None) -> list[KeptConversation]:
        """Return finished dialogues, latest first."""
        return self._latest_first(
            each
            for each in self._kept.values()
            if each.finished is not None
            and each.relationship == relationship
            and dialogue in {None, each.dialogue}
        )

    def forget(self, conversation: str) -> None:
        """Remove a dialogue."""
        self._kept.pop(conversation, None)
        for lesson in self.lessons():
            if lesson.conversation == conversation:
                self.unlearn(lesson.id)

    def learn(self, lessons: Sequence[Lesson]) -> None:
        """Keep the lessons of dialogues that are kept, each once."""
        for lesson in lessons:
            if lesson.conversation in self._kept:
                self._lessons.setdefault(lesson.id, lesson)

    def lessons(self) -> list[Lesson]:
        """Return all lessons, earliest first."""
        return list(self._lessons.values())

    def unlearn(self, lesson: str | None = None) -> int:
        """Remove one lesson, or all when None; return how many went."""
        gone = [each for each in self._lessons if lesson in {None, each}]
        for each in gone:
            del self._lessons[each]
        return len(gone)

    def private(self) -> tuple[KeptAgreement, ...]:
        """Return all private agreements."""
        return self._private

    def revise(
        self, work: Callable[[tuple[KeptAgreement, ...]], tuple[KeptAgreement, ...]]
    ) -> None:
        """Replace all private agreements by what `work` makes of them."""
        self._private = tuple(
            each if each.number else replace(each, number=next(self._numbers))
            for each in work(self._private)
        )

    def close(self) -> None:
        """Let go of nothing."""

    def _latest_first(self, found: Iterable[KeptConversation]) -> list[KeptConversation]:
        def latest(kept: KeptConversation) -> tuple[datetime, datetime, str]:
            return (kept.finished or _LONG_AGO, kept.begun, kept.id)

        return sorted(found, key=latest, reverse=True)
