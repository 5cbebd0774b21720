"""Kills the program at random moments of an evening, and counts what is lost.

usage: python -m benchmarks.killing [ROUNDS] [STATE ...]

In each of five states (typing, choosing, confirming, saving, check-in) every round starts
the program, goes by key to the dialogue that was left, does what one does in that state,
`kill -9`s it at a random moment, and looks into the files.  What was typed more than 300 ms
before the kill must be there; the next start by key must offer to go on; nothing may stand
in the ledger twice; the ledger and the journal must verify.

The program is started awake (see `awake`), and what it hears is scripted while it is decided:
what is killed is writing, not reading.
"""

import contextlib
import io
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from benchmarks.awake import awake, wake
from reflect.app.home import Home
from reflect.app.looking_back import hold
from reflect.app.ports import Query
from reflect.app.proposals import Decision, Draft
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.bootstrap import build
from reflect.cli import run
from reflect.domain.commitments import CommitmentKind
from tests.doubles.reader import ScriptedReader, promise
from tests.terminal.screen import Terminal

ALLOWED = 0.3
"""Seconds of typing that may be lost."""
PACE = 0.02
"""Seconds between keys."""
WORDS = "I told Dana I would rewrite the intro and send it to Ben by Friday. "
SAYS = "I will send Dana the draft by Friday. Dana will read it. I will call Ben on Monday."
GO_ON = "Go on with it?"
SIZE = (100, 30)


@dataclass
class Trial:
    """One home that is killed again and again."""

    home: Path
    draw: random.Random
    typed: list[tuple[float, str]] = field(default_factory=list)
    """What was sent in this round, and when."""
    before: str = ""
    """What was kept when it began."""

    def opened(self) -> Services:
        """Open the files as a kill left them."""
        return build(Home(self.home, self.home))

    def moment(self, most: float) -> float:
        """Return for how long the program lives in this round, in seconds."""
        return self.draw.uniform(0.1, most)

    def type_for(self, terminal: Terminal, seconds: float) -> None:
        """Type at a steady pace for so long."""
        begun = time.monotonic()
        while time.monotonic() - begun < seconds:
            character = WORDS[(len(self.before) + len(self.typed)) % len(WORDS)]
            terminal.type(character)
            self.typed.append((time.monotonic(), character))
            time.sleep(PACE)


def wait(terminal: Terminal, seconds: float) -> None:
    """Let the program run on while its screen is read."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        _ = terminal.text
        time.sleep(0.01)


def enter(terminal: Terminal, key: str, *, left: bool) -> None:
    """Begin a dialogue by its key; where one was left, going on must be offered."""
    terminal.see("Debrief")
    terminal.settle()
    terminal.press(key)
    if left:
        terminal.see(GO_ON)
        terminal.press("enter")


def to_deciding(terminal: Terminal) -> bool:
    """Go to where it is decided; False where the kill came when that was over, and it is closed."""
    enter(terminal, "k", left=True)
    for _ in range(400):
        if "Accept" in terminal.text:
            return True
        if "What you keep" in terminal.text:
            terminal.press("enter")
            terminal.see("Summary")
            return False
        wait(terminal, 0.1)
    raise AssertionError(terminal.text)


def typing(trial: Trial, terminal: Terminal) -> None:
    """Type into an open answer."""
    enter(terminal, "d", left=bool(trial.before))
    terminal.see("1 of", "Why?")
    terminal.settle()
    trial.type_for(terminal, trial.moment(3.0))


def choosing(trial: Trial, terminal: Terminal) -> None:
    """Move among choices, and answer one after the other."""
    enter(terminal, "p", left=bool(left_of(trial)))
    terminal.see(" of ", "Why?")
    end = time.monotonic() + trial.moment(3.0)
    while time.monotonic() < end:
        terminal.press("down", "ctrl+s")


def confirming(trial: Trial, terminal: Terminal) -> None:
    """Decide about what was heard, change the mind, put things in other words."""
    if not to_deciding(terminal):
        return
    end = time.monotonic() + trial.moment(3.0)
    while time.monotonic() < end:
        terminal.press(trial.draw.choice("aixuwjk"))


def saving(trial: Trial, terminal: Terminal) -> None:
    """Accept all, save, and be killed while it is written down."""
    if not to_deciding(terminal):
        return
    terminal.press("A")
    terminal.settle()
    terminal.press("ctrl+s")
    terminal.press("enter")
    wait(terminal, trial.moment(0.8))


def check_in(trial: Trial, terminal: Terminal) -> None:
    """Say where things stand, and write a note."""
    enter(terminal, "c", left=bool(left_of(trial)))
    terminal.see(" of ", "Why?")
    end = time.monotonic() + trial.moment(4.0)
    while time.monotonic() < end:
        terminal.press("down", "ctrl+s")
        trial.typed.clear()
        wait(terminal, 0.2)


def left_of(trial: Trial) -> str:
    """Return the id of the dialogue that would be asked about; empty when none would."""
    opened = trial.opened()
    try:
        relationship = opened.relationships.all()[0]
        found = opened.left.all(relationship)
        return found[0].id if found else ""
    finally:
        opened.close()


def kept_draft(trial: Trial) -> str:
    """Return the draft that the journal holds."""
    opened = trial.opened()
    try:
        found = opened.left.all(opened.relationships.all()[0])
        return found[0].draft if found else ""
    finally:
        opened.close()


def set_up(home: Path) -> None:
    """Open a relationship with a few things that are due."""
    opened = build(Home(home, home))
    relationship = opened.relationships.set_up(SetUp(my_name="Priya", others=("Dana",)))
    due = opened.clock.today() - timedelta(days=1)
    drafts = tuple(
        Draft(
            kind=CommitmentKind.PROMISE,
            title=f"Send part {number}",
            owner=("Priya",),
            due=due,
            decision=Decision.ACCEPTED,
        )
        for number in range(12)
    )
    opened.agreements.save(relationship, drafts)
    today = opened.looking_back.on(relationship, opened.clock.today())
    hold(opened.ledger, relationship, today)
    opened.close()


def answered(home: Path) -> None:
    """Have a quick debrief in which all is answered and nothing was decided yet."""
    opened = build(Home(home, home))
    relationship = opened.relationships.all()[0]
    conversations = opened.conversations
    session = opened.looking_back.on(relationship, opened.clock.today())
    talk = conversations.begin("quick", relationship, session)
    while asked := conversations.question(talk):
        talk = conversations.answer(talk, SAYS if asked.step == "who_what_when" else "")
    opened.close()


STATES: dict[str, Callable[[Trial, Terminal], None]] = {
    "typing": typing,
    "choosing": choosing,
    "confirming": confirming,
    "saving": saving,
    "check-in": check_in,
}


def told() -> ScriptedReader:
    """Return a reader that hears what was said in the evening that is decided about."""
    reader = ScriptedReader()
    for action, owner in (("send Dana", "Priya"), ("read it", "Dana"), ("call Ben", "Priya")):
        reader.finds(SAYS, promise(SAYS, action, owner))
    return reader


READERS = {"confirming": told(), "saving": told()}
"""What reads in a state; the program's own worker where nothing stands here."""


def prepare(name: str, trial: Trial) -> None:
    """Bring the home to where a round of this state begins."""
    trial.typed.clear()
    if name == "typing":
        trial.before = kept_draft(trial)
    if name in {"confirming", "saving"} and not left_of(trial):
        answered(trial.home)


def faults(name: str, trial: Trial, killed: float) -> list[str]:
    """Return what a kill did that it must not do."""
    found = list[str]()
    if name == "typing":
        due = trial.before + "".join(c for at, c in trial.typed if at < killed - ALLOWED)
        kept = kept_draft(trial)
        if not kept.startswith(due):
            found.append(f"of {len(due)} characters {len(kept)} were kept")
    opened = trial.opened()
    rows = opened.agreements.page(Query(limit=1000)).rows
    opened.close()
    titles = Counter(row.agreement.terms.title for row in rows)
    with closing(sqlite3.connect(trial.home / "journal.db")) as journal:
        wanted = "SELECT count(*) FROM conversation WHERE dialogue = 'quick'"
        (evenings,) = journal.execute(wanted).fetchone()
    most = max(titles.values())
    if most > max(evenings, 1):
        found.append(f"one agreement stands there {most} times after {evenings} evenings")
    os.environ["REFLECT_HOME"] = str(trial.home)
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        if run(["verify"]):
            found.append(f"not whole: {said.getvalue()}")
    return found


def one_round(name: str, trial: Trial) -> list[str]:
    """Start, act, kill; return what was wrong."""
    prepare(name, trial)
    try:
        with awake(trial.home, SIZE, READERS.get(name)) as terminal:
            STATES[name](trial, terminal)
            killed = time.monotonic()
            terminal.kill()
    except AssertionError as error:
        return [str(error)]
    return faults(name, trial, killed)


def many(name: str, rounds: int) -> int:
    """Kill so often in one state; print and count the rounds with a fault."""
    lost = 0
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder) / "home", random.Random(name))  # noqa: S311 -- the moments
        set_up(trial.home)
        for number in range(1, rounds + 1):
            wrong = one_round(name, trial)
            lost += bool(wrong)
            print(f"{name} {number:3}: {'; '.join(wrong) or 'ok'}", flush=True)
    print(f"{name}: {rounds} kills, {lost} with a loss", flush=True)
    return lost


def main() -> int:
    """Kill as often as asked, in every state, and report."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    wake()
    return min(sum(many(name, rounds) for name in sys.argv[2:] or STATES), 1)


if __name__ == "__main__":
    sys.exit(main())
