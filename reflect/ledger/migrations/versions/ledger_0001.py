"""The ledger as it began: events that are only added to, and what they amount to."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import OperationalError

revision = "ledger_0001"
down_revision = None

_NO_REPLACING = """
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
WHEN EXISTS (
    SELECT 1 FROM event
    WHERE relationship = NEW.relationship
      AND (author = NEW.author AND seq = NEW.seq OR id = NEW.id)
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
"""
_WORDS = (
    "CREATE VIRTUAL TABLE agreement_words USING fts5"
    "(search, content='', columnsize=0, detail=none, tokenize='ascii', prefix='1 2 3')"
)


def upgrade() -> None:
    """Make the tables, the guards that keep events as they are, and the index of words."""
    _event()
    _relationship()
    _member()
    _session()
    _agreement()
    _owner()
    _guards()
    _words()


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("relationship", sa.String(length=64), nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("lamport", sa.BigInteger(), nullable=False),
        sa.Column("prev", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("relationship", "author", "seq", name=op.f("pk_event")),
        sa.UniqueConstraint("relationship", "id", name=op.f("uq_event_relationship_id")),
    )
    op.create_index(
        op.f("ix_event_relationship_lamport"), "event", ["relationship", "lamport"], unique=False
    )
    op.create_index(
        op.f("ix_event_relationship_subject_lamport"),
        "event",
        ["relationship", "subject", "lamport"],
        unique=False,
    )


def _relationship() -> None:
    op.create_table(
        "relationship",
        sa.Column("relationship", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("letter", sa.String(length=32), nullable=False),
        sa.Column("me", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("form", sa.String(length=32), nullable=False),
        sa.Column("term", sa.String(length=32), nullable=False),
        sa.Column("formality", sa.String(length=32), nullable=False),
        sa.Column("rhythm_days", sa.Integer(), nullable=True),
        sa.Column("goals", sa.JSON(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("relationship", name=op.f("pk_relationship")),
        sa.UniqueConstraint("place", name=op.f("uq_relationship_place")),
    )


def _member() -> None:
    op.create_table(
        "member",
        sa.Column("relationship", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("relationship", "person", name=op.f("pk_member")),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("relationship", sa.String(length=64), nullable=False),
        sa.Column("session", sa.String(length=64), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("relationship", "session", name=op.f("pk_session")),
    )


def _agreement() -> None:
    op.create_table(
        "agreement",
        sa.Column("relationship", sa.String(length=64), nullable=False),
        sa.Column("agreement", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=True),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("mine", sa.Boolean(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("touched", sa.DateTime(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("relationship", "agreement", name=op.f("pk_agreement")),
        sa.UniqueConstraint(
            "relationship", "number", name=op.f("uq_agreement_relationship_number")
        ),
    )
    op.create_index("ix_agreement_due", "agreement", ["due", "key", "status", "mine"], unique=False)
    op.create_index("ix_agreement_id", "agreement", ["agreement"], unique=False)
    op.create_index("ix_agreement_key", "agreement", ["key"], unique=True)
    op.create_index(
        "ix_agreement_mine", "agreement", ["is_open", "mine", "due", "key", "status"], unique=False
    )
    op.create_index(
        "ix_agreement_number", "agreement", ["key", "status", "mine", "due"], unique=False
    )
    op.create_index(
        "ix_agreement_open", "agreement", ["is_open", "due", "key", "status", "mine"], unique=False
    )
    op.create_index(
        "ix_agreement_touched",
        "agreement",
        ["touched", "key", "status", "mine", "due"],
        unique=False,
    )


def _owner() -> None:
    op.create_table(
        "owner",
        sa.Column("relationship", sa.String(length=64), nullable=False),
        sa.Column("agreement", sa.String(length=64), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("relationship", "agreement", "person", name=op.f("pk_owner")),
    )
    op.create_index(op.f("ix_owner_person_key"), "owner", ["person", "key"], unique=False)


def _guards() -> None:
    op.execute(_NO_REPLACING)
    for verb in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER event_no_{verb} BEFORE {verb.upper()} ON event "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )


def _words() -> None:
    connection = op.get_bind()
    try:
        connection.execute(sa.text(_WORDS))
    except OperationalError:
        return  # this SQLite has no full-text search; plain comparison does, more slowly
