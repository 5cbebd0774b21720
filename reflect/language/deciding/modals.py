"""What will, would, may, can, should and must make of a clause."""

from reflect.domain.commitments import CommitmentKind as Kind
from reflect.language.cast import Points
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.deciding.decision import Verdict, no_item
from reflect.language.deciding.firm import BELIEVED, below, firm
from reflect.language.deciding.refusals import Case
from reflect.language.lexicons import lexicon

_OTHERS = frozenset({Points.YOU, Points.NAMED, Points.THEY})
_SPENT = frozenset({Mood.UNREAL, Mood.FUTURE, Mood.WOULD})
_ONWARD = frozenset({"again", "else", "future", "forever"})


def future(case: Case) -> Verdict:
    """Judge "will": a promise, unless of a state, a custom or what nobody here steers."""
    clause = case.clause
    if clause.points is None and clause.subject_at is None:
        return _unsaid(case)
    own = clause.points is Points.WRITER
    stranger = clause.points in {Points.THEY, Points.THIRD}
    state = clause.lemma in lexicon("verbs")["states"].words
    refused = no_item(
        (below(case, BELIEVED) and not own, "believed of others"),
        (clause.question and not own, "will they?"),
        (state and (stranger or (own and not clause.negated)), "will undergo"),
        (clause.points is Points.THIRD and not clause.subject_names, "somebody will"),
        (_customary(case), "customary"),
    )
    return refused or firm(case, "will")


def _customary(case: Case) -> bool:
    """Whether a future only says what one goes on doing ("we will use them again")."""
    clause = case.clause
    ours = clause.points in {Points.WRITER, Points.WE, None}
    if clause.due or case.step == "agreements" or not ours:
        return False
    again = any(token.lower_ in _ONWARD for token in case.doc[clause.head : clause.end])
    return again or clause.lemma in lexicon("verbs")["customary"].words


def _unsaid(case: Case) -> Verdict:
    """Judge "will do it tonight", where the writer leaves out who."""
    clause = case.clause
    before = case.doc[clause.begin - 1] if clause.begin > clause.sentence[0] else None
    begins = (
        before is None
        or before.pos_ in {"PUNCT", "CCONJ", "SPACE", "INTJ"}
        or before.norm_ in {"and", "but", "so"}
    )
    acts = clause.lemma in lexicon("verbs")["acts"].words
    if not begins or clause.question or not acts or _customary(case):
        return Verdict(None, "will, of something")
    if clause.who is not None:
        return firm(case, "note, will")
    return Verdict(Kind.IDEA if clause.hedged else Kind.PROMISE, "will, unsaid who")


def bound(case: Case) -> Verdict:
    """Judge "is to"."""
    return firm(case, "is to")


def would(case: Case) -> Verdict:
    """Judge "would": a promise when told of the one who said it, a request when asked."""
    clause, governor = case.clause, case.clause.governor
    if clause.inverted and clause.points in _OTHERS:
        return Verdict(Kind.REQUEST, "would you?")
    if governor is None or governor.lemma not in lexicon("verbs")["report"].words:
        return Verdict(None, "would")
    sayer = governor.subject.points if governor.subject else None
    refused = no_item(
        (clause.inverted or clause.question, "would?"),
        (governor.negated, "did not say would"),
        (governor.mood in _SPENT, "would say would"),
        (clause.declined or not _same(clause, sayer), "said of others"),
    )
    return refused or firm(case, "said would")


def _same(clause: Clause, sayer: Points | None) -> bool:
    if clause.points is Points.WE or sayer in {None, Points.WE}:
        return True
    return (clause.points is Points.WRITER) == (sayer is Points.WRITER)


def may(case: Case) -> Verdict:
    """Judge "may" and "might": an idea."""
    clause = case.clause
    state = clause.lemma in lexicon("verbs")["states"].words and clause.points is not Points.WE
    if clause.points is None or state:
        return Verdict(None, "might be")
    if clause.inverted and clause.points is not Points.WRITER:
        return Verdict(Kind.REQUEST, "might they?")
    return Verdict(None if clause.inverted else Kind.IDEA, "might")


def can(case: Case) -> Verdict:
    """Judge "can" and "could": a request when asked of others, an idea of one's own."""
    clause = case.clause
    if clause.inverted and (clause.points in _OTHERS or clause.points is Points.THIRD):
        return Verdict(Kind.REQUEST, "could you?")
    refused = no_item((clause.mood is Mood.CAN or clause.negated or clause.thing, "can"))
    return refused or _could(case)


def _could(case: Case) -> Verdict:
    clause = case.clause
    if clause.points is Points.WE:
        return Verdict(Kind.IDEA, "we could")
    if clause.points is Points.WRITER:
        if clause.governor is None:
            return Verdict(Kind.IDEA, "I could")
        return Verdict(Kind.PROMISE if clause.asked else None, "asked if I could, and said yes")
    if clause.question and clause.points is not None:
        return Verdict(Kind.REQUEST, "if you could")
    return Verdict(None, "could")


def should(case: Case) -> Verdict:
    """Judge "should": an idea of one's own, advice from others, a request of nobody."""
    clause = case.clause
    own = clause.points is Points.WRITER
    if clause.points is Points.THIRD and not clause.governor and not clause.subject_names:
        return Verdict(Kind.REQUEST, "someone should")
    if clause.inverted or clause.question:
        return Verdict(None, "should I?")
    if clause.advised:
        return Verdict(Kind.PROMISE if clause.asked and own else None, "advice taken")
    return Verdict(Kind.IDEA if own or clause.points is Points.WE else None, "should")


def must(case: Case) -> Verdict:
    """Judge "must", "have to" and "need to": one's own duty, or a request of somebody."""
    clause = case.clause
    settled = case.step == "agreements"
    if clause.points in {Points.NAMED, Points.THEY}:
        kind = Kind.HEARD if settled and not clause.question and not clause.negated else None
        return Verdict(kind, "they must")
    refused = no_item(
        (clause.question or clause.negated or clause.points is None, "must?"),
        (clause.advised and clause.points is Points.WRITER, "advice"),
        (clause.relative, "must in general"),
        (clause.points is Points.WE and not (clause.due or settled), "must in general"),
    )
    if refused is None and clause.points is Points.THIRD:
        return Verdict(Kind.REQUEST, "someone must")
    return refused or firm(case, "must")
