"""What a clause without a modal amounts to: present, order, note."""

from spacy.tokens import Token

from reflect.domain.commitments import CommitmentKind as Kind
from reflect.language.cast import Points
from reflect.language.deciding.decision import Verdict, no_item
from reflect.language.deciding.firm import BELIEVED, FIRM, below, firm
from reflect.language.deciding.refusals import Case
from reflect.language.lexicons import lexicon

_LASTING = frozenset({"look", "write", "work", "stay", "learn"})
"""Acts whose "is doing" tells of now rather than of soon."""
_LIGHT = frozenset(
    {"have", "do", "say", "tell", "mean", "work", "use", "ask", "sound", "look", "call"}
)
"""Verbs whose plain present rarely is a plan."""
_LIGHT_ACTS = frozenset({"ask", "call", "tell", "do", "look"})
"""Those of them that are one with an object, among agreements."""
_THINKING = frozenset(
    {"think", "hope", "wonder", "consider", "get", "say", "try", "struggle", "talk", "do"}
)
_NO_ORDERS = frozenset({"let", "thank", "god", "sort", "please"})
_PHRASES = frozenset({"DET", "PRON", "PROPN", "ADP", "NOUN", "NUM", "ADJ", "ADV"})
_OPENERS = frozenset({",", ";", ":", "+", "\u2013", "-", "."})
_OURS = frozenset({Points.WRITER, Points.WE})


def present(case: Case) -> Verdict:
    """Judge "I send it on Friday": a plan where a day or the question makes it one."""
    clause, verbs = case.clause, lexicon("verbs")
    states = verbs["hard_states"].words | BELIEVED | verbs["tentative"].words
    settled = case.step == "agreements"
    act = settled and clause.object and clause.lemma in _LIGHT_ACTS
    refused = no_item(
        (clause.question or clause.points in {None, Points.YOU}, "present?"),
        (below(case, BELIEVED) or clause.lemma in states, "present state"),
        (clause.lemma in _LIGHT and not clause.due and not act, "present light"),
    )
    if refused is not None:
        return refused
    if clause.hedged and clause.points in _OURS and not clause.negated:
        return Verdict(Kind.IDEA, "perhaps I do")
    refused = no_item(
        (clause.negated and not settled, "does not"),
        (not case.plans, "present"),
    )
    return refused or firm(case, f"present, {'due' if clause.due else 'agreement'}")


def progressive(case: Case) -> Verdict:
    """Judge "I'm sending it": a plan, unless it is under way."""
    clause = case.clause
    if clause.question or (clause.lemma in _THINKING and not clause.due):
        return Verdict(None, "is thinking")
    if clause.due or case.step == "agreements":
        return firm(case, f"is doing, {'due' if clause.due else 'agreement'}")
    return _under_way(case)


def _under_way(case: Case) -> Verdict:
    clause = case.clause
    own = clause.points is Points.WRITER
    if clause.negated:
        return firm(case, "is doing, open") if own else Verdict(None, "is doing now")
    if clause.points is Points.WE and clause.lemma not in _LASTING | {"put"}:
        return firm(case, "is doing, open")
    acts = clause.lemma in lexicon("verbs")["acts"].words - _LASTING
    return Verdict(FIRM[Points.WRITER] if own and acts else None, "is doing")


def imperative(case: Case) -> Verdict:
    """Judge a bare verb: an order to somebody, or a note of one's own."""
    clause = case.clause
    if clause.lemma in _NO_ORDERS or clause.question:
        return Verdict(None, "let")
    if clause.who is not None and clause.listed:
        return firm(case, "note")
    if _is_polite(case):
        return Verdict(Kind.REQUEST, "please")
    if clause.lemma not in lexicon("verbs")["acts"].words:
        return Verdict(None, "bare verb")
    following = case.doc[clause.head + 1] if clause.head + 1 < len(case.doc) else None
    if following is not None and following.norm_ in {"me", "us"} and not clause.advised:
        return Verdict(Kind.REQUEST, "do for me")
    return _bare(case, following)


def _is_polite(case: Case) -> bool:
    start = max(case.clause.begin - 2, case.clause.sentence[0])
    return any(token.norm_ == "please" for token in case.doc[start : case.clause.head])


def _bare(case: Case, following: Token | None) -> Verdict:
    clause = case.clause
    if clause.listed and case.step in {"agreements", "debrief"}:
        return Verdict(Kind.PROMISE, "bullet")
    opens = clause.begin <= clause.sentence[0] + 1
    orders = (
        following is not None
        and following.pos_ in _PHRASES
        and case.doc[clause.head].tag_ != "VBZ"
        and not clause.advised
    )
    planned = case.step == "agreements" or (case.step == "check" and clause.due)
    kind = Kind.PROMISE if opens and orders and planned else None
    return Verdict(kind, f"bare at start, {case.step}")


def infinitive(case: Case) -> Verdict:
    """Judge "to do", which hangs on nothing but a name or a list."""
    clause = case.clause
    if clause.points is not None and (clause.listed or case.step == "agreements"):
        return firm(case, "name to do")
    before = case.doc[clause.begin - 1] if clause.begin > clause.sentence[0] else None
    if before is not None and before.pos_ == "PROPN" and clause.listed:
        return Verdict(Kind.HEARD, "name to do")
    return Verdict(None, "loose infinitive")


def gerund(case: Case) -> Verdict:
    """Judge "Doing it tonight"."""
    clause = case.clause
    if clause.lemma not in lexicon("verbs")["acts"].words or clause.question:
        return Verdict(None, "gerund")
    if clause.who is not None and clause.listed:
        return firm(case, "note")
    opens = clause.begin <= clause.sentence[0] + 1
    return Verdict(Kind.PROMISE if opens and clause.due else None, "doing it tonight")


def nominal(case: Case) -> Verdict:
    """Judge a noun that stands for an act: owed, or noted."""
    clause = case.clause
    if clause.owed:
        return firm(case, "owed")
    if clause.past or clause.question or clause.timed:
        return Verdict(None, "noun of time")
    if clause.who is not None and clause.listed:
        opens = clause.begin <= clause.sentence[0] + 1
        opens = opens or case.doc[clause.begin - 1].text in _OPENERS
        if clause.first or (opens and not clause.short):
            return firm(case, f"noted, {case.step if clause.first else 'further'}")
        return Verdict(None, "noun inside")
    mine = clause.first and case.step == "agreements" and clause.due and clause.who is None
    return Verdict(Kind.PROMISE if mine else None, "noted, nobody's")
