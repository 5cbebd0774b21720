"""What a clause of its own amounts to, by its mood."""

from reflect.language.clauses.clause import Mood
from reflect.language.deciding import modals, plain
from reflect.language.deciding.decision import Verdict
from reflect.language.deciding.refusals import Case

_JUDGES = {
    Mood.FUTURE: modals.future,
    Mood.BOUND: modals.bound,
    Mood.WOULD: modals.would,
    Mood.MAY: modals.may,
    Mood.CAN: modals.can,
    Mood.COULD: modals.can,
    Mood.SHOULD: modals.should,
    Mood.MUST: modals.must,
    Mood.PRESENT: plain.present,
    Mood.PROGRESSIVE: plain.progressive,
    Mood.IMPERATIVE: plain.imperative,
    Mood.INFINITIVE: plain.infinitive,
    Mood.GERUND: plain.gerund,
    Mood.NOMINAL: plain.nominal,
}


def free(case: Case) -> Verdict:
    """Judge a clause that hangs on nothing, or on words of saying."""
    judge = _JUDGES.get(case.clause.mood)
    return judge(case) if judge is not None else Verdict(None, "no mood of promises")
