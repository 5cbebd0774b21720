"""Leads through a dialogue in lines."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reflect.cli.plain.console import Console, rule
from reflect.cli.printing import day_words, listed, say
from reflect.dialogue.errors import BadAnswerError
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.commitments import Commitment
from reflect.domain.errors import TextTooLongError
from reflect.domain.privacy import SHORT, Privacy
from reflect.domain.terms import worded

if TYPE_CHECKING:
    from reflect.app.services import Services
    from reflect.app.talks import Question, Talk

HELP = """\
/skip     pass this question over (so does Enter)
/back     go back to the question before
/why      say why this is asked, and what it may set off
/private  keep this answer for yourself
/share    let this answer appear in what you share
/pause    stop here; everything is kept
/help     show this
A longer answer ends with an empty line, or with a line that holds only a full stop."""
COMMANDS = frozenset({"/skip", "/back", "/why", "/private", "/share", "/pause", "/help"})
IN_LINES = frozenset({AnswerType.TEXT, AnswerType.LINES})
END = "."


@dataclass(slots=True)
class _Turn:
    """One question while it is being answered."""

    asked: "Question"
    level: Privacy | None = None
    """What the user chose for this answer."""
    lines: list[str] = field(default_factory=list)


class Talking:
    """Asks what a dialogue asks, until it is over or paused."""

    def __init__(self, opened: "Services", console: Console, talk: "Talk") -> None:
        """Go on with this dialogue where it stands."""
        self._conversations = opened.conversations
        self._console = console
        self.talk = talk

    def lead(self) -> bool:
        """Ask until nothing is left; False when the user paused."""
        while asked := self._conversations.question(self.talk):
            say_question(asked)
            if not self._answer(_Turn(asked)):
                return False
        return True

    def _answer(self, turn: _Turn) -> bool:
        """Take one answer, with the commands around it; False to pause."""
        while True:
            line = self._console.ask()
            command = line.strip().casefold()
            if command == "/pause":
                self._keep_draft(turn)
                return False
            if command in {"/skip", "/back"}:
                go = self._conversations.skip if command == "/skip" else self._conversations.back
                self.talk = go(self.talk)
                return True
            if command in COMMANDS:
                _explain(command, turn)
            elif command.startswith("/") and " " not in command and not turn.lines:
                say(f"There is no {command}. /help lists what there is.")
            elif self._is_whole(turn, line) and self._send(turn):
                return True

    def _is_whole(self, turn: _Turn, line: str) -> bool:
        """Take in a line and say whether the answer ends with it."""
        if turn.asked.answer_type not in IN_LINES:
            turn.lines = [line]
            return True
        if line.strip() in {"", END}:
            return True
        turn.lines.append(line)
        self._keep_draft(turn)
        return False

    def _keep_draft(self, turn: _Turn) -> None:
        if turn.lines:
            self._conversations.save_draft(self.talk, "\n".join(turn.lines))

    def _send(self, turn: _Turn) -> bool:
        text = "\n".join(turn.lines).strip() or turn.asked.draft
        try:
            self.talk = self._conversations.answer(self.talk, text, turn.level)
        except (BadAnswerError, TextTooLongError) as error:
            say(str(error))
            turn.lines = []
            return False
        self._say_heard()
        return True

    def _say_heard(self) -> None:
        latest = self.talk.asked[-1] if self.talk.asked else None
        step = self.talk.conversation.turns[-1].place if self.talk.conversation.turns else None
        listening = {s.id for s in self.talk.conversation.script.every_step if s.is_heard}
        if latest and latest.reading and step and step.step in listening and not step.follow_up:
            for said in latest.reading.commitments:
                say(f"  heard: {commitment_words(said)}")


def commitment_words(said: Commitment) -> str:
    """Return a commitment on one line: who, what, by when."""
    what = worded(said.title, negated=said.negated)
    day = f", by {day_words(said.due)}" if said.due else ""
    return f"{listed(said.owner)}: {what}{day} ({said.kind.value})"


def say_question(asked: "Question") -> None:
    """Say a question with all that belongs to it: how far it is, choices, an earlier draft."""
    progress = asked.progress
    minutes = max(1, round(progress.seconds_left / 60))
    left = "about a minute" if minutes == 1 else f"about {minutes} minutes"
    rule()
    if asked.echo:
        say(asked.echo)
    level = "" if asked.is_card else f", {SHORT[asked.privacy]}"
    say(f"[{progress.position} of {progress.of}, {left}{level}]", faint=True)
    say(asked.words, bold=True)
    for number, choice in enumerate(asked.choices, 1):
        say(f"  {number}  {choice.says}")
    if asked.choices:
        says = "A number, or your own words." if asked.own else "One of these, by its number."
        say(f"  {says}", faint=True)
    if asked.answer_type is AnswerType.SCALE:
        say("  A number from 0 to 10, and why if you like.")
    elif asked.placeholder and not asked.choices:
        say(f"  {asked.placeholder}", faint=True)
    if asked.draft:
        say("You had written this; Enter keeps it:")
        say(asked.draft)


def _explain(command: str, turn: _Turn) -> None:
    match command:
        case "/why":
            says = turn.asked.why
            heard = f" It was set off by “{turn.asked.cue_words}”." if turn.asked.cue_words else ""
            say(f"{says}{heard}")
        case "/private":
            turn.level = Privacy.MINE
            say("This answer stays with you.")
        case "/share":
            turn.level = Privacy.TO_SHARE
            say("This answer may appear in what you share; you see it before it leaves.")
        case _:
            say(HELP)
