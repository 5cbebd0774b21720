"""Subjects that are named in front of a verb: "Kofi and Tunde will …", "me and Dana will …"."""

from spacy.tokens import Doc, Token

from reflect.language.cast import Cast, Points

_LAST_JOINTS = frozenset({"and", "&", "+", "plus"})
"""What joins the last of several; before that a comma does."""
_JOINTS = _LAST_JOINTS | {","}
_SUBJECT_PRONOUNS = frozenset({"i", "me", "myself"})
_BETWEEN = frozenset(
    {"going", "gonna", "both", "each", "all", "together", "agreed", "need", "want"}
)
"""What may stand between a subject and its verb, besides auxiliaries and adverbs."""
_OPENING = frozenset({"CCONJ", "SCONJ", "ADV", "INTJ", "PUNCT", "SPACE"})
"""What may stand before a subject; after a verb or a preposition a name is an object."""


def named_before(doc: Doc, head: int, start: int, cast: Cast) -> tuple[str, ...]:
    """Return all that are named as the subject of a verb, the writer first; none where in doubt.

    Args:
        doc: The text.
        head: The verb.
        start: Where its sentence begins.
        cast: Who is who.
    """
    at = head - 1
    while at >= start and _passes(doc[at]):
        at -= 1
    names, first = _joined(doc, at, start, cast)
    opens = first <= start or doc[first - 1].tag_ == "PRP$" or doc[first - 1].pos_ in _OPENING
    alone = len(names) == 1 and doc[at].norm_ in _SUBJECT_PRONOUNS
    if alone or not opens:
        return ()
    names.reverse()
    return tuple(sorted(names, key=lambda name: name != cast.told.writer))


def _joined(doc: Doc, at: int, start: int, cast: Cast) -> tuple[list[str], int]:
    """Return the people joined up to a token, last first, and where the first is named."""
    names, first, joints = list[str](), at + 1, _LAST_JOINTS
    while at >= start and (name := _person(doc[at], cast)):
        if name not in names:
            names.append(name)
        first, end = at, at
        at -= 1
        while at >= start and doc[at].norm_ in _JOINTS:
            at -= 1
        between = {token.norm_ for token in doc[at + 1 : end]}
        if at >= start and not between and _person(doc[at], cast) == name:
            continue  # a name of several words
        if not between & joints:
            break
        joints = _JOINTS
    return names, first


def _passes(token: Token) -> bool:
    return token.pos_ in {"AUX", "PART", "ADV"} or token.norm_ in _BETWEEN


def _person(token: Token, cast: Cast) -> str | None:
    who = cast.who(token.text)
    if who is None or (who.points is Points.WRITER and token.pos_ == "PRON" and not _acts(token)):
        return None
    return who.names[0] if who.points in {Points.WRITER, Points.NAMED} else None


def _acts(token: Token) -> bool:
    return token.norm_ in _SUBJECT_PRONOUNS
