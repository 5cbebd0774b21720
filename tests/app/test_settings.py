"""Settings: defaults without a file, and every fault named."""

from pathlib import Path

import pytest

from reflect.app.settings import Settings, read_settings
from reflect.domain.errors import BadSettingsError


def fault(path: Path, text: str) -> str:
    """Return what is said about a file with this text."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettingsError) as caught:
        read_settings(path)
    return str(caught.value)


def test_no_file_means_defaults(tmp_path: Path) -> None:
    """Nothing has to be configured, and nothing is written."""
    assert read_settings(tmp_path / "config.toml") == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_is_chosen_is_read(tmp_path: Path) -> None:
    """Also keys for bindings."""
    path = tmp_path / "config.toml"
    path.write_text('theme = "light"\nlisten = false\n[keys]\n"home.quit" = "x"\n')
    settings = read_settings(path)
    assert (settings.theme, settings.listen) == ("light", False)
    assert settings.keys == {"home.quit": "x"}
    assert settings.follow_ups


def test_an_unknown_key_gets_the_nearest_right_one(tmp_path: Path) -> None:
    """A misspelt key is an error, with what was probably meant and all there are."""
    says = fault(tmp_path / "config.toml", "folow_ups = true")
    assert "Did you mean 'follow_ups'?" in says
    assert "date_style" in says
    assert str(tmp_path / "config.toml") in says
    assert "Nothing was changed" in says


def test_every_fault_is_listed(tmp_path: Path) -> None:
    """Two faults, two lines."""
    says = fault(tmp_path / "config.toml", 'theme = "pink"\nkeys = 3')
    assert "theme: input should be 'auto', 'dark' or 'light'" in says
    assert "keys: " in says


@pytest.mark.parametrize("text", ["theme = ", "[", "a = 1\na = 2"])
def test_what_is_not_toml_is_told(tmp_path: Path, text: str) -> None:
    """With the place where reading stopped."""
    assert "it is not TOML" in fault(tmp_path / "config.toml", text)


def test_what_is_not_text_is_told(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 give a sentence, not a traceback."""
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSettingsError, match="not TOML"):
        read_settings(path)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    """It cannot be read, and the sentence says so."""
    with pytest.raises(BadSettingsError):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    "name", ["theme", "follow_ups", "listen", "date_style", "date_order", "keys"]
)
def test_every_setting_has_a_default_and_refuses_nonsense(tmp_path: Path, name: str) -> None:
    """No setting takes just anything."""
    assert name in Settings.model_fields
    assert f"{name}: " in fault(tmp_path / "config.toml", f'{name} = [["nonsense"]]')
