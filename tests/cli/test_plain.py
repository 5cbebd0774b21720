"""The line mode, driven as a pipe drives it."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reflect.app.home import Home
from reflect.app.ports import Order, Query
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.bootstrap import build
from reflect.domain.commitments import CommitmentKind, CueKind
from tests.cli.conftest import Reflect
from tests.doubles.reader import ScriptedReader, promise
from tests.quiet.watching import Watch

SET_UP = ["Priya", "", "Dana", "", "", "", "3", "speak in public", "2", "friday"]
MET = "today"
"""The answer to when they met, which a first look back asks."""
SAID = "I'll send Dana the draft. Dana will read it. I might apply."


@pytest.fixture
def heard(scripted: ScriptedReader) -> ScriptedReader:
    """Return a reader that hears three things in `SAID`."""
    scripted.finds(SAID, promise(SAID, "send Dana the draft", "Priya"))
    scripted.finds(SAID, promise(SAID, "read it", "Dana", CommitmentKind.HEARD))
    scripted.finds(SAID, promise(SAID, "apply", "Priya", CommitmentKind.IDEA))
    return scripted


@pytest.fixture
def after(home: Path) -> Iterator[list[Services]]:
    """Return a place for what a test opens of the home afterwards; closed in the end."""
    opened: list[Services] = []
    yield opened
    for each in opened:
        each.close()
    assert home


def look(home: Path, after: list[Services]) -> Services:
    """Open the home as a command left it."""
    opened = build(Home(home, home), reader=ScriptedReader())
    after.append(opened)
    return opened


def titles(opened: Services) -> dict[str, str]:
    """Return every agreement: title and status."""
    found = opened.agreements.page(Query()).rows
    return {row.agreement.terms.title: row.agreement.status.value for row in found}


def lines(*answers: str) -> str:
    """Return answers as they are typed."""
    return "".join(f"{answer}\n" for answer in answers)


def quick(*decisions: str) -> str:
    """Return a whole evening: setting up, four questions, and what is decided."""
    return lines(*SET_UP, MET, "The talk.", "", SAID, "", "1", "the panel", ".", *decisions)


@pytest.mark.usefixtures("heard")
def test_a_whole_evening(home: Path, reflect: Reflect, after: list[Services]) -> None:
    """From the first question to the summary, everything is asked, heard, confirmed and kept."""
    ran = reflect("quick", "--plain", typed=quick("a", "a", "i", "", "print"))
    assert (ran.status, ran.err) == (0, "")
    assert "heard: Priya: Send Dana the draft (promise)" in ran.out
    assert "from “I'll send Dana the draft.”" in ran.out
    assert "a1  Send Dana the draft · offered" in ran.out
    assert "We meet again on Fri 8 March 2030." in ran.out
    opened = look(home, after)
    assert titles(opened) == {
        "Send Dana the draft": "offered",
        "Read it": "offered",
        "Apply": "an idea",
    }
    (relationship,) = opened.relationships.all()
    assert (relationship.with_whom, relationship.rhythm_days) == ("Dana", 14)
    assert relationship.goals == ("speak in public",)
    assert not opened.left.all(relationship)


@pytest.mark.usefixtures("home")
def test_everything_can_be_passed(reflect: Reflect) -> None:
    """Enter alone leads through set-up and dialogue; only the day is nobody's to guess."""
    ran = reflect("quick", "--plain", typed="\n" * 9 + f"{MET}\n" + "\n" * 20)
    assert ran.status == 0
    assert "When did you meet?" in ran.out
    assert "Set up: Me, with My mentor." in ran.out
    assert "Nothing was added to the ledger." in ran.out


def test_what_else_was_agreed_is_heard_like_an_answer(
    home: Path, reflect: Reflect, scripted: ScriptedReader, after: list[Services]
) -> None:
    """Who and by when are read out of the line, shown, and wait for a yes."""
    said = "Dana calls Joana by Dec 12."
    day = date(2030, 12, 12)
    scripted.finds(said, promise(said, "calls Joana", "Dana", CommitmentKind.HEARD, day))
    answers = ["The talk.", "", "", "1", "the panel", "."]
    ran = reflect("quick", "--plain", typed=lines(*SET_UP, MET, *answers, said, "", "a", "", ""))
    assert (ran.status, ran.err) == (0, "")
    assert "1 of 1  Dana: Calls Joana, by Thu 12 Dec 2030 (heard)" in ran.out
    opened = look(home, after)
    [row] = opened.agreements.page(Query()).rows
    [relationship] = opened.relationships.all()
    assert row.agreement.terms.owner == (relationship.partner.id,)
    assert (row.agreement.terms.due, row.agreement.words) == (day, said)


def test_several_lines_are_all_read_before_any_is_decided(
    home: Path, reflect: Reflect, after: list[Services]
) -> None:
    """As they are pasted; a key that was pressed once too often is no agreement."""
    answers = ["The talk.", "", "", "1", "the panel", "."]
    added = ["Dana sends the slides", "a", "I call Joana", "", "a", "x", "", ""]
    ran = reflect("quick", "--plain", typed=lines(*SET_UP, MET, *answers, *added))
    assert (ran.status, ran.err) == (0, "")
    assert "“a” says nothing that could be agreed" in ran.out
    assert titles(look(home, after)) == {"Dana sends the slides": "offered"}


def test_nothing_beside_a_day_is_lost_unsaid(
    home: Path, reflect: Reflect, scripted: ScriptedReader, after: list[Services]
) -> None:
    """What is no part of it is said, and asked about; another day can be given."""
    said = "Friday, but only if Dana is back"
    scripted.days |= {said: date(2030, 3, 8), "Friday": date(2030, 3, 8)}
    ran = reflect("--plain", typed=lines(*SET_UP[:-1], said, "n", said, "y", "leave"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.count("Only a day is kept here, and not “but only if Dana is back”.") == 2
    opened = look(home, after)
    [relationship] = opened.relationships.all()
    coming = opened.relationships.next_session(relationship)
    assert coming
    assert coming.on == date(2030, 3, 8)


@pytest.mark.parametrize("command", [["--plain"], ["debrief", "--plain"]], ids=" ".join)
def test_what_was_left_with_somebody_else_is_told(
    command: list[str], home: Path, reflect: Reflect
) -> None:
    """In a line, with the way there, however one comes in."""
    opened = build(Home(home, home), reader=ScriptedReader())
    for name in ("Dana", "Kofi"):
        with_whom = opened.relationships.set_up(SetUp(my_name="Priya", others=(name,)))
        if name == "Dana":
            talk = opened.conversations.begin("prepare", with_whom, None)
            opened.conversations.save_draft(talk, "the exam")
    opened.close()
    says = "You also left something unfinished with Dana: --with and the name go there."
    assert reflect(*command).out.startswith(says)
    assert says not in reflect(*command, "--with", "Dana").out


def test_people_are_known_by_any_usual_name_and_asked_about_otherwise(
    home: Path, reflect: Reflect, after: list[Services]
) -> None:
    """Nobody comes into the ledger unless the user says that somebody else is meant."""
    circle = ["Priya", "3", "Tunde, Łukasz Żak and Dr. Adaeze Okafor", *SET_UP[3:]]
    answers = ["The talk.", "", "", "1", "the panel", "."]
    added = [
        *("One", "", "e", "", "me and lukasz", "-", "", "a"),
        *("Two", "", "e", "", "Tude", "y", "-", "", "a"),
        *("Three", "", "e", "", "dr okafor, Joana", "n", "Joana", "y", "-", "", "a"),
        *("Four", "", "e", "", "all of us", "-", "", "a"),
        *("", ""),
    ]
    ran = reflect("quick", "--plain", typed=lines(*circle, MET, *answers, *added))
    assert (ran.status, ran.err) == (0, "")
    assert "“Tude” is nobody here. Did you mean Tunde?" in ran.out
    assert "Do you mean somebody else, called “Joana”? [y/N]" in ran.out
    opened = look(home, after)
    [relationship] = opened.relationships.all()
    rows = opened.agreements.page(Query(order=Order.NUMBER)).rows
    everyone = ("Priya", "Tunde", "Łukasz Żak", "Dr. Adaeze Okafor")
    assert [tuple(map(relationship.name_of, row.agreement.terms.owner)) for row in rows] == [
        ("Priya", "Łukasz Żak"),
        ("Tunde",),
        ("Joana",),
        everyone,
    ]
    assert [m.person.name for m in relationship.members] == list(everyone)


@pytest.mark.usefixtures("heard")
def test_each_item_can_be_edited_split_put_aside_and_undone(
    home: Path, reflect: Reflect, after: list[Services]
) -> None:
    """The keys do what they say, and undo takes back the last decision."""
    decisions = [
        *("e", "Send Dana chapter two and call her", "", "friday", ""),
        *("s", "", "x", "u", "a", "a"),
        *("?", "nonsense", "x"),
        *("e", "", "", "", "p", "a"),
        *("Book the room", "e", "", "Dana", "-", "", "a", ""),
    ]
    ran = reflect("quick", "--plain", typed=quick(*decisions))
    assert ran.status == 0, ran.err
    opened = look(home, after)
    assert titles(opened) == {
        "Send Dana chapter two": "offered",
        "Call her": "offered",
        "Apply": "offered",
        "Book the room": "offered",
    }
    due = {
        row.agreement.terms.title: str(row.agreement.terms.due)
        for row in opened.agreements.page(Query()).rows
    }
    assert due["Call her"] == "2030-03-08"
    assert due["Book the room"] == "None"


@pytest.mark.usefixtures("heard")
def test_the_end_of_the_input_pauses_and_keeps_the_draft(
    home: Path, reflect: Reflect, after: list[Services]
) -> None:
    """What was typed last is offered again, and the dialogue goes on where it was left."""
    ran = reflect("quick", "--plain", typed=lines(*SET_UP, MET, "The talk.", "", "half a line"))
    assert ran.status == 3
    assert "The input ended. Everything answered is kept." in ran.out
    opened = look(home, after)
    (left,) = opened.left.all(opened.relationships.all()[0])
    assert opened.conversations.resume(left.id).draft == "half a line"
    opened.close()
    again = reflect("quick", "--plain", typed=lines("", "", "1", "", "", "", ""))
    assert "Go on with it?" in again.out
    assert "You had written this; Enter keeps it:\nhalf a line" in again.out
    assert "Who does what: half a line" in again.out


@pytest.mark.parametrize("answered", [0, 3, len(SET_UP) - 1])
def test_a_set_up_that_ends_too_soon_is_gone_on_with(
    home: Path, reflect: Reflect, after: list[Services], answered: int
) -> None:
    """It says what is kept, its status tells a script, and Enter keeps it the next time."""
    ran = reflect("quick", "--plain", typed=lines(*SET_UP[:answered]))
    assert ran.status == 3
    assert "You are not set up yet. What you answered so far is offered again" in ran.out
    again = reflect("quick", "--plain", typed=lines(*[""] * answered, *SET_UP[answered:], MET))
    assert ("You had begun" in again.out) is (answered > 0)
    opened = look(home, after)
    [relationship] = opened.relationships.all()
    assert relationship.myself.name == SET_UP[0]
    assert opened.begun.left() == {}


@pytest.mark.usefixtures("lived_in")
def test_the_end_of_the_input_where_nothing_is_open_is_leaving(reflect: Reflect) -> None:
    """At the first page nothing is lost."""
    ran = reflect("--plain", "--with", "a", typed="")
    assert (ran.status, ran.err) == (0, "")
    assert "The input ended" not in ran.out


@pytest.mark.usefixtures("heard")
def test_the_end_of_the_input_while_confirming_keeps_the_decisions(
    home: Path, reflect: Reflect, after: list[Services]
) -> None:
    """The ledger waits for the last of them; the dialogue goes on behind those that were made."""
    assert reflect("quick", "--plain", typed=quick("a")).status == 3
    opened = look(home, after)
    assert titles(opened) == {}
    assert opened.left.all(opened.relationships.all()[0])
    opened.close()
    again = reflect("quick", "--plain", typed=lines("y", "x", "x", "", ""))
    assert "2 of 3" in again.out
    assert "1 of 3" not in again.out
    assert titles(look(home, after)) == {"Send Dana the draft": "offered"}


@pytest.mark.usefixtures("home")
def test_commands_work_at_a_question(reflect: Reflect) -> None:
    """Why, help, back, skip, levels and pause; an unknown one is told."""
    typed = lines(*SET_UP, MET, "/why", "/help", "/nonsense", "/private", "secret", "", "/back")
    typed += lines("/share", "open", "", "/skip", "/pause")
    ran = reflect("quick", "--plain", typed=typed)
    assert "One line is enough to find this hour again" in ran.out
    assert "/back     go back to the question before" in ran.out
    assert "There is no /nonsense." in ran.out
    assert "This answer stays with you." in ran.out
    assert "You had written this; Enter keeps it:\nsecret" in ran.out
    assert "may appear in what you share" in ran.out
    assert ran.out.count("[3 of 4") == 1
    assert "Paused." in ran.out


@pytest.mark.usefixtures("home")
def test_a_private_answer_is_not_in_the_summary(reflect: Reflect) -> None:
    """The level chosen for an answer holds."""
    typed = lines(
        *SET_UP, MET, "/private", "CANARY", "", "", "", "/share", "share this", "", "", "print"
    )
    ran = reflect("quick", "--plain", typed=typed)
    summary = ran.out.partition("IN MY OWN WORDS")[2]
    assert "share this" in summary
    assert "CANARY" not in summary


@pytest.mark.usefixtures("home")
def test_an_answer_that_does_not_fit_is_asked_for_again(
    scripted: ScriptedReader, reflect: Reflect
) -> None:
    """A card wants one of its choices, and stops the questions."""
    serious = "I do not want to live."
    scripted.notices(serious, CueKind.SAFETY, "do not want to live")
    typed = lines(*SET_UP, MET, serious, "", "99", "1", "", "")
    ran = reflect("quick", "--plain", typed=typed)
    assert "does not answer this question" in ran.out
    assert "[2 of 4" not in ran.out


@pytest.mark.usefixtures("lived_in")
def test_a_check_in_writes_down_only_what_is_confirmed(reflect: Reflect) -> None:
    """What was said about agreements becomes moves after a yes."""
    ran = reflect("check-in", "--plain", "--with", "a", typed=lines("done", "", "", "", "a"))
    assert "Please answer with one of: a accept" in ran.out
    assert "Done, by your own word.\n  a accept: write it down, x leave it out" in ran.out
    assert "Done, by your own word." in reflect("show", "a12").out
    reflect("check-in", "--plain", "--with", "b", typed=lines("done", "", "", "x"))
    assert "Agreed with" in reflect("show", "b4").out


@pytest.mark.usefixtures("lived_in")
@pytest.mark.parametrize(
    ("words", "nearest", "told"),
    [
        ("Done half of it, rest by Friday", "2", "You asked for a new day: Fri 8 Mar 2030."),
        ("Yes, finished it on Sunday", "done", "Done, by your own word."),
    ],
)
def test_what_is_told_in_own_words_can_be_written_down_too(
    scripted: ScriptedReader, reflect: Reflect, words: str, nearest: str, told: str
) -> None:
    """Which choice they come nearest to is asked, and what follows is confirmed as ever."""
    scripted.days[words] = date(2030, 3, 8)
    typed = lines(words, nearest, "", "", "", "a", "", "")
    ran = reflect("check-in", "--plain", "--with", "a", typed=typed)
    assert words in ran.out
    assert told in ran.out
    assert "Nothing was added to the ledger." not in ran.out


@pytest.mark.usefixtures("lived_in")
@pytest.mark.parametrize(("key", "told"), [("x", False), ("a", True)])
def test_a_day_that_was_left_out_is_not_told(reflect: Reflect, key: str, *, told: bool) -> None:
    """What a check-in brought, and was left out, stands on no page."""
    typed = lines("4", "2", "friday", "1", "", "", "", key)
    ran = reflect("check-in", "--plain", "--with", "a", typed=typed)
    assert ran.status == 0
    assert ("New day" in ran.out) is told


@pytest.mark.usefixtures("lived_in")
def test_whose_wish_it_was_is_asked(reflect: Reflect) -> None:
    """What somebody asked for is not written down as anybody else's."""
    typed = lines("4", "5", "friday", "1", "", "", "", "a", "", "2")
    ran = reflect("check-in", "--plain", "--with", "a", typed=typed)
    assert "Whose wish was it?\n  1  You\n  2  Dana" in ran.out
    assert "Dana asked for Fri 8 Mar 2030 instead (as told by you)" in reflect("show", "a12").out


@pytest.mark.usefixtures("lived_in")
def test_the_first_page_shows_where_things_stand(reflect: Reflect) -> None:
    """Facts, lists, a choice; it comes back after each thing done."""
    ran = reflect("--plain", "--with", "Tomás", typed=lines("plan", "friday", "summary", "leave"))
    assert ran.status == 0
    assert "Priya and Tomás" in ran.out
    assert "b4  Read his case study" in ran.out
    assert "Noted: Fri 8 Mar 2030." in ran.out
    assert "We meet again on Fri 8 March 2030." in ran.out


@pytest.mark.usefixtures("lived_in")
def test_a_mentor_gets_the_mentors_questions(reflect: Reflect) -> None:
    """The role in the relationship chooses the dialogue, and asking for all asks for all."""
    ran = reflect("debrief", "--plain", "--full", "--with", "b", typed="2\n/pause\n")
    assert "[1 of " in ran.out
    assert "Tomás" in ran.out


@pytest.mark.usefixtures("lived_in")
def test_an_unknown_name_is_told_before_anything_is_asked(reflect: Reflect) -> None:
    """The sentence lists who there is."""
    ran = reflect("quick", "--plain", "--with", "Zoe")
    assert ran.status == 1
    assert "Tomás (b)" in ran.err


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("name", ["[red]x[/red]", "\x1b]52;c;x\x07Zoe", "\u202eeod", "x" * 3_000])
def test_hostile_names_are_only_names(name: str, reflect: Reflect) -> None:
    """Whatever somebody is called is shown cleaned, and nothing else happens."""
    ran = reflect("quick", "--plain", typed=lines("Me", "", name, *[""] * 6, MET, *[""] * 20))
    assert ran.status == 0
    assert not set(ran.out) & set("\x1b\x07\u202e")


@pytest.mark.usefixtures("home")
def test_a_reader_that_stopped_leaves_a_questionnaire(
    scripted: ScriptedReader, reflect: Reflect
) -> None:
    """Questions are asked and answers kept; days can be given as numbers."""
    scripted.stopped = True
    typed = lines(*SET_UP[:-1], "friday", "2030-01-01", MET)
    typed += lines("The talk.", "", "I will.", "", *[""] * 6)
    ran = reflect("quick", "--plain", typed=typed)
    assert ran.status == 0
    assert "can still be given as 2026-03-12" in ran.out
    assert "What you keep from Dana" in ran.out


@pytest.mark.model
def test_an_evening_in_lines_speaks_to_nobody(tmp_path: Path) -> None:
    """Set up, heard, kept and written down; nobody outside hears of it, nothing is left about."""
    watch = Watch(tmp_path)
    said = "I'll send Dana the abstract by Friday."
    done = subprocess.run(
        [sys.executable, "-m", "reflect", "quick", "--plain"],
        input=lines(*SET_UP, MET, "The talk.", "", said, "", "1", "", ".", "a", "", "print"),
        capture_output=True,
        text=True,
        check=False,
        env=watch.environment,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "heard: Priya: Send Dana the abstract" in done.stdout
    assert "a1  Send Dana the abstract" in done.stdout
    assert "Written by Priya" in done.stdout
    assert watch.leaks == []
