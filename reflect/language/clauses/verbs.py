"""Verb groups: what stands between a subject and its verb.

The parser is wrong about one head in five, so the group is read from right to
left over tags and words; the tree is asked only where the words are silent.
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from reflect.language.clauses.clause import Mood
from reflect.language.lexicons import lexicon

BE = lexicon("grammar")["be"].words
HAVE = frozenset({"have", "has", "'ve", "ve", "having", "had", "\u2019ve", "hav"})
WILL = frozenset({"will", "'ll", "ll", "wo", "shall", "sha", "\u2019ll", "wil", "imma"})
MODALS = {
    **dict.fromkeys(WILL, Mood.FUTURE),
    **dict.fromkeys(("would", "'d", "d", "\u2019d"), Mood.WOULD),
    **dict.fromkeys(("may", "might"), Mood.MAY),
    **dict.fromkeys(("can", "ca"), Mood.CAN),
    "could": Mood.COULD,
    **dict.fromkeys(("should", "ought"), Mood.SHOULD),
    "must": Mood.MUST,
}
NOT = frozenset({"not", "n't", "n\u2019t", "nt", "never", "neither", "no"})
BETWEEN = lexicon("grammar")["between"].words
CHAIN_VERBS = lexicon("grammar")["chain"].words
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
        return [token.norm_.replace("\u2019", "'") for token in self.tokens]


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
            inverted = at >= start and is_auxiliary(doc[at]) and not _finite(group)
            if inverted:
                group.inverted = True
                group.tokens.insert(0, doc[at])
                if at - 1 >= start and doc[at - 1].norm_ in NOT:
                    group.negated = True
            break
        else:
            break
        at -= 1
    group.negated = group.negated or any(word in NOT for word in group.words)
    group.infinitive = _leads_infinitive(group)
    return group


def phrase_begin(noun: Token, least: int) -> int:
    """Return where the phrase that a noun ends begins."""
    begin = noun.i
    if noun.pos_ == "PRON":
        return begin
    while (
        begin > least and not is_auxiliary(noun.doc[begin - 1]) and _modifies(noun.doc[begin - 1])
    ):
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
    return any(
        is_auxiliary(token) for token in group.tokens if token.norm_ not in {"have", "be", "been"}
    )


def _belongs(token: Token, group: VerbGroup) -> bool:
    norm = token.norm_.replace("\u2019", "'")
    if norm in {"to", "na"} and token.tag_ in {"TO", "IN", "RP"}:
        return (not group.tokens or _only_adverbs(group)) and group.head.tag_ not in {"VBZ", "VBD"}
    if is_auxiliary(token) or norm in NOT:
        return True
    if norm in CHAIN_VERBS:
        return (
            bool(group.tokens) and group.tokens[0].norm_ in {"to", "na", "ta", "a"}
        ) or norm == "better"
    if (
        norm in {"need", "needs", "have", "has", "had"}
        and group.tokens
        and group.tokens[0].norm_ == "to"
    ):
        return True
    return token.pos_ in {"ADV", "INTJ"} or norm in BETWEEN


def _only_adverbs(group: VerbGroup) -> bool:
    return all(
        token.pos_ in {"ADV", "PART", "INTJ"} or token.norm_ in BETWEEN for token in group.tokens
    )


def is_auxiliary(token: Token) -> bool:
    """Whether a word can be an auxiliary, a possessive that stands for "is" included."""
    norm = token.norm_.replace("\u2019", "'")
    if norm == "'s" and token.tag_ == "POS":
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
        return following.tag_ == "VBG" or following.norm_ in {"gon", "going", "meant", "not"}
    return norm in MODALS or norm in BE or norm in HAVE or norm in {"do", "does", "did"}


def is_subject_word(token: Token) -> bool:
    """Whether a word can end a subject."""
    return token.pos_ in {"PRON", "PROPN", "NOUN"} or token.norm_ in {
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "john",
        "both",
        "all",
    }


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
    before = [word for word in words[:at] if word not in NOT and word not in BETWEEN]
    return not any(
        word in CHAIN_VERBS
        or word in BE
        or word in HAVE
        or word in MODALS
        or word in {"need", "needs"}
        for word in before
    )
