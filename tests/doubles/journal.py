"""A journal in memory."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from reflect.app.ports import KeptConversation
from reflect.domain.cleaning import bounded, clean
from reflect.journal.store import fit_to_keep

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class MemoryJournal:
    """Stands in for the port `Journal`; keeps nothing when it is gone."""

    def __init__(self) -> None:
        self._kept: dict[str, KeptConversation] = {}

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

    def close(self) -> None:
        """Let go of nothing."""

    def _latest_first(self, found: Iterable[KeptConversation]) -> list[KeptConversation]:
        def latest(kept: KeptConversation) -> tuple[datetime, datetime, str]:
            return (kept.finished or _LONG_AGO, kept.begun, kept.id)

        return sorted(found, key=latest, reverse=True)
