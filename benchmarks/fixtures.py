"""What the programs are measured on."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reflect.app.clock import SystemClock
from reflect.ledger.bulk import fill, open_pair
from reflect.ledger.store import SqlLedger

ENTRIES = 1_000
"""Entries in the journal of the peer."""


def ledger(home: Path, agreements: int) -> dict[str, str]:
    """Make a home whose ledger holds so many agreements; return its environment."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    clock = SystemClock()
    opened = SqlLedger.open(home / "ledger.db", clock)
    fill(opened, clock, open_pair(opened, clock, "Priya", "Dana"), agreements)
    opened.close()
    return {"REFLECT_HOME": str(home)}


def journal(folder: Path, jrnl: Path) -> list[str]:
    """Make a jrnl journal of 1,000 entries; return the command that shows the last one."""
    folder.mkdir(parents=True, exist_ok=True)
    first = datetime(2024, 1, 1, 9, tzinfo=UTC)
    text = "\n".join(
        f"[{first + timedelta(hours=7 * number):%Y-%m-%d %H:%M}] Entry {number}. "
        "Talked with Dana about the draft; I will send it by Friday.\n"
        for number in range(ENTRIES)
    )
    (folder / "journal.txt").write_text(text, encoding="utf-8")
    config = folder / "jrnl.yaml"
    config.write_text(
        f"colors:\n  body: none\n  date: none\n  tags: none\n  title: none\n"
        f"default_hour: 9\ndefault_minute: 0\neditor: ''\nencrypt: false\nhighlight: false\n"
        f"indent_character: '|'\njournals:\n  default:\n    journal: {folder / 'journal.txt'}\n"
        f"linewrap: 79\ntagsymbols: '@'\ntemplate: false\n"
        f"timeformat: '%Y-%m-%d %H:%M'\nversion: v4.3\n",
        encoding="utf-8",
    )
    command = [str(jrnl), "--config-file", str(config), "-n", "1"]
    subprocess.run(command, check=True, capture_output=True, input=b"")
    return command
