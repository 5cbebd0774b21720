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
    """P3: about an agreement; both sides hold it once it is confirmed."""
    COUNTABLE = "countable"
    """P4: may be given to a programme as a number, without text."""

    @property
    def code(self) -> str:
        """The short name of the level, P0 to P4; people are shown words."""
        return f"P{list(Privacy).index(self)}"

    @property
    def may_leave(self) -> bool:
        """Whether a line of this level may appear in anything that is written out."""
        return self in {Privacy.TO_SHARE, Privacy.OURS}


SHORT: dict[Privacy, str] = {
    Privacy.SCRATCH: "never kept",
    Privacy.MINE: "only yours",
    Privacy.TO_SHARE: "to share",
    Privacy.OURS: "told once you confirm it",
    Privacy.COUNTABLE: "counted, without words",
}
"""What each level means, in a few words."""
LEVELS: dict[Privacy, str] = {
    **SHORT,
    Privacy.TO_SHARE: "to share, after you have seen it",
    Privacy.OURS: "told only once you confirm what is written down",
}
"""What each level means to the one who writes."""
