"""Files are written whole, for their user alone, and over nothing."""

import os
import stat
from pathlib import Path

import pytest

from reflect.domain.errors import UnwritableHomeError
from reflect.exchange import files
from reflect.exchange.files import write_new


def mode(path: Path) -> int:
    """Return the permissions of a path."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_for_its_user_alone(tmp_path: Path) -> None:
    """The file is 0600 and a folder made for it 0700, whatever the umask allows."""
    before = os.umask(0)
    try:
        path = write_new(tmp_path / "new", "summary", "md", "text")
    finally:
        os.umask(before)
    assert mode(path) == 0o600
    assert mode(path.parent) == 0o700


def test_a_file_holds_the_text_as_it_is(tmp_path: Path) -> None:
    """Characters and line feeds are kept as they are, in UTF-8."""
    path = write_new(tmp_path, "summary", "txt", "Zoë\nつづく\n")
    assert path.read_bytes() == "Zoë\nつづく\n".encode()


@pytest.mark.threat(10)
def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A name that is taken stays as it is; the next gets a number."""
    names = [write_new(tmp_path, "summary", "md", str(number)).name for number in range(3)]
    assert names == ["summary.md", "summary-2.md", "summary-3.md"]
    assert [(tmp_path / name).read_text() for name in names] == ["0", "1", "2"]


@pytest.mark.threat(10)
def test_no_link_is_followed(tmp_path: Path) -> None:
    """A symbolic link under the wanted name, also one to nowhere, is left alone."""
    target = tmp_path / "target"
    target.write_text("precious")
    (tmp_path / "summary.md").symlink_to(target)
    (tmp_path / "summary-2.md").symlink_to(tmp_path / "nowhere")
    assert write_new(tmp_path, "summary", "md", "text").name == "summary-3.md"
    assert target.read_text() == "precious"
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    """The sentence names the folder and offers another one."""
    (tmp_path / "taken").write_text("")
    with pytest.raises(UnwritableHomeError, match=r"Cannot write to .*taken"):
        write_new(tmp_path / "taken", "summary", "md", "text")


def test_a_write_that_fails_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk is full, what was begun is removed."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableHomeError, match="No space left"):
        write_new(tmp_path, "summary", "md", "text")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_full_of_summaries_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search for a free name ends."""
    monkeypatch.setattr(files, "MOST_NAMES", 2)
    write_new(tmp_path, "summary", "md", "1")
    write_new(tmp_path, "summary", "md", "2")
    with pytest.raises(UnwritableHomeError, match="holds 2 files"):
        write_new(tmp_path, "summary", "md", "3")
