"""Where a clause ends, and which clause it takes its subject from."""

from spacy.tokens import Doc

from reflect.language.clauses.clause import Clause, Mood
from reflect.language.lexicons import lexicon

_COORDINATORS = frozenset({"and", "or", "&", "plus", "then", ",", ";", "+", "but", "/"})
SUBORDINATORS = lexicon("grammar")["subordinators"].words


def lead(doc: Doc, clause: Clause, earlier: list[Clause]) -> None:
    """Let a coordinated clause without a subject take it from the one it follows."""
    if clause.subject_at is not None or clause.mood is Mood.NOMINAL:
        return
    before = clause.begin - 1
    while before > clause.sentence[0] and (
        doc[before].pos_ == "ADV" or doc[before].norm_ in {"then", "also"}
    ):
        before -= 1
    if before < clause.sentence[0] or doc[before].norm_ not in _COORDINATORS:
        return
    tag = doc[clause.head].tag_
    same = [
        other
        for other in earlier
        if other.sentence == clause.sentence
        and _alike(doc[other.head].tag_, tag, clause.mood, other)
    ]
    head = doc[clause.head].head
    leader = next((other for other in same if other.head == head.i), same[-1] if same else None)
    if leader is None:
        return
    clause.leader = leader.head
    if clause.auxiliaries and clause.mood not in {Mood.INFINITIVE, Mood.IMPERATIVE, leader.mood}:
        clause.subject, clause.subject_at = leader.subject, leader.subject_at
        return
    clause.mood, clause.governor = leader.mood, leader.governor
    clause.subject, clause.subject_at, clause.thing = (
        leader.subject,
        leader.subject_at,
        leader.thing,
    )
    clause.inverted = leader.inverted
    clause.negated = clause.negated or (leader.negated and doc[before].norm_ == "or")


def _alike(one: str, other: str, mood: Mood, leader: Clause) -> bool:
    if one == other:
        return True
    if mood in {Mood.IMPERATIVE, Mood.INFINITIVE} and leader.mood not in {
        Mood.PAST,
        Mood.PERFECT,
        Mood.NOMINAL,
    }:
        return one == "VB" or other == "VB" or {one, other} <= {"VB", "VBP"}
    return {one, other} <= {"VBP", "VBZ"}


def close(doc: Doc, clauses: list[Clause]) -> None:
    """Let each clause end where the next one of its own begins, or with its sentence."""
    for clause, following in zip(clauses, [*clauses[1:], None], strict=False):
        clause.end = clause.sentence[1]
        if following is None or following.sentence != clause.sentence:
            continue
        if _opens(doc, following, clause):
            clause.end = max(_before_link(doc, following.begin, clause.head + 1), clause.head + 1)
        else:
            clause.end = -1
    end = len(doc)
    for clause in reversed(clauses):
        if clause.end == -1:
            clause.end = min(end, clause.sentence[1])
        end = clause.end if clause.end > clause.head else end


def _opens(doc: Doc, following: Clause, clause: Clause) -> bool:
    """Whether the next candidate opens a clause of its own rather than a complement."""
    del clause
    if following.mood is Mood.NOMINAL:
        return doc[following.begin - 1].norm_ in {",", ";", "and", ".", "+", "plus", "&"}
    if following.leader is not None:
        return True
    before = doc[following.begin - 1]
    if following.subject_at is not None:
        return before.norm_ in {
            ",",
            ";",
            "and",
            "but",
            "so",
            "or",
            "then",
            "&",
            "-",
            "\u2013",
            "—",
            ":",
        } | (SUBORDINATORS - {"whether", "where", "as"}) or before.pos_ in {"ADV", "PUNCT"}
    return before.norm_ in {";", ":", "-", "\u2013", "—", "but"}


def _before_link(doc: Doc, begin: int, least: int) -> int:
    at = begin
    while at > least and (
        doc[at - 1].pos_ in {"CCONJ", "PUNCT", "SCONJ", "SPACE"}
        or doc[at - 1].norm_ in SUBORDINATORS | {"and", "then", "so"}
    ):
        at -= 1
    return at
