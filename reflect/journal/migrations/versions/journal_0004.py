"""The journal knows which window has a dialogue open."""

import sqlalchemy as sa
from alembic import op

revision = "journal_0004"
down_revision = "journal_0003"


def upgrade() -> None:
    """Add who holds a dialogue."""
    op.add_column("conversation", sa.Column("holder", sa.String(length=64), nullable=True))
    op.add_column(
        "conversation",
        sa.Column("held", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
