"""What is being typed is kept, and typing never waits for it."""

from threading import Event

from reflect.domain.errors import TextTooLongError
from reflect.tui.drafts import DraftKeeper


class Kept:
    """Remembers what it was asked to keep; it can be held up."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.begun = Event()
        self.may_end = Event()
        self.may_end.set()

    def __call__(self, text: str) -> None:
        """Keep a text, once it may."""
        self.begun.set()
        assert self.may_end.wait(10)
        self.texts.append(text)


def test_closing_writes_what_is_outstanding() -> None:
    """The last keys are kept, however soon the end comes after them."""
    kept = Kept()
    keeper = DraftKeeper(kept, lambda _: None)
    keeper.changed("a thou")
    keeper.changed("a thought")
    keeper.close()
    assert kept.texts[-1] == "a thought"


def test_typing_does_not_wait_for_the_disk() -> None:
    """While one write is under way more keys are taken, and only the latest text is written."""
    kept = Kept()
    kept.may_end.clear()
    keeper = DraftKeeper(kept, lambda _: None)
    keeper.changed("first")
    assert kept.begun.wait(10)
    for number in range(100):
        keeper.changed(f"more {number}")
    kept.may_end.set()
    keeper.close()
    assert kept.texts == ["first", "more 99"]


def test_a_draft_that_cannot_be_kept_is_told_and_the_next_one_is_kept() -> None:
    """A failure comes as a sentence; it does not end the keeping."""
    kept, told = Kept(), list[str]()

    def keep(text: str) -> None:
        if text == "far too long":
            raise TextTooLongError(len(text), 5)
        kept(text)

    failed = Event()

    def fail(says: str) -> None:
        told.append(says)
        failed.set()

    keeper = DraftKeeper(keep, fail)
    keeper.changed("far too long")
    assert failed.wait(10)
    keeper.changed("short")
    keeper.close()
    assert kept.texts == ["short"]
    assert told[1:] == [""]
    assert keeper.problem == ""


def test_a_failure_is_told_once_and_stays_known() -> None:
    """However many keys follow; whoever leaves can be warned."""
    told = list[str]()

    def keep(text: str) -> None:
        raise TextTooLongError(len(text), 5)

    keeper = DraftKeeper(keep, told.append)
    for _ in range(3):
        keeper.changed("still")
    keeper.close()
    assert told == [keeper.problem]
    assert keeper.problem


def test_nothing_typed_writes_nothing() -> None:
    """Opening a question and leaving it keeps no draft."""
    kept = Kept()
    DraftKeeper(kept, lambda _: None).close()
    assert kept.texts == []
