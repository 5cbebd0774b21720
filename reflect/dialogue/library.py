"""The dialogues there are: those that ship, and the user's own, which come first.

Those that ship are checked by the tests, so that only their shape is looked at here;
trying out every wording takes ten times as long as reading the file.
"""

from functools import cached_property
from pathlib import Path

from reflect.dialogue.loading import load_script, load_shared
from reflect.dialogue.script import Script, Shared
from reflect.domain.errors import UnknownDialogueError

FILE = "dialogue.yaml"
"""What the file of a dialogue is called, in the folder that bears its id."""


class Library:
    """Reads dialogues when they are wanted, each once."""

    def __init__(self, shipped: Path, own: Path | None = None, language: str = "en") -> None:
        """Look for dialogues without reading any.

        Args:
            shipped: The folder `prompts`.
            own: A folder of the user's, with one folder a dialogue; need not be there.
            language: Which of the shipped languages.
        """
        self._shipped = shipped / language
        self._own = own
        self._read: dict[str, Script] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of all dialogues, sorted."""
        return tuple(sorted(self._files()))

    @cached_property
    def shared(self) -> Shared:
        """The follow-ups and lines that all dialogues share.

        Raises:
            BadDialogueError: If their file is damaged.
        """
        return load_shared(self._shipped / "_shared", trusted=True)

    def script(self, name: str) -> Script:
        """Return a dialogue.

        Raises:
            UnknownDialogueError: If there is none of this name.
            BadDialogueError: If its file has faults; all of them are listed.
        """
        if name not in self._read:
            files = self._files()
            if name not in files:
                raise UnknownDialogueError(name, sorted(files))
            ships = files[name].is_relative_to(self._shipped)
            self._read[name] = load_script(files[name], trusted=ships)
        return self._read[name]

    def _files(self) -> dict[str, Path]:
        folders = (self._shipped, self._own) if self._own else (self._shipped,)
        return {
            path.parent.name: path
            for folder in folders
            for path in folder.glob(f"*/{FILE}")
            if not path.parent.name.startswith("_")
        }
