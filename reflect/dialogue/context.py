"""The values that wordings may use."""

from collections.abc import Iterable

from reflect.dialogue.agenda import coming
from reflect.dialogue.conversation import Ask, Conversation, Turn
from reflect.dialogue.echoing import quote
from reflect.dialogue.facts import Facts, Item
from reflect.dialogue.rendering import Value, Values
from reflect.dialogue.vocabulary import Parked
from reflect.domain.cleaning import shorten
from reflect.domain.privacy import Privacy

ALWAYS = frozenset({"me", "partner", "others"})
"""Names that have a value in every dialogue."""
SOMETIMES = frozenset({"goal", "days", "last_day", "next_day", "unsaid", "advice", "bring"})
"""Names that may have none."""
OF_ITEM = frozenset({"item.title", "item.owner", "item.due", "item.overdue", "item.private"})
"""Names where a question is about an agreement; `item.due` may have no value."""
UNSAID = "…"
"""Stands for what a question quoted from a private line, where the answer is to be shared."""
MOST_QUOTED = 80
"""The longest quotation in a follow-up, in characters."""


def of_facts(facts: Facts) -> dict[str, Value]:
    """Return the values that hold for the whole dialogue."""
    return {
        "me": facts.me,
        "partner": facts.partner,
        "others": listed(facts.others),
        "goal": facts.goals[0] if facts.goals else None,
        "days": facts.days,
        "last_day": facts.last_day,
        "next_day": facts.next_day,
        **{drawer.value: facts.parked.get(drawer) for drawer in Parked},
    }


def of_item(item: Item) -> dict[str, Value]:
    """Return the values of an agreement."""
    return {
        "title": item.title,
        "owner": item.owner,
        "due": item.due,
        "overdue": item.overdue,
        "private": item.private,
    }


def of_ask(conversation: Conversation, ask: Ask) -> Values:
    """Return the values for the words of a question."""
    values: dict[str, Value | dict[str, Value]] = {**of_facts(conversation.facts)}
    values["said"] = _said(conversation.questions(), conversation)
    values["left"] = len(coming(conversation))
    if ask.item:
        values["item"] = of_item(ask.item)
    if ask.cue:
        values["words"] = cue_words(conversation, ask)
    elif ask.said:
        values["words"] = ask.said
    elif ask.echo:
        values["words"] = ask.echo.words
    return values


def of_ask_to_share(conversation: Conversation, ask: Ask) -> Values:
    """Return the same values without those that come from private lines."""
    values = {**of_ask(conversation, ask)}
    values |= {drawer.value: UNSAID for drawer in conversation.facts.parked}
    shared = tuple(turn for turn in conversation.questions() if turn.privacy.may_leave)
    said, whole = _said(shared, conversation), _said(conversation.questions(), conversation)
    values["said"] = {step: said[step] or (UNSAID if whole[step] else None) for step in said}
    if ask.item and ask.item.private:
        values["item"] = {**of_item(ask.item), "title": UNSAID}
    if "words" in values:
        values["words"] = UNSAID
    return values


def cue_words(conversation: Conversation, ask: Ask) -> str:
    """Return the words that set off a follow-up, short enough to quote."""
    cue, answer = ask.cue, conversation.turns[-1].answer if conversation.turns else ""
    words = cue.words or (cue.span.of(answer) if cue.span else "") if cue else ""
    return shorten(words or quote(answer) or answer, MOST_QUOTED)


def listed(names: tuple[str, ...]) -> str:
    """Return names as they read in a sentence: “Ana, Ben and Chi”."""
    *head, last = names or ("",)
    return f"{', '.join(head)} and {last}" if head else last


def _said(turns: Iterable[Turn], conversation: Conversation) -> dict[str, Value]:
    said: dict[str, Value] = {step.id: None for step in conversation.script.every_step}
    for turn in turns:
        if not turn.passed and turn.privacy is not Privacy.SCRATCH:
            said[turn.place.step] = quote(turn.answer) or turn.answer
    return said
