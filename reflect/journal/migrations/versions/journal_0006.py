"""Words of an answer can be kept out of what is shared."""

import sqlalchemy as sa
from alembic import op

revision = "journal_0006"
down_revision = "journal_0005"


def upgrade() -> None:
    """Note of a turn which of its words are not shared; none of what was answered before."""
    op.add_column("turn", sa.Column("withheld", sa.JSON(), server_default="[]", nullable=False))
