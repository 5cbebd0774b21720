"""An answer can be forgotten; that there was one is remembered."""

import sqlalchemy as sa
from alembic import op

revision = "journal_0005"
down_revision = "journal_0004"


def upgrade() -> None:
    """Note of a turn whether its answer was forgotten."""
    op.add_column(
        "turn", sa.Column("forgotten", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
