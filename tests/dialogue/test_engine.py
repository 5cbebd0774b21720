"""How a dialogue goes on."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reflect.dialogue.conversation import AfterCard, Conversation
from reflect.dialogue.engine import answer, ask, back, begin, is_over, progress, skip
from reflect.dialogue.rotation import key
from reflect.dialogue.script import Condition
from reflect.dialogue.vocabulary import AnswerType, Each
from reflect.domain.commitments import Cue, CueKind
from reflect.domain.privacy import Privacy
from tests.dialogue.building import MINE, SCRATCH, SHARE, cue, facts, item, step, talk

ALL_CUES = tuple(CueKind)
MOST_TURNS = 100

moves = st.lists(
    st.tuples(
        st.sampled_from(["answer", "answer", "answer", "skip", "back"]),
        st.sampled_from(["I will write it by Friday, as I said", "done", "5", "not yet", "go_on"]),
        st.lists(st.sampled_from(ALL_CUES), max_size=3),
    ),
    max_size=40,
)


def rich(uses: int = 0) -> Conversation:
    """Return a dialogue with everything in it."""
    return talk(
        step("status", each=Each.MINE, answer=AnswerType.STATUS),
        step("reason", each=Each.MINE, when=Condition(answer={"status": ("not yet",)})),
        step("report", follow_ups=ALL_CUES, privacy=SHARE, fade="hour"),
        step("moment", follow_ups=ALL_CUES, fade="hour"),
        step("vent", privacy=SCRATCH, follow_ups=ALL_CUES),
        step("used", answer=AnswerType.SCALE),
        step("higher", when=Condition(below={"used": 7}), follow_ups=ALL_CUES),
        known=facts(mine=(item(1), item(2)), uses=uses),
        faded=(step("hour", fade="hour"), step("lines", follow_ups=ALL_CUES)),
        brief=("lines", "vent"),
    )


def played(conversation: Conversation, steps: list[tuple[str, str, list[CueKind]]]) -> Conversation:
    """Return the conversation after a walk through it."""
    for move, text, kinds in steps:
        if move == "answer":
            conversation = answer(conversation, text, tuple(Cue(kind) for kind in kinds))
        else:
            conversation = skip(conversation) if move == "skip" else back(conversation)
    return conversation


def to_the_end(conversation: Conversation) -> Conversation:
    """Return the conversation with every question answered."""
    for _ in range(MOST_TURNS):
        if is_over(conversation):
            break
        conversation = answer(conversation, "an answer", tuple(Cue(k) for k in ALL_CUES[1:]))
    return conversation


def test_questions_come_in_order() -> None:
    """The first question is asked first, and after the last there is none."""
    conversation = talk(step("a"), step("b"))
    asked = ask(conversation)
    assert asked is not None
    assert asked.place.step == "a"
    conversation = answer(answer(conversation, "x"), "y")
    assert ask(conversation) is None
    assert answer(conversation, "late") == conversation


def test_an_empty_answer_passes_the_question_over() -> None:
    """Blanks are no answer, and skipping is the same as leaving it empty."""
    conversation = talk(step("a"), step("b"))
    assert answer(conversation, "  \n ") == skip(conversation)
    assert skip(conversation).turns[0].passed


def test_a_run_is_asked_agreement_by_agreement() -> None:
    """Neighbouring steps about the same agreements go through them one after the other."""
    conversation = talk(
        step("status", each=Each.MINE),
        step("reason", each=Each.MINE, when=Condition(answer={"status": ("late",)})),
        known=facts(mine=(item(1), item(2))),
    )
    places = []
    for said in ("late", "ill", "done"):
        asked = ask(conversation)
        assert asked is not None
        places.append((asked.place.step, asked.place.item))
        conversation = answer(conversation, said)
    assert places == [("status", "id-1"), ("reason", "id-1"), ("status", "id-2")]
    assert ask(conversation) is None


def test_at_most_five_agreements_are_asked_about() -> None:
    """A long list does not become a long dialogue."""
    known = facts(mine=tuple(item(n) for n in range(9)))
    conversation = to_the_end(talk(step("status", each=Each.MINE), known=known))
    assert len(conversation.turns) == 5


def test_back_offers_the_old_answer_again() -> None:
    """Going back returns to the question before, with what was written there."""
    conversation = answer(talk(step("a"), step("b")), "first thoughts")
    returned = back(conversation)
    asked = ask(returned)
    assert asked is not None
    assert (asked.place.step, asked.draft) == ("a", "first thoughts")
    assert not returned.turns


def test_going_back_twice_keeps_both_answers() -> None:
    """A correction two questions back does not cost the answer in between."""
    conversation = back(back(answer(answer(talk(step("a"), step("b")), "x"), "y")))
    asked = ask(answer(conversation, "x, corrected"))
    assert asked is not None
    assert asked.draft == "y"


def test_a_safety_cue_shows_the_card_and_stops() -> None:
    """Whatever else was noticed, the card comes first, keeps the line private and can end it."""
    conversation = talk(step("a", privacy=SHARE, follow_ups=(CueKind.SHORT,)), step("b"), budget=0)
    conversation = answer(conversation, "help", (cue(CueKind.SHORT), cue(CueKind.SAFETY)))
    card = ask(conversation)
    assert card is not None
    assert card.is_card
    assert conversation.turns[0].privacy is MINE
    assert ask(answer(conversation, AfterCard.STOP)) is None
    assert ask(skip(conversation)) is None


def test_after_the_card_one_can_go_on() -> None:
    """The user decides, and the next question is asked."""
    conversation = answer(talk(step("a"), step("b")), "help", (cue(CueKind.SAFETY),))
    asked = ask(answer(conversation, AfterCard.GO_ON))
    assert asked is not None
    assert asked.place.step == "b"


def test_erasing_removes_the_line() -> None:
    """What was written is gone from the turns, and the dialogue is over."""
    conversation = answer(talk(step("a"), step("b")), "dark words", (cue(CueKind.SAFETY),))
    conversation = answer(conversation, AfterCard.ERASE)
    assert "dark words" not in repr(conversation)
    assert is_over(conversation)


def test_a_confidential_line_stays_with_the_user() -> None:
    """The question's own level and the chosen one give way."""
    conversation = talk(step("a", privacy=SHARE))
    marked = answer(conversation, "between us: no", (cue(CueKind.CONFIDENTIAL),), SHARE)
    assert marked.turns[0].privacy is MINE


def test_the_user_may_choose_the_level() -> None:
    """A line is as private as its writer says."""
    assert answer(talk(step("a")), "fine", privacy=SHARE).turns[0].privacy is SHARE


def test_progress_counts_questions_and_not_follow_ups() -> None:
    """A follow-up keeps the number of its question."""
    conversation = talk(step("a", follow_ups=(CueKind.SHORT,), seconds=30), step("b", seconds=60))
    assert (progress(conversation).position, progress(conversation).of) == (1, 2)
    assert progress(conversation).seconds_left == 90
    probed = answer(conversation, "hm", (cue(CueKind.SHORT),))
    assert (progress(probed).position, progress(probed).of) == (1, 2)
    assert progress(answer(probed, "well")).position == 2


@given(moves, st.integers(0, 9))
def test_every_walk_ends(walk: list[tuple[str, str, list[CueKind]]], uses: int) -> None:
    """From wherever a walk has led, answering on reaches the end."""
    assert is_over(to_the_end(played(rich(uses), walk)))


@given(moves, st.text(min_size=1).filter(str.strip), st.sets(st.sampled_from(ALL_CUES)))
def test_back_after_an_answer_restores(
    walk: list[tuple[str, str, list[CueKind]]], text: str, kinds: set[CueKind]
) -> None:
    """Answering and going back leads to the same question, with the answer as its draft."""
    before = played(rich(), walk)
    asked = ask(before)
    if asked is None or (asked.is_card and text == AfterCard.ERASE):
        return
    after = back(answer(before, text, tuple(Cue(kind) for kind in kinds)))
    again = ask(after)
    assert again is not None
    assert after.turns == before.turns
    assert replace(again, draft="") == replace(asked, draft="")
    assert again.draft == ("" if asked.privacy is Privacy.SCRATCH else text)


@given(moves)
def test_the_same_turns_give_the_same_conversation(
    walk: list[tuple[str, str, list[CueKind]]],
) -> None:
    """A conversation resumed from its turns asks what it would have asked."""
    conversation = played(rich(), walk)
    again = begin(conversation.script, conversation.shared, conversation.facts, conversation.seed)
    again = replace(again, turns=conversation.turns)
    now, then = ask(again), ask(conversation)
    assert (now and replace(now, draft="")) == (then and replace(then, draft=""))
    assert progress(again) == progress(conversation)


@given(moves)
def test_the_budget_holds(walk: list[tuple[str, str, list[CueKind]]]) -> None:
    """There are never more follow-ups than the dialogue allows, nor two to one question."""
    conversation = to_the_end(played(rich(), walk))
    assert len(conversation.follow_ups()) <= conversation.script.budget
    places = [(turn.place.step, turn.place.item) for turn in conversation.follow_ups()]
    assert len(places) == len(set(places))


@given(moves)
def test_scratch_lines_are_never_in_the_turns(
    walk: list[tuple[str, str, list[CueKind]]],
) -> None:
    """What is never stored is not there to be stored."""
    for turn in to_the_end(played(rich(), walk)).turns:
        if turn.privacy is SCRATCH:
            assert turn.answer == ""
            assert all(each == Cue(CueKind.SAFETY) for each in turn.cues)


@given(st.integers(0, 2**32), st.integers(1, 5))
def test_no_wording_comes_back_within_three_uses(seed: int, runs: int) -> None:
    """Over any number of dialogues, the last three wordings of a question differ from the next."""
    asked: dict[str, int] = {}
    used: dict[str, list[int]] = {}
    for _ in range(runs):
        conversation = replace(rich(), seed=seed)
        conversation = replace(conversation, facts=replace(conversation.facts, asked=asked))
        while (now := ask(conversation)) is not None:
            name = key(now.place.step, now.place.follow_up)
            assert now.wording not in used.get(name, [])[-3:]
            used.setdefault(name, []).append(now.wording)
            conversation = answer(conversation, "x", tuple(Cue(k) for k in ALL_CUES[1:]))
        asked = {name: len(each) for name, each in used.items()}
