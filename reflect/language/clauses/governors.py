"""What a clause hangs on: "promised" in "promised to call", "said" in "said he would"."""

from spacy.tokens import Token

from reflect.language.cast import Cast, Points, Who
from reflect.language.clauses.clause import Governor, Mood
from reflect.language.clauses.moods import mood_of
from reflect.language.clauses.verbs import VerbGroup, verb_group
from reflect.language.lexicons import lemma, lexicon

_LINKING = frozenset({"that", "whether", "if", "how", "as"})
_QUOTES = frozenset({'"', "“", "”", "'", "\u2018", ",", ":"})
_PHRASE = frozenset({"PRON", "PROPN", "NOUN", "DET", "ADP", "ADV"})
_REACH = 8
_NOUN_GOVERNORS = frozenset(
    {
        "step",
        "job",
        "task",
        "homework",
        "action",
        "plan",
        "promise",
        "commitment",
        "resolution",
        "goal",
        "duty",
        "part",
        "idea",
        "intention",
        "aim",
        "hope",
        "turn",
        "offer",
        "request",
        "suggestion",
        "thing",
        "priority",
        "focus",
    }
)
_ADJECTIVES = frozenset(
    {
        "happy",
        "glad",
        "willing",
        "ready",
        "keen",
        "going",
        "able",
        "tempted",
        "determined",
        "eager",
        "free",
        "due",
        "prepared",
        "delighted",
        "good",
        "nice",
        "great",
        "helpful",
        "grateful",
        "obliged",
        "easy",
        "hard",
        "afraid",
        "scared",
        "sure",
        "important",
        "kind",
        "fine",
        "set",
    }
)


def governor_of(group: VerbGroup, cast: Cast) -> Governor | None:
    """Return what a clause hangs on; None when it stands by itself."""
    found = _infinitive_governor(group) if group.infinitive else _finite_governor(group)
    if found is None and group.head.tag_ == "VBG" and not group.subject:
        found = _gerund_governor(group)
    return None if found is None else describe(found, group, cast)


def describe(word: Token, group: VerbGroup, cast: Cast) -> Governor:
    """Read a governing word: its own mood, who says it and to whom."""
    own = verb_group(word)
    subject = own.subject
    if word.pos_ == "NOUN":
        return Governor(
            at=word.i,
            lemma=lemma(word),
            mood=mood_of(own),
            negated=own.negated,
            subject=_owner_of_noun(word, cast),
            finite=False,
        )
    between = word.doc[word.i + 1 : group.begin]
    object_ = next((who for token in between if (who := _person(token, cast)) is not None), None)
    return Governor(
        at=word.i,
        lemma=_lemma(word),
        mood=_mood(own),
        negated=own.negated,
        subject=_person(subject, cast) if subject is not None else _inherited_subject(word, cast),
        object=object_,
        finite=not group.infinitive and group.subject is not None,
        asks=own.inverted,
    )


def _lemma(word: Token) -> str:
    return lemma(word)


def _mood(own: VerbGroup) -> Mood:
    """Return a governor's mood; what had been said, or is said over and over, binds nobody now."""
    words = own.words
    if (
        "had" in words
        or "been" in words
        or (
            own.head.tag_ == "VBG"
            and own.head.i > own.head.sent.start
            and lemma(own.head.doc[own.head.i - 1]) == "keep"
        )
    ):
        return Mood.UNREAL
    return mood_of(own)


def _person(token: Token, cast: Cast) -> Who | None:
    who = cast.who(token.text) or cast.pronoun(token.norm_)
    if who is None and token.pos_ == "PROPN":
        return Who(Points.THIRD, (token.text,))
    return who


def _inherited_subject(word: Token, cast: Cast) -> Who | None:
    """Find the subject of a verb that shares one ("called and promised to …")."""
    before = word.doc[word.i - 1] if word.i > word.sent.start else None
    if word.dep_ == "conj" and word.head.pos_ == "VERB" and word.head.i < word.i:
        group = verb_group(word.head)
        return _person(group.subject, cast) if group.subject is not None else None
    if before is None or before.pos_ in {"PUNCT", "SPACE"}:
        return cast.pronoun("i")
    return None


def _owner_of_noun(noun: Token, cast: Cast) -> Who | None:
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - 4) : noun.i]):
        if token.pos_ in {"PRON", "PROPN"} or token.norm_ == "john":
            return cast.who(token.text)
    return None


def _infinitive_governor(group: VerbGroup) -> Token | None:
    doc = group.head.doc
    at = group.begin - 1
    for index in range(at, max(group.head.sent.start, at - _REACH) - 1, -1):
        token = doc[index]
        if token.pos_ == "VERB" or (
            token.norm_ in {"wan", "like", "rather"} and token.pos_ != "ADP"
        ):
            return token
        if lemma(token) in _NOUN_GOVERNORS and index >= at - 4 and token.pos_ == "NOUN":
            return token
        if token.pos_ == "ADJ" and index == at and lemma(token) in _ADJECTIVES:
            return token
        if token.text in ".;:!?" or token.is_space:
            break
    head = group.head.head
    return (
        head
        if head.i < group.head.i
        and head.pos_ in {"VERB", "NOUN", "ADJ"}
        and head.sent == group.head.sent
        else None
    )


def _finite_governor(group: VerbGroup) -> Token | None:
    if group.subject is None:
        return None
    doc, first, start = group.head.doc, group.begin, group.head.sent.start
    at = first - 1
    if first == start and at > 0 and doc[at].pos_ in {"PROPN", "PRON"}:
        start = doc[at].sent.start  # the parser parted "Told Dana" from "I'd call"
    while at >= start and _leads(doc[at]):
        if doc[at].text in ",:" and at == first - 1 and not _says(doc[at - 1]):
            return None
        at -= 1
    for index in range(at, max(start, at - 4) - 1, -1):
        if _opines(doc[index]):
            return doc[index]
        if doc[index].pos_ not in _PHRASE:
            break
    head = group.head.head
    complement = group.head.dep_ == "ccomp" and head.i < first <= head.i + _REACH
    return head if complement else None


def _leads(token: Token) -> bool:
    """Whether a word may stand between a verb of saying and its clause."""
    return token.norm_ in _LINKING or token.pos_ == "ADV" or token.text in _QUOTES


def _opines(token: Token) -> bool:
    """Whether a word says, believes, advises or asks."""
    verbs = lexicon("verbs")
    says = any(verbs[name].holds(token) for name in ("report", "believe", "advise", "ask"))
    return (says and token.pos_ in {"VERB", "AUX"}) or token.norm_ in {"wish", "rather"}


def _says(token: Token) -> bool:
    return lexicon("verbs")["report"].holds(token) and token.pos_ == "VERB"


def _gerund_governor(group: VerbGroup) -> Token | None:
    """Find "thinking" in "thinking of leaving", "suggested" in "suggested recording"."""
    doc = group.head.doc
    at = group.begin - 1
    for index in range(at, max(group.head.sent.start, at - 3) - 1, -1):
        token = doc[index]
        if token.pos_ == "VERB":
            return token
        if token.pos_ not in {"ADP", "SCONJ", "ADV", "DET", "PRON"}:
            break
    return None
