"""The composition root."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from reflect.app.clock import SystemClock, zone_of
from reflect.app.home import Home
from reflect.app.ids import ids
from reflect.app.relationships import SetUp
from reflect.bootstrap import build
from reflect.domain.errors import BadSettingsError, CorruptStoreError, UnknownRelationshipError
from tests.doubles.clock import FixedClock
from tests.doubles.reader import ScriptedReader


def test_everything_is_put_together(tmp_path: Path) -> None:
    """A home is made, and used, and closing twice is harmless."""
    home = Home(tmp_path / "data", tmp_path / "config")
    reader = ScriptedReader()
    services = build(home, clock=FixedClock(), reader=reader)
    relationship = services.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
    assert services.conversations.question(services.conversations.begin("quick", relationship))
    assert services.summaries.of(relationship).with_whom == "Dana"
    services.close()
    services.close()
    assert reader.stopped
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_a_relationship_can_be_preferred(tmp_path: Path) -> None:
    """It is the current one, whatever comes next; an unknown one is told."""
    home = Home(tmp_path, tmp_path)
    services = build(home, clock=FixedClock(), reader=ScriptedReader())
    for name in ("Dana", "Ben"):
        services.relationships.set_up(SetUp(my_name="Priya", others=(name,)))
    services.close()
    for name, found in (("dana", "Dana"), ("b", "Ben"), ("", "Ben")):
        services = build(home, clock=FixedClock(), reader=ScriptedReader(), preferred=name)
        current = services.relationships.current()
        assert current
        assert current.with_whom == found
        services.close()
    services = build(home, clock=FixedClock(), reader=ScriptedReader(), preferred="Zoe")
    with pytest.raises(UnknownRelationshipError):
        services.relationships.current()
    services.close()


def test_bad_settings_open_nothing(tmp_path: Path) -> None:
    """They are read before any file is made."""
    config = tmp_path / "config"
    config.mkdir()
    (config / "config.toml").write_text("nonsense = 1", encoding="utf-8")
    with pytest.raises(BadSettingsError):
        build(Home(tmp_path / "data", config))
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(("order", "due"), [("day", date(2026, 5, 4)), ("month", date(2026, 4, 5))])
def test_days_in_figures_are_read_in_the_order_of_the_setting(
    tmp_path: Path, order: str, due: date
) -> None:
    """The reader is told."""
    (tmp_path / "config.toml").write_text(f'date_order = "{order}"', encoding="utf-8")
    services = build(Home(tmp_path, tmp_path))
    try:
        assert services.reader.day("by 4/5", date(2026, 3, 3), None) == due
    finally:
        services.close()


def test_a_damaged_journal_lets_go_of_the_ledger(tmp_path: Path) -> None:
    """What was opened before the fault is closed again, so that it can be opened anew."""
    home = Home(tmp_path, tmp_path)
    build(home, reader=ScriptedReader()).close()
    good = home.journal.read_bytes()
    home.journal.write_bytes(b"nonsense")
    with pytest.raises(CorruptStoreError):
        build(home, reader=ScriptedReader())
    home.journal.write_bytes(good)
    build(home, reader=ScriptedReader()).close()


def test_the_readers_process_is_not_started_before_it_is_wanted(tmp_path: Path) -> None:
    """Opening and closing wakes neither spaCy nor a process."""
    program = (
        "import subprocess, sys\nfrom pathlib import Path\n"
        "from reflect.app.home import Home\nfrom reflect.bootstrap import build\n"
        "def started(*arguments, **named):\n    raise SystemExit(3)\n"
        "subprocess.Popen = started\n"
        f"here = Path({str(tmp_path)!r})\nbuild(Home(here, here)).close()\n"
        "sys.exit(2 if {'spacy', 'textual'} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_ids_sort_by_time(tmp_path: Path) -> None:
    """Later ids are greater, and none comes twice."""
    clock = FixedClock()
    new_id = ids(clock)
    first = {new_id() for _ in range(100)}
    clock.move(seconds=1)
    assert len(first) == 100
    assert max(first) < new_id()
    assert tmp_path.exists()


def test_the_machines_clock_agrees_with_itself() -> None:
    """Now is aware; today is the day somewhere near it."""
    clock = SystemClock()
    assert clock.now().tzinfo is not None
    assert abs((clock.now().date() - clock.today()).days) <= 1
    assert clock.zone()


@pytest.mark.parametrize(
    ("variable", "link", "zone"),
    [
        ("Europe/Lisbon", "", "Europe/Lisbon"),
        (":Asia/Tokyo", "", "Asia/Tokyo"),
        ("", "zoneinfo/America/Lima", "America/Lima"),
        ("nonsense/zone", "zoneinfo/Europe/Paris", "Europe/Paris"),
        ("../../etc/passwd", "", "UTC"),
        ("", "", "UTC"),
    ],
)
def test_the_zone_is_found(variable: str, link: str, zone: str, tmp_path: Path) -> None:
    """From the variable, else from where the local time points, else UTC."""
    local = tmp_path / "localtime"
    if link:
        target = tmp_path / link
        target.parent.mkdir(parents=True)
        target.touch()
        local.symlink_to(target)
    assert zone_of(variable, local) == zone
