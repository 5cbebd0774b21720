"""Puts a question into words, and understands an answer that is not free text."""

from collections.abc import Iterator, Sequence

from reflect.app.spoken import words_of
from reflect.app.talks import Page, PageLine, Question, Talk
from reflect.dialogue.context import cue_words, of_ask, of_ask_to_share, of_facts
from reflect.dialogue.conversation import Ask, Conversation, Turn
from reflect.dialogue.engine import ask, progress
from reflect.dialogue.errors import BadAnswerError
from reflect.dialogue.rendering import Values, render
from reflect.dialogue.saying import HIGHEST, number_in
from reflect.dialogue.script import Choice, FollowUp, Step
from reflect.dialogue.vocabulary import AnswerType
from reflect.domain.cleaning import clean_line, shorten
from reflect.domain.privacy import Privacy
from reflect.domain.quoting import without

CHOOSING = frozenset({AnswerType.CHOICE, AnswerType.STATUS})
_AROUND = " .,!()"
"""Signs around a choice that are no part of it."""
MOST_PAGE_LINES = 8
"""The page a dialogue ends with stays one that is read."""


def question(talk: Talk, ask: Ask) -> Question:
    """Return what is asked, ready to be shown."""
    values = of_ask(talk.conversation, ask)
    return Question(
        step=ask.place.step,
        words=render(ask.template, values),
        echo=render(ask.echo.template, values) if ask.echo else "",
        why=render(ask.why, values),
        privacy=ask.privacy,
        answer_type=ask.answer_type,
        choices=_said(ask.choices, values),
        own=_takes_own_words(ask),
        placeholder=render(ask.placeholder, values),
        reminders=() if ask.follow_up else ask.step.reminders,
        item=clean_line(ask.item.title) if ask.item else "",
        progress=progress(talk.conversation),
        draft=talk.draft or ask.draft,
        listens=ask.step.is_heard and ask.follow_up is None,
        lint=ask.step.lint and ask.follow_up is None,
        cue=ask.cue.kind if ask.cue else None,
        cue_words=cue_words(talk.conversation, ask) if ask.cue else "",
        is_card=ask.is_card,
    )


def kept_words(talk: Talk, after: Conversation, words: str) -> str:
    """Return what was asked; where its answer is to be shared, without what was told in private.

    Args:
        talk: The dialogue before the answer.
        after: The conversation after it.
        words: What was asked.
    """
    now = ask(talk.conversation)
    if now is None or not after.turns[-1].privacy.may_leave:
        return words
    return render(now.template, of_ask_to_share(talk.conversation, now))


def understood(asked: Question, text: str) -> str:
    """Return an answer as it is kept: a choice by its id, a number with what was added to it.

    A choice may be given by its id, its number in the list or its words; where an answer of
    one's own is no answer, the beginning of its words is enough.  A number that stands for no
    choice is a slip, and no words of one's own.

    Raises:
        BadAnswerError: If it is none of those that are asked for.
    """
    line = clean_line(text)
    if not line:
        return ""
    if asked.answer_type is AnswerType.SCALE:
        number = number_in(line)
        if number is None:
            wanted = f"a number from 0 to {HIGHEST}; what you add to it is kept, too"
            raise BadAnswerError(shorten(line, 40), wanted)
        return line if any(map(str.isalpha, line)) else str(number)
    if asked.answer_type in CHOOSING:
        chosen = _chosen(line, asked.choices)
        if chosen or (asked.own and not line.isdecimal()):
            return chosen or line
        begun = _begun(line, asked.choices)
        if begun:
            return begun
        says = ", ".join(f"{n} {choice.says}" for n, choice in enumerate(asked.choices, 1))
        raise BadAnswerError(shorten(line, 40), f"one of: {says}")
    return line if asked.answer_type is AnswerType.DATE else text


def shown(talk: Talk, turn: Turn) -> str:
    """Return an answer as it is shown: a choice by its words."""
    part: Step | FollowUp | None
    if turn.place.follow_up:
        part = talk.conversation.shared.follow_up(turn.place.follow_up)
    else:
        steps = talk.conversation.script.every_step
        part = next((step for step in steps if step.id == turn.place.step), None)
    if part is None or part.answer not in CHOOSING:
        return turn.answer
    return words_of(part, talk.conversation.facts).get(turn.answer, turn.answer)


def page(talk: Talk) -> Page:
    """Return the page the dialogue ends with."""
    closing = talk.conversation.script.closing
    values = of_facts(talk.conversation.facts)
    lines = [
        PageLine(_label(talk, render(line.label, values), turn), words, turn.privacy)
        for line in closing.lines
        for turn, words in _told(talk)
        if turn.place.step == line.step and words
    ]
    return Page(
        title=render(closing.title, values),
        lines=tuple(lines[:MOST_PAGE_LINES]),
        nothing=render(closing.nothing, values),
    )


def _takes_own_words(ask: Ask) -> bool:
    if ask.follow_up or ask.said:
        return False
    return ask.step.own or ask.answer_type is AnswerType.STATUS


def _told(talk: Talk) -> Iterator[tuple[Turn, str]]:
    """Yield the turns that are no follow-ups, with the words that are left of each answer."""
    for turn, past in zip(talk.conversation.turns, talk.asked, strict=True):
        if turn.place.follow_up is None and turn.privacy is not Privacy.SCRATCH:
            words = shown(talk, turn)
            yield turn, without(words, past.withheld) if past.withheld else words


def _label(talk: Talk, label: str, turn: Turn) -> str:
    facts = talk.conversation.facts
    items = {item.id: item for item in (*facts.mine, *facts.theirs, *facts.due)}
    item = items.get(turn.place.item or "")
    is_told = item is not None and not (item.private and turn.privacy.may_leave)
    return f"{label} ({item.title})" if item and is_told else label


def _said(choices: Sequence[Choice], values: Values) -> tuple[Choice, ...]:
    return tuple(Choice(id=choice.id, says=render(choice.says, values)) for choice in choices)


def _chosen(line: str, choices: Sequence[Choice]) -> str | None:
    wanted = line.casefold().strip(_AROUND)
    for number, choice in enumerate(choices, 1):
        if wanted in {choice.id, str(number), choice.says.casefold().strip(_AROUND)}:
            return choice.id
    return None


def _begun(line: str, choices: Sequence[Choice]) -> str | None:
    starting = [c.id for c in choices if c.says.casefold().startswith(line.casefold())]
    return starting[0] if len(starting) == 1 else None
