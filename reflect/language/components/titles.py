"""`reflect_titles`: names each item by a short imperative, in the third person's view."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from reflect.language.cast import Cast, Points
from reflect.language.clauses.clause import Mood
from reflect.language.components.people import antecedent
from reflect.language.drafts import Draft
from reflect.language.extensions import drafts, told
from reflect.language.lexicons import lexicon

MOST_WORDS = 14
_POSSESSIVES = frozenset({"my", "mine", "our"})
_REFLEXIVE = {"myself": "yourself", "himself": "yourself", "herself": "yourself"}
_THINGS = frozenset({"it", "that", "them", "this", "one", "those"})


@Language.factory("reflect_titles", assigns=["doc._.drafts"], requires=["doc._.drafts"])
def make_titles(nlp: Language, name: str) -> "Titles":
    """Build the component."""
    del nlp, name
    return Titles()


class Titles:
    """Writes titles into `doc._.drafts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Name the drafts of `doc`."""
        cast = Cast(told(doc))
        for draft in drafts(doc):
            draft.title = title(doc, draft, cast)
        return doc


def title(doc: Doc, draft: Draft, cast: Cast) -> str:
    """Return the title of an item: its act, with people by name and things by what they are."""
    words: list[str] = []
    for token in doc[draft.action[0] : draft.action[1]]:
        if token.is_space:
            continue
        said = _word(doc, token, draft, cast)
        if said:
            words.append(said + (" " if token.whitespace_ else ""))
    text = " ".join("".join(words).split()).strip(" ,;:-\u2013")
    text = f"{text} {_after(doc, draft.action[1])}".strip()
    if draft.clause.negated:
        text = f"do not {text}"
    kept = text.split()
    if len(kept) > MOST_WORDS:
        text = " ".join(kept[:MOST_WORDS]) + " …"
    return text[:1].upper() + text[1:]


def _after(doc: Doc, end: int) -> str:
    """Return the words behind an act without which it would be another."""
    if end >= len(doc):
        return ""
    length = lexicon("cues")["between_us"].length_at(doc[end])
    return "again" if doc[end].lower_ == "again" else doc[end : end + length].text


def _word(doc: Doc, token: Token, draft: Draft, cast: Cast) -> str:
    if token.i == draft.clause.head and draft.clause.mood is not Mood.NOMINAL:
        return token.text.lower() if token.tag_ == "VB" else token.lemma_.lower()
    if token.tag_ == "PRP$":
        return _possessive(doc, token, draft, cast)
    if token.pos_ == "PRON" or token.tag_ == "PRP":
        return _pronoun(doc, token, draft, cast)
    return token.text


def _possessive(doc: Doc, token: Token, draft: Draft, cast: Cast) -> str:
    who = cast.pronoun(token.text)
    if who is None:
        return token.text
    if who.points is Points.WE:
        return "the"
    names = antecedent(doc, token.i, cast) if who.points is Points.THEY else who.names
    if not names or tuple(names) == draft.owner:
        return "the"
    return f"{names[0]}\u2019s"


def _pronoun(doc: Doc, token: Token, draft: Draft, cast: Cast) -> str:
    word = token.lower_
    if word in _REFLEXIVE:
        return _REFLEXIVE[word]
    if word in _THINGS:
        return _referent(doc, token, draft) or token.text
    who = cast.pronoun(word)
    if who is None or word == "us":
        return "each other" if word == "us" and len(draft.owner) > 1 else token.text
    names = antecedent(doc, token.i, cast) if who.points is Points.THEY else who.names
    return " and ".join(names) if names else token.text


def _referent(doc: Doc, token: Token, draft: Draft) -> str:
    """Return what "it" means: the object of the act before, or the last thing named."""
    plural = token.lower_ in {"them", "those"}
    own = draft.action[0]
    for noun in reversed(doc[max(0, own - 45) : own]):
        if (
            noun.pos_ != "NOUN"
            or noun.dep_ not in {"obj", "nsubj", "nsubj:pass", "obl", "ROOT", "conj"}
            or noun.ent_type_
        ):
            continue
        if ("Plur" in noun.morph.get("Number", [])) is not plural or noun.lower_ in {
            "time",
            "week",
            "day",
            "month",
            "thing",
            "today",
            "yes",
            "no",
        }:
            continue
        return _phrase(noun)
    return ""


def _phrase(noun: Token) -> str:
    start = max(noun.left_edge.i, noun.i - 4)
    words = [
        token
        for token in noun.doc[start : noun.i + 1]
        if token.pos_ in {"NOUN", "ADJ", "PROPN", "NUM"}
    ]
    return "the " + " ".join(token.text for token in words)
