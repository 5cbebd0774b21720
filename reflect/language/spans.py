"""Where an act's words begin and end."""

from spacy.tokens import Doc, Token

from reflect.language.clauses.clause import Clause, Mood
from reflect.language.dates.expression import TimeExpression
from reflect.language.lexicons import lexicon

_CUTS = lexicon("grammar")["cuts"].words
_SIGNS = frozenset({";", "\u2013", "—", "(", "…", "...", "!", "?", "->", "="})
_EDGES = lexicon("grammar")["edges"].words
_HARD_EDGES = _EDGES - {")", '"', "”", "to", "on", "at", "by", "as", "that", "the", "so"}


def action_span(doc: Doc, clause: Clause, times: list[TimeExpression]) -> tuple[int, int]:
    """Return an act's tokens: from its head to its last object or complement."""
    begin = clause.head
    if clause.mood is Mood.NOMINAL:
        begin = _noun_begin(doc, clause)
    end = clause.head + 1
    for token in doc[clause.head + 1 : max(clause.end, end)]:
        if _cuts(token, clause) or _time_then_break(token, times, clause):
            break
        end = token.i + 1
    return begin, _trim(doc, clause.head, end, times)


def _noun_begin(doc: Doc, clause: Clause) -> int:
    begin = clause.begin
    while begin < clause.head and doc[begin].lower_ in {
        "a",
        "an",
        "the",
        "my",
        "his",
        "her",
        "our",
        "their",
        "some",
        "that",
    }:
        begin += 1
    return begin


def _cuts(token: Token, clause: Clause) -> bool:
    if token.is_space and "\n" in token.text:
        return True
    if token.text in _SIGNS:
        return not (token.text == "(" and _closes_soon(token, clause.end))
    if token.norm_ in _CUTS:
        return (
            token.pos_ != "ADP"
            or token.norm_ not in {"before", "after", "until", "till", "since"}
            or _clause_follows(token, clause.end)
        )
    return (token.norm_ == "so" and token.pos_ in {"CCONJ", "SCONJ"}) or (
        token.text == ":" and token.i > clause.head + 1
    )


def _closes_soon(token: Token, end: int) -> bool:
    return any(other.text == ")" for other in token.doc[token.i : min(token.i + 8, end)])


def _clause_follows(token: Token, end: int) -> bool:
    return any(
        other.pos_ in {"VERB", "AUX"} for other in token.doc[token.i + 1 : min(token.i + 5, end)]
    )


def _time_then_break(token: Token, times: list[TimeExpression], clause: Clause) -> bool:
    for time in times:
        if time.start == token.idx and token.i > clause.head:
            after = next(
                (other for other in token.doc[token.i : clause.end] if other.idx >= time.end), None
            )
            return (
                after is None
                or after.pos_ in {"PUNCT", "CCONJ", "SCONJ"}
                or after.text in {"(", ","}
            )
    return False


def _trim(doc: Doc, head: int, end: int, times: list[TimeExpression]) -> int:
    trailing = lexicon("modifiers")["trailing"]
    while end > head + 1:
        token = doc[end - 1]
        stop = token.idx + len(token)
        time = next(
            (
                time
                for time in times
                if time.start > doc[head].idx and time.start < stop <= time.end
            ),
            None,
        )
        if time is not None and time.role.value == "when":
            end = next(
                other.i
                for other in doc[head:end]
                if other.idx >= time.start or other.idx + len(other) > time.start
            )
            end = max(end, head + 1)
        elif (
            token.norm_ in _HARD_EDGES
            or token.is_space
            or (trailing.holds(token) and token.pos_ in {"ADV", "INTJ", "NOUN", "CCONJ", "X"})
        ) or (token.text == ")" and not any(other.text == "(" for other in doc[head:end])):
            end -= 1
        else:
            break
    return end
