"""Verb groups: what stands between a subject and its verb, and what it says.

The parser is wrong about one head in five, so the group is read from right to
left over tags and words; the tree is asked only where the words are silent.
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from reflect.language.clauses.clause import Mood

_BE = frozenset({"be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re", "'m", "m", "re", "s", "im"})
_PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re", "'m", "m", "re", "s", "’s", "’re", "’m"})
_HAVE = frozenset({"have", "has", "'ve", "ve", "having", "had", "’ve", "hav"})
_WILL = frozenset({"will", "'ll", "ll", "wo", "shall", "sha", "’ll", "wil", "imma"})
_MODALS = {
    **dict.fromkeys(_WILL, Mood.FUTURE),
    **dict.fromkeys(("would", "'d", "d", "’d"), Mood.WOULD),
    **dict.fromkeys(("may", "might"), Mood.MAY),
    **dict.fromkeys(("can", "ca"), Mood.CAN),
    "could": Mood.COULD,
    **dict.fromkeys(("should", "ought"), Mood.SHOULD),
    "must": Mood.MUST,
}
_NOT = frozenset({"not", "n't", "n’t", "nt", "never", "neither", "no"})
_BETWEEN = frozenset({"please", "kindly", "maybe", "perhaps", "both", "all", "each", "then", "also", "just", "probably", "to"})
_CHAIN_VERBS = frozenset({"going", "gon", "got", "supposed", "about", "meant", "able", "due", "bound", "ta", "na", "better"})
_FINITE_TAGS = frozenset({"VBP", "VBZ"})
REACH = 9
"""How many tokens a verb group may span."""


@dataclass(slots=True)
class VerbGroup:
    """The words that lead to a head, from left to right."""

    head: Token
    tokens: list[Token] = field(default_factory=list)
    subject: Token | None = None
    """The subject's last word, where one stands in or before the group."""
    inverted: bool = False
    negated: bool = False
    infinitive: bool = False
    """Whether "to" leads it and nothing of the group stands before "to"."""

    @property
    def begin(self) -> int:
        """Return the first token of the group, its subject included."""
        found = [token.i for token in self.tokens]
        if self.subject is not None:
            found.append(phrase_begin(self.subject, self.head.sent.start))
        return min([self.head.i, *found])

    @property
    def words(self) -> list[str]:
        """Return the group's norms."""
        return [token.norm_.replace("’", "'") for token in self.tokens]


def verb_group(head: Token) -> VerbGroup:
    """Read the words to the left of a head, up to its subject or to a boundary."""
    group = VerbGroup(head)
    start = max(head.sent.start, head.i - REACH)
    doc, at = head.doc, head.i - 1
    while at >= start:
        token = doc[at]
        if _belongs(token, group):
            group.tokens.insert(0, token)
        elif group.subject is None and is_subject_word(token) and not _is_object(token, group):
            group.subject = token
            token = group.subject = _main_noun(token, start)
            at = phrase_begin(token, start) - 1
            inverted = at >= start and _is_auxiliary(doc[at]) and not _finite(group)
            if inverted:
                group.inverted = True
                group.tokens.insert(0, doc[at])
                if at - 1 >= start and doc[at - 1].norm_ in _NOT:
                    group.negated = True
            break
        else:
            break
        at -= 1
    group.negated = group.negated or any(word in _NOT for word in group.words)
    group.infinitive = _leads_infinitive(group)
    return group


def phrase_begin(noun: Token, least: int) -> int:
    """Return where the phrase that a noun ends begins."""
    begin = noun.i
    if noun.pos_ == "PRON":
        return begin
    while begin > least and not _is_auxiliary(noun.doc[begin - 1]) and _modifies(noun.doc[begin - 1]):
        begin -= 1
    return begin


def _modifies(token: Token) -> bool:
    return token.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "NUM"} or token.tag_ in {"PRP$", "POS"}


def _main_noun(noun: Token, least: int) -> Token:
    """Return the noun that a phrase is about: "someone" in "someone from the department"."""
    begin = phrase_begin(noun, least)
    if begin - 2 >= least and noun.doc[begin - 1].norm_ in {"of", "from", "at", "in", "for"}:
        above = noun.doc[begin - 2]
        if above.pos_ in {"NOUN", "PRON", "PROPN", "NUM"}:
            return _main_noun(above, least)
    return noun


def _finite(group: VerbGroup) -> bool:
    return any(_is_auxiliary(token) for token in group.tokens if token.norm_ not in {"have", "be", "been"})


def _belongs(token: Token, group: VerbGroup) -> bool:
    norm = token.norm_.replace("’", "'")
    if norm in {"to", "na"} and token.tag_ in {"TO", "IN", "RP"}:
        return (not group.tokens or _only_adverbs(group)) and group.head.tag_ not in {"VBZ", "VBD"}
    if _is_auxiliary(token) or norm in _NOT:
        return True
    if norm in _CHAIN_VERBS:
        return bool(group.tokens) and group.tokens[0].norm_ in {"to", "na", "ta", "a"} or norm == "better"
    if norm in {"need", "needs", "have", "has", "had"} and group.tokens and group.tokens[0].norm_ == "to":
        return True
    return token.pos_ in {"ADV", "INTJ"} or norm in _BETWEEN


def _only_adverbs(group: VerbGroup) -> bool:
    return all(token.pos_ in {"ADV", "PART", "INTJ"} or token.norm_ in _BETWEEN for token in group.tokens)


def _is_auxiliary(token: Token) -> bool:
    norm = token.norm_.replace("’", "'")
    if norm == "'s" and token.tag_ == "POS":
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
        return following.tag_ == "VBG" or following.norm_ in {"gon", "going", "meant", "not"}
    return norm in _MODALS or norm in _BE or norm in _HAVE or norm in {"do", "does", "did"}


def is_subject_word(token: Token) -> bool:
    """Whether a word can end a subject."""
    return token.pos_ in {"PRON", "PROPN", "NOUN"} or token.norm_ in {"i", "we", "you", "he", "she", "they", "john", "both", "all"}


def _is_object(token: Token, group: VerbGroup) -> bool:
    """Whether a noun before "to" is an object of the verb before it ("asked me to")."""
    if not group.tokens:
        return token.norm_ in {"me", "him", "them", "us"} and token.dep_ != "nsubj"
    first = group.tokens[0]
    return first.norm_ in {"to", "not"} and _leads_infinitive(group)


def _leads_infinitive(group: VerbGroup) -> bool:
    words = group.words
    if "to" not in words and "na" not in words:
        return False
    at = words.index("to") if "to" in words else words.index("na")
    before = [word for word in words[:at] if word not in _NOT and word not in _BETWEEN]
    return not any(
        word in _CHAIN_VERBS or word in _BE or word in _HAVE or word in _MODALS or word in {"need", "needs"} for word in before
    )


def mood_of(group: VerbGroup) -> Mood:
    """Return how a verb group puts its act."""
    words = group.words
    head = group.head
    for word in words:
        if word in _MODALS:
            return _modal(words, word, head)
    if group.infinitive:
        return Mood.INFINITIVE
    if "to" in words or "na" in words or "ta" in words:
        return _periphrastic(words)
    if "did" in words:
        return Mood.PAST
    if any(word in _HAVE for word in words) and head.tag_ in {"VBN", "VBD"}:
        return Mood.PERFECT
    if any(word in _BE for word in words):
        return _with_be(words, head)
    return _bare(group)


def _modal(words: list[str], word: str, head: Token) -> Mood:
    later = words[words.index(word) + 1 :]
    mood = _MODALS[word]
    if any(other in _HAVE for other in later) and head.tag_ in {"VBN", "VBD"} and mood is not Mood.FUTURE:
        return Mood.UNREAL
    if word in {"'d", "d"} and "better" in later:
        return Mood.SHOULD
    if word in {"'d", "d"} and head.tag_ in {"VBN", "VBD"} and head.text != head.lemma_:
        return Mood.PAST
    return mood


def _periphrastic(words: list[str]) -> Mood:
    past = any(word in {"was", "were", "had", "did", "yet"} for word in words)
    if "able" in words:
        return Mood.PAST if past else Mood.CAN
    if "ta" in words or "got" in words or any(word in {"need", "needs"} for word in words):
        return Mood.MUST
    if "going" in words or "gon" in words:
        return Mood.PAST if past else Mood.FUTURE
    if any(word in _PRESENT_BE for word in words):
        return Mood.BOUND
    if any(word in _HAVE for word in words):
        return Mood.PAST if past else Mood.MUST
    return Mood.PAST if past else Mood.BOUND


def _with_be(words: list[str], head: Token) -> Mood:
    past = any(word in {"was", "were", "been"} for word in words)
    if head.tag_ == "VBG":
        return Mood.PAST if past else Mood.PROGRESSIVE
    return Mood.PAST if past or head.tag_ in {"VBN", "VBD"} else Mood.PRESENT


def _bare(group: VerbGroup) -> Mood:
    head = group.head
    if head.tag_ == "VBG":
        return Mood.GERUND
    if head.tag_ == "VBN":
        return Mood.PARTICIPLE
    if head.tag_ == "VBD":
        return Mood.PAST if not _is_base(group) else (Mood.PRESENT if group.subject is not None else Mood.IMPERATIVE)
    if group.subject is not None or head.tag_ == "VBZ" or "do" in group.words:
        return Mood.IMPERATIVE if group.subject is None and "do" in group.words else Mood.PRESENT
    return Mood.IMPERATIVE


_SAME = frozenset({"read", "cut", "put", "let", "set", "hit", "quit", "spread", "shut", "bet"})


def _is_base(group: VerbGroup) -> bool:
    """Whether a form that may be past or present is likelier present."""
    if group.head.lower_ not in _SAME:
        return False
    return group.subject is None or group.subject.norm_ in {"i", "we", "you", "they"}
