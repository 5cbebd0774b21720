"""From key to screen in a long answer, beside a bare `TextArea`."""

import asyncio
import tempfile
import time
from pathlib import Path

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import TextArea

from benchmarks.timing import Times
from reflect.app.home import Home
from reflect.app.relationships import SetUp
from reflect.bootstrap import build
from reflect.tui.screens.conversation import ConversationScreen

LINES = "\n".join(f"Line {number} of what was said about the draft." for number in range(200))
KEYS = 150


class Bare(App[None]):
    """A text area and nothing else."""

    def compose(self) -> ComposeResult:
        """Lay out the text area."""
        yield TextArea(LINES)


class Leading(App[None]):
    """The conversation screen over real stores and the real reader."""

    def __init__(self, home: Path) -> None:
        """Keep everything in `home`."""
        super().__init__()
        self.services = build(Home(home, home))

    def on_mount(self) -> None:
        """Begin a debrief."""
        relationship = self.services.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
        talk = self.services.conversations.begin("debrief", relationship)
        self.push_screen(ConversationScreen(self.services, talk))


async def _type(pilot: Pilot[None]) -> Times:
    found = []
    await pilot.pause()
    area = pilot.app.screen.query_one(TextArea)
    area.focus()
    area.text = LINES
    area.move_cursor(area.document.end)
    await pilot.pause()
    for number in range(KEYS):
        begun = time.perf_counter()
        await pilot.press("abcdefg "[number % 8])
        found.append((time.perf_counter() - begun) * 1000)
    return Times(tuple(found))


async def _both() -> tuple[Times, Times]:
    bare = Bare()
    async with bare.run_test(size=(120, 40)) as pilot:
        floor = await _type(pilot)
    with tempfile.TemporaryDirectory() as folder:
        leading = Leading(Path(folder))
        async with leading.run_test(size=(120, 40)) as pilot:
            ours = await _type(pilot)
        leading.services.close()
    return ours, floor


def typing() -> None:
    """Print both and the ratio of their p95."""
    ours, floor = asyncio.run(_both())
    print("key to screen in a 200-line answer, autosave and live hearing on")
    print(f"  reflect   {ours}\n  TextArea  {floor}")
    print(f"  p95 ratio {ours.p95 / floor.p95:.2f} (budget 1.2)\n")
