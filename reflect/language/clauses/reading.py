"""Reads the clause around each candidate."""

from spacy.tokens import Doc, Token

from reflect.language.cast import Cast
from reflect.language.clauses.bounds import close, lead
from reflect.language.clauses.candidates import candidates
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.clauses.governors import describe, governor_of
from reflect.language.clauses.moods import mood_of
from reflect.language.clauses.places import time
from reflect.language.clauses.subjects import name_to_do, owe, subject_who
from reflect.language.clauses.surroundings import surround
from reflect.language.clauses.verbs import VerbGroup, verb_group
from reflect.language.dates.expression import TimeExpression
from reflect.language.lexicons import lemma, lexicon
from reflect.language.segments import Segment


def read_clauses(
    doc: Doc, cast: Cast, parts: list[Segment], found: list[TimeExpression]
) -> list[Clause]:
    """Return the clauses of a text's candidates, from left to right."""
    clauses: list[Clause] = []
    for head in candidates(doc, parts):
        clause = _nominal(head, cast) if is_nominal(head) else _verbal(head, cast)
        lead(doc, clause, clauses)
        clauses.append(clause)
    close(doc, clauses)
    for clause in clauses:
        time(doc, clause, found)
        surround(doc, clause, parts)
    known = {clause.head: clause for clause in clauses}
    for clause in clauses:
        if clause.leader is not None and not clause.auxiliaries:
            clause.hedged = clause.hedged or known[clause.leader].hedged
    return clauses


def is_nominal(head: Token) -> bool:
    """Whether a head names its act as a noun does."""
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"} or head.tag_.startswith("VB"):
        return False
    before = head.doc[head.i - 1] if head.i > head.sent.start else None
    if (
        before is None
        or before.norm_ in {"and", ",", ";", ":", "-", "\u2013", "&"}
        or before.pos_ in {"PUNCT", "SPACE"}
    ):
        return head.lower_ not in lexicon("verbs")["acts"].words
    return before.pos_ not in {"PRON", "AUX", "PART", "ADV"} or before.norm_ in {
        "my",
        "his",
        "her",
        "their",
        "our",
        "your",
    }


def _nominal(head: Token, cast: Cast) -> Clause:
    begin = head.i
    while begin > head.sent.start and head.doc[begin - 1].pos_ in {
        "ADJ",
        "NOUN",
        "DET",
        "NUM",
        "PROPN",
        "PRON",
    }:
        begin -= 1
    clause = Clause(
        head=head.i,
        lemma=lemma(head),
        mood=Mood.NOMINAL,
        begin=begin,
        end=head.i + 1,
        sentence=(head.sent.start, head.sent.end),
    )
    owe(clause, head, cast)
    return clause


def _verbal(head: Token, cast: Cast) -> Clause:
    group = verb_group(head)
    subject = group.subject
    clause = Clause(
        head=head.i,
        lemma=lemma(head),
        mood=mood_of(group),
        begin=group.begin,
        end=head.i + 1,
        sentence=(head.sent.start, head.sent.end),
        subject=subject_who(subject, cast) if subject is not None else None,
        subject_at=subject.i if subject is not None else None,
        governor=governor_of(group, cast),
        negated=group.negated,
        inverted=group.inverted,
        passive=_is_passive(group),
        auxiliaries=tuple(token.i for token in group.tokens),
    )
    clause.thing = subject is not None and clause.subject is None
    if clause.mood is Mood.BOUND and subject is not None and clause.thing:
        _step_is_to(clause, subject, group, cast)
    if clause.mood is Mood.INFINITIVE:
        name_to_do(head, clause, cast)
    return clause


def _step_is_to(clause: Clause, noun: Token, group: VerbGroup, cast: Cast) -> None:
    """Read "my next step is to …" as hanging on its noun, which says whose step it is."""
    if lemma(noun) in lexicon("verbs")["commit_nouns"].words:
        clause.governor = describe(noun, group, cast)
        clause.mood, clause.subject_at, clause.thing = Mood.INFINITIVE, None, False


def _is_passive(group: VerbGroup) -> bool:
    return group.head.tag_ in {"VBN", "VBD"} and any(
        word in {"be", "been", "is", "are", "get", "'s"} for word in group.words
    )
