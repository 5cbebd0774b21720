"""What screens on a dialogue share: another window may take it over, and that is told at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from textual import on, work
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reflect.domain.errors import ReflectError

R = TypeVar("R")
EVERY = 1.0
"""Seconds between two looks at whether this window still has it."""
GIVE_UP = "give_up"


class HeldScreen(Screen[R]):
    """Looks now and then whether it still has its dialogue; once it has not, it can only be left.

    Whoever derives from it binds a key to `give_up` and shows `lost` when it is told.
    """

    lost = ""
    """Why nothing more is kept from here, in sentences; empty while it is."""

    @dataclass
    class Lost(Message):
        """Another window took the dialogue over, or removed it."""

        says: str

    def hold(self, check: Callable[[], None]) -> None:
        """Look from now on whether the dialogue is still here: `check` says so by an error."""
        self.set_interval(EVERY, lambda: None if self.lost else self._look(check))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no key that cannot work any more."""
        del parameters
        return (action == GIVE_UP) is bool(self.lost)

    def action_give_up(self) -> None:
        """Leave what another window has now."""
        self.dismiss(None)

    def leave_if(self, sure: bool | None) -> None:  # noqa: FBT001 -- what a question returns
        """Leave, where the user said yes to it."""
        if sure:
            self.dismiss(None)

    def show_lost(self, says: str) -> None:
        """Tell the user; what is written stays to be read and copied."""
        raise NotImplementedError

    @work(thread=True, exclusive=True, exit_on_error=False, group="holding")
    def _look(self, check: Callable[[], None]) -> None:
        try:
            check()
        except ReflectError as error:
            if not get_current_worker().is_cancelled:
                self.post_message(self.Lost(str(error)))

    @on(Lost)
    def _tell(self, message: Lost) -> None:
        message.stop()
        self.lost = message.says
        self.show_lost(message.says)
        self.refresh_bindings()
