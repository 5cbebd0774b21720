"""Decisions outlive the program, and fit only what they were made about."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.app.decisions import Decisions
from reflect.app.kept import KeptConversation
from reflect.app.proposal_notes import Saving, sheet_from_json, sheet_to_json, stage_of
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.domain.cleaning import clean, clean_line
from reflect.domain.commitments import CommitmentKind, Unclear
from reflect.domain.privacy import Privacy
from tests.app.building import Desk, draft, heard

HEARD = (heard(), heard(kind=CommitmentKind.IDEA))
BY_HAND = replace(HEARD[0], text=HEARD[0].text + " So we said.", privacy=Privacy.MINE)
WORDS = st.text(max_size=30).map(clean_line)
DRAFTS = st.builds(
    Draft,
    kind=st.sampled_from(CommitmentKind),
    title=WORDS,
    owner=st.lists(WORDS, max_size=2).map(tuple),
    to=st.lists(WORDS, max_size=2).map(tuple),
    due=st.none() | st.dates(),
    alternatives=st.lists(st.dates(), max_size=2).map(tuple),
    condition=st.none() | WORDS,
    recurs=st.none() | WORDS,
    negated=st.booleans(),
    done_when=st.none() | WORDS,
    unclear=st.lists(st.sampled_from(Unclear), max_size=2).map(tuple),
    heard=st.sampled_from([None, *HEARD, BY_HAND]),
    decision=st.sampled_from(Decision),
    edited=st.booleans(),
    note=WORDS,
)


@given(st.lists(DRAFTS, max_size=4).map(tuple))
def test_what_is_written_is_read_again(drafts: tuple[Draft, ...]) -> None:
    """Every field survives, also the cleaning that the journal gives to all text."""
    text = clean(sheet_to_json(Sheet(drafts), HEARD))
    assert sheet_from_json(text, HEARD) == Sheet(drafts)


@pytest.mark.parametrize("text", ["", "I was typing this", "{}", "[]", "null", '{"proposals": 2}'])
def test_anything_else_is_no_sheet(text: str) -> None:
    """A draft of an answer, or a later form, is left alone."""
    assert sheet_from_json(text, HEARD) is None
    assert stage_of(text, HEARD) is Saving.OPEN


def test_decisions_about_other_answers_do_not_fit() -> None:
    """When an answer was changed since, everything is open again."""
    text = sheet_to_json(Sheet((Draft.of(HEARD[0]),)), HEARD, Saving.SAVED)
    changed = (replace(HEARD[0], text=HEARD[0].text + " Or later."), HEARD[1])
    assert sheet_from_json(text, changed) is None
    assert stage_of(text, changed) is Saving.OPEN
    assert stage_of(text, HEARD) is Saving.SAVED


def test_no_answer_is_written_into_the_notes() -> None:
    """The answers stay where they are; the notes only point at them."""
    assert "A good hour" not in sheet_to_json(Sheet(tuple(map(Draft.of, HEARD))), HEARD)


def kept(desk: Desk) -> str:
    """Have the journal keep a dialogue under way, and return its id."""
    desk.journal.save(
        KeptConversation(
            id="talk",
            dialogue="debrief",
            relationship=desk.pair.id,
            session=None,
            seed=1,
            begun=desk.clock.now(),
            finished=None,
            turns=(),
            draft="half a sentence",
        )
    )
    return "talk"


def test_what_was_heard_is_proposed_where_nothing_was_decided() -> None:
    """The first time, everything is open."""
    desk = Desk()
    sheet = Decisions(desk.journal, desk.journal, desk.clock).of(kept(desk), HEARD)
    assert sheet == Sheet(tuple(map(Draft.of, HEARD)))


def test_decisions_are_found_as_they_were_left() -> None:
    """Also one added by hand, with a day."""
    desk = Desk()
    decisions, talk = Decisions(desk.journal, desk.journal, desk.clock), kept(desk)
    sheet = Sheet(
        (
            Draft.of(HEARD[0]).decide(Decision.REJECTED),
            Draft.of(HEARD[1]).decide(Decision.ACCEPTED),
            draft("Call Ben", due=date(2026, 4, 1)),
        )
    )
    decisions.keep(talk, HEARD, sheet)
    assert decisions.of(talk, HEARD) == sheet
    assert decisions.stage(talk, HEARD) is Saving.OPEN


def test_what_is_in_the_ledger_is_known_to_be() -> None:
    """So that coming back does not write it down twice."""
    desk = Desk()
    decisions, talk = Decisions(desk.journal, desk.journal, desk.clock), kept(desk)
    decisions.keep(talk, HEARD, Sheet(()), Saving.SAVED)
    assert decisions.stage(talk, HEARD) is Saving.SAVED


def test_a_dialogue_that_is_gone_has_no_decisions() -> None:
    """A forgotten dialogue gives what was heard, and is not brought back."""
    desk = Desk()
    decisions = Decisions(desk.journal, desk.journal, desk.clock)
    decisions.keep("gone", HEARD, Sheet(()))
    assert decisions.of("gone", HEARD).open == 2
    assert desk.journal.load("gone") is None
