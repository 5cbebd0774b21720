"""Connections: set up for safety, whatever SQLite's defaults are."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from reflect.storage.connecting import address, connect, connect_to_read, left_behind
from reflect.storage.making import copy_beside, make_private, put_in_place
from reflect.storage.presence import Presence
from reflect.storage.types import NaiveInstantError, UtcDateTime


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a small database."""
    path = tmp_path / "a#b?c%20 'd'.db"
    make_private(path)
    with closing(connect(path)) as connection:
        connection.execute("CREATE TABLE note (words)")
        connection.execute("INSERT INTO note VALUES ('kept')")
    return path


def setting(connection: sqlite3.Connection, name: str) -> object:
    """Return how a connection is set."""
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.threat(17)
def test_a_writer_is_careful(path: Path) -> None:
    """Every commit reaches the disk; nothing in the file is trusted."""
    with closing(connect(path, patience=5.0)) as connection:
        assert setting(connection, "journal_mode") == "wal"
        assert setting(connection, "synchronous") == 2
        assert setting(connection, "foreign_keys") == 1
        assert setting(connection, "trusted_schema") == 0
        assert setting(connection, "cell_size_check") == 1
        assert setting(connection, "busy_timeout") == 5000
        assert setting(connection, "secure_delete") == 1
        assert setting(connection, "temp_store") == 2


def test_names_are_never_syntax(path: Path) -> None:
    """Marks that mean something in a URI do not in a file's name."""
    assert path.exists()
    assert len(list(path.parent.iterdir())) == 1
    assert "%3F" in address(path, "mode=ro")


def test_a_reader_cannot_write(path: Path) -> None:
    """Whatever is tried."""
    with (
        closing(connect_to_read(path)) as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute("DELETE FROM note")


def test_a_reader_manages_where_nothing_can_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the memory that SQLite shares, as long as no log lies beside the file."""
    real = sqlite3.connect

    def shut(name: str, **options: float | bool | None) -> sqlite3.Connection:
        if "immutable" not in name:
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise error
        return real(name, uri=bool(options["uri"]))

    monkeypatch.setattr(sqlite3, "connect", shut)
    with closing(connect_to_read(path)) as connection:
        assert connection.execute("SELECT words FROM note").fetchall() == [("kept",)]
    path.with_name(path.name + "-wal").write_bytes(b"something")
    with pytest.raises(sqlite3.OperationalError):
        connect_to_read(path)


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    """Neither by writers nor by readers."""
    for opening in (connect, connect_to_read):
        with pytest.raises(sqlite3.OperationalError):
            opening(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_a_log_is_noticed(path: Path) -> None:
    """While the file is open there is one, afterwards there is none."""
    with closing(connect(path)) as connection:
        connection.execute("INSERT INTO note VALUES ('more')")
        assert left_behind(path)
    assert not left_behind(path)


def test_presence_is_noticed(tmp_path: Path) -> None:
    """Whoever comes second is not alone; once the first has gone, the next one is."""
    first = Presence.enter(tmp_path / "x.db")
    first.share()
    second = Presence.enter(tmp_path / "x.db")
    assert (first.alone, second.alone) == (True, False)
    second.share()
    first.leave()
    second.leave()
    third = Presence.enter(tmp_path / "x.db")
    assert third.alone
    third.leave()
    third.leave()
    assert Presence.enter(tmp_path / "nowhere" / "x.db").alone


def test_a_finished_file_does_not_replace_another(tmp_path: Path) -> None:
    """The first to be put in place stays."""
    path = tmp_path / "x.db"
    for content in ("first", "second"):
        made = tmp_path / "x.part"
        made.write_text(content)
        put_in_place(made, path)
    assert path.read_text() == "first"
    assert list(tmp_path.iterdir()) == [path]


def test_a_finished_file_is_put_in_place_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On file systems that have none it is renamed."""

    def unsupported(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.link", unsupported)
    path = tmp_path / "x.db"
    for content in ("first", "second"):
        made = tmp_path / "x.part"
        made.write_text(content)
        put_in_place(made, path)
    assert path.read_text() == "first"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.threat(24)
def test_a_copy_is_kept_once(path: Path) -> None:
    """A copy that is there already is the older one, and stays."""
    copy = copy_beside(path, "2")
    with closing(connect(path)) as connection:
        connection.execute("DELETE FROM note")
    assert copy_beside(path, "2") == copy
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT words FROM note").fetchall() == [("kept",)]


zones = st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours)))


@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=zones))  # noqa: DTZ001 -- limits
@pytest.mark.threat(19)
def test_an_instant_comes_back_in_utc(instant: datetime) -> None:
    """The same instant, whatever zone it was told in."""
    dialect = sqlite.dialect()
    stored = UtcDateTime().process_bind_param(instant, dialect)
    assert stored is not None
    assert stored.tzinfo is None
    back = UtcDateTime().process_result_value(stored, dialect)
    assert back == instant
    assert back.tzinfo is UTC


def test_a_time_without_a_zone_is_refused() -> None:
    """Nobody could say later which instant it was."""
    with pytest.raises(NaiveInstantError):
        UtcDateTime().process_bind_param(datetime(2026, 3, 4), sqlite.dialect())  # noqa: DTZ001
