"""Learning: the same no is not asked for twice, one no says little, forgetting undoes it all."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.app.decisions import Decisions, lessons_of, proposed
from reflect.app.kept import KeptConversation
from reflect.app.learning import are_alike, construction, governing, stop_list, turned, weigh
from reflect.app.proposal_notes import Saving
from reflect.app.proposals import Decision, Draft, Heard, Sheet
from reflect.domain.commitments import CommitmentKind
from reflect.domain.lessons import Lesson, Outcome, Whose
from reflect.domain.privacy import Privacy
from tests.app.building import FRIDAY, TODAY, Desk
from tests.doubles.clock import NOON
from tests.doubles.reader import promise

PROMISE, IDEA = CommitmentKind.PROMISE, CommitmentKind.IDEA
SENTENCES = {
    "I'll admit I was nervous.": "admit I was nervous",
    "I’ll admit the slides were weak.": "admit the slides were weak",
    "So I will admit that it went badly.": "admit that it went badly",
    "I'll send Dana the draft.": "send Dana the draft",
    "I'll call the bank.": "call the bank",
    "I might apply for the post.": "apply for the post",
    "I might write to Eli.": "write to Eli",
    "I might read the essay.": "read the essay",
    "I might visit the fair.": "visit the fair",
    "Fingers crossed I get the job.": "get the job",
    "Fingers crossed we find a room.": "find a room",
}
NERVOUS, SLIDES, BADLY, SEND, CALL, APPLY, WRITE, READ, VISIT, JOB, ROOM = SENTENCES
MIGHTS = (APPLY, WRITE, READ, VISIT)


def said(sentence: str, owner: str = "Priya", due: date | None = None) -> Heard:
    """Return what a sentence says."""
    kind = IDEA if "might" in sentence else PROMISE
    found = promise(sentence, SENTENCES[sentence], owner, kind, due)
    return Heard(found, sentence, Privacy.MINE, "next_steps", writer="Priya")


def lesson(sentence: str, decision: Decision, talk: str = "") -> Lesson:
    """Return what a decision about a sentence teaches."""
    heard = said(sentence)
    drafts = (Draft.of(heard).decide(decision),)
    (found,) = lessons_of(talk or sentence, (heard,), Sheet(drafts), TODAY)
    return found


def no(*sentences: str) -> list[Lesson]:
    """Return the lessons of so many rejections."""
    return [lesson(each, Decision.REJECTED) for each in sentences]


def is_proposed(heard: Heard, lessons: list[Lesson]) -> bool:
    """Say whether something is proposed."""
    return weigh(heard.commitment, heard.text, lessons, me="Priya").proposed


LESSONS = st.lists(
    st.builds(
        lesson,
        st.sampled_from(list(SENTENCES)),
        st.sampled_from([Decision.REJECTED, Decision.ACCEPTED, Decision.IDEA]),
    ),
    max_size=6,
)
HEARD = st.builds(said, st.sampled_from(list(SENTENCES)), st.sampled_from(["Priya", "Dana", ""]))


@given(HEARD)
def test_without_lessons_nothing_changes(heard: Heard) -> None:
    """Everything is proposed as it was heard, for no reason."""
    verdict = weigh(heard.commitment, heard.text, [], me="Priya")
    assert (verdict.proposed, verdict.kind) == (True, heard.commitment.kind)
    assert (verdict.confidence, verdict.why) == (heard.commitment.confidence, "")
    assert proposed((heard,), []) == (Draft.of(heard),)


@given(HEARD, LESSONS)
def test_whatever_is_left_out_says_why(heard: Heard, lessons: list[Lesson]) -> None:
    """With the rejections it rests on: the same act, or at least two."""
    verdict = weigh(heard.commitment, heard.text, lessons, me="Priya")
    if verdict.proposed:
        return
    assert verdict.why
    assert {each.outcome for each in verdict.because} == {Outcome.REJECTED}
    is_same = are_alike(verdict.because[0].act, SENTENCES[heard.text])
    assert is_same or len(verdict.because) >= 2


@given(HEARD, st.sampled_from(list(SENTENCES)))
def test_one_dissimilar_rejection_leaves_nothing_out(heard: Heard, other: str) -> None:
    """However it was put."""
    is_same = are_alike(SENTENCES[other], SENTENCES[heard.text])
    assert is_proposed(heard, no(other)) or is_same


@given(HEARD, LESSONS)
def test_the_same_decisions_give_the_same_proposals(heard: Heard, lessons: list[Lesson]) -> None:
    """Every item is on the sheet once, as itself, whatever was learned."""
    drafts = proposed((heard,), lessons)
    assert drafts == proposed((heard,), list(lessons))
    assert [draft.heard for draft in drafts] == [heard]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("send Dana the draft", "send the draft to Dana by Friday", True),
        ("send Dana the drafts", "send Dana a draft on 12 March", True),
        ("send Dana the draft", "send Dana the invoice", False),
        ("send Dana the draft", "don't send Dana the draft ever again", False),
        ("do it", "do it", True),
        ("do it", "be there", False),
        ("", "", True),
    ],
)
def test_nearly_the_same_acts_are_alike(one: str, other: str, *, alike: bool) -> None:
    """Small words, days and an odd word make no difference."""
    assert are_alike(one, other) is alike
    assert are_alike(other, one) is alike


@pytest.mark.parametrize(
    ("sentence", "act", "whose", "governed", "put"),
    [
        (NERVOUS, "admit I was", Whose.ME, "i will", "i will admit"),
        (BADLY, "admit that", Whose.ME, "i will", "i will admit"),
        ("I'll be honest.", "be honest", Whose.ME, "i will", "i will be honest"),
        ("Well, we'll see.", "see", Whose.BOTH, "we will", "we will see"),
        (JOB, "get the job", Whose.ME, "fingers crossed", "fingers crossed"),
        ("Next week I'll go home.", "go home", Whose.ME, "i will", "i will go home"),
        ("Dana will read it.", "read it", Whose.OTHER, "dana", "dana read"),
        ("Send it.", "Send it", Whose.ME, "", ""),
        ("Send it.", "gone", Whose.ME, "", ""),
        ("", "", Whose.ME, "", ""),
    ],
)
def test_what_governs_an_act_is_found(
    sentence: str, act: str, whose: Whose, governed: str, put: str
) -> None:
    """Telling words alone; else subject, auxiliary and verb; short forms are written out."""
    assert governing(sentence, act) == governed
    assert construction(sentence, act, whose) == put


def test_the_same_act_is_left_out_after_one_no() -> None:
    """For the same people only, and with the day of that no; a yes since then counts more."""
    again = said(SEND, due=FRIDAY)
    verdict = weigh(again.commitment, again.text, no(SEND), me="Priya")
    assert not verdict.proposed
    assert verdict.why == "You said no to something like it on Wed 4 Mar 2026."
    assert is_proposed(said(SEND, owner="Dana"), no(SEND))
    since = [*no(SEND), lesson(SEND, Decision.ACCEPTED, "later")]
    assert is_proposed(again, since)


@pytest.mark.parametrize("two", [(NERVOUS, SLIDES), (JOB, ROOM)])
def test_what_is_put_the_same_way_is_left_out_after_two(two: tuple[str, str]) -> None:
    """Unless it has a day, or was once welcome."""
    text = "I'll admit that I lied." if two[0] == NERVOUS else "Fingers crossed I pass the test."
    act = text.removesuffix(".").partition("I'll " if two[0] == NERVOUS else "I ")[2]
    third = Heard(promise(text, act, "Priya"), text, Privacy.MINE, writer="Priya")
    assert is_proposed(third, no(two[0]))
    assert not is_proposed(third, no(*two))
    dated = replace(third, commitment=replace(third.commitment, due=FRIDAY))
    assert is_proposed(dated, no(*two))
    assert is_proposed(third, [*no(*two), lesson(two[0], Decision.ACCEPTED, "later")])
    assert is_proposed(said(SEND), no(*two))
    assert len(stop_list(no(*two))) == 1


def test_the_same_no_twice_says_no_more_than_once() -> None:
    """Two rejections of one act do not stop what is put the same way."""
    twice = [lesson(NERVOUS, Decision.REJECTED, talk) for talk in ("one", "two")]
    assert stop_list(twice) == {}
    assert is_proposed(said(SLIDES), twice)
    assert not is_proposed(said(NERVOUS), twice)


def test_what_was_accepted_is_surer_and_comes_first() -> None:
    """What is left out comes last."""
    heard = (said(NERVOUS), said(CALL), said(SEND))
    unsure = replace(heard[2].commitment, confidence=0.6)
    lessons = [*no(NERVOUS), lesson(SEND, Decision.ACCEPTED)]
    assert weigh(unsure, SEND, lessons, me="Priya").confidence == pytest.approx(0.8)
    drafts = proposed(heard, lessons)
    assert [draft.heard for draft in drafts] == [heard[2], heard[1], heard[0]]
    assert [draft.decision for draft in drafts] == [
        Decision.OPEN,
        Decision.OPEN,
        Decision.LEFT_OUT,
    ]


def test_ideas_that_always_became_promises_are_proposed_as_promises() -> None:
    """After three times and no other; the proposal says so."""

    def firmly(sentence: str) -> Lesson:
        heard = said(sentence)
        draft = replace(Draft.of(heard), kind=PROMISE, edited=True).decide(Decision.ACCEPTED)
        (found,) = lessons_of("talk", (heard,), Sheet((draft,)), TODAY)
        return found

    three = [firmly(each) for each in MIGHTS[:3]]
    (draft,) = proposed((said(VISIT),), three)
    assert (draft.kind, draft.decision) == (PROMISE, Decision.OPEN)
    assert draft.note == "Taken as a promise, as you did 3 times with “i might”."
    assert turned(three) == {("i might", IDEA): 3}
    for lessons in (three[:2], [*three, lesson(VISIT, Decision.IDEA)]):
        assert proposed((said(VISIT),), lessons)[0].kind is IDEA
    assert proposed((said(VISIT, owner="Dana"),), three)[0].kind is CommitmentKind.HEARD
    assert proposed((said(VISIT, owner=""),), three)[0].kind is IDEA


def test_promises_that_always_became_ideas_are_proposed_as_ideas() -> None:
    """The other way round."""
    texts = [f"I shall surely {act}." for act in ("run a mile", "paint", "learn Greek", "bake")]
    heard = [
        Heard(promise(text, text[15:-1], "Priya"), text, Privacy.MINE, writer="Priya")
        for text in texts
    ]
    lessons = [
        found
        for each in heard[:3]
        for found in lessons_of(
            "talk", (each,), Sheet((Draft.of(each).decide(Decision.IDEA),)), TODAY
        )
    ]
    assert proposed((heard[3],), lessons)[0].kind is IDEA


def test_each_decision_teaches_what_it_says() -> None:
    """Open ones and those that were left out teach nothing; nor does what is never stored."""
    heard = said(SEND)
    made = Draft.of(heard)

    def taught(*drafts: Draft, of: Heard = heard) -> list[tuple[Outcome, object, tuple[str, ...]]]:
        found = lessons_of("talk", (of,), Sheet(drafts), TODAY)
        return [(each.outcome, each.kept_as, each.made) for each in found]

    title = ("Send Dana the draft",)
    assert taught(made) == []
    assert taught() == []
    assert taught(made.decide(Decision.LEFT_OUT)) == []
    assert taught(made.decide(Decision.REJECTED)) == [(Outcome.REJECTED, None, ())]
    assert taught(made.decide(Decision.ACCEPTED)) == [(Outcome.ACCEPTED, PROMISE, title)]
    assert taught(made.decide(Decision.IDEA)) == [(Outcome.IDEA, IDEA, title)]
    edited = made.edit(title="Post it").decide(Decision.ACCEPTED)
    assert taught(edited) == [(Outcome.EDITED, PROMISE, ("Post it",))]
    one, two = (part.decide(Decision.ACCEPTED) for part in made.split(("Write it", "Post it")))
    assert taught(one, two) == [(Outcome.SPLIT, PROMISE, ("Write it", "Post it"))]
    assert taught(one, two.decide(Decision.REJECTED)) == [(Outcome.SPLIT, PROMISE, ("Write it",))]
    mixed = [(Outcome.SPLIT, None, ("Write it", "Post it"))]
    assert taught(one, two.decide(Decision.IDEA)) == mixed
    scratch = replace(heard, privacy=Privacy.SCRATCH)
    assert taught(Draft.of(scratch).decide(Decision.REJECTED), of=scratch) == []


def test_two_noes_stop_it_and_forgetting_brings_it_back() -> None:
    """A journey over three evenings; what was saved is learned from once."""
    desk = Desk()
    decisions = Decisions(desk.journal, desk.journal, desk.clock)

    def evening(name: str, sentence: str, decision: Decision) -> Decision:
        """Decide about the only proposal, save twice, and return how it was proposed."""
        desk.journal.save(
            KeptConversation(
                id=name,
                dialogue="debrief",
                relationship=desk.pair.id,
                session=None,
                seed=1,
                begun=NOON,
                finished=None,
                turns=(),
                draft="",
            )
        )
        heard = (said(sentence),)
        sheet = decisions.of(name, heard)
        decided = sheet.put(0, sheet.drafts[0].decide(decision))
        decisions.keep(name, heard, decided)
        for _ in range(2):
            decisions.keep(name, heard, decided, Saving.SAVED)
        return sheet.drafts[0].decision

    assert evening("one", NERVOUS, Decision.REJECTED) is Decision.OPEN
    assert evening("two", SLIDES, Decision.REJECTED) is Decision.OPEN
    assert len(desk.journal.lessons()) == 2
    assert evening("three", BADLY, Decision.LEFT_OUT) is Decision.LEFT_OUT
    assert len(desk.journal.lessons()) == 2
    desk.journal.unlearn(desk.journal.lessons()[0].id)
    assert evening("four", BADLY, Decision.OPEN) is Decision.OPEN
    desk.journal.unlearn()
    assert evening("five", SLIDES, Decision.OPEN) is Decision.OPEN


def test_taking_it_up_after_all_stops_the_stopping() -> None:
    """A yes to what was left out teaches that it is welcome."""
    lessons = no(NERVOUS, SLIDES)
    assert not is_proposed(said(BADLY), lessons)
    assert is_proposed(said(BADLY), [*lessons, lesson(BADLY, Decision.ACCEPTED)])
