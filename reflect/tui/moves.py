"""What can be done with an agreement: keys, words, and what has to be asked first."""

from dataclasses import dataclass

from reflect.app.agreements import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """A move as the screen shows it."""

    key: str
    label: str
    """What the user does."""
    says: str
    """What comes of it, in one sentence."""
    told: str
    """The label when it is somebody else's move, with their name for {who}."""
    asked: str = ""
    """The label when it may have been one of several, who is asked for then."""
    note: str = ""
    """What the note is asked with; empty when there is none."""
    terms: bool = False
    """Whether other words and another day can be given."""

    @property
    def asks(self) -> bool:
        """Whether something is asked before it is done."""
        return bool(self.note) or self.terms


DOINGS: dict[Move, Doing] = {
    Move.DONE: Doing(
        key="d",
        label="It is done",
        says="Nothing is left to do.",
        told="{who} did it",
        asked="A part is done",
        note="A note, if you like",
    ),
    Move.CONFIRM: Doing(
        key="k",
        label="It was kept",
        says="This settles it.",
        told="{who} says it was kept",
        asked="It was kept",
    ),
    Move.NOT_YET: Doing(
        key="n",
        label="Not yet",
        says="It is open again.",
        told="{who} says not yet",
        note="What is still missing?",
    ),
    Move.ACCEPT: Doing(
        key="y",
        label="Say yes",
        says="Agreed once everyone has said yes.",
        told="{who} said yes",
        asked="Somebody said yes",
    ),
    Move.DECLINE: Doing(
        key="x",
        label="Say no",
        says="It is closed, without blame.",
        told="{who} said no",
        asked="Somebody said no",
        note="Why, if you like",
    ),
    Move.CHANGE: Doing(
        key="c",
        label="Ask for a change",
        says="Another day, or other words.",
        told="{who} asked for a change",
        asked="A change is asked for",
        note="Why, if you like",
        terms=True,
    ),
    Move.CHANGE_YES: Doing(
        key="a",
        label="Say yes to the change",
        says="The new words and day hold from now on.",
        told="{who} said yes to the change",
        asked="A yes to the change",
    ),
    Move.CHANGE_NO: Doing(
        key="r",
        label="Say no to the change",
        says="It stays as agreed.",
        told="{who} said no to the change",
        asked="A no to the change",
        note="Why, if you like",
    ),
    Move.RELEASE: Doing(
        key="l",
        label="Let it go",
        says="Nobody has to do it any more.",
        told="{who} let it go",
        asked="It is let go",
        note="Why, if you like",
    ),
    Move.WITHDRAW: Doing(
        key="w",
        label="Take it back",
        says="Nobody can count on it any longer.",
        told="{who} took it back",
        asked="It is taken back",
        note="Why, if you like",
    ),
    Move.FIRM: Doing(
        key="p",
        label="Make it a promise",
        says="Then somebody is bound by it.",
        told="{who} made it a promise",
        terms=True,
    ),
    Move.AMEND: Doing(
        key="e",
        label="Correct it",
        says="Other words or another day.",
        told="{who} corrected it",
        terms=True,
    ),
    Move.MISS: Doing(
        key="m",
        label="It was missed",
        says="It can still be put right.",
        told="{who} says it was missed",
    ),
    Move.REPAIR: Doing(
        key="f",
        label="Put it right",
        says="Promise it anew, for a day that holds.",
        told="{who} put it right",
        note="A word about it, if you like",
        terms=True,
    ),
}
