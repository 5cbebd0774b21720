"""Keys in the order in which they were typed, however fast they come.

Textual hands a key to the part in front at once, and that part deals with it later, in
a queue of its own.  What comes in one go (from a paste, a text expander, dictation or a
slow line) would overtake itself: a key of the screen would act before the letters typed
before it are in their field, and letters typed after it would land in the old field.
Here, each input finds the screen as the one before it has left it.
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Protocol, runtime_checkable

from textual import events, on, work
from textual.app import App, ScreenStackError
from textual.message import Message

SENT_ON = 3
"""A message may be sent on under another name this often: Enter is Submitted, then Sent, then
what the screen makes of it."""
LOOK_AGAIN = 0.02
"""Seconds after which something that has no way to tell is looked at again."""
IN_ORDER = (events.Key, events.Paste, events.MouseDown, events.MouseUp)


@runtime_checkable
class Busy(Protocol):
    """A screen that sometimes cannot take keys; they wait for it."""

    @property
    def busy(self) -> bool:
        """Whether what the last key set off is still under way; an attribute will do."""
        ...


class Mark(Message):
    """Follows a key through every queue that it goes through, and comes back to the app."""

    def __init__(self) -> None:
        super().__init__()
        self.back = asyncio.Event()


class TypeAhead(App[None]):
    """Hands input on in order: each once the one before has been dealt with.

    A run of text goes to its field without waiting, so that typing costs nothing.
    """

    def __init__(self) -> None:
        """Begin with nothing typed."""
        super().__init__()
        self._line: deque[events.Event] = deque()
        self._handing = False

    async def on_event(self, event: events.Event) -> None:
        """Let input stand in line; text for the field in front passes where there is none."""
        waits = isinstance(event, IN_ORDER) and not event.is_forwarded
        if not waits or (self._is_text(event) and not self._handing):
            await super().on_event(event)
            return
        self._line.append(event)
        if not self._handing:
            self._handing = True
            self._hand_on()

    @work(group="keys")
    async def _hand_on(self) -> None:
        with suppress(ScreenStackError):  # the program ends: nobody is left to take keys
            await self._hand_on_all()
        self._handing = False

    async def _hand_on_all(self) -> None:
        stirred = True
        while self._line or stirred:
            if stirred or not self._is_text(self._line[0]):
                await self._rest()
                stirred = False
            if self._line:
                event = self._line.popleft()
                stirred = not self._is_text(event)
                await super().on_event(event)

    async def _rest(self) -> None:
        """Wait until all that was handed on has been dealt with."""
        rounds = 0
        while rounds < SENT_ON:
            if self._holds():
                rounds = 0
                await asyncio.sleep(LOOK_AGAIN)
            else:
                rounds = rounds + 1 if await self._comes_back() else 0

    async def _comes_back(self) -> bool:
        """Send a mark after the keys; False where the part in front went away meanwhile."""
        front, mark = self.focused or self.screen, Mark()
        if front.post_message(mark):
            while not mark.back.is_set() and front is (self.focused or self.screen):
                with suppress(TimeoutError):
                    await asyncio.wait_for(mark.back.wait(), LOOK_AGAIN)
        else:
            await asyncio.sleep(LOOK_AGAIN)
        return mark.back.is_set()

    @on(Mark)
    def _came_back(self, message: Mark) -> None:
        message.stop()
        message.back.set()

    def _holds(self) -> bool:
        """Whether the screen in front is busy; whoever wants to leave need not wait for it."""
        busy = isinstance(self.screen, Busy) and self.screen.busy
        return busy and not (self._line and self._leaves(self._line[0]))

    def _leaves(self, event: events.Event) -> bool:
        active = self.active_bindings.get(event.key) if isinstance(event, events.Key) else None
        return active is not None and active.node is self and active.binding.action == "quit"

    def _is_text(self, event: events.Event) -> bool:
        """Whether it only adds to the text of the field in front."""
        if not isinstance(event, events.Key) or self.focused is None:
            return False
        return bool(event.character) and self.focused.check_consume_key(event.key, event.character)
