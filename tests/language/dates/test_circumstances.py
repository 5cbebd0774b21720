"""Times at which nobody acts: absences, events, conditions, and how far a thing goes.

All rows are written on Tuesday 3 March 2026.
"""

from datetime import date

import pytest

from reflect.language.dates.due import first_due

ON = date(2026, 3, 3)
SESSION = date(2026, 3, 17)

CIRCUMSTANCES = [
    # absences
    "I'm away 3\u20137 Dec.",
    "We are on holiday until 15 March.",
    "I'm on annual leave from Monday to Friday",
    "Out of office until Monday",
    "Dana's off on Thursday",
    "I've got Thursday off",
    "I'm off sick until Thursday",
    "Next week I'm in Berlin.",
    "I'll be in Oslo next week",
    "I am not available on Friday",
    "I have visitors until Sunday",
    "School is closed until Monday",
    "I'll be away till the 9th and do it after that.",
    "I am out of the office until 10 March",
    "I won't be around next week",
    "She's at a fair until Friday",
    "I have a conference next week",
    # events that take their course
    "The course starts on Monday",
    "The exam is on 20 March, so I'll revise",
    "The workshop takes place on 20 March.",
    # conditions
    "If he calls by Friday, I'll tell him.",
    "I'll drop it if they don't reply by Friday",
    "I'll only go if it's dry on Sunday",
    "Unless they reply by Friday I'll drop it",
    "In case it rains on Friday, take a coat",
    "Should she ring on Friday, I'll tell her",
    # how far a thing goes
    "I'll file the invoices up to 20 April.",
    "I'll read the minutes from March to May",
    "I'll list the orders between 1 and 15 March",
    "I'll archive everything from before 1 May",
    "I'll write down what we tried until May",
    "I'll clear the pile from January",
    "I'd have sent it by Friday",
]
"""Texts without a day that could be due."""

ACTS = {
    "If the room is free, I'll book it by Friday": "2026-03-06",
    "If he likes it I'll send it on Friday": "2026-03-06",
    "I'd be glad if Ola could bring it on Friday": "2026-03-06",
    "Ask him if he'd be at the market on Friday": "2026-03-06",
    "Let me know if it suits by Friday": "2026-03-06",
    "I'll finish that off over the weekend": "2026-03-08",
    "I'll be at the open evening on Friday": "2026-03-06",
    "She has the key until Friday": "2026-03-06",
    "I have to find a room until Friday": "2026-03-06",
    "I will deliver the report till Friday": "2026-03-06",
    "We'll have a call on Friday": "2026-03-06",
    "Nina starts on Monday, I'll pay her": "2026-03-09",
    "I'll run the stall from Monday to Wednesday": "2026-03-11",
    "Before I'm away I'll finish it, by Friday": "2026-03-06",
}
"""Their neighbours, at which somebody acts, and the day."""


@pytest.mark.parametrize("text", CIRCUMSTANCES)
def test_a_circumstance_is_no_due_day(text: str) -> None:
    """Nobody is to have done anything by then."""
    reading = first_due(text, on=ON, next_session=SESSION)

    assert reading is None or reading.due is None


@pytest.mark.parametrize(("text", "due"), ACTS.items(), ids=ACTS)
def test_an_act_beside_it_keeps_its_day(text: str, due: str) -> None:
    """A wish, a question and an act of one's own are no circumstances."""
    reading = first_due(text, on=ON, next_session=SESSION)

    assert reading is not None
    assert reading.due == date.fromisoformat(due)
