"""Undertakings: their kind by who makes them."""

from reflect.domain.commitments import CommitmentKind as Kind
from reflect.language.cast import Points
from reflect.language.deciding.decision import Verdict
from reflect.language.deciding.refusals import Case
from reflect.language.lexicons import lexicon

FIRM = {
    Points.WRITER: Kind.PROMISE,
    Points.WE: Kind.JOINT,
    Points.NAMED: Kind.HEARD,
    Points.THEY: Kind.HEARD,
    Points.THIRD: Kind.HEARD,
}
BELIEVED = lexicon("grammar")["believed"].words


def firm(case: Case, rule: str) -> Verdict:
    """Judge an undertaking by who makes it; `rule` says how it is put."""
    clause = case.clause
    kind = FIRM.get(clause.points) if clause.points is not None else None
    if kind is None:
        return Verdict(None, f"{rule}: nobody")
    if clause.declined and not clause.asked and clause.governor is not None:
        return Verdict(None, "declined")
    strangers = clause.points is Points.THIRD or (
        clause.subject_at is not None and case.doc[clause.subject_at].norm_ == "they"
    )
    if strangers and not case.bears:
        return Verdict(None, "no bearing on the pair")
    if clause.hedged and kind is not Kind.HEARD:
        return Verdict(Kind.IDEA, f"{rule}: hedged")
    return Verdict(kind, f"{rule}: {clause.points}")


def below(case: Case, lemmas: frozenset[str]) -> bool:
    """Whether the clause hangs on one of some verbs."""
    governor = case.clause.governor
    return governor is not None and governor.lemma in lemmas


def wished(case: Case) -> Verdict:
    """Judge what somebody would be glad of."""
    points = case.clause.points
    if points is Points.WRITER or points is None:
        return Verdict(None, "wished of oneself")
    return Verdict(Kind.IDEA if points is Points.WE else Kind.REQUEST, "would be glad if")
