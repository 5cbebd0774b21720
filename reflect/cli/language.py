"""`reflect language`: what was learned from the user's decisions, to read and to forget."""

from collections import Counter
from typing import TYPE_CHECKING

import click

from reflect.cli.lazy import example
from reflect.cli.opening import is_set_up, services
from reflect.cli.options import CONTEXT, as_json
from reflect.cli.printing import Json, counted, day_words, say, say_json, say_table
from reflect.domain.errors import UnknownLessonError

if TYPE_CHECKING:
    from reflect.app.learning import Lessons
    from reflect.domain.lessons import Lesson

NOTHING = "Nothing has been learned yet: that begins with the first decisions you save."
FIRST_WORDS = (
    "This is what your decisions taught. It is in your journal, on this machine, and nowhere else."
)
LAST_WORDS = "`reflect language --forget ID` forgets one of them, `--forget-all` all of them."


@click.command(
    "language",
    context_settings=CONTEXT,
    epilog=example(
        "reflect language                     what is left out now, and why",
        "reflect language --forget 3f9a01bc   forget one decision",
        "reflect language --forget-all        begin anew",
    ),
)
@as_json
@click.option("--forget", "lesson", metavar="ID", default="", help="Forget this one for good.")
@click.option("--forget-all", "everything", is_flag=True, help="Forget all of it for good.")
@click.option("--yes", "sure", is_flag=True, help="Do not ask before forgetting all.")
def language(*, in_json: bool, lesson: str, everything: bool, sure: bool) -> None:
    """Show what was learned from you, or forget it.

    What you said no to is not proposed again, and what you always change is proposed
    your way. Forgetting brings the earlier proposals back.
    """
    if not is_set_up():
        if not in_json:
            say(NOTHING)
        return
    with services() as opened:
        if lesson:
            _forget(opened.lessons, lesson)
        elif everything:
            _forget_all(opened.lessons, sure=sure)
        else:
            _show(opened.lessons.lessons(), in_json=in_json)


def _forget(lessons: "Lessons", lesson: str) -> None:
    if not lessons.unlearn(lesson):
        raise UnknownLessonError(lesson)
    say("Forgotten.")


def _forget_all(lessons: "Lessons", *, sure: bool) -> None:
    number = len(lessons.lessons())
    if number and not sure:
        click.confirm(f"Forget {counted(number, 'decision')} for good?", abort=True)
    say(f"Forgotten: {counted(lessons.unlearn(), 'decision')}.")


def _show(lessons: list["Lesson"], *, in_json: bool) -> None:
    if in_json:
        for lesson in lessons:
            say_json(_json(lesson))
    elif lessons:
        _say(lessons)
    else:
        say(NOTHING)


def _say(lessons: list["Lesson"]) -> None:
    from reflect.app.learning import stop_list, turned

    say(FIRST_WORDS)
    stopped = stop_list(lessons)
    if stopped:
        say("\nNot proposed any more, unless with a day:", bold=True)
    for words, like in stopped.items():
        last = day_words(like[-1].on)
        say(f"  “{words} …”: {counted(len(like), 'time')} no, the last on {last}")
    taken = turned(lessons)
    if taken:
        say("\nProposed your way:", bold=True)
    for (words, kind), times in taken.items():
        way = "an idea" if kind.is_firm else "a promise"
        say(f"  “{words} …”: taken as {way}, as you did {counted(times, 'time')}")
    say("\nYour decisions; what is like them is decided alike:", bold=True)
    say_table(
        ("ID", "DAY", "YOU SAID", "ABOUT"),
        [(each.id, day_words(each.on), each.outcome.value, each.sentence) for each in lessons],
        gives_way=3,
    )
    counts = Counter(each.outcome for each in lessons)
    say("\nIn all: " + ", ".join(f"{number} {what.value}" for what, number in counts.items()) + ".")
    say(LAST_WORDS, faint=True)


def _json(lesson: "Lesson") -> dict[str, Json]:
    return {
        "id": lesson.id,
        "on": lesson.on.isoformat(),
        "outcome": lesson.outcome.value,
        "kind": lesson.kind.value,
        "kept_as": lesson.kept_as.value if lesson.kept_as else None,
        "whose": lesson.whose.value,
        "act": lesson.act,
        "sentence": lesson.sentence,
        "title": lesson.title,
        "made": lesson.made,
    }
