"""Whether the language pipeline is the one that was released."""

import json
from hashlib import file_digest
from pathlib import Path

from reflect.domain.errors import AlteredModelError

LIST = "checksums.json"
"""The SHA-256 of every file of the pipeline, by its path within it."""


def check_model(folder: Path) -> tuple[int, int]:
    """Return how many files a pipeline has, and their size in bytes.

    Raises:
        AlteredModelError: If a file is missing, was added or was changed.
    """
    try:
        listed: dict[str, str] = json.loads((folder / LIST).read_text(encoding="utf-8"))
        files = {
            path.relative_to(folder).as_posix(): path
            for path in folder.rglob("*")
            if path.is_file() and path.name != LIST and "__pycache__" not in path.parts
        }
        found = {name: _digest(path) for name, path in files.items()}
        size = sum(path.stat().st_size for path in files.values())
    except (OSError, ValueError) as error:
        raise AlteredModelError(folder) from error
    if found != listed:
        raise AlteredModelError(folder)
    return len(files), size


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
