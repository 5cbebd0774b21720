"""A word of one's own, and a part of one's own: the same events are told better.

No table changes.  Whatever step is taken, what is listed is worked out anew after
it (see `env.py`), and this one is taken for that alone.
"""

revision = "ledger_0003"
down_revision = "ledger_0002"


def upgrade() -> None:
    """Change nothing."""
