"""Whether any file still holds a word, in whatever form a program could have written it."""

import json
import unicodedata
from pathlib import Path


def traces(folder: Path, *said: str) -> list[str]:
    """Return which files below a folder hold which of these words, as raw bytes."""
    return [
        f"{path.relative_to(folder)}: {word}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for word in said
        if any(form in path.read_bytes().lower() for form in _forms(word))
    ]


def _forms(word: str) -> set[bytes]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    texts = {word.lower(), word.casefold(), bare.casefold(), json.dumps(word)[1:-1].lower()}
    return {text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")}
