"""Where the content that ships with the program is: dialogues and the language pipeline.

An installed wheel carries both inside the package; a checkout has them beside it.
The package is looked into first, because a folder of the same name beside an
installed package could be somebody else's.
"""

from importlib.resources import files
from pathlib import Path

from reflect.domain.errors import MissingResourceError

_PACKAGE = Path(str(files("reflect")))


def prompts() -> Path:
    """Return the folder of the shipped dialogues.

    Raises:
        MissingResourceError: If the installation has none.
    """
    return _first("dialogues", _PACKAGE / "_prompts", _PACKAGE.parent / "prompts")


def pipeline() -> Path:
    """Return the folder of the trained pipeline.

    Raises:
        MissingResourceError: If the installation has none.
    """
    return _first(
        "language model",
        _PACKAGE / "_models" / "en_reflect",
        _PACKAGE.parent / "models" / "en_reflect",
    )


def _first(what: str, installed: Path, checkout: Path) -> Path:
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise MissingResourceError(what, installed)
