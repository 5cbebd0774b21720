"""`reflect doctor`: what it looks at, and when it says that something is wrong."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reflect.cli.model_check import check_model
from reflect.cli.mounts import remote_kind
from reflect.domain.errors import AlteredModelError
from reflect.resources import pipeline
from tests.cli.conftest import Reflect

LOOKED_AT = {"python", "packages", "home", "settings", "ledger", "journal", "dialogues"}
MOUNTS = [
    "/dev/sda1 / ext4 rw 0 0",
    "server:/home /home nfs4 rw 0 0",
    "/dev/sdb /home/me/local ext4 rw 0 0",
    "host:/x /mnt/with\\040blank cifs rw 0 0",
    "short line",
]


def test_before_any_set_up_nothing_is_made(home: Path, reflect: Reflect) -> None:
    """It examines and changes nothing."""
    ran = reflect("doctor")
    assert all(f"  {what}: " in f" {ran.out}" or f"{what}: " in ran.out for what in LOOKED_AT)
    assert not home.exists()


@pytest.mark.model
def test_all_is_well(lived_in: Path, reflect: Reflect) -> None:
    """A home in use passes."""
    ran = reflect("doctor")
    assert ran.status == 0, ran.out
    assert "All is well." in ran.out
    assert lived_in.exists()


def test_rights_for_others_are_wrong(lived_in: Path, reflect: Reflect) -> None:
    """A ledger that others may read is told, with what to do."""
    (lived_in / "ledger.db").chmod(0o644)
    ran = reflect("doctor")
    assert ran.status == 1
    assert "wrong home: others may read" in ran.out
    assert "chmod" in ran.out


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("config.toml", "theme = 3", "settings"),
        ("ledger.db", "nonsense", "ledger"),
        ("journal.db", "nonsense", "journal"),
        ("dialogues/quick/dialogue.yaml", "id: [", "dialogues"),
    ],
)
def test_each_damage_is_found(
    name: str, content: str, says: str, lived_in: Path, reflect: Reflect
) -> None:
    """It goes on looking, and says all that is wrong."""
    path = lived_in / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    ran = reflect("doctor")
    assert ran.status == 1
    assert f"wrong {says}: " in ran.out
    assert "python: " in ran.out
    assert "terminal: " in ran.out


def test_what_verify_finds_doctor_finds(lived_in: Path, reflect: Reflect) -> None:
    """Also a word in the middle of the file that became another word."""
    for name in ("journal", "ledger"):
        with closing(sqlite3.connect(lived_in / f"{name}.db")) as connection, connection:
            table = {"journal": "turn SET answer", "ledger": "agreement SET title"}[name]
            connection.execute(f"UPDATE {table} = 'edited' WHERE rowid = 3")
    assert reflect("verify").status == 1
    ran = reflect("doctor")
    assert ran.status == 1
    assert "wrong journal: " in ran.out
    assert "wrong ledger: " in ran.out


def test_an_older_file_is_left_as_it_is_and_said_not_to_be_looked_through(
    lived_in: Path, reflect: Reflect
) -> None:
    """For looking would bring it up to date, and this command changes nothing."""
    journal = lived_in / "journal.db"
    with closing(sqlite3.connect(journal)) as connection, connection:
        connection.execute("DROP TABLE seal")
        connection.execute("UPDATE alembic_version SET version_num = 'journal_0006'")
    ran = reflect("doctor")
    assert "note  journal: journal_0006, of an older version and not looked through" in ran.out
    with closing(sqlite3.connect(journal)) as connection:
        assert connection.execute("SELECT * FROM alembic_version").fetchone() == ("journal_0006",)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/home/me", "nfs4"), ("/home/me/local/x", ""), ("/srv", ""), ("/mnt/with blank/y", "cifs")],
)
def test_network_disks_are_known(folder: str, kind: str) -> None:
    """The innermost mount decides."""
    assert remote_kind(Path(folder), MOUNTS) == kind


@pytest.mark.model
@pytest.mark.parametrize("change", ["altered", "removed", "added"])
@pytest.mark.threat(27)
def test_an_altered_model_is_found(change: str, tmp_path: Path) -> None:
    """Every file has to be the one that was released."""
    copy = tmp_path / "model"
    shutil.copytree(pipeline(), copy)
    assert check_model(copy)[0] > 5
    if change == "altered":
        (copy / "meta.json").write_text("{}", encoding="utf-8")
    elif change == "removed":
        (copy / "meta.json").unlink()
    else:
        (copy / "more.py").touch()
    with pytest.raises(AlteredModelError):
        check_model(copy)
