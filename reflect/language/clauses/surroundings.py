"""What stands around a clause: conditions, hedges, quotes, refusals."""

from spacy.tokens import Doc, Span

from reflect.language.clauses.bounds import SUBORDINATORS
from reflect.language.clauses.clause import Clause, Mood
from reflect.language.clauses.places import place
from reflect.language.lexicons import lemma, lexicon
from reflect.language.segments import Segment

_QUOTES = frozenset({'"', "“", "”", "„"})
_OPENING = frozenset({"“", "„"})
_POLITE = lexicon("grammar")["polite"].words
_CONDITIONS = frozenset({"if", "unless", "provided", "whether", "assuming", "suppose"})
_THINGS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADP", "ADV", "ADJ"})
_RELATIVES = frozenset(
    {"who", "which", "that", "whom", "whose", "what", "where", "how", "why", "whatever"}
)


def surround(doc: Doc, clause: Clause, parts: list[Segment]) -> None:
    """Fill in what stands around the clause."""
    words = lexicon("modifiers")
    start, end = clause.sentence
    clause.hedged = words["hedges"].stands(doc, max(start, clause.begin - 3), clause.end)
    clause.habitual = words["habits"].stands(doc, clause.begin, clause.head + 1) or words[
        "always"
    ].stands(doc, clause.begin, clause.end)
    clause.marker = marker(doc, clause)
    clause.conditional = clause.marker in _CONDITIONS
    if clause.conditional:
        clause.wished = _is_wish(doc, clause)
        clause.conditional = not clause.wished
    clause.advised = _is_advice(doc, clause)
    clause.broken = words["broken"].stands(doc, clause.head, end + 8)
    clause.relative = _is_relative(doc, clause)
    clause.question = _asks(doc[start:end], clause)
    clause.quoted = _quoted(doc, clause)
    rest = doc[clause.head + 1 : clause.end]
    clause.object = any(token.pos_ in _THINGS for token in rest)
    at = doc[clause.head].idx
    for part in parts:
        if part.start <= at < part.end:
            clause.who, clause.listed, clause.done = part.who, part.listed, part.done
    place(doc, clause, parts)
    clause.asked = words["uptake"].stands(doc, clause.head, end + 25)
    clause.declined = words["declined"].stands(doc, clause.head, end + 25)


def marker(doc: Doc, clause: Clause) -> str:
    """Return the word that subordinates a clause, or ""."""
    at = clause.begin - 1
    while (
        at >= clause.sentence[0]
        and doc[at].pos_ == "ADV"
        and doc[at].norm_ not in SUBORDINATORS
        and at >= clause.begin - 2
    ):
        at -= 1
    if (
        at >= clause.sentence[0]
        and doc[at].norm_ in SUBORDINATORS
        and (doc[at].tag_ != "MD" or doc[at].norm_ == "should")
    ):
        return "" if doc[at].norm_ in {"so", "in", "should"} else doc[at].norm_
    return ""


def _is_relative(doc: Doc, clause: Clause) -> bool:
    at = clause.begin - 1
    if doc[clause.begin].norm_ in {"who", "which", "whom", "whose"} or doc[clause.begin].tag_ in {
        "WDT",
        "WP",
    }:
        return True
    if at < clause.sentence[0]:
        return False
    before = doc[at]
    if (
        before.norm_ in {"everything", "anything", "all", "nothing", "something"}
        and clause.subject_at is not None
    ):
        return True
    if before.norm_ in _RELATIVES and before.tag_ in {"WDT", "WP", "WRB", "WP$"}:
        return True
    own = doc[clause.head].dep_ == "acl:relcl" and clause.mood is not Mood.BOUND
    return (
        own
        and not clause.due
        and clause.governor is None
        and clause.subject_at is not None
        and before.pos_ in {"NOUN", "PROPN"}
    )


def _asks(sentence: Span, clause: Clause) -> bool:
    last = next(
        (
            token.text
            for token in reversed(sentence)
            if not token.is_space and token.text not in "\"'”\u2019)"
        ),
        "",
    )
    return clause.inverted or "?" in last


def _quoted(doc: Doc, clause: Clause) -> bool:
    """Whether an opened quotation is still open where the act stands."""
    inside = False
    for token in doc[max(clause.sentence[0] - 30, 0) : clause.head]:
        if token.text in _QUOTES:
            inside = token.text in _OPENING or (token.text == '"' and not inside)
        elif "\n" in token.text:
            inside = False
    return inside


def _is_wish(doc: Doc, clause: Clause) -> bool:
    """Whether "if" only softens a wish ("I'd be glad if you …")."""
    at = clause.begin - 1
    before = doc[max(clause.sentence[0], at - 7) : max(at, clause.sentence[0])]
    return any(token.norm_ in _POLITE or lemma(token) in _POLITE for token in before) and any(
        token.norm_ in {"would", "'d", "d", "should", "be", "is", "might", "wonder", "wondering"}
        for token in before
    )


def _is_advice(doc: Doc, clause: Clause) -> bool:
    """Whether somebody else's opinion leads the clause ("Mum thinks I should")."""
    verbs = lexicon("verbs")
    for token in doc[clause.sentence[0] : clause.begin]:
        if token.pos_ == "VERB" and any(
            verbs[name].holds(token) for name in ("report", "believe", "advise")
        ):
            before = doc[token.i - 1] if token.i > clause.sentence[0] else token
            if before.norm_ not in {"i", "'ve", "we"}:
                return True
    return False
