"""`reflect_people`: who is to act, and who receives it or counts on it."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from reflect.domain.commitments import CommitmentKind
from reflect.language.cast import Cast, Points, Who
from reflect.language.drafts import Draft
from reflect.language.extensions import drafts, told

_GIVING = frozenset(
    {
        "send",
        "give",
        "tell",
        "show",
        "ask",
        "email",
        "mail",
        "call",
        "ring",
        "phone",
        "text",
        "write",
        "introduce",
        "lend",
        "teach",
        "bring",
        "forward",
        "pass",
        "pay",
        "message",
        "remind",
        "help",
        "thank",
        "meet",
        "let",
        "lead",
        "coach",
        "invite",
        "buy",
        "owe",
        "put",
        "connect",
        "visit",
        "see",
        "drive",
        "promise",
        "warn",
        "dm",
        "copy",
        "update",
        "brief",
        "nudge",
        "chase",
    }
)
_LEADS = frozenset({"to", "with", "for", "from", "by", "past"})
_LOOK_BACK = 40
"""How many tokens before a pronoun its person may be named."""


@Language.factory("reflect_people", assigns=["doc._.drafts"], requires=["doc._.drafts"])
def make_people(nlp: Language, name: str) -> "People":
    """Build the component."""
    del nlp, name
    return People()


class People:
    """Writes owners and recipients into `doc._.drafts`."""

    def __call__(self, doc: Doc) -> Doc:
        """Say who is who in the drafts of `doc`."""
        cast = Cast(told(doc))
        for draft in drafts(doc):
            draft.owner = _owner(doc, draft, cast)
            draft.to = _recipients(doc, draft, cast)
        return doc


def _owner(doc: Doc, draft: Draft, cast: Cast) -> tuple[str, ...]:
    clause, governor = draft.clause, draft.clause.governor
    who: Who | None = clause.subject
    at = clause.subject_at if clause.subject_at is not None else clause.head
    if draft.rule.startswith("asked") and governor is not None and clause.subject is None:
        who, at = governor.object, governor.at
        if who is None:
            who = (
                governor.subject
                if governor.lemma in {"want", "like", "love"}
                else cast.pronoun("i")
            )
    elif clause.subject_at is None and governor is not None and who is None:
        who, at = governor.subject, governor.at
    if who is None:
        who = clause.who
    if who is None and draft.rule != "someone should":
        who = cast.pronoun("i") if draft.kind is not CommitmentKind.HEARD else None
    return _names(doc, who, at, cast)


def _names(doc: Doc, who: Who | None, at: int, cast: Cast) -> tuple[str, ...]:
    if who is None:
        return ()
    if who.points is Points.THEY:
        return antecedent(doc, at, cast, plural=doc[at].norm_ in {"they", "them"})
    return who.names


def antecedent(doc: Doc, at: int, cast: Cast, *, plural: bool = False) -> tuple[str, ...]:
    """Return whom a third-person pronoun means: the last subject named, or the partner."""
    seen: list[tuple[int, str]] = []
    for token in reversed(doc[max(0, at - _LOOK_BACK) : at]):
        name = _named(token, cast)
        if name is None or name == cast.told.writer:
            continue
        weight = 2 if token.dep_ in {"nsubj", "nsubj:pass"} else 1
        if (
            token.i + 1 < len(doc)
            and doc[token.i + 1].text in {"'s", "\u2019s"}
            and doc[token.i + 1].tag_ == "POS"
        ):
            continue
        seen.append((weight, name))
    subjects = [name for weight, name in seen if weight > 1]
    if plural and len({name for _, name in seen}) > 1:
        return ()
    if subjects:
        return (subjects[0],)
    known = [name for _, name in seen if name in cast.told.people]
    if len(cast.others) == 1:
        return cast.others
    return (known[0],) if known else tuple(name for _, name in seen[:1])


def _named(token: Token, cast: Cast) -> str | None:
    name = cast.person(token.text) if len(token) > 1 else None
    if name is not None and token.pos_ != "VERB":
        return name
    if (
        token.pos_ == "PROPN"
        and token.dep_ in {"nsubj", "obj", "iobj", "obl", "conj"}
        and token.text[0].isupper()
        and token.text[1:].islower()
    ):
        return token.text if not token.is_sent_start or token.dep_ == "nsubj" else None
    return None


def _recipients(doc: Doc, draft: Draft, cast: Cast) -> tuple[str, ...]:
    found: list[str] = []
    clause = draft.clause
    for token in doc[clause.head + 1 : draft.action[1]]:
        if _receives(token, draft):
            found.extend(_person_names(doc, token, cast))
    governor = clause.governor
    if governor is not None:
        if (
            governor.lemma in {"tell", "promise"}
            and governor.object is not None
            and draft.kind is not CommitmentKind.REQUEST
        ):
            found.extend(_names(doc, governor.object, governor.at, cast))
        if governor.lemma in {"ask", "want", "like"} and draft.rule.startswith("asked"):
            found.extend(_names(doc, governor.subject, governor.at, cast))
    elif draft.kind is CommitmentKind.REQUEST and not found:
        found.append(cast.told.writer)
    return tuple(dict.fromkeys(name for name in found if name not in draft.owner))


def _receives(token: Token, draft: Draft) -> bool:
    before = token.doc[token.i - 1]
    if token.i + 1 < len(token.doc) and token.doc[token.i + 1].tag_ == "POS":
        return False
    if before.i == draft.clause.head:
        return draft.clause.lemma in _GIVING
    return before.norm_ in _LEADS


def _person_names(doc: Doc, token: Token, cast: Cast) -> tuple[str, ...]:
    who = cast.who(token.text) or (cast.pronoun(token.norm_) if token.pos_ == "PRON" else None)
    if token.tag_ == "PRP$":
        return ()
    if who is not None:
        return _names(doc, who, token.i, cast)
    if (
        token.pos_ == "PROPN"
        and token.text[0].isupper()
        and token.text[1:].islower()
        and token.ent_type_ == ""
    ):
        return (token.text,)
    return ()
