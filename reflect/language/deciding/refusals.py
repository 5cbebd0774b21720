"""Why a clause is no item, whatever else it looks like."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc

from reflect.language.cast import Points
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.lexicons import lexicon

_OURS = frozenset({"me", "us", "my", "our", "i", "we", "mine", "ours"})
_YOURS = frozenset({"you", "your", "yours"})
_OVER = frozenset({Mood.UNREAL, Mood.PERFECT, Mood.PAST, Mood.PARTICIPLE})
_OPEN_QUESTIONS = frozenset(
    {
        Mood.COULD,
        Mood.WOULD,
        Mood.CAN,
        Mood.MAY,
        Mood.INFINITIVE,
        Mood.GERUND,
        Mood.IMPERATIVE,
        Mood.NOMINAL,
    }
)
_TIME_MARKERS = frozenset(
    {
        "when",
        "whenever",
        "once",
        "because",
        "since",
        "while",
        "until",
        "till",
        "before",
        "after",
        "although",
        "though",
        "as",
        "where",
        "whatever",
        "lest",
    }
)
_PERSONAL = frozenset({Points.WRITER, Points.WE, Points.THEY, Points.NAMED})


@dataclass(frozen=True, slots=True)
class Case:
    """A clause in its text, and where it was asked."""

    doc: Doc
    clause: Clause
    step: str

    @property
    def bears(self) -> bool:
        """Whether what somebody else does has a bearing on the pair."""
        clause = self.clause
        if self.step == "agreements" or clause.listed:
            return True
        first = clause.governor.at if clause.governor is not None else clause.head
        return any(
            token.norm_ in _OURS or token.norm_ == "john" for token in self.doc[first : clause.end]
        )

    @property
    def plans(self) -> bool:
        """Whether a plain present tense is likely to be a plan here."""
        return self.step == "agreements" or self.clause.due


def _over(case: Case) -> bool:
    clause = case.clause
    rather = clause.governor is not None and clause.governor.lemma == "rather"
    return clause.mood in _OVER and not (clause.mood is Mood.PAST and (clause.wished or rather))


def _inside(case: Case) -> bool:
    clause = case.clause
    return (
        clause.conditional
        or (clause.relative and clause.governor is None)
        or (clause.marker in _TIME_MARKERS and clause.mood is not Mood.INFINITIVE)
    )


def _quoted(case: Case) -> bool:
    return case.clause.quoted


def _ticked(case: Case) -> bool:
    return case.clause.done


def _asked_about(case: Case) -> bool:
    clause = case.clause
    if not clause.question or clause.mood in _OPEN_QUESTIONS:
        return False
    return clause.inverted


def _state(case: Case) -> bool:
    clause = case.clause
    if (
        clause.wished
        or clause.mood in {Mood.NOMINAL, Mood.PROGRESSIVE}
        or (
            clause.governor is not None
            and clause.governor.lemma in {"ask", "promise", "agree", "want", "like", "need", "love"}
            and clause.governor.object is not None
        )
    ):
        return False
    if clause.lemma == "be":
        return not _role_follows(case)
    return clause.lemma in lexicon("verbs")["hard_states"].words and not clause.negated


def _role_follows(case: Case) -> bool:
    """Whether "be" takes on a part ("be her second number") or a place ("be there by nine")."""
    following = case.doc[case.clause.head + 1 : case.clause.end]
    if case.clause.mood not in {
        Mood.FUTURE,
        Mood.INFINITIVE,
        Mood.WOULD,
        Mood.IMPERATIVE,
    } or not len(following):
        return False
    first = following[0]
    return first.lower_ in {"there", "at"} or (
        first.pos_ in {"DET", "PRON"} and first.lower_ in {"her", "his", "my", "their", "our"}
    )


def _rhetoric(case: Case) -> bool:
    clause = case.clause
    verbs = lexicon("verbs")
    if clause.points not in {Points.WRITER, Points.WE} or clause.mood is Mood.NOMINAL:
        return False
    if clause.lemma in {"see", "talk", "stay", "wait"}:
        return clause.lemma == "see" and not clause.object
    saying = clause.lemma in verbs["rhetorical"].words and clause.mood in {
        Mood.FUTURE,
        Mood.PRESENT,
        Mood.WOULD,
        Mood.MUST,
        Mood.CAN,
        Mood.PROGRESSIVE,
    }
    return (
        saying
        and not (clause.due and clause.lemma == "say")
        and clause.governor is None
        and (clause.lemma != "say" or not clause.negated)
    )


def _never_always(case: Case) -> bool:
    clause = case.clause
    adverbs = {case.doc[at].norm_ for at in range(clause.begin, clause.head)}
    return "always" in adverbs or (
        "never" in adverbs and clause.mood is not Mood.INFINITIVE and not clause.due
    )


def _habit(case: Case) -> bool:
    clause = case.clause
    return clause.habitual and clause.mood in {Mood.PRESENT, Mood.PROGRESSIVE} and not clause.due


def _gone(case: Case) -> bool:
    clause = case.clause
    return (
        clause.past
        and not clause.due
        and not clause.owed
        and clause.mood in {Mood.PRESENT, Mood.GERUND, Mood.NOMINAL, Mood.IMPERATIVE}
    )


def _unsteered(case: Case) -> bool:
    clause = case.clause
    return clause.thing and clause.mood not in {
        Mood.NOMINAL,
        Mood.INFINITIVE,
        Mood.GERUND,
        Mood.IMPERATIVE,
    }


def _broken(case: Case) -> bool:
    clause = case.clause
    if clause.governor is not None and clause.governor.mood in _OVER and clause.told_before:
        return True
    return clause.broken and (
        clause.mood is Mood.WOULD or (clause.governor is not None and clause.governor.mood in _OVER)
    )


def _to_a_stranger(case: Case) -> bool:
    """Whether a plain statement is made to a "you" that is no partner of this dialogue."""
    clause = case.clause
    plain = clause.mood in {Mood.FUTURE, Mood.PRESENT, Mood.PROGRESSIVE} and clause.governor is None
    return (
        plain
        and case.step != "agreements"
        and any(
            token.norm_ in _YOURS
            for token in case.doc[clause.head + 1 : min(clause.end, clause.head + 4)]
        )
    )


REFUSALS: dict[str, Callable[[Case], bool]] = {
    "ticked": _ticked,
    "quoted": _quoted,
    "over": _over,
    "inside": _inside,
    "asked about": _asked_about,
    "never or always": _never_always,
    "broken": _broken,
    "to a stranger": _to_a_stranger,
    "state": _state,
    "rhetoric": _rhetoric,
    "habit": _habit,
    "gone": _gone,
    "unsteered": _unsteered,
}
"""Each reason, by name, in the order in which they are tried."""


def refusal(case: Case) -> str | None:
    """Return why a clause is no item; None when nothing speaks against it."""
    return next((name for name, holds in REFUSALS.items() if holds(case)), None)
