"""What the word above a clause makes of it: "promised to", "asked me to", "wants"."""

from collections.abc import Callable

from reflect.domain.commitments import CommitmentKind as Kind
from reflect.language.cast import Points, Who
from reflect.language.clauses.clause import Governor, Mood
from reflect.language.deciding.decision import Verdict, no_item
from reflect.language.deciding.refusals import Case
from reflect.language.lexicons import lexicon

_WISHING = frozenset({"want", "like", "need", "prefer", "wish", "expect"})
"""Verbs that ask only with an object: "wants me to"."""


def bound(who: Who | None) -> Kind:
    """Return the kind of an undertaking by its maker."""
    if who is None or who.points in {Points.NAMED, Points.THEY, Points.THIRD, Points.YOU}:
        return Kind.HEARD
    return Kind.PROMISE if who.points is Points.WRITER else Kind.JOINT


def governed(case: Case, governor: Governor) -> Verdict:
    """Judge a clause by what it hangs on."""
    if governor.mood is Mood.UNREAL:
        return Verdict(None, "governor unreal")
    verbs = lexicon("verbs")
    for name, judge in _JUDGES.items():
        if governor.lemma in verbs[name].words and _applies(name, case, governor):
            return judge(case, governor)
    return Verdict(None, "below another verb")


def _applies(name: str, case: Case, governor: Governor) -> bool:
    """Whether a governor is meant in the sense of one of its lists."""
    if name == "commit_nouns":
        return case.clause.mood is Mood.INFINITIVE
    if name == "ask":
        return governor.lemma not in _WISHING or governor.object is not None
    return True


def _refused(case: Case, governor: Governor) -> Verdict:
    del case, governor
    return Verdict(None, "refused")


def _committed(case: Case, governor: Governor) -> Verdict:
    if case.clause.declined and not case.clause.asked:
        return Verdict(None, "declined")
    if governor.negated:
        return Verdict(None, "did not undertake")
    if governor.lemma in {"arrange", "choose", "opt", "elect"} and governor.mood is Mood.PRESENT:
        return Verdict(None, "habitual undertaking")
    if not case.bears and (governor.subject is None or governor.subject.points is Points.THIRD):
        return Verdict(None, "no bearing on the pair")
    return Verdict(bound(governor.subject), "undertook")


def _named(case: Case, governor: Governor) -> Verdict:
    del case
    return Verdict(bound(governor.subject) if governor.subject else Kind.PROMISE, "next step is")


def _asked(case: Case, governor: Governor) -> Verdict:
    clause = case.clause
    if clause.asked and governor.mood in {Mood.PAST, Mood.PERFECT, Mood.PRESENT}:
        return Verdict(bound(governor.object), "asked and accepted")
    past = governor.mood is Mood.PAST
    refused = no_item(
        (past and governor.lemma in _WISHING and not clause.asked, "used to want"),
        (clause.declined and not clause.asked, "declined"),
        (past and governor.lemma in {"tell", "instruct"}, "told to"),
        (governor.object is None and governor.lemma in {"beg", "order", "request"}, "asked to"),
    )
    return refused or Verdict(Kind.REQUEST, f"asked: {governor.mood.value}")


def _tentative(case: Case, governor: Governor) -> Verdict:
    past = governor.mood in {Mood.PAST, Mood.PERFECT}
    refused = no_item(
        (past and governor.lemma not in {"propose", "consider", "wonder"}, "meant to, once"),
        (governor.negated, "does not want"),
        (case.clause.question and governor.lemma == "want", "asks what is wanted"),
    )
    return refused or Verdict(Kind.IDEA, "wants")


def _advised(case: Case, governor: Governor) -> Verdict:
    del governor
    if case.clause.asked and not case.clause.declined:
        return Verdict(Kind.PROMISE, "advice taken")
    return Verdict(None, "advice")


def _inclined(case: Case, governor: Governor) -> Verdict:
    del case
    stranger = governor.subject is None or governor.subject.points in {Points.THIRD, Points.YOU}
    if governor.negated or stranger or governor.mood in {Mood.PAST, Mood.PERFECT}:
        return Verdict(None, "inclined once")
    return Verdict(bound(governor.subject), "glad to")


_JUDGES: dict[str, Callable[[Case, Governor], Verdict]] = {
    "refuse": _refused,
    "commit": _committed,
    "commit_nouns": _named,
    "ask": _asked,
    "tentative": _tentative,
    "advise": _advised,
    "inclined": _inclined,
}
"""What judges a clause, by the list of its governor; the first that applies."""
