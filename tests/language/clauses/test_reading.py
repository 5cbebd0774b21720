"""What a clause says about its act: how it is put, and by whom."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reflect.language.cast import Points
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.extensions import clauses

pytestmark = pytest.mark.model


def clause_of(doc: Doc, word: str) -> Clause:
    """Return the clause that a word heads."""
    return next(clause for clause in clauses(doc) if doc[clause.head].text == word)


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [
        ("I'll send the draft.", "send", Mood.FUTURE),
        ("I am going to send the draft.", "send", Mood.FUTURE),
        ("gonna send the draft", "send", Mood.FUTURE),
        ("I'm to send the draft.", "send", Mood.BOUND),
        ("I told her I'd send the draft.", "send", Mood.WOULD),
        ("I would have sent the draft.", "sent", Mood.UNREAL),
        ("I might send the draft.", "send", Mood.MAY),
        ("Could you send the draft?", "send", Mood.COULD),
        ("I should send the draft.", "send", Mood.SHOULD),
        ("I have to send the draft.", "send", Mood.MUST),
        ("I was going to send the draft.", "send", Mood.PAST),
        ("I have sent the draft.", "sent", Mood.PERFECT),
        ("I sent the draft.", "sent", Mood.PAST),
        ("I'm sending the draft tonight.", "sending", Mood.PROGRESSIVE),
        ("She offered to send the draft.", "send", Mood.INFINITIVE),
        ("Send the draft.", "Send", Mood.IMPERATIVE),
    ],
)
def test_a_verb_group_tells_how_an_act_is_put(
    parse: Callable[..., Doc], text: str, word: str, mood: Mood
) -> None:
    """Auxiliaries, not the tree, tell a promise from a wish or a memory."""
    assert clause_of(parse(text), word).mood is mood


def test_a_coordinated_verb_takes_subject_and_mood_from_the_first(
    parse: Callable[..., Doc],
) -> None:
    """One auxiliary serves both."""
    clause = clause_of(parse("I'll draft the plan and send it to Ben."), "send")
    assert clause.mood is Mood.FUTURE
    assert clause.points is Points.WRITER


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("She promised to call me.", "call", "promise"),
        ("She asked me to call him.", "call", "ask"),
        ("I told Dana I would call.", "call", "tell"),
        ("Told Dana I'd call.", "call", "tell"),
        ("I want to call him.", "call", "want"),
    ],
)
def test_a_clause_knows_what_it_hangs_on(
    parse: Callable[..., Doc], text: str, word: str, lemma: str
) -> None:
    """The governing verb is found across the words between."""
    governor = clause_of(parse(text), word).governor
    assert governor is not None
    assert governor.lemma == lemma


def test_a_condition_is_no_main_clause(parse: Callable[..., Doc]) -> None:
    """What stands behind "if" is not undertaken."""
    assert clause_of(parse("If she likes the plan, I'll send it."), "likes").conditional


def test_every_verb_and_every_noted_noun_is_a_candidate(parse: Callable[..., Doc]) -> None:
    """The generator leaves judging to the decision."""
    doc = parse("Me: portfolio, before next time\nI ran home and told Ben.")
    heads = {doc[clause.head].text for clause in clauses(doc)}
    assert {"portfolio", "ran", "told"} <= heads
