"""What was never shared can be forgotten: events are emptied, relationships go."""

import sqlalchemy as sa
from alembic import op

revision = "ledger_0002"
down_revision = "ledger_0001"

_NO_UPDATE = """
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
WHEN NOT (
    NEW.kind = 'forgotten' AND OLD.kind <> 'forgotten'
    AND NEW.payload = '' AND NEW.subject = '' AND NEW.zone = '' AND NEW.id = OLD.hash
    AND NEW.at LIKE '____-__-__ 00:00:00.000000'
    AND NEW.relationship = OLD.relationship AND NEW.author = OLD.author
    AND NEW.seq = OLD.seq AND NEW.lamport = OLD.lamport
    AND NEW.prev = OLD.prev AND NEW.hash = OLD.hash
)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
"""
_NO_DELETE = """
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
WHEN OLD.kind <> 'forgotten'
  OR EXISTS (SELECT 1 FROM relationship WHERE relationship = OLD.relationship)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
"""
_NO_FORGERY = """
CREATE TRIGGER event_no_forgery BEFORE INSERT ON event WHEN NEW.kind = 'forgotten'
BEGIN SELECT RAISE(ABORT, 'only what was written can be forgotten'); END
"""


def upgrade() -> None:
    """Let the guards pass what forgetting does, and nothing else; keep spent names apart."""
    op.execute("DROP TRIGGER event_no_update")
    op.execute("DROP TRIGGER event_no_delete")
    op.execute(_NO_UPDATE)
    op.execute(_NO_DELETE)
    op.execute(_NO_FORGERY)
    op.add_column(
        "relationship", sa.Column("spent", sa.Integer(), server_default="0", nullable=False)
    )
    op.create_table(
        "forgotten",
        sa.Column("relationship", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("relationship", name=op.f("pk_forgotten")),
        sa.UniqueConstraint("place", name=op.f("uq_forgotten_place")),
    )
