"""Texts that only look as if they had a due day, and their neighbours that have one.

All rows are written on Tuesday 3 March 2026.
"""

from datetime import date

import pytest

from reflect.language.dates.due import first_due

ON = date(2026, 3, 3)


def due_of(text: str) -> str | None:
    """Return the due day of a text."""
    reading = first_due(text, on=ON)
    return None if reading is None or reading.due is None else reading.due.isoformat()


PAST = [
    "We were supposed to have the visas sorted by the 3rd but nobody bothered.",
    "i was up til midnight on sunday redoing the slides",
    "Before Christmas I ran two of the sessions on my own.",
    "Tuesday: rang the clinic, no answer.",
    "He asked me out on Valentine's Day and I said no",
    "Got the keys Friday!",
    "the report was supposed to be done by friday so everyone's cross",
    "What happened on Friday was not ok",
    "Rang the clinic Tuesday, no answer",
    "In January I fell off my bike and hurt my wrist",
    "on saturday my phone got nicked so i couldnt reply",
    "Until Friday I honestly thought he was the manager",
    "the form was due Monday and I missed it",
    "Tuesday I fed the neighbour's cat and it bit me",
    "Until March I was on nights",
    "Before Friday I'd never spoken in front of people",
    "he'd already left by Thursday",
    "the plumber didn't turn up on tuesday",
    "By the weekend the rash had gone.",
    "on Monday morning I bumped into Declan and he blanked me",
    "I could've asked him on Thursday but I chickened out",
    "in june my nan passed away",
    "I thought we said Friday?",
    "I had my review on the 2nd and it went okay",
    "I've been off since Wednesday with a bad back",
    "The parcel turned up on Monday with a dent in it",
    "On Thursday evening my phone died halfway through the call",
    "I was on holiday from Monday to Friday",
    "Nobody showed on Thursday",
    "Saturday night was brilliant",
]

TITLES = [
    "going to watch Friday Night Lights w the team and talk about leadership",
    "I'm taking the old coats to the hospice shop on Easter Road.",
    "I'm moving to a flat on May Day Green",
    "Ask at the New Year's Honours office about the form",
    "We'll rehearse Tomorrow from Annie until it's clean",
    "I want to work for the Mail on Sunday",
    "I'll send my CV to Monday.com",
    "They live at 12 Sunday Street",
    "I'll bring The Day After Tomorrow on dvd",
    "I'll volunteer at the May Fair stall",
    "I'll pick up The Independent on Sunday",
    "I'll drop leaflets at Sunday Social cafe",
    "He wants to see 28 Days Later",
    "Let's sing Happy Monday with the kids",
    "I'll ask at Christmas Steps about the job",
    "I'd love to visit Easter Island with you",
    "I'll sew a Wednesday Addams costume for Orla",
    "the April Fool video needs subtitles, I'll do them",
    "I'll order from Sunday Best",
    "I'll lend you my copy of Saturday by Ian McEwan",
    "We're naming the cafe Tuesday's",
    "reading Man Called Thursday for book group",
    "I'll join the Sunday Assembly choir",
]

NAMES = [
    "April, can you check my CV?",
    "Will April be there too?",
    "I'll back April up in the meeting",
    "Tell Wednesday I said hi",
    "Show the sketch to June and see what she says",
    "I'll stand in for May at reception",
    "Ring Dr Friday's surgery",
    "I'll introduce Wednesday to Summer, they both code",
    "I trust May with the accounts",
    "I'll pass the keys to April",
    "I'd like to thank Dr. August for her patience",
    "I owe April an apology",
    "I'll let Summer know",
    "Introduce April to Wednesday",
    "Can you put me in touch with Autumn?",
    "Dinner with April and her mum",
]

NUMBERS = [
    "bp was 12/8, good",
    "I'm going from 10.2 stone to 9.12",
    "Move the dosage to 1/4 tablet",
    "I'll set the oven to 1.5 on the dial",
    "The vote was 7-5 against",
    "We're at 6/8 already",
    "I'll sell it for £4.50",
    "they charge 4.20 a slice",
    "2/3 of it is done",
    "9/10 people say they'd come back",
    "she wants 15.75 an hour",
    "I'm on version 2.1, I'll move to 3.0",
    "about 2/3 of the class came",
    "He ran it in 9.58",
    "I'll patch 4.12 to 4.13.",
    "Downgrade numpy to 1.26",
]

REPEATED = [
    "Sunday nights I'll plan the week",
    "every payday I'll put away 50 quid",
    "on the third Wednesday of every month we swap books",
    "each year on the 3rd of May I'll light a candle",
    "Every Tuesday and Thursday I'm swimming",
    "most Fridays we go for a pint",
    "every other Friday I'll cook",
    "on a Monday I'll do laundry",
    "Each New Year's Eve I'll write a letter to myself",
    "on alternate Thursdays I'll cover reception",
    "I do yoga Mondays and Wednesdays",
    "I'll call her every Sunday evening from now on",
    "every 3 months I'll book a dentist",
    "some Saturdays I help at the shelter",
    "Any Friday I'm free I'll volunteer",
    "once a month, on a Sunday, I'll cook for the neighbours",
]

GENERAL = [
    "When's your birthday?",
    "my birthday's on the 9th of May",
    "Did it arrive on Tuesday?",
    "like Christmas morning",
    "Why do you want it by Friday?",
    "I did a ten-day retreat once",
    "it felt like a Monday",
    "I usually go on Friday",
    "What did you think of Monday's talk?",
    "I'm off Monday to Wednesday usually",
    "The bins go out on Tuesdays",
    "I've got 3 weeks of leave left",
    "shops shut on Good Friday",
    "is Friday a bank holiday?",
    "I can't make Thursday",
    "I'm a Monday to Friday kind of person",
]

NEIGHBOURS = {
    "On Friday Ben will send the plan": "2026-03-06",
    "Friday Lena sends the draft": "2026-03-06",
    "Email Sarah Friday": "2026-03-06",
    "On Good Friday I'll visit her": "2026-04-03",
    "by Black Friday the shop has to be live": "2026-11-27",
    "at Easter Sarah and I will clear the loft": "2026-04-05",
    "Friday Ben to send minutes": "2026-03-06",
    "Tuesday Zoom with Ann": "2026-03-10",
    "Thursday GP at 3, ask about sleep": "2026-03-05",
    "I told Marta I'll have it by Friday": "2026-03-06",
    "They want it by Friday and I said yes": "2026-03-06",
    "On Friday the report I wrote goes to the board": "2026-03-06",
    "Rehearse with April on Friday": "2026-03-06",
    "give it to June by Friday": "2026-03-06",
    "Could you send it by Friday?": "2026-03-06",
    "Friday is the day I tell her": "2026-03-06",
    "Boss wanted it by Friday, so I'll stay late": "2026-03-06",
    "Kitchen painted by Easter": "2026-04-05",
    "I'll upgrade to 3.12 by Friday": "2026-03-06",
    "2/3 of it done by Friday": "2026-03-06",
    "I was wondering if you could read it by Friday": "2026-03-06",
    "I was given until Friday": "2026-03-06",
    "The bit I wrote goes in by Friday": "2026-03-06",
    "They want the report we discussed by the 15th": "2026-03-15",
    "We were given until Friday to reply": "2026-03-06",
    "Just remembered the form's due Friday": "2026-03-06",
    "Read the bit you marked by Friday": "2026-03-06",
    "Before Christmas I want to have told them": "2026-12-25",
    "Call Mum Sunday": "2026-03-08",
    "I'm in Leeds Friday Ben is covering": "2026-03-06",
    "I'll go to the Black Friday sale on Friday": "2026-03-06",
    "On Good Friday Nan and I are baking": "2026-04-03",
    "Are you able to read it by Thursday?": "2026-03-05",
    "The library's closed on Friday so I'll go Thursday": "2026-03-05",
    "I can't make Thursday, I'll come on Friday": "2026-03-06",
    "I was going to quit but I'll wait till Friday": "2026-03-06",
    "We were supposed to meet today, so I'm going Friday instead": "2026-03-06",
    "I'd rather do it on Friday": "2026-03-06",
    "I think it's due Monday": "2026-03-09",
    "Friday: CV sent": "2026-03-06",
    "I usually run but on Friday I'll swim": "2026-03-06",
}


@pytest.mark.parametrize("text", [*PAST, *TITLES, *NAMES, *NUMBERS, *REPEATED, *GENERAL])
def test_what_only_looks_like_a_due_day_is_none(text: str) -> None:
    """The past, names, numbers, repetitions and general statements fix no day."""
    assert due_of(text) is None


@pytest.mark.parametrize(("text", "due"), NEIGHBOURS.items(), ids=NEIGHBOURS)
def test_its_neighbour_keeps_its_day(text: str, due: str) -> None:
    """A verb, a name or a number near a day does not take the day away."""
    assert due_of(text) == due
