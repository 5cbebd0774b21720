"""The long tail of English dates, and the words that only look like dates."""

from datetime import date

import pytest

from reflect.language.dates.expression import Anchor, Direction, Role
from reflect.language.dates.finder import find

ON = date(2026, 3, 3)
SESSION = date(2026, 3, 17)

TAIL = {
    "two weeks on Friday": "2026-03-20",
    "a fortnight on Friday": "2026-03-20",
    "Friday fortnight": "2026-03-20",
    "Monday in two weeks": "2026-03-23",
    "a week today": "2026-03-10",
    "tomorrow week": "2026-03-11",
    "three weeks from Monday": "2026-03-30",
    "by close of play": "2026-03-03",
    "by COB": "2026-03-03",
    "by end of play Friday": "2026-03-06",
    "no later than 5pm on Thursday": "2026-03-05",
    "by Friday at the latest": "2026-03-06",
    "first thing Monday": "2026-03-09",
    "half three on Thurs": "2026-03-05",
    "at 3pm tomorrow": "2026-03-04",
    "tonight at 8": "2026-03-03",
    "this morning": "2026-03-03",
    "on Sunday evening": "2026-03-08",
    "tmrw": "2026-03-04",
    "2moro": "2026-03-04",
    "week commencing 3 June": "2026-06-05",
    "end of Q3": "2026-09-30",
    "in six weeks' time": "2026-04-14",
    "in a month's time": "2026-04-03",
    "ten days from now": "2026-03-13",
    "within a fortnight": "2026-03-17",
    "in 2-3 weeks": "2026-03-24",
    "in a week or two": "2026-03-17",
    "over the next couple of weeks": "2026-03-17",
    "by 30/11": "2026-11-30",
    "on 3.5.2026": "2026-05-03",
    "2026-05-03": "2026-05-03",
    "5 Nov '26": "2026-11-05",
    "by 1 June 2026": "2026-06-01",
    "on the twenty-first of May": "2026-05-21",
    "by the twelfth": "2026-03-12",
    "by the 12th of next month": "2026-04-12",
    "Monday the 14th": "2026-09-14",
    "Mon 14/9": "2026-09-14",
    "Fri 3/4": "2026-04-03",
    "early next week": "2026-03-11",
    "midweek": "2026-03-04",
    "late next week": "2026-03-13",
    "sometime next week": "2026-03-13",
    "by mid-March": "2026-03-15",
    "by the beginning of April": "2026-04-01",
    "in the second half of May": "2026-05-31",
    "the last Friday of the month": "2026-03-27",
    "the second Tuesday in May": "2026-05-12",
    "on Tuesday of next week": "2026-03-10",
    "by the last working day of May": "2026-05-29",
    "by month end": "2026-03-31",
    "the weekend after next": "2026-03-22",
    "over Easter": "2026-04-06",
    "by Easter": "2026-04-05",
    "by Christmas": "2026-12-25",
    "over Christmas": "2026-12-26",
    "by New Year": "2027-01-01",
    "on Good Friday": "2026-04-03",
    "before the end of the year": "2026-12-31",
    "this coming Monday": "2026-03-09",
    "between the 3rd and the 5th": "2026-03-05",
    "from 27 April to the 3rd": "2026-05-03",
    "3-5 May": "2026-05-05",
    "until Friday": "2026-03-06",
    "till the 12th": "2026-03-12",
    "by our next call": "2026-03-17",
    "by our next 1:1": "2026-03-17",
    "next time I see her": "2026-03-17",
    "by the time we next talk": "2026-03-17",
    "two days before we meet": "2026-03-15",
    "the day after tomorrow": "2026-03-05",
    "Thursday or Friday": "2026-03-06",
    "in ninety-nine days": "2026-06-10",
}
"""Phrase → its day, written on Tuesday 3 March 2026."""


@pytest.mark.parametrize(("phrase", "due"), TAIL.items(), ids=TAIL)
def test_the_long_tail_is_read_whole(phrase: str, due: str) -> None:
    """Each phrase is one expression, its preposition included."""
    [found] = find(f"We will do it {phrase}.", on=ON, next_session=SESSION)

    assert (found.text, found.due) == (phrase, date.fromisoformat(due))


NO_DATES = [
    "She may join us.",
    "May I ask you something?",
    "This may or may not be right.",
    "I met May and introduced her to April and June.",
    "Ask June for the slides and give Jan the file.",
    "Augusta liked it, and Summer did too.",
    "We march on.",
    "I sat next to her in the sun.",
    "They wed in secret.",
    "I spent 5 hours on a third of it.",
    "The second draft is better than the first.",
    "For the first time I felt heard.",
    "I answer mail 24/7.",
    "It took 1/2 an hour, and 3/4 of the team came.",
    "See section 3.5 and version 2.1.",
    "It cost 300 pounds, 20% more than $12.",
    "She is 34.",
    "Call 0171 555 1212 or 555-0142.",
    "On the day I was nervous.",
    "At the end of the day, it is about trust.",
    "By the way, I'm fine.",
    "The meeting is on the 12th floor.",
    "In 2000 words or less, write it.",
    "I have never done this before.",
    "I'll ask for a day off.",
    "We worked on it for two weeks.",
]
"""Sentences without a time that could be due."""


@pytest.mark.parametrize("text", NO_DATES)
def test_a_false_friend_is_no_date(text: str) -> None:
    """Names, verbs, counts, money and idioms fix no day."""
    assert [found.text for found in find(text, on=ON) if found.can_be_due and found.due] == []


@pytest.mark.parametrize(
    "text",
    [
        "I'll prepare the March 3 talk.",
        "I'll prepare the Friday meeting.",
        "I'll finish the Q3 report.",
        "I'll look at next year's budget.",
        "My goal for next year is a promotion.",
        "I bought the Sunday Times.",
    ],
)
def test_a_content_date_tells_which_thing_is_meant(text: str) -> None:
    """A date that belongs to a thing is found, but as content."""
    assert {found.role for found in find(text, on=ON)} == {Role.CONTENT}


@pytest.mark.parametrize(
    "text",
    ["last Friday", "last week", "yesterday", "two days ago", "in the past month", "since Monday"],
)
def test_a_past_time_points_back(text: str) -> None:
    """Times that the words themselves put in the past are never due."""
    [found] = find(text, on=ON)

    assert found.direction is Direction.PAST
    assert not found.can_be_due


def test_only_the_verb_tells_where_a_weekday_lies() -> None:
    """The same words point back beside a past verb."""
    sent, send = find("On Monday I sent it. On Monday I will send it.", on=ON)

    assert (sent.direction, send.direction) == (Direction.PAST, Direction.UNKNOWN)


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("every Monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("twice a week", "FREQ=WEEKLY"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("once a month", "FREQ=MONTHLY"),
        ("every three weeks", "FREQ=WEEKLY;INTERVAL=3"),
        ("on Mondays", "FREQ=WEEKLY;BYDAY=MO"),
        ("the first Monday of every month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("every morning at 9", "FREQ=DAILY"),
        ("every session", "session"),
    ],
)
def test_a_repetition_has_a_rule_and_no_day(phrase: str, rule: str) -> None:
    """A repetition is one expression with the calendar's rule for it."""
    [found] = find(f"We will talk {phrase}.", on=ON)

    assert (found.text, found.due, found.recurrence) == (phrase, None, rule)


def test_month_first_is_read_where_the_text_shows_it() -> None:
    """A date that only reads with its month first decides the others."""
    shown = find("Draft by 3/5. Final by 9/22.", on=ON)

    assert [found.due for found in shown] == [date(2026, 3, 5), date(2026, 9, 22)]


@pytest.mark.parametrize(
    ("text", "first", "due", "other"),
    [
        ("by 4/5", "day", "2026-05-04", "2026-04-05"),
        ("by 4/5", "month", "2026-04-05", "2026-05-04"),
        ("by 4/5/2026", "month", "2026-04-05", "2026-05-04"),
        ("by 25/5", "month", "2026-05-25", ""),
        ("Draft by 25/4, final by 4/5", "month", "2026-05-04", "2026-04-05"),
    ],
)
def test_the_setting_decides_between_day_and_month_and_the_other_is_told(
    text: str, first: str, due: str, other: str
) -> None:
    """Unless the figures, or others of the text, allow one order only."""
    *_, found = find(text, on=ON, month_first=first == "month")

    assert found.due == date.fromisoformat(due)
    assert [day.isoformat() for day in found.alternatives] == other.split()


def test_a_day_is_counted_from_the_one_named_before() -> None:
    """Words like "the day before" go back to the last day of the text."""
    talk, before, then = find(
        "The talk is on 20 May. I'll rehearse the day before, and rest until then.", on=ON
    )

    assert (talk.due, before.due) == (date(2026, 5, 20), date(2026, 5, 19))
    assert then.text == "until then"


def test_a_line_break_ends_an_expression() -> None:
    """The number of the next point is no part of the date."""
    first, *_ = find("1. CV by 19 January\n2. call Tom", on=ON)

    assert (first.text, first.due) == ("by 19 January", date(2027, 1, 19))


def test_an_event_without_a_date_has_its_words() -> None:
    """The clause that names the event is the time."""
    [event] = find("I'll finish it before the trustees see it, not later.", on=ON)[:1]

    assert (event.text, event.anchor) == ("before the trustees see it", Anchor.EVENT)
