"""Where files are kept, and for whose eyes."""

import os
import stat
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.domain.errors import UnwritableHomeError


def mode(path: Path) -> int:
    """Return the permissions of a path."""
    return stat.S_IMODE(path.stat().st_mode)


def test_one_variable_names_the_home(tmp_path: Path) -> None:
    """Data, settings, dialogues and summaries all lie in it."""
    home = Home.locate({"REFLECT_HOME": str(tmp_path)})
    assert {home.data, home.config} == {tmp_path}
    for path in (home.ledger, home.journal, home.settings, home.dialogues, home.summaries):
        assert path.parent == tmp_path
    assert len({home.ledger, home.journal, home.settings, home.dialogues, home.summaries}) == 5


def test_a_home_may_begin_with_a_tilde_or_be_relative(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made absolute at once, so that a change of folder does not move it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert Home.locate({"REFLECT_HOME": "~/diary"}).data == tmp_path / "diary"
    assert Home.locate({"REFLECT_HOME": "diary"}).data == tmp_path / "diary"


@pytest.mark.parametrize("environment", [{}, {"REFLECT_HOME": ""}])
def test_without_it_the_platform_says_where(environment: dict[str, str]) -> None:
    """An empty variable counts as none."""
    home = Home.locate(environment)
    assert "reflect" in home.data.parts
    assert "reflect" in home.config.parts


def test_folders_are_made_for_their_user_alone(tmp_path: Path) -> None:
    """0700, whatever the umask allows; a data folder that was open is closed."""
    before = os.umask(0)
    try:
        (tmp_path / "data").mkdir(mode=0o755)
        home = Home(tmp_path / "data", tmp_path / "deep" / "config").prepare()
    finally:
        os.umask(before)
    assert mode(home.data) == 0o700
    assert mode(home.config) == 0o700


def test_preparing_twice_changes_nothing(tmp_path: Path) -> None:
    """What lies in the home stays."""
    home = Home(tmp_path / "data", tmp_path / "config").prepare()
    home.ledger.write_text("kept")
    assert home.prepare() == home
    assert home.ledger.read_text() == "kept"


def test_a_file_in_its_place_is_told_and_left_alone(tmp_path: Path) -> None:
    """The sentence names the path and REFLECT_HOME."""
    (tmp_path / "data").write_text("mine")
    with pytest.raises(UnwritableHomeError, match=r"data.*REFLECT_HOME"):
        Home(tmp_path / "data", tmp_path / "config").prepare()
    assert (tmp_path / "data").read_text() == "mine"


def test_a_folder_without_permission_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home that can be read but not written is refused at the start, not at the first save."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UnwritableHomeError, match="no permission"):
        Home(tmp_path, tmp_path).prepare()


def test_a_home_that_could_not_be_made_is_told_before_it_is_made(tmp_path: Path) -> None:
    """A file in the way is named; nothing is created."""
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with pytest.raises(UnwritableHomeError, match="is a file"):
        Home(in_the_way / "home", tmp_path).check()
    Home(tmp_path / "not" / "yet", tmp_path).check()
    assert not (tmp_path / "not").exists()
