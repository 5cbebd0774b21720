"""The ways people really type a due day: prose, notes, texting, second-language English.

All rows are written on Tuesday 3 March 2026; the next session is on the 17th.
"""

from datetime import date

import pytest

from reflect.language.dates.due import first_due

ON = date(2026, 3, 3)
SESSION = date(2026, 3, 17)


def due_of(text: str) -> date | None:
    """Return the due day of a text."""
    reading = first_due(text, on=ON, next_session=SESSION)
    return None if reading is None else reading.due


DAYS_AND_WEEKS = {
    "It'll be in before the day is out.": "2026-03-03",
    "by days end i will send it": "2026-03-03",
    "I'll get it over to you within the day.": "2026-03-03",
    "Invoice to Kofi by C.O.B.": "2026-03-03",
    "2mrw gonna msg her": "2026-03-04",
    "tmrw am call bank": "2026-03-04",
    "the next working day I'll call": "2026-03-04",
    "nxt mon im asking for the day off": "2026-03-09",
    "sat im helping her move": "2026-03-07",
    "sun ill call mum": "2026-03-08",
    "Mon am I'll ring": "2026-03-09",
    "Take the bike to be mended Thurs/Fri.": "2026-03-06",
    "Thursday and Friday I'll be painting.": "2026-03-06",
    "Wed, Thu or Fri I'll ring.": "2026-03-06",
    "Thursday, Friday at the latest.": "2026-03-06",
    "today/tomorrow I'll get to it": "2026-03-04",
    "Mon-Wed I'll run the stall": "2026-03-11",
    "Mon\u2013Wed next week I'll go round": "2026-03-11",
    "Tue/Wed next week I'll call": "2026-03-11",
    "within Friday I will send it": "2026-03-06",
    "Friday book the hall": "2026-03-06",
    "End of the working week I'll send it": "2026-03-06",
    "By the end of the week call Ben": "2026-03-06",
    "not this week but next I'll do it": "2026-03-13",
    "on the Tuesday of the week after next": "2026-03-17",
    "not next week but the week after": "2026-03-20",
    "This time next week I'll have asked.": "2026-03-10",
    "this time next month I'll have asked": "2026-04-03",
    "Fortnight tomorrow I'll bring the cake.": "2026-03-18",
    "the fortnight tomorrow": "2026-03-18",
    "week today I'll hand it in": "2026-03-10",
    "a year today": "2027-03-03",
    "in three Fridays": "2026-03-20",
    "by the end of the weekend": "2026-03-08",
    "by end of wkend": "2026-03-08",
    "before the weekend is over": "2026-03-08",
    "b4 wkend": "2026-03-06",
    "the last weekend of March": "2026-03-29",
    "the weekend after this": "2026-03-15",
    "I need it in maximum six days": "2026-03-09",
    "within max. 6 days": "2026-03-09",
    "Give me two days and you'll have the list.": "2026-03-05",
    "gimme 2 weeks to finish the draft": "2026-03-17",
    "I'll have the figures checked in 10 business days.": "2026-03-17",
    "within 3 workdays": "2026-03-06",
    "HR reply \u2192 Agnieszka, 5 working days": "2026-03-10",
    "answer from council - 10 working days": "2026-03-17",
    "in two, three days": "2026-03-06",
    "in 3d": "2026-03-06",
    "in a year and a half": "2027-09-03",
}

CALENDAR = {
    "Wednesday 18th: take notes": "2026-03-18",
    "Weds 18: call": "2026-03-18",
    "Wednesday (18th): call": "2026-03-18",
    "18th (Wed): call": "2026-03-18",
    "12th: call the bank": "2026-03-12",
    "the 18th, a Wednesday": "2026-03-18",
    "the deadline i set myself is 28 jan, cover letter finished": "2027-01-28",
    "letter done may 28": "2026-05-28",
    "march 28 i'll go": "2026-03-28",
    "end march": "2026-03-31",
    "in April or May": "2026-05-31",
    "in April/May": "2026-05-31",
    "at 12 May I go": "2026-05-12",
    "12.5.: call the office": "2026-05-12",
    "28/3 cover letter": "2026-03-28",
    "will have it printed 12/25 at the latest": "2026-12-25",
    "1/8/26": "2026-08-01",
    "Milan: sample chapter 4/11": "2026-11-04",
    "Rosa: module 6, 20/4": "2026-04-20",
    "push the launch to June": "2026-06-30",
    "by 5.6. the tax form": "2026-06-05",
    "Q4 goal - get certified, end of quarter at the latest.": "2026-03-31",
    "certified by Q2 end": "2026-06-30",
    "exam booked and sat the month after next.": "2026-05-31",
    "the first working day of next month": "2026-04-01",
    "the week before the 20th": "2026-03-13",
    "two days before the 20th": "2026-03-18",
    "the day before Christmas": "2026-12-24",
    "finish by the end of the month pls": "2026-03-31",
}

SESSIONS = {
    "b4 our next sesh ill try the 5 min thing": "2026-03-17",
    "our next sesh: bring the CV": "2026-03-17",
    "before you and I sit down again": "2026-03-17",
    "before Dana and I next meet": "2026-03-17",
    "b4 we meet agn": "2026-03-17",
    "between now and our next session": "2026-03-17",
    "by the time of our next session": "2026-03-17",
    "on the morning of our next session": "2026-03-17",
    "the day before our next session": "2026-03-16",
    "the night before we meet": "2026-03-16",
    "two days before our next call": "2026-03-15",
    "at least two days before our next session": "2026-03-15",
    "three working days before our next session": "2026-03-12",
    "the day after our next session": "2026-03-18",
    "a week after our next session": "2026-03-24",
}

TENSES = {
    "Promised Ilse a full draft in a few weeks.": "2026-03-24",
    "I have promised him the money in two weeks.": "2026-03-17",
    "The hall will be painted in two weeks.": "2026-03-17",
    "I'll get the form signed on Friday.": "2026-03-06",
    "The letter has to be posted on Friday.": "2026-03-06",
    "She asked me to have it reviewed on Friday.": "2026-03-06",
    "We agreed that I send it on Friday.": "2026-03-06",
    "As I was ill, I call him on Friday.": "2026-03-06",
    "I booked the room for Friday.": "2026-03-06",
    "Send the revised draft on Friday.": "2026-03-06",
    "He gave me until Friday.": "2026-03-06",
}

OWNED = {
    "I'll try it at tomorrow's coffee morning.": "2026-03-04",
    "I'll bring it up in Friday's team call.": "2026-03-06",
    "at fridays meeting I'll ask": "2026-03-06",
    "I'll raise it in the Monday meeting.": "2026-03-09",
    "I'll have the slides ready for Friday's meeting.": "2026-03-06",
}

CORRECTED = {
    "by Wednesday, hmm, no, Friday": "2026-03-06",
    "Not on Wednesday, but on Friday.": "2026-03-06",
    "I can't do Wednesday so I'll do Friday.": "2026-03-06",
    "Wednesday *Friday": "2026-03-06",
}

TYPED = DAYS_AND_WEEKS | CALENDAR | SESSIONS | TENSES | OWNED | CORRECTED


@pytest.mark.parametrize(("text", "due"), TYPED.items(), ids=TYPED)
def test_what_people_type_has_its_day(text: str, due: str) -> None:
    """The first due day of each text is the one that its writer means."""
    assert due_of(text) == date.fromisoformat(due)


NEVER_DUE = [
    # things that a date tells apart
    "I'll make the slides for the March 3 talk.",
    "I'll correct the typo in the June newsletter.",
    "I'll check the photos from the June 5 trip.",
    "Draft the agenda for the Friday meeting.",
    "I'll read Friday's report.",
    "She'll lend me her notes from Monday.",
    "I'll plan the Christmas lunch.",
    # names
    "Going to thank Mr Friday for the reference.",
    "Mrs. January will call me.",
    "I'll show my code to Wednesday Okafor.",
    "Tell Dec that I can't take the dog.",
    "Dec and I will fix it.",
    "I'll read the book by June Jordan.",
    "Her name is Wednesday and she'll mentor me.",
    # words with another life
    "I'll put on sun cream.",
    "I sat the exam and I'll sit another.",
    "The ratio is 3/4, I'll note it.",
    "Could you give me two days of your time?",
    # what is over
    "I talked to him on Friday.",
    "I met Ben and Tom on Friday.",
    "I didn't go on Monday.",
    "I forgot to send it on Monday.",
    "I would have gone on Friday.",
    "I was ill until Monday.",
    "I've done it twice this week.",
    "I got it signed on Friday.",
    # repetitions, and what bounds them
    "Every day this week I'll write.",
    "From Monday I'll write every day.",
    "Mon, Wed and Fri every week I'll run.",
    "every 3rd Thursday",
    "on a Friday I like to read",
    "every last Friday of the month we'll have lunch",
    # vague
    "in the next weeks I'll ask",
    "Not today.",
]
"""Texts without a day that could be due."""


@pytest.mark.parametrize("text", NEVER_DUE)
def test_what_only_looks_due_has_no_day(text: str) -> None:
    """Content, names, the past, repetitions and vague times fix no day."""
    assert due_of(text) is None


def test_a_day_first_date_with_its_year_shows_no_month_first() -> None:
    """The "8/25" of "1/8/25" is a month and a year."""
    assert due_of("Draft by 1/8/27, final by 3/9.") == date(2027, 8, 1)
