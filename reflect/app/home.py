"""Where the program keeps its files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reflect.domain.errors import UnwritableHomeError

PRIVATE = 0o700


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of one user."""

    data: Path
    """Ledger, journal and their copies."""
    config: Path
    """Settings and the user's own dialogues."""

    @classmethod
    def locate(cls, environment: Mapping[str, str]) -> "Home":
        """Return the home that `$REFLECT_HOME` names, or the platform's own folders."""
        chosen = environment.get("REFLECT_HOME")
        if chosen:
            root = Path(chosen).expanduser().absolute()
            return cls(root, root)
        from platformdirs import PlatformDirs  # noqa: PLC0415 -- only needed without REFLECT_HOME

        folders = PlatformDirs("reflect", appauthor=False)
        return cls(Path(folders.user_data_dir), Path(folders.user_config_dir))

    @property
    def ledger(self) -> Path:
        """The shared facts."""
        return self.data / "ledger.db"

    @property
    def journal(self) -> Path:
        """The private text."""
        return self.data / "journal.db"

    @property
    def settings(self) -> Path:
        """The settings file; it need not exist."""
        return self.config / "config.toml"

    @property
    def dialogues(self) -> Path:
        """The user's own dialogues; the folder need not exist."""
        return self.config / "dialogues"

    @property
    def summaries(self) -> Path:
        """Where written summaries are saved unless another place is named."""
        return self.data / "summaries"

    def check(self) -> None:
        """Refuse a home that could not be made, without making it.

        Raises:
            UnwritableHomeError: If what stands in the way is a file, or closed to the user.
        """
        standing = next(path for path in (self.data, *self.data.parents) if path.exists())
        if not standing.is_dir():
            raise UnwritableHomeError(self.data, f"{standing} is a file")
        if not os.access(standing, os.W_OK | os.X_OK):
            raise UnwritableHomeError(self.data, "no permission")

    def prepare(self) -> "Home":
        """Make the folders, for the user's eyes only.

        Raises:
            UnwritableHomeError: If a folder cannot be made or written to.
        """
        for folder in (self.data, self.config):
            try:
                folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
                if folder == self.data:
                    folder.chmod(PRIVATE)
            except OSError as error:
                raise UnwritableHomeError(folder, error.strerror or str(error)) from error
            if not os.access(folder, os.W_OK | os.X_OK):
                raise UnwritableHomeError(folder, "no permission")
        return self
