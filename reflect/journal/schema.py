"""What kind of file the journal is."""

from reflect.storage.revisions import Schema

JOURNAL = Schema(
    name="journal",
    revisions=(
        "journal_0001",
        "journal_0002",
        "journal_0003",
        "journal_0004",
        "journal_0005",
        "journal_0006",
        "journal_0007",
    ),
    migrations="reflect.journal:migrations",
    small=True,
)
