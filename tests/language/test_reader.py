"""The reader that runs where it is called."""

from datetime import date

import pytest
from spacy.language import Language

from reflect.domain.commitments import Reading
from reflect.language.reader import InProcessReader, make_doc
from tests.language.conftest import told_by_priya

pytestmark = pytest.mark.model


def test_the_pipeline_is_loaded_once(nlp: Language) -> None:
    """Warming and reading share it."""
    loads: list[int] = []

    def load() -> Language:
        loads.append(1)
        return nlp

    reader = InProcessReader(load)
    reader.warm()
    reader.read(told_by_priya("I'll call her."))
    reader.read(told_by_priya("I'll call him."))
    assert len(loads) == 1


def test_it_reads_commitments_and_cues(nlp: Language) -> None:
    """A reading holds domain values."""
    found = InProcessReader(lambda: nlp).read(told_by_priya("I'll look into it."))
    [commitment] = found.commitments
    assert commitment.title
    assert found.cues


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "...", "- [ ]", "me:", "\u2028", "👩🏽‍🏫", ")", "'s", "a" * 3000]
)
def test_odd_texts_are_read(nlp: Language, text: str) -> None:
    """Whatever is typed, something is returned."""
    assert isinstance(InProcessReader(lambda: nlp).read(told_by_priya(text)), Reading)


def test_half_a_surrogate_pair_is_no_obstacle(nlp: Language) -> None:
    """It cannot be encoded; offsets stay those of the text."""
    text = "\ud83d I'll call Ben."
    doc = make_doc(nlp, told_by_priya(text))
    assert len(doc.text) == len(text)
    [found] = InProcessReader(lambda: nlp).read(told_by_priya(text)).commitments
    assert found.action.of(text) == "call Ben"


def test_a_phrase_names_a_day() -> None:
    """Without loading the pipeline."""
    reader = InProcessReader(lambda: pytest.fail("the pipeline is not needed"))
    assert reader.day("by Friday", date(2026, 3, 3), None) == date(2026, 3, 6)
    assert reader.day("the moon", date(2026, 3, 3), None) is None
