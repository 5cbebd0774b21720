"""The first decider: named rules over what the clause says, tried in a fixed order."""

from collections.abc import Sequence

from spacy.tokens import Doc

from reflect.language.clauses.clause import Clause, Governor, Mood
from reflect.language.deciding.decision import Verdict
from reflect.language.deciding.firm import wished
from reflect.language.deciding.free import free
from reflect.language.deciding.governed import governed
from reflect.language.deciding.refusals import Case, refusal
from reflect.language.extensions import told
from reflect.language.lexicons import reliability

_HANGS = frozenset({Mood.INFINITIVE, Mood.GERUND})


class RuleDecider:
    """Judges each clause by the first rule that applies to it."""

    def decide(self, doc: Doc, clauses: Sequence[Clause]) -> list[Verdict]:
        """Return one verdict for each clause, in order."""
        step = told(doc).step
        return [_weighed(_judge(Case(doc, clause, step))) for clause in clauses]


def _judge(case: Case) -> Verdict:
    why = refusal(case)
    if why is not None:
        return Verdict(None, why)
    governor = case.clause.governor
    if case.clause.wished:
        return wished(case)
    if governor is not None and case.clause.mood in _HANGS:
        return governed(case, governor)
    if governor is not None and _asks_for(governor, case.clause):
        return governed(case, governor)
    return free(case)


def _asks_for(governor: Governor, clause: Clause) -> bool:
    """Whether a finite clause is what somebody asks or wishes ("I'd rather he …")."""
    return governor.lemma in {
        "ask",
        "request",
        "want",
        "suggest",
        "recommend",
        "rather",
        "insist",
        "prefer",
    } and clause.mood in {
        Mood.PRESENT,
        Mood.IMPERATIVE,
        Mood.PAST,
    }


def _weighed(verdict: Verdict) -> Verdict:
    if verdict.kind is None:
        return verdict
    return Verdict(verdict.kind, verdict.rule, reliability().get(verdict.rule, 0.6))
