"""Word lists: entries are found by text, norm or lemma, once a text."""

import pytest
import spacy
from spacy.tokens import Doc

from reflect.language.lexicons import lemma, lexicon, word_list


@pytest.fixture
def doc() -> Doc:
    """Return a text with lemmas."""
    return Doc(
        spacy.blank("en").vocab,
        words=["She", "looked", "into", "it", "and", "at", "some", "point", "she", "asked"],
        lemmas=["she", "look", "into", "it", "and", "at", "some", "point", "she", "ask"],
    )


def test_a_phrase_is_found_by_its_lemmas(doc: Doc) -> None:
    """An inflected first word finds the phrase."""
    [found] = lexicon("modifiers")["vague_acts"].spans(doc)
    assert found.text == "looked into"


def test_the_longest_entry_wins(doc: Doc) -> None:
    """A phrase is preferred to its first word."""
    assert lexicon("modifiers")["vague_acts"].length_at(doc[1]) == 2


def test_an_entry_stands_only_where_it_begins(doc: Doc) -> None:
    """The middle of a phrase is no entry."""
    hedges = lexicon("modifiers")["vague_acts"]
    assert hedges.stands(doc, 0, 2)
    assert not hedges.stands(doc, 2, len(doc))


def test_a_list_keeps_words_and_phrases_apart() -> None:
    """Entries of several words are phrases."""
    found = word_list(["soon", "at some point"], "test", "test")
    assert found.words == {"soon"}
    assert found.phrases == {("at", "some", "point")}


@pytest.mark.parametrize(
    ("word", "tag", "plain"),
    [("Told", "VBD", "tell"), ("sending", "VBG", "send"), ("undertook", "VBD", "undertake")],
)
def test_a_lemma_that_kept_its_ending_is_mended(word: str, tag: str, plain: str) -> None:
    """A trained lemma that equals the word is looked up again."""
    doc = Doc(spacy.blank("en").vocab, words=[word], tags=[tag], lemmas=[word])
    assert lemma(doc[0]) == plain


@pytest.mark.parametrize("topic", ["verbs", "modifiers", "grammar", "cues"])
def test_every_list_is_lower_case_and_without_doubles(topic: str) -> None:
    """Entries are compared in lower case."""
    for name, found in lexicon(topic).items():
        assert found.words or found.phrases, name
        assert all(word == word.lower() for word in found.words), name
