"""What the word above a clause makes of it: "promised to", "asked me to", "wants"."""

from reflect.domain.commitments import CommitmentKind as Kind
from reflect.language.cast import Points, Who
from reflect.language.clauses.clause import Governor, Mood
from reflect.language.deciding.decision import Verdict
from reflect.language.deciding.refusals import Case
from reflect.language.lexicons import lexicon

_BINDING_ADJECTIVES = frozenset({"happy", "glad", "willing", "ready", "going", "delighted", "prepared", "set", "due", "determined"})
_HELPERS = frozenset({"go", "come", "try", "sit", "take", "make", "get", "remember", "start", "begin", "manage", "stop", "help", "let", "have", "be", "bring", "use", "turn", "forget", "stay", "stand", "keep", "send"})
_SPENT = frozenset({Mood.UNREAL})


def bound(who: Who | None) -> Kind:
    """Return the kind of an undertaking by its maker."""
    if who is None or who.points in {Points.NAMED, Points.THEY, Points.THIRD, Points.YOU}:
        return Kind.HEARD
    return Kind.PROMISE if who.points is Points.WRITER else Kind.JOINT


def governed(case: Case, governor: Governor) -> Verdict:
    """Judge a clause by what it hangs on."""
    verbs = lexicon("verbs")
    lemma = governor.lemma
    if governor.mood in _SPENT:
        return Verdict(None, "governor unreal")
    if lemma in verbs["refuse"].words:
        return Verdict(None, "refused")
    if lemma in verbs["commit"].words:
        return _committed(case, governor)
    if lemma in verbs["commit_nouns"].words and case.clause.mood is Mood.INFINITIVE:
        return _named(governor)
    if lemma in verbs["ask"].words and (lemma not in {"want", "like", "need", "prefer", "wish", "expect"} or governor.object is not None):
        return _asked(case, governor)
    if lemma in verbs["tentative"].words:
        return _tentative(case, governor)
    if lemma in verbs["advise"].words:
        return _advised(case)
    if lemma in _BINDING_ADJECTIVES:
        return _inclined(governor)
    return Verdict(None, f"below {lemma}" if lemma in _HELPERS else "below another verb")


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


def _named(governor: Governor) -> Verdict:
    return Verdict(bound(governor.subject) if governor.subject else Kind.PROMISE, "next step is")


def _asked(case: Case, governor: Governor) -> Verdict:
    clause = case.clause
    if governor.lemma in {"want", "wish", "expect", "like", "need"} and governor.mood is Mood.PAST and not clause.asked:
        return Verdict(None, "used to want")
    told_past = governor.lemma in {"tell", "instruct"} and governor.mood is Mood.PAST
    if clause.declined and not clause.asked:
        return Verdict(None, "declined")
    if clause.asked and governor.mood in {Mood.PAST, Mood.PERFECT, Mood.PRESENT}:
        return Verdict(bound(governor.object), "asked and accepted")
    if told_past:
        return Verdict(None, "told to")
    if governor.object is None and governor.lemma in {"beg", "order", "request", "expect"}:
        return Verdict(None, "asked to")
    return Verdict(Kind.REQUEST, f"asked: {governor.mood.value}")


def _tentative(case: Case, governor: Governor) -> Verdict:
    past = governor.mood in {Mood.PAST, Mood.PERFECT, Mood.UNREAL}
    if governor.mood is Mood.FUTURE and governor.lemma == "try":
        return Verdict(Kind.IDEA, "will try")
    if past and governor.lemma not in {"propose", "consider", "wonder"}:
        return Verdict(None, "meant to, once")
    if governor.negated:
        return Verdict(None, "does not want")
    if case.clause.question and governor.lemma == "want":
        return Verdict(None, "asks what is wanted")
    return Verdict(Kind.IDEA, "wants")


def _advised(case: Case) -> Verdict:
    if case.clause.asked and not case.clause.declined:
        return Verdict(Kind.PROMISE, "advice taken")
    return Verdict(None, "advice")


def _inclined(governor: Governor) -> Verdict:
    stranger = governor.subject is None or governor.subject.points in {Points.THIRD, Points.YOU}
    if governor.negated or stranger or governor.mood in {Mood.PAST, Mood.PERFECT}:
        return Verdict(None, "inclined once")
    return Verdict(bound(governor.subject), "glad to")
