"""Where the shipped content is found."""

from pathlib import Path

import pytest

from reflect import resources
from reflect.domain.errors import MissingResourceError


def test_a_checkout_has_its_dialogues() -> None:
    """The folder is the one with the shipped language in it."""
    assert (resources.prompts() / "en" / "quick" / "dialogue.yaml").is_file()


def test_the_installed_package_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What lies inside the package wins over a folder of the same name beside it."""
    package = tmp_path / "reflect"
    for folder in (package / "_prompts", tmp_path / "prompts", tmp_path / "models" / "en_reflect"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.prompts() == package / "_prompts"
    assert resources.pipeline() == tmp_path / "models" / "en_reflect"


def test_a_missing_part_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The error says what is missing and where it was looked for."""
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "reflect")
    with pytest.raises(MissingResourceError, match="language model"):
        resources.pipeline()
