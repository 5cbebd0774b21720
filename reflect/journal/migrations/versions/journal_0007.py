"""Dialogues and private agreements are sealed, so that a changed word is noticed."""

import sqlalchemy as sa
from alembic import op

from reflect.journal.sealing import seal_all

revision = "journal_0007"
down_revision = "journal_0006"


def upgrade() -> None:
    """Make the table of seals, and seal what is there as it is."""
    op.create_table(
        "seal",
        sa.Column("of", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("of", name=op.f("pk_seal")),
    )
    seal_all(op.get_bind())
