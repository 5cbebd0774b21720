"""Forgetting for good: no word of it in any file of the home, and the rest as it was."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reflect.app.agreements import Details, Move
from reflect.app.forgettable import Target, What
from reflect.app.kept import KeptConversation, KeptTurn
from reflect.app.relationships import SetUp
from reflect.app.services import Services
from reflect.app.summaries import Format
from reflect.domain.agreements import Status
from reflect.domain.commitments import CommitmentKind
from reflect.domain.errors import BusyStoreError, UnknownAgreementError
from reflect.domain.lessons import Lesson, Outcome, Whose
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.journal.store import SqlJournal
from tests.traces import traces
from tests.tui.stage import promised

CANARY = "Zyxxkanarienvögel"
SECRET = f"I nearly cried about {CANARY} in the corridor."
NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def journal_of(services: Services) -> SqlJournal:
    """Return the journal itself."""
    assert isinstance(services.lessons, SqlJournal)
    return services.lessons


def turn(answer: str, step: str = "report", **more: object) -> KeptTurn:
    """Return an answered turn."""
    plain = KeptTurn(
        step=step,
        item=None,
        follow_up=None,
        question="What did you actually talk about?",
        answer=answer,
        passed=False,
        cues=(),
        privacy=Privacy.MINE.value,
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # a test's own shorthand


def talked(
    services: Services,
    pair: Relationship,
    *turns: KeptTurn,
    name: str = "c1",
    finished: bool = True,
    draft: str = "",
) -> None:
    """Have the journal keep a dialogue."""
    journal_of(services).save(
        KeptConversation(
            id=name,
            dialogue="debrief",
            relationship=pair.id,
            session=None,
            seed=1,
            begun=NOW,
            finished=NOW if finished else None,
            turns=turns,
            draft=draft,
        )
    )


def learned(services: Services, sentence: str, name: str = "0a1b2c3d") -> None:
    """Have something be learned from a sentence."""
    lesson = Lesson(
        id=name,
        conversation="c1",
        on=NOW.date(),
        kind=CommitmentKind.PROMISE,
        act=sentence,
        sentence=sentence,
        title=sentence,
        whose=Whose.ME,
        outcome=Outcome.REJECTED,
    )
    services.lessons.learn((lesson,))


def left(services: Services) -> list[str]:
    """Return which files hold the canary, once all that is kept was verified."""
    services.ledger.verify()
    return traces(services.home.data, CANARY)


def test_a_paused_dialogue_goes_with_its_draft(services: Services, pair: Relationship) -> None:
    """As if it had never been begun."""
    talked(services, pair, turn(SECRET), finished=False, draft=CANARY)
    assert left(services)
    assert services.forgetting.forget([Target(What.DIALOGUE, "c1")])
    assert left(services) == []
    assert services.forgetting.past() == []


def test_a_finished_dialogue_goes_with_what_quotes_it(
    services: Services, pair: Relationship
) -> None:
    """What was learned from it, and the questions of others that gave its words back."""
    talked(services, pair, turn(SECRET), turn("fine"))
    learned(services, SECRET)
    quoting = f"Last time you kept back: “I nearly cried about {CANARY}…”. What now?"
    talked(services, pair, turn("Nothing.", question=quoting), turn("all well"), name="c2")
    services.forgetting.forget([Target(What.DIALOGUE, "c1")])
    assert left(services) == []
    (other,) = services.forgetting.past()
    assert [each.answer for each in other.kept.turns] == ["Nothing.", "all well"]
    assert services.lessons.lessons() == []


def test_one_answer_goes_with_what_it_set_off(services: Services, pair: Relationship) -> None:
    """The other answers stay; that there was one is remembered."""
    probe = f"You wrote “cried about {CANARY}”. What was that like?"
    talked(
        services,
        pair,
        turn("We talked about the talk."),
        turn(SECRET, "feeling", cues=(f"feeling@9-14 cried about {CANARY}",)),
        turn(f"Because of {CANARY}.", "feeling", follow_up="feeling", question=probe),
        turn("I will write to Ben.", "next"),
    )
    learned(services, SECRET, "0a1b2c3d")
    learned(services, "I will write to Ben.", "99999999")
    services.forgetting.forget([Target(What.ANSWER, "c1", 1)])
    assert left(services) == []
    (past,) = services.forgetting.past()
    assert [(each.answer, each.forgotten) for each in past.kept.turns] == [
        ("We talked about the talk.", False),
        ("", True),
        ("I will write to Ben.", False),
    ]
    assert [each.id for each in services.lessons.lessons()] == ["99999999"]


def test_a_paused_dialogue_goes_on_after_one_answer_went(
    services: Services, pair: Relationship
) -> None:
    """And still knows that it was forgotten once it is kept again."""
    talk = services.conversations.begin("quick", pair)
    talk = services.conversations.answer(talk, SECRET)
    services.forgetting.forget([Target(What.ANSWER, talk.id, 0)])
    again = services.conversations.resume(talk.id)
    asked = services.conversations.question(again)
    services.conversations.answer(again, "Something else.")
    assert asked is not None
    assert left(services) == []
    (past,) = services.forgetting.past()
    assert past.kept.turns[0].forgotten


def test_an_agreement_goes_and_names_the_answers_that_hold_its_words(
    services: Services, pair: Relationship
) -> None:
    """They go only when the user says so."""
    words = f"I will show Dana the {CANARY} letter."
    talked(services, pair, turn(f"Much. {words} And more."), turn("Other things."))
    (row,) = services.agreements.save(pair, (promised(f"Show Dana the {CANARY} letter"),))
    talked(
        services,
        pair,
        turn(
            "Done", item=row.agreement.id, question=f"Show Dana the {CANARY} letter: where is it?"
        ),
        name="c2",
    )
    services.summaries.outbox.save(
        services.summaries.of(pair), Format.HTML, services.home.summaries
    )
    plan = services.forgetting.plan(Target(What.AGREEMENT, row.short))
    assert {each.target.what for each in plan.related} == {What.ANSWER, What.PAGE}
    services.forgetting.forget([plan.target])
    assert {each.split(":")[0] for each in left(services)} == {
        "journal.db",
        "summaries/summary-2026-03-04.html",
    }
    services.forgetting.forget([each.target for each in plan.related])
    assert left(services) == []
    with pytest.raises(UnknownAgreementError):
        services.agreements.find(row.short)


def test_later_questions_that_repeat_it_are_told_of_and_emptied(
    services: Services, pair: Relationship
) -> None:
    """Whoever forgets an answer forgets what was asked about it since; the answers there stay."""
    words = f"I will tell HR about the {CANARY} affair."
    private = replace(promised(f"Tell HR about the {CANARY} affair"), private=True)
    (row,) = services.agreements.save(pair, (private,))
    talked(services, pair, turn(words))
    asked = f"You said you would: tell HR about the {CANARY} affair, by Friday. Where is it?"
    again = f"Tell HR about the {CANARY} affair: what would you say if a friend asked today?"
    talked(
        services,
        pair,
        turn("Not yet", item=row.agreement.id, question=asked),
        turn("Soon", item="another", question=again),
        turn("Nothing else", question="What else about HR is there to tell?"),
        name="c2",
    )
    about_both = "2 questions that were asked repeat it."
    answer = services.forgetting.plan(Target(What.ANSWER, "c1", 0))
    assert about_both in answer.goes[-1]
    assert "and 2 questions about it" in answer.related[0].says
    plan = services.forgetting.plan(Target(What.AGREEMENT, row.short))
    assert about_both in plan.goes[-1]
    services.forgetting.forget([answer.target, *(each.target for each in answer.related)])
    assert left(services) == []
    (later,) = (past.kept for past in services.forgetting.past() if past.kept.id == "c2")
    assert [each.answer for each in later.turns] == ["Not yet", "Soon", "Nothing else"]
    assert later.turns[2].question == "What else about HR is there to tell?"


def test_an_answer_names_the_agreements_that_hold_its_words(
    services: Services, pair: Relationship
) -> None:
    """So does a check-in, whose note went into the history."""
    (row,) = services.agreements.save(pair, (promised("Send the draft"),))
    services.agreements.move(row, pair, Move.DONE)
    talked(services, pair, turn("I told her that I would send the draft."), turn("Other."))
    plan = services.forgetting.plan(Target(What.ANSWER, "c1", 0))
    assert [each.target for each in plan.related] == [Target(What.AGREEMENT, row.agreement.id)]
    assert services.forgetting.plan(Target(What.ANSWER, "c1", 1)).related == ()


def test_a_private_agreement_goes(services: Services, pair: Relationship) -> None:
    """It stood in the journal only."""
    private = promised(f"Write to HR about {CANARY}")
    (row,) = services.agreements.save(pair, (replace(private, private=True),))
    assert row.is_private
    services.forgetting.forget([Target(What.AGREEMENT, row.agreement.id)])
    assert left(services) == []


def test_what_was_taken_back_goes(services: Services, pair: Relationship) -> None:
    """Its words stayed in the ledger until now."""
    (row,) = services.agreements.save(pair, (promised(f"Sing to the {CANARY}"),))
    services.agreements.undo(row)
    (undone,) = services.forgetting.taken_back(pair)
    listed = undone.listed
    assert undone.says == "taken back"
    assert CANARY in services.forgetting.plan(Target(What.TAKEN_BACK, listed.agreement.id)).says
    assert left(services)
    services.forgetting.forget([Target(What.TAKEN_BACK, listed.agreement.id)])
    assert left(services) == []
    assert services.forgetting.taken_back() == []


def test_an_agreement_of_which_a_step_was_taken_back_still_stands(
    services: Services, pair: Relationship
) -> None:
    """A change that was asked for and undone is not the agreement, and forgetting it leaves it."""
    (row,) = services.agreements.save(pair, (promised("Send the draft"),))
    row = services.agreements.move(row, pair, Move.ACCEPT)
    asked = services.agreements.move(row, pair, Move.CHANGE, Details(title=f"Sing to {CANARY}"))
    services.agreements.undo(asked)
    (undone,) = services.forgetting.taken_back(pair)
    assert undone.says == "still stands; a step of it was taken back"
    services.forgetting.forget([Target(What.TAKEN_BACK, row.agreement.id)])
    assert left(services) == []
    assert services.agreements.find(row.short).agreement.status is Status.AGREED


def test_a_relationship_goes_with_all_that_was_written_in_it(
    services: Services, pair: Relationship
) -> None:
    """Names, goals, agreements, dialogues, lessons, and promises to oneself."""
    plan = SetUp(my_name="Priya", others=(CANARY,), goals=(f"Learn from {CANARY}",))
    other = services.relationships.set_up(plan)
    services.agreements.save(other, (promised(f"Ask {CANARY}"),))
    private = replace(promised(f"Thank {CANARY}"), private=True)
    services.agreements.save(other, (private,))
    talked(services, other, turn(SECRET))
    learned(services, SECRET)
    (mine,) = services.agreements.save(pair, (promised("Send the draft"),))
    services.forgetting.forget([Target(What.RELATIONSHIP, other.id)])
    assert left(services) == []
    assert services.relationships.all() == [pair]
    assert services.agreements.find(mine.short) == mine


def test_while_another_program_is_in_the_way_nothing_goes(
    services: Services, pair: Relationship, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in the one file and not in the other."""
    talked(services, pair, turn(SECRET))

    def busy() -> None:
        raise BusyStoreError(services.home.ledger)

    monkeypatch.setattr(services.ledger, "check_free", busy)
    with pytest.raises(BusyStoreError):
        services.forgetting.forget([Target(What.RELATIONSHIP, pair.id)])
    assert len(services.forgetting.past()) == 1
    assert services.relationships.all() == [pair]
