"""What a clause of its own amounts to, by its mood and who acts."""

from reflect.domain.commitments import CommitmentKind as Kind
from reflect.language.cast import Points
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.deciding.decision import Verdict
from reflect.language.deciding.refusals import Case
from reflect.language.lexicons import lexicon

_FIRM = {
    Points.WRITER: Kind.PROMISE,
    Points.WE: Kind.JOINT,
    Points.NAMED: Kind.HEARD,
    Points.THEY: Kind.HEARD,
    Points.THIRD: Kind.HEARD,
}
_BELIEVED = frozenset({"think", "believe", "guess", "suppose", "hope", "expect", "doubt", "know", "fear", "bet", "imagine", "wonder", "assume", "suspect", "reckon", "wish"})


_LASTING = frozenset({"look", "write", "work", "stay", "learn"})
"""Acts whose "is doing" tells of now rather than of soon."""


def free(case: Case) -> Verdict:
    """Judge a clause that hangs on nothing, or on words of saying."""
    judge = _JUDGES.get(case.clause.mood)
    return judge(case) if judge is not None else Verdict(None, "no mood of promises")


def wished(case: Case) -> Verdict:
    """Judge what somebody would be glad of."""
    points = case.clause.points
    if points is Points.WRITER or points is None:
        return Verdict(None, "wished of oneself")
    return Verdict(Kind.IDEA if points is Points.WE else Kind.REQUEST, "would be glad if")


def _firm(case: Case, rule: str) -> Verdict:
    clause = case.clause
    kind = _FIRM.get(clause.points) if clause.points is not None else None
    if kind is None:
        return Verdict(None, f"{rule}: nobody")
    if clause.declined and not clause.asked and clause.governor is not None:
        return Verdict(None, "declined")
    strangers = clause.points is Points.THIRD or (clause.subject_at is not None and case.doc[clause.subject_at].norm_ == "they")
    if strangers and not case.bears:
        return Verdict(None, "no bearing on the pair")
    if clause.hedged and kind is not Kind.HEARD:
        return Verdict(Kind.IDEA, f"{rule}: hedged")
    return Verdict(kind, f"{rule}: {clause.points}")


def _below(case: Case, lemmas: frozenset[str]) -> bool:
    governor = case.clause.governor
    return governor is not None and governor.lemma in lemmas


def _future(case: Case) -> Verdict:
    clause = case.clause
    if clause.points is None and clause.subject_at is None:
        return _unsaid(case)
    if _below(case, _BELIEVED) and clause.points is not Points.WRITER:
        return Verdict(None, "believed of others")
    if clause.question and clause.points is not Points.WRITER:
        return Verdict(None, "will they?")
    if clause.points in {Points.THEY, Points.THIRD} and clause.lemma in lexicon("verbs")["states"].words:
        return Verdict(None, "will undergo")
    if clause.points is Points.WRITER and clause.lemma in lexicon("verbs")["states"].words and not clause.negated:
        return Verdict(None, "will undergo")
    if clause.points is Points.THIRD and not clause.subject_names:
        return Verdict(None, "somebody will")
    if _customary(case):
        return Verdict(None, "customary")
    return _firm(case, "will")


def _customary(case: Case) -> bool:
    """Whether a future only says what one goes on doing ("we will use them again")."""
    clause = case.clause
    if clause.due or case.step == "agreements" or clause.points not in {Points.WRITER, Points.WE, None}:
        return False
    again = any(token.lower_ in {"again", "else", "future", "forever"} for token in case.doc[clause.head : clause.end])
    return again or clause.lemma in lexicon("verbs")["customary"].words


def _unsaid(case: Case) -> Verdict:
    """Judge "will do it tonight", where the writer leaves out who."""
    clause = case.clause
    before = case.doc[clause.begin - 1] if clause.begin > clause.sentence[0] else None
    begins = before is None or before.pos_ in {"PUNCT", "CCONJ", "SPACE", "INTJ"} or before.norm_ in {"and", "but", "so"}
    if not begins or clause.question or _customary(case) or clause.lemma not in lexicon("verbs")["acts"].words:
        return Verdict(None, "will, of something")
    if clause.who is not None:
        return _firm(case, "note, will")
    return Verdict(Kind.IDEA if clause.hedged else Kind.PROMISE, "will, unsaid who")


def _bound(case: Case) -> Verdict:
    return _firm(case, "is to")


def _would(case: Case) -> Verdict:
    clause, governor = case.clause, case.clause.governor
    if clause.inverted or clause.question:
        return Verdict(Kind.REQUEST, "would you?") if clause.inverted and clause.points in {Points.YOU, Points.NAMED, Points.THEY} else Verdict(None, "would?")
    if governor is None or governor.lemma not in lexicon("verbs")["report"].words or governor.negated:
        return Verdict(None, "would")
    if governor.mood in {Mood.UNREAL, Mood.FUTURE, Mood.WOULD}:
        return Verdict(None, "would say would")
    told_of_self = _same(clause, governor.subject.points if governor.subject else None)
    if clause.declined or not told_of_self:
        return Verdict(None, "said of others")
    return _firm(case, "said would")


def _same(clause: Clause, sayer: Points | None) -> bool:
    if clause.points is Points.WE or sayer in {None, Points.WE}:
        return True
    return (clause.points is Points.WRITER) == (sayer is Points.WRITER)


def _may(case: Case) -> Verdict:
    clause = case.clause
    if clause.points is None or (clause.lemma in lexicon("verbs")["states"].words and clause.points is not Points.WE):
        return Verdict(None, "might be")
    if clause.inverted and clause.points is not Points.WRITER:
        return Verdict(Kind.REQUEST, "might they?")
    return Verdict(None if clause.inverted else Kind.IDEA, "might")


def _can(case: Case) -> Verdict:
    clause = case.clause
    asked = clause.points in {Points.YOU, Points.NAMED, Points.THEY, Points.THIRD}
    if clause.inverted and asked:
        return Verdict(Kind.REQUEST, "could you?")
    if clause.mood is Mood.CAN or clause.negated or clause.thing:
        return Verdict(None, "can")
    return _could(case)


def _could(case: Case) -> Verdict:
    clause = case.clause
    if clause.points is Points.WE:
        return Verdict(Kind.IDEA, "we could")
    if clause.points is Points.WRITER and clause.governor is None:
        return Verdict(Kind.IDEA, "I could")
    if clause.points is Points.WRITER and clause.asked:
        return Verdict(Kind.PROMISE, "asked if I could, and said yes")
    if clause.question and clause.points is not None and clause.points is not Points.WRITER:
        return Verdict(Kind.REQUEST, "if you could")
    return Verdict(None, "could")


def _should(case: Case) -> Verdict:
    clause = case.clause
    if clause.points is Points.THIRD and not clause.governor and not clause.subject_names:
        return Verdict(Kind.REQUEST, "someone should")
    if clause.inverted or clause.question:
        return Verdict(None, "should I?")
    if clause.advised:
        return Verdict(Kind.PROMISE, "advice taken") if clause.asked and clause.points is Points.WRITER else Verdict(None, "advice")
    return Verdict(Kind.IDEA, "should") if clause.points in {Points.WRITER, Points.WE} else Verdict(None, "should")


def _must(case: Case) -> Verdict:
    clause = case.clause
    if clause.question or clause.negated:
        return Verdict(None, "must?")
    if clause.advised and clause.points is Points.WRITER:
        return Verdict(None, "advice")
    if clause.points is Points.THIRD:
        return Verdict(Kind.REQUEST, "someone must")
    if clause.points in {Points.THEY, Points.NAMED, None}:
        return Verdict(Kind.HEARD, "they must") if case.step == "agreements" and clause.points is not None else Verdict(None, "they must")
    if clause.relative or (clause.points is Points.WE and not (clause.due or case.step == "agreements")):
        return Verdict(None, "must in general")
    return _firm(case, "must")


def _present(case: Case) -> Verdict:
    clause = case.clause
    if clause.question or clause.points in {None, Points.YOU}:
        return Verdict(None, "present?")
    if _below(case, _BELIEVED) or clause.lemma in lexicon("verbs")["hard_states"].words | _BELIEVED | lexicon("verbs")["tentative"].words:
        return Verdict(None, "present state")
    if clause.lemma in {"have", "do", "say", "tell", "mean", "work", "use", "ask", "sound", "look", "call"} and not clause.due:
        if not (case.step == "agreements" and clause.object and clause.lemma in {"ask", "call", "tell", "do", "look"}):
            return Verdict(None, "present light")
    if clause.hedged and clause.points in {Points.WRITER, Points.WE} and not clause.negated:
        return Verdict(Kind.IDEA, "perhaps I do")
    if clause.negated and case.step != "agreements":
        return Verdict(None, "does not")
    if not case.plans:
        return Verdict(None, "present")
    where = "due" if clause.due else "agreement"
    return _firm(case, f"present, {where}")


def _progressive(case: Case) -> Verdict:
    clause = case.clause
    if clause.question or clause.lemma in {"think", "hope", "wonder", "consider", "get", "say", "try", "struggle", "talk", "do"} and not clause.due:
        return Verdict(None, "is thinking")
    where = "due" if clause.due else ("agreement" if case.step == "agreements" else "open")
    if where == "open" and clause.points in {Points.THIRD, Points.THEY} and not clause.negated or where == "open" and clause.negated and clause.points is not Points.WRITER:
        return Verdict(None, "is doing now")
    if where == "open" and not clause.negated and (clause.points is not Points.WE or clause.lemma in _LASTING | {"put"}):
        return Verdict(_FIRM.get(clause.points) if clause.points in {Points.WRITER} else None, "is doing") if clause.lemma in lexicon("verbs")["acts"].words - _LASTING else Verdict(None, "is doing state")
    return _firm(case, f"is doing, {where}")


def _imperative(case: Case) -> Verdict:
    clause = case.clause
    if clause.lemma in {"let", "thank", "god", "sort", "please"} or clause.question:
        return Verdict(None, "let")
    if clause.who is not None and clause.listed:
        return _firm(case, "note")
    if case.doc[clause.begin].lower_ in {"please", "pls"} or any(case.doc[at].norm_ == "please" for at in range(max(clause.begin - 2, clause.sentence[0]), clause.head)):
        return Verdict(Kind.REQUEST, "please")
    if clause.lemma not in lexicon("verbs")["acts"].words:
        return Verdict(None, "bare verb")
    following = case.doc[clause.head + 1] if clause.head + 1 < len(case.doc) else None
    if following is not None and following.norm_ in {"me", "us"} and clause.who is None and not clause.advised:
        return Verdict(Kind.REQUEST, "do for me")
    if clause.listed and case.step in {"agreements", "debrief"}:
        return Verdict(Kind.PROMISE, "bullet")
    opens = clause.begin <= clause.sentence[0] + 1
    plain = following is not None and following.pos_ in {"DET", "PRON", "PROPN", "ADP", "NOUN", "NUM", "ADJ", "ADV"} and following.text != ":" and case.doc[clause.head].tag_ != "VBZ"
    if opens and plain and not clause.advised and case.step in {"agreements", "check"} and (clause.due or case.step == "agreements"):
        return Verdict(Kind.PROMISE, f"bare at start, {case.step}")
    return Verdict(None, "bare")


def _infinitive(case: Case) -> Verdict:
    clause = case.clause
    if clause.points is not None and (clause.listed or case.step == "agreements"):
        return _firm(case, "name to do")
    before = case.doc[clause.begin - 1] if clause.begin > clause.sentence[0] else None
    if before is not None and before.pos_ == "PROPN" and clause.listed:
        return Verdict(Kind.HEARD, "name to do")
    return Verdict(None, "loose infinitive")


def _gerund(case: Case) -> Verdict:
    clause = case.clause
    if clause.lemma not in lexicon("verbs")["acts"].words or clause.question:
        return Verdict(None, "gerund")
    if clause.who is not None and clause.listed:
        return _firm(case, "note")
    opens = clause.begin <= clause.sentence[0] + 1
    return Verdict(Kind.PROMISE if opens and clause.due else None, "doing it tonight")


def _nominal(case: Case) -> Verdict:
    clause = case.clause
    opens = clause.begin <= clause.sentence[0] + 1 or case.doc[clause.begin - 1].text in {",", ";", ":", "+", "–", "-", "."}
    if clause.owed:
        return _firm(case, "owed")
    if clause.past or clause.question or clause.timed:
        return Verdict(None, "noun of time")
    if clause.who is not None and clause.listed:
        if clause.first or (opens and not clause.short):
            return _firm(case, f"noted, {case.step if clause.first else 'further'}")
        return Verdict(None, "noun inside")
    if clause.first and case.step == "agreements" and clause.due and not clause.who:
        return Verdict(Kind.PROMISE, "noted, nobody's")
    return Verdict(None, "noun")


_JUDGES = {
    Mood.FUTURE: _future,
    Mood.BOUND: _bound,
    Mood.WOULD: _would,
    Mood.MAY: _may,
    Mood.CAN: _can,
    Mood.COULD: _can,
    Mood.SHOULD: _should,
    Mood.MUST: _must,
    Mood.PRESENT: _present,
    Mood.PROGRESSIVE: _progressive,
    Mood.IMPERATIVE: _imperative,
    Mood.INFINITIVE: _infinitive,
    Mood.GERUND: _gerund,
    Mood.NOMINAL: _nominal,
}
