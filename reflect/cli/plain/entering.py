"""Every way into a dialogue in lines: past one that was left, to the session it is about."""

from typing import TYPE_CHECKING

from reflect.app.left import DELETE_SAYS, WAYS, Way, left_says, ways
from reflect.app.looking_back import (
    ANOTHER_DAY,
    LOOKING_BACK,
    STILL_AHEAD,
    day_offered,
    session_words,
    told,
    unheld_words,
)
from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.days import ask_day
from reflect.cli.printing import day_words, say

if TYPE_CHECKING:
    from datetime import date

    from reflect.app.services import Services
    from reflect.app.talks import Talk, Unfinished
    from reflect.domain.relationships import Relationship
    from reflect.domain.sessions import Session


def enter(
    opened: "Services", console: Console, relationship: "Relationship", dialogue: str
) -> "Talk | None":
    """Return a dialogue to lead through: the one that was left, or a new one; None for neither.

    Raises:
        EOFError: If there is no more to read.
    """
    left = opened.left.before(dialogue, relationship)
    way = _way(opened, console, left) if left else Way.ANEW
    if left and way in {Way.GO_ON, Way.TAKE_OVER}:
        return opened.conversations.resume(left.id)
    if left and way is Way.DELETE:
        if not console.yes(f"{DELETE_SAYS} Delete it?", by_default=False):
            return None
        opened.left.delete(left)
        say("Deleted.")
    return None if way is Way.LOOK_ON else _new(opened, console, relationship, dialogue)


def _way(opened: "Services", console: Console, left: "Unfinished") -> Way:
    say(left_says(left, day_words(left.begun.date())))
    offered = ways(left)
    choices = tuple((way.value, WAYS[way]) for way in offered)
    way = Way(console.choose("Go on with it?", choices, offered[0].value))
    if way is Way.LOOK_ON:
        _show(opened, left)
    return way


def _show(opened: "Services", left: "Unfinished") -> None:
    talk = opened.conversations.look(left.id)
    for said in opened.conversations.transcript(talk):
        rule()
        say(said.question, bold=True)
        say(said.answer or "(passed)")
    asked = opened.conversations.question(talk)
    if asked:
        rule()
        say(asked.words, bold=True)
        say(talk.draft or "(nothing written yet)")


def _new(
    opened: "Services", console: Console, relationship: "Relationship", dialogue: str
) -> "Talk | None":
    if dialogue not in LOOKING_BACK:
        session = opened.relationships.next_session(relationship)
    else:
        session = _session(opened, console, relationship)
        if session is None:
            return None
    return opened.conversations.begin(dialogue, relationship, session)


def _session(
    opened: "Services", console: Console, relationship: "Relationship"
) -> "Session | None":
    """Return the session that is looked back on, asked for where there is a doubt."""
    behind = opened.looking_back.behind(relationship)
    if behind.obvious:
        return behind.obvious
    known = {each.id: each for each in behind.known}
    unheld = {f"none {each.id}": each for each in behind.planned}
    choices = [(each.id, session_words(each, day_words(each.on))) for each in behind.known]
    fresh = {f"day {day}": day for day in behind.days}
    choices.extend((key, day_offered(day, opened.clock.today())) for key, day in fresh.items())
    choices.append(("day", ANOTHER_DAY))
    choices.extend((key, unheld_words(day_words(each.on))) for key, each in unheld.items())
    chosen = console.choose(behind.asks, tuple(choices), "")
    if chosen in known:
        return told(known[chosen])
    if chosen in unheld:
        opened.relationships.cancel_session(relationship, unheld[chosen], "")
        say("Noted: you did not meet. Nothing else was changed.")
        return None
    day = fresh.get(chosen) or _day(opened, console)
    return told(opened.looking_back.on(relationship, day)) if day else None


def _day(opened: "Services", console: Console) -> "date | None":
    while True:
        day, _ = ask_day(opened, console, "On which day did you meet? Enter goes back.")
        if day is None or day <= opened.clock.today():
            return day
        say(STILL_AHEAD)
