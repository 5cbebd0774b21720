"""What a user left out is nowhere: neither in the ledger nor among the words that are shared."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from reflect.app.proposals import Draft, Heard, Sheet
from reflect.app.talks import Asked, Talk
from reflect.app.twice_told import ActName, act_of, acts_of
from reflect.dialogue.conversation import Turn
from reflect.domain.commitments import Span


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the user made of what a dialogue brought."""

    drafts: tuple[Draft, ...] = ()
    """What was heard, as it was decided."""
    unwritten: frozenset[str] = frozenset()
    """The agreements about which something was told that is not written down."""


def withheld(talk: Talk, mentions: tuple[Heard, ...], reviewed: Reviewed) -> Talk:
    """Return a dialogue that shares no word about what was left out or kept to oneself.

    Args:
        talk: The dialogue.
        mentions: All that was heard in it, as often as it was said.
        reviewed: What the user made of it.
    """
    kept = Sheet(reviewed.drafts).kept
    mentions = (*mentions, *(each.heard for each in reviewed.drafts if each.heard))
    open_to_all = (each.heard for each in kept if each.heard and not each.private)
    shared = frozenset[ActName]().union(*map(acts_of, open_to_all))
    told = [each for each in mentions if act_of(each) in shared]
    left = [each for each in mentions if act_of(each) not in shared]
    asked = tuple(
        _withheld(turn, past, left, told, reviewed.unwritten)
        for turn, past in zip(talk.conversation.turns, talk.asked, strict=True)
    )
    return replace(talk, asked=asked)


def _withheld(
    turn: Turn,
    past: Asked,
    left: Iterable[Heard],
    told: Iterable[Heard],
    unwritten: Collection[str],
) -> Asked:
    if not turn.privacy.may_leave:
        return past
    if turn.place.item in unwritten:
        return replace(past, withheld=(Span(0, len(turn.answer)),))
    here = [each for each in told if _is_from(each, turn)]
    spans = dict.fromkeys(_words_of(each, here) for each in left if _is_from(each, turn))
    return replace(past, withheld=tuple(spans))


def _is_from(heard: Heard, turn: Turn) -> bool:
    return (heard.step, heard.text) == (turn.place.step, turn.answer)


def _words_of(heard: Heard, others: Iterable[Heard]) -> Span:
    """Return the sentence that speaks of it; its own words where the sentence tells more."""
    said = heard.commitment
    also = any(each.commitment.quote.meets(said.quote) for each in others)
    return said.action if also else said.quote
