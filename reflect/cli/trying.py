"""Goes through a dialogue with made-up facts; nothing is read and nothing is kept."""

from dataclasses import replace
from datetime import date, timedelta

from reflect.app.asking import question, understood
from reflect.app.clock import SystemClock
from reflect.app.talks import Question, Talk
from reflect.cli.plain.console import Console
from reflect.cli.plain.talking import IN_LINES, say_question
from reflect.cli.printing import say
from reflect.dialogue import engine
from reflect.dialogue.errors import BadAnswerError
from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.script import Script, Shared
from reflect.dialogue.vocabulary import Parked
from reflect.domain.people import Member, Person, Role
from reflect.domain.relationships import Relationship

ME = "Priya"
PARTNER = "Dana"


def dry_run(script: Script, shared: Shared, role: Role) -> None:
    """Ask every question of a dialogue once, in the words for this role."""
    clock, console = SystemClock(), Console()
    talk = Talk(
        id="try",
        relationship=_relationship(role),
        session=None,
        begun=clock.now(),
        conversation=engine.begin(script, shared, _facts(role, clock.today()), seed=0),
    )
    say(f"A try of “{script.id}”: {ME} and {PARTNER} are made up, and nothing is kept.")
    while ask := engine.ask(talk.conversation):
        asked = question(talk, ask)
        say_question(asked)
        said = _answer(console, asked)
        talk = replace(talk, conversation=engine.answer(talk.conversation, said))


def _answer(console: Console, asked: Question) -> str:
    """Read an answer that fits; nothing once the input has ended."""
    while True:
        try:
            return understood(asked, _text(console, asked))
        except BadAnswerError as error:
            say(str(error))


def _text(console: Console, asked: Question) -> str:
    lines: list[str] = []
    try:
        while line := console.ask().strip():
            lines.append(line)
            if asked.answer_type not in IN_LINES:
                break
    except EOFError:
        pass
    return "\n".join(lines)


def _relationship(role: Role) -> Relationship:
    return Relationship(
        id="try",
        letter="a",
        members=(Member(Person("1", ME), role), Member(Person("2", PARTNER), role.counterpart)),
        me="1",
    )


def _facts(role: Role, today: date) -> Facts:
    mine = Item(id="3", title="Send Dana the outline", owner=ME, due=today + timedelta(days=2))
    theirs = Item(id="4", title="Introduce Priya to Ben", owner=PARTNER)
    return Facts(
        me=ME,
        partner=PARTNER,
        others=(PARTNER,),
        role=role,
        goals=("speak in public twice this year",),
        mine=(mine,),
        theirs=(theirs,),
        due=(mine,),
        last_day=today - timedelta(days=13),
        next_day=today + timedelta(days=1),
        days=13,
        parked={
            Parked.UNSAID: "I did not see why the abstract comes first",
            Parked.ADVICE: "Ask Ben before the summer",
            Parked.BRING: "the slides of last year",
        },
        full=True,
    )
