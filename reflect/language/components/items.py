"""`reflect_items`: decides which candidates are items, and where their acts end."""

from spacy.language import Language
from spacy.tokens import Doc

from reflect.language.deciding.decision import Decider
from reflect.language.deciding.rules import RuleDecider
from reflect.language.drafts import Draft
from reflect.language.extensions import clauses, times
from reflect.language.lexicons import lexicon
from reflect.language.spans import action_span

_HELPED = 3
"""How many words may stand between a helper verb and its act ("sit down and plan")."""
_NEAR = 22
"""How many tokens apart "I'll do it" may stand from the act it means."""


@Language.factory(
    "reflect_items",
    assigns=["doc._.drafts"],
    requires=["doc._.clauses", "doc._.times"],
    default_config={"least": 0.3},
)
def make_items(nlp: Language, name: str, least: float) -> "Items":
    """Build the component; `least` is the confidence below which a candidate is dropped."""
    del nlp, name
    return Items(RuleDecider(), least)


class Items:
    """Writes `doc._.drafts`."""

    def __init__(self, decider: Decider, least: float) -> None:
        self.decider = decider
        """What judges the candidates; another one may be put in its place."""
        self.least = least

    def __call__(self, doc: Doc) -> Doc:
        """Draft the items of `doc`."""
        found = clauses(doc)
        judged = list(zip(found, self.decider.decide(doc, found), strict=True))
        drafts = [
            Draft(
                clause=clause,
                kind=verdict.kind,
                confidence=verdict.confidence,
                rule=verdict.rule,
                action=action_span(doc, clause, times(doc)),
            )
            for clause, verdict in judged
            if verdict.kind is not None and verdict.confidence >= self.least
        ]
        doc._.drafts = _distinct(doc, drafts)
        return doc


def _distinct(doc: Doc, drafts: list[Draft]) -> list[Draft]:
    """Drop helper verbs of an act, acts inside another's words, and acts told twice."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last is not None and (_helps(doc, last, draft) or _tries(last, draft)):
            kept[-1] = draft
        elif last is not None and draft.clause.head < last.action[1]:
            continue
        elif not any(_retold(doc, earlier, draft) for earlier in kept):
            kept.append(draft)
    return kept


def _helps(doc: Doc, first: Draft, second: Draft) -> bool:
    """Whether the first verb only helps the second ("go and ask", "sit down and plan")."""
    if (
        second.clause.leader != first.clause.head
        or first.clause.lemma not in lexicon("verbs")["light"].words
    ):
        return False
    between = doc[first.clause.head + 1 : second.clause.head]
    return len(between) <= _HELPED and not any(
        token.pos_ in {"NOUN", "PROPN", "PRON"} for token in between
    )


def _tries(first: Draft, second: Draft) -> bool:
    """Whether the first only tries the second ("I'll try to finish")."""
    governor = second.clause.governor
    return first.clause.lemma == "try" and governor is not None and governor.at == first.clause.head


def _retold(doc: Doc, earlier: Draft, draft: Draft) -> bool:
    object_ = doc[draft.clause.head + 1] if draft.clause.head + 1 < len(doc) else None
    if (
        draft.clause.lemma == "do"
        and object_ is not None
        and object_.lower_ in {"it", "that", "this"}
    ):
        near = draft.clause.head - earlier.clause.head < _NEAR
        return near and earlier.kind is draft.kind and earlier.clause.points is draft.clause.points
    if earlier.clause.lemma != draft.clause.lemma or draft.clause.leader is not None:
        return False
    words = {
        token.lemma_
        for token in doc[draft.action[0] : draft.action[1]]
        if token.pos_ in {"NOUN", "PROPN", "NUM"}
    }
    before = {
        token.lemma_
        for token in doc[earlier.action[0] : earlier.action[1]]
        if token.pos_ in {"NOUN", "PROPN", "NUM"}
    }
    return bool(words) and words <= before
