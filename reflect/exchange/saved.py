"""Pages that were saved in the home's own folder, and what they say."""

from html import unescape
from pathlib import Path

from reflect.domain.errors import UnwritableHomeError


class SavedPages:
    """The folder in which summaries are saved unless another one is named."""

    def __init__(self, folder: Path) -> None:
        """Look in this folder, which need not be there."""
        self._folder = folder

    def texts(self) -> dict[str, str]:
        """Return what each page says, by its path."""
        found = sorted(self._folder.glob("*")) if self._folder.is_dir() else []
        pages = (page for page in found if page.is_file() and not page.is_symlink())
        return {str(page): unescape(page.read_text("utf-8", errors="replace")) for page in pages}

    def remove(self, page: str) -> None:
        """Remove a page of this folder.

        Raises:
            UnwritableHomeError: If it cannot be removed.
        """
        path = Path(page)
        if path.parent != self._folder:
            return
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UnwritableHomeError(path, error.strerror or str(error)) from error
