"""What the user made of proposals, kept with the dialogue until it is in the ledger."""

from reflect.app.ports import Journal
from reflect.app.proposal_notes import sheet_from_json, sheet_to_json, was_saved
from reflect.app.proposals import Draft, Heard, Sheet


class Decisions:
    """Keeps decisions as the draft of a dialogue in which nothing is left to ask."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of(self, conversation: str, heard: tuple[Heard, ...]) -> Sheet:
        """Return the proposals as they were left; as they were heard when none fit.

        Args:
            conversation: The dialogue's id.
            heard: What was heard in it.
        """
        return sheet_from_json(self._draft(conversation), heard) or Sheet(
            tuple(map(Draft.of, heard))
        )

    def are_saved(self, conversation: str, heard: tuple[Heard, ...]) -> bool:
        """Say whether what was decided went into the ledger already."""
        return was_saved(self._draft(conversation), heard)

    def keep(
        self,
        conversation: str,
        heard: tuple[Heard, ...],
        sheet: Sheet,
        *,
        saved: bool = False,
    ) -> None:
        """Keep the decisions as they are now; `saved` once they are in the ledger.

        Raises:
            TextTooLongError: If they are longer than what is kept.
            StoreError: If they cannot be written.
        """
        self._journal.save_draft(conversation, sheet_to_json(sheet, heard, saved=saved))

    def _draft(self, conversation: str) -> str:
        kept = self._journal.load(conversation)
        return kept.draft if kept else ""
