"""Four programs write 500 times each into one home; counts what is lost and who is refused.

usage: python -m benchmarks.crowding
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from reflect.app.ports import Query
from reflect.journal.store import SqlJournal
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
from tests.ledger.made import opened

PROGRAMS, WRITES = 4, 500
WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reflect.app.kept import KeptConversation
from reflect.app.ports import Entry
from reflect.domain.acts import Noted
from reflect.journal.store import SqlJournal
from reflect.ledger.store import SqlLedger
from tests.doubles.clock import FixedClock
from tests.ledger.made import ANA, TERMS
home, name, writes = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
ledger = SqlLedger.open(home / "ledger.db", FixedClock())
journal = SqlJournal.open(home / "journal.db", FixedClock())
for number in range(writes):
    subject = f"{name}-{number}"
    ledger.record("r1", [Entry(subject, Noted(by=ANA, terms=TERMS))])
    journal.save(
        KeptConversation(
            id=subject, dialogue="quick", relationship="r1", session=None, seed=1,
            begun=datetime(2026, 3, 3, tzinfo=UTC), finished=datetime(2026, 3, 3, tzinfo=UTC),
            turns=(), draft="",
        )
    )
ledger.close()
journal.close()
"""


def main() -> int:
    """Write from all sides, and count."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ledger = SqlLedger.open(home / "ledger.db", FixedClock())
        opened(ledger)
        command = [sys.executable, "-c", WRITER, folder]
        writers = [
            subprocess.Popen([*command, f"w{each}", str(WRITES)], stderr=subprocess.PIPE, text=True)
            for each in range(PROGRAMS)
        ]
        complaints = [writer.communicate()[1] for writer in writers]
        journal = SqlJournal.open(home / "journal.db", FixedClock())
        told = ledger.agreements(Query()).total, len(journal.finished("r1"))
        print(f"{PROGRAMS} x {WRITES}: {told[0]} in the ledger, {told[1]} in the journal")
        print(f"{ledger.verify()} entries verify; {sum(map(bool, complaints))} programs complained")
        for complaint in complaints:
            print(complaint[-400:], end="")
        ledger.close()
        journal.close()
    return 0 if told == (PROGRAMS * WRITES, PROGRAMS * WRITES) and not any(complaints) else 1


if __name__ == "__main__":
    sys.exit(main())
