"""A set-up that was begun: what was written is kept like the draft of any dialogue."""

import json
from collections.abc import Mapping

from reflect.app.kept import KeptConversation
from reflect.app.ports import Clock, Ids, Journal

SET_UP = "set-up"
"""What it is called among the dialogues."""
NOBODY = ""
"""The relationship it belongs to: there is none yet."""


class BegunSetUp:
    """Keeps the answers of a set-up until there is a relationship, or until they are put away."""

    def __init__(self, journal: Journal, clock: Clock, new_id: Ids) -> None:
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._id = ""

    def left(self) -> dict[str, str]:
        """Return what was written, by the question it answers; it is gone on with here."""
        kept = [each for each in self._journal.unfinished(NOBODY) if each.dialogue == SET_UP]
        if not kept:
            return {}
        self._id = kept[0].id
        self._journal.take(self._id)
        return _read(kept[0].draft)

    def keep(self, text: str) -> None:
        """Keep what is written now (see `as_draft`) in place of what was.

        Raises:
            StoreError: If it cannot be written.
            TakenOverError: If another window went on with it.
        """
        if self._id:
            self._journal.save_draft(self._id, text)
        elif _read(text):
            begun, self._id = self._clock.now(), self._new_id()
            self._journal.save(
                KeptConversation(
                    id=self._id,
                    dialogue=SET_UP,
                    relationship=NOBODY,
                    session=None,
                    seed=0,
                    begun=begun,
                    finished=None,
                    turns=(),
                    draft=text,
                )
            )

    def put_away(self) -> None:
        """Remove it for good: it was used, or is not wanted any more."""
        if self._id:
            self._journal.forget(self._id)
            self._id = ""


def as_draft(answers: Mapping[str, str]) -> str:
    """Return answers as they are kept."""
    return json.dumps(dict(answers), ensure_ascii=False)


def _read(draft: str) -> dict[str, str]:
    """Return the answers in a draft; none where it is damaged."""
    try:
        found = json.loads(draft)
    except json.JSONDecodeError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str) and value}
