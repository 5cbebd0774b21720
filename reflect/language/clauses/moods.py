"""How a verb group puts its act: as future, wish, duty, habit or past."""

from spacy.tokens import Token

from reflect.language.clauses.clause import Mood
from reflect.language.clauses.verbs import BE, HAVE, MODALS, VerbGroup

_PRESENT_BE = frozenset(
    {"is", "are", "am", "'s", "'re", "'m", "m", "re", "s", "\u2019s", "\u2019re", "\u2019m"}
)
_SAME = frozenset({"read", "cut", "put", "let", "set", "hit", "quit", "spread", "shut", "bet"})


def mood_of(group: VerbGroup) -> Mood:
    """Return how a verb group puts its act."""
    words = group.words
    head = group.head
    for word in words:
        if word in MODALS:
            return _modal(words, word, head)
    if group.infinitive:
        return Mood.INFINITIVE
    if "to" in words or "na" in words or "ta" in words:
        return _periphrastic(words)
    if "did" in words:
        return Mood.PAST
    return _with_auxiliary(group)


def _with_auxiliary(group: VerbGroup) -> Mood:
    words, head = group.words, group.head
    if any(word in HAVE for word in words) and head.tag_ in {"VBN", "VBD"}:
        return Mood.PERFECT
    if any(word in BE for word in words):
        return _with_be(words, head)
    return _bare(group)


def _modal(words: list[str], word: str, head: Token) -> Mood:
    later = words[words.index(word) + 1 :]
    mood = MODALS[word]
    if (
        any(other in HAVE for other in later)
        and head.tag_ in {"VBN", "VBD"}
        and mood is not Mood.FUTURE
    ):
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
    if any(word in HAVE for word in words):
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
        return (
            Mood.PAST
            if not _is_base(group)
            else (Mood.PRESENT if group.subject is not None else Mood.IMPERATIVE)
        )
    if group.subject is not None or head.tag_ == "VBZ" or "do" in group.words:
        return Mood.IMPERATIVE if group.subject is None and "do" in group.words else Mood.PRESENT
    return Mood.IMPERATIVE


def _is_base(group: VerbGroup) -> bool:
    """Whether a form that may be past or present is likelier present."""
    if group.head.lower_ not in _SAME:
        return False
    return group.subject is None or group.subject.norm_ in {"i", "we", "you", "they"}
