"""Whom the subject of a clause names."""

from spacy.tokens import Token

from reflect.language.cast import Cast, Points, Who
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.clauses.moods import mood_of
from reflect.language.clauses.verbs import verb_group
from reflect.language.lexicons import lemma, lexicon

_PEOPLE_NOUNS = lexicon("grammar")["people"].words
_INITIALS = 2
_ANYONE = frozenset({"someone", "somebody", "anyone", "anybody", "one", "nobody", "people"})


def subject_who(subject: Token, cast: Cast) -> Who | None:
    """Return whom a subject names; None for a thing."""
    own = _of_us(subject, cast) or cast.who(subject.text) or cast.pronoun(subject.norm_)
    joined = _joined(subject, cast)
    if own is not None and joined is not None:
        names = tuple(dict.fromkeys((*joined.names, *own.names)))
        points = Points.WE if Points.WRITER in {own.points, joined.points} else Points.NAMED
        return Who(points, names)
    if own is not None:
        return own
    return _stranger(subject)


def _stranger(subject: Token) -> Who | None:
    if subject.lower_ in _ANYONE:
        return Who(Points.THIRD, ())
    if subject.pos_ == "PROPN" and (not subject.is_upper or len(subject) <= _INITIALS):
        return Who(Points.THIRD, (_full_name(subject),))
    named = subject.text[0].isupper() and not subject.is_sent_start and not subject.is_upper
    if (named and subject.pos_ == "NOUN") or lemma(subject) in _PEOPLE_NOUNS:
        return Who(Points.THIRD, (subject.text,))
    return None


def _of_us(subject: Token, cast: Cast) -> Who | None:
    """Read "the three of us" and "one of you"."""
    following = subject.doc[subject.i + 1 : subject.i + 3]
    if len(following) > 1 and following[0].norm_ == "of" and following[1].pos_ == "PRON":
        return cast.pronoun(following[1].norm_)
    return None


def _full_name(subject: Token) -> str:
    begin = subject.i
    while (
        begin > subject.sent.start
        and subject.doc[begin - 1].pos_ == "PROPN"
        and subject.doc[begin - 1].text[0].isupper()
    ):
        begin -= 1
    return subject.doc[begin : subject.i + 1].text


def _joined(subject: Token, cast: Cast) -> Who | None:
    """Return the first of two coordinated subjects ("Ana and I")."""
    if subject.i - 2 < subject.sent.start or subject.doc[subject.i - 1].norm_ not in {
        "and",
        "&",
        "+",
    }:
        return None
    first = subject.doc[subject.i - 2]
    who = cast.who(first.text)
    if who is None and first.pos_ == "PROPN":
        return Who(Points.THIRD, (_full_name(first),))
    return who


def name_to_do(head: Token, clause: Clause, cast: Cast) -> None:
    """Read "Tom to call" and "both to reconvene" as "Tom is to call"."""
    first = clause.begin if clause.subject_at is None else clause.subject_at + 1
    name = head.doc[first - 1] if first > clause.sentence[0] else None
    if name is None or not (
        name.pos_ in {"PROPN", "PRON", "DET"}
        or cast.who(name.text)
        or lemma(name) in _PEOPLE_NOUNS
        or name.is_upper
    ):
        return
    before = name.doc[name.i - 1] if name.i > clause.sentence[0] else None
    if (
        before is not None
        and before.is_alpha
        and before.norm_ not in {"and", "again"}
        and before.pos_ != "PROPN"
        and not before.is_upper
    ):
        return
    who = subject_who(name, cast) or (
        Who(Points.THIRD, (name.text,)) if name.pos_ == "PROPN" else None
    )
    if who is not None:
        clause.subject, clause.subject_at, clause.thing = who, name.i, False
        clause.mood, clause.governor, clause.begin = Mood.BOUND, None, name.i


def owe(clause: Clause, noun: Token, cast: Cast) -> None:
    """Let a noun that is owed, promised or somebody's belong to that person."""
    doc = noun.doc
    for token in reversed(doc[max(noun.sent.start, noun.i - 8) : noun.i]):
        if lemma(token) in {"owe", "promise"}:
            group = verb_group(token)
            clause.owed, clause.subject_at = mood_of(group) is not Mood.UNREAL, token.i
            clause.subject = (
                subject_who(group.subject, cast) if group.subject else cast.pronoun("i")
            )
            return
    following = doc[noun.i + 1 : min(noun.i + 4, noun.sent.end)]
    if following and following[0].norm_ in {"is", "'s", "are", ":"}:
        for token in following[1:]:
            if token.lower_ in {"mine", "ours", "me", "us", "hers", "his"} or cast.person(
                token.text
            ):
                clause.owed, clause.subject_at, clause.subject = True, token.i, cast.who(token.text)
