"""How far a line may travel (levels P0 to P4 of the design)."""

from enum import StrEnum


class Privacy(StrEnum):
    """Who may come to see a line."""

    SCRATCH = "scratch"
    """P0: never stored."""
    MINE = "mine"
    """P1: only in my journal."""
    TO_SHARE = "to share"
    """P2: goes into a draft that I see and edit before it leaves."""
    OURS = "ours"
    """P3: both sides hold it."""
    COUNTABLE = "countable"
    """P4: may be given to a programme as a number, without text."""

    @property
    def code(self) -> str:
        """The short name shown in the margin: P0 to P4."""
        return f"P{list(Privacy).index(self)}"

    @property
    def may_leave(self) -> bool:
        """Whether a line of this level may appear in anything that is written out."""
        return self in {Privacy.TO_SHARE, Privacy.OURS}
