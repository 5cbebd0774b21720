"""`reflect_words`: reads shortened spellings as what they stand for.

"ill" is a state of health or "I'll", "shed" a hut or "she'd": where the next
word can only be a verb, the token is split, so that the parser sees a pronoun
and an auxiliary.  Everything else keeps its text and only gets a plain norm.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

from reflect.language.extensions import told
from reflect.language.lexicons import lexicon, spellings

_SPLIT = {
    "ill": ("i", "will", 1),
    "il": ("i", "will", 1),
    "hell": ("he", "will", 2),
    "shell": ("she", "will", 3),
    "shed": ("she", "would", 3),
    "well": ("we", "will", 2),
    "itll": ("it", "will", 2),
    "thatll": ("that", "will", 4),
    "were": ("we", "are", 2),
    "hes": ("he", "is", 2),
    "shes": ("she", "is", 3),
    "weve": ("we", "have", 2),
    "ive": ("i", "have", 1),
    "theyve": ("they", "have", 4),
    "theyre": ("they", "are", 4),
    "youve": ("you", "have", 3),
    "youre": ("you", "are", 3),
}
_ALWAYS = frozenset(
    {"hes", "shes", "weve", "ive", "theyve", "theyre", "youve", "youre", "itll", "thatll", "il"}
)
_ADVERBS = frozenset(
    [
        "also",
        "just",
        "prob",
        "probably",
        "still",
        "then",
        "not",
        "never",
        "maybe",
        "try",
        "all",
        "both",
        "definitely",
        "be",
        "have",
    ]
)
_STAND_IN = "john"
"""A name that the parser knows well; people's own names share its norm."""


@Language.factory("reflect_words", assigns=["token.norm"], retokenizes=True)
def make_words(nlp: Language, name: str) -> "Words":
    """Build the component."""
    del nlp, name
    return Words()


class Words:
    """Writes `token.norm`, and splits pronouns that swallowed their auxiliary."""

    def __call__(self, doc: Doc) -> Doc:
        """Normalise `doc`."""
        plain = spellings()
        known = {part.lower() for name in told(doc).people for part in name.split()}
        splits = [token for token in doc if token.lower_ in _SPLIT and _is_pronoun(token)]
        for token in doc:
            if token.lower_ in plain:
                token.norm_ = plain[token.lower_]
            elif token.lower_ in known and len(token) > 1:
                token.norm_ = _STAND_IN
            elif token.lower_ == "2" and _leads(token):
                token.norm_ = "to"
        if splits:
            _split(doc, splits)
        return doc


def _leads(token: Token) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is not None and (
        following.lower_ in lexicon("verbs")["acts"].words or following.norm_ == _STAND_IN
    )


def _is_pronoun(token: Token) -> bool:
    if token.lower_ in _ALWAYS and token.is_alpha:
        return True
    inside = token.i > 0 and token.doc[token.i - 1].text not in {".", "!", "?", "\n"}
    if token.i + 1 >= len(token.doc) or token.text.isupper() or (token.text.istitle() and inside):
        return False
    following = token.doc[token.i + 1].lower_
    if token.lower_ == "were":
        starts = token.i == 0 or token.doc[token.i - 1].lower_ in {
            "and",
            "so",
            ",",
            ".",
            "n",
            "but",
            "\n",
        }
        return starts and (
            following in {"gon", "going", "both", "all", "doing", "meeting"}
            or following.endswith("ing")
        )
    if token.lower_ == "well":
        before = token.doc[token.i - 1].lower_ if token.i else "."
        return following in lexicon("verbs")["acts"].words and before in {
            ".",
            ",",
            "so",
            "said",
            "says",
            "then",
            "think",
            "\n",
        }
    return following in lexicon("verbs")["acts"].words or following in _ADVERBS


def _split(doc: Doc, tokens: list[Token]) -> None:
    norms: list[tuple[int, str, str]] = []
    with doc.retokenize() as retokenizer:
        for shift, token in enumerate(tokens):
            first, second, at = _SPLIT[token.lower_]
            norms.append((token.i + shift, first, second))
            parts = [token.text[:at], token.text[at:]]
            retokenizer.split(token, parts, heads=[(token, 1), (token, 1)])
    for at, first, second in norms:
        doc[at].norm_ = first
        doc[at + 1].norm_ = {
            "will": "will",
            "would": "would",
            "is": "'s",
            "are": "'re",
            "have": "'ve",
        }[second]
