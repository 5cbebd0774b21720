"""What kind of file the ledger is."""

from reflect.storage.revisions import Schema

LEDGER = Schema(
    name="ledger",
    revisions=("ledger_0001", "ledger_0002", "ledger_0003"),
    migrations="reflect.ledger:migrations",
)
