"""What the encoder sees is put over what the rules read."""

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from reflect.domain.commitments import CommitmentKind, Span
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.components.attributes import Attributes
from reflect.language.dates.expression import Grain, TimeExpression
from reflect.language.drafts import Draft
from reflect.language.encoding.sightings import Sighting

TEXT = "I send the draft by Friday and call Dana next week"
FRIDAY, WEEK = date(2026, 3, 6), date(2026, 3, 13)


def span(words: str) -> Span:
    """Return where some words stand."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def time(words: str, due: date) -> TimeExpression:
    """Return a time expression."""
    place = span(words)
    return TimeExpression(
        start=place.start, end=place.end, text=words, due=due, first=None, grain=Grain.DAY
    )


def read(doc: Doc, head: str, due: TimeExpression | None) -> None:
    """Draft an item as the rules would."""
    at = next(token.i for token in doc if token.text == head)
    clause = Clause(
        head=at, lemma=head, mood=Mood.FUTURE, begin=at, end=at + 1, sentence=(0, len(doc))
    )
    draft = Draft(
        clause=clause, kind=CommitmentKind.PROMISE, confidence=1, rule="", action=(at, at + 1)
    )
    if due is not None:
        draft.due, draft.due_text = due.due, (due.start, due.end)
    doc._.drafts = [*doc._.drafts, draft]


def see(doc: Doc, head: str, due: Span | None, recurs: Span | None = None) -> None:
    """Note an item as the encoder would."""
    sighting = Sighting(
        head=span(head),
        action=span(head),
        kind=CommitmentKind.PROMISE,
        confidence=1,
        owner=("Priya",),
        to=("Dana",),
        negated=False,
        due=due,
        condition=None,
        recurs=recurs,
    )
    doc._.sightings = [*doc._.sightings, sighting]


@pytest.fixture
def doc() -> Doc:
    """Return the text with its times."""
    made = spacy.blank("en")(TEXT)
    made._.times = [time("by Friday", FRIDAY), time("next week", WEEK)]
    return made


def test_the_encoder_says_which_time_is_whose(doc: Doc) -> None:
    """The day is that of the time expression it points into."""
    read(doc, "send", time("next week", WEEK))
    see(doc, "send", span("Friday"))
    (draft,) = Attributes()(doc)._.drafts
    assert (draft.due, draft.due_text) == (FRIDAY, (17, 26))
    assert (draft.owner, draft.to) == (("Priya",), ("Dana",))


def test_a_time_that_only_the_rules_read_stays_while_nobody_else_has_it(doc: Doc) -> None:
    """The encoder misses some times; the rules fill in."""
    read(doc, "call", time("next week", WEEK))
    see(doc, "call", None)
    (draft,) = Attributes()(doc)._.drafts
    assert draft.due == WEEK


def test_a_time_that_belongs_to_another_item_is_not_given_twice(doc: Doc) -> None:
    """The encoder's attachment comes first."""
    read(doc, "send", time("by Friday", FRIDAY))
    read(doc, "call", time("by Friday", FRIDAY))
    see(doc, "send", span("by Friday"))
    see(doc, "call", None)
    assert [draft.due for draft in Attributes()(doc)._.drafts] == [FRIDAY, None]


def test_what_repeats_has_no_due_day(doc: Doc) -> None:
    """A repetition takes the place of the date."""
    read(doc, "call", time("next week", WEEK))
    see(doc, "call", span("next week"), recurs=span("next week"))
    (draft,) = Attributes()(doc)._.drafts
    assert draft.due is None
    assert draft.recurs == (span("next week").start, span("next week").end)


def test_words_that_fix_no_day_are_kept_as_words(doc: Doc) -> None:
    """A vague time has words and no date."""
    read(doc, "call", None)
    see(doc, "call", span("Dana"))
    (draft,) = Attributes()(doc)._.drafts
    assert draft.due is None
    assert draft.due_text == (span("Dana").start, span("Dana").end)
