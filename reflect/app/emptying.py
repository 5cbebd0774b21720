"""What is left of dialogues once something in them is forgotten.  Pure: nothing is written."""

import json
from collections.abc import Sequence
from dataclasses import replace

from reflect.app.kept import KeptConversation, KeptTurn
from reflect.domain.lessons import Lesson
from reflect.domain.quoting import holds, names, repeats

EMPTIED = "(This question repeated something that is forgotten.)"


def answers_of(kept: KeptConversation) -> tuple[str, ...]:
    """Return everything that was written in a dialogue."""
    return (*(turn.answer for turn in kept.turns if turn.answer), *filter(None, [kept.draft]))


def without_answer(kept: KeptConversation, place: int) -> KeptConversation:
    """Return a dialogue with one answer gone; what it set off goes with it.

    The turn stays, passed over, so that the dialogue can be gone on with and read again.
    """
    turn = kept.turns[place]
    emptied = replace(turn, answer="", passed=True, cues=(), forgotten=True, withheld=())
    after = place + 1
    while turn.follow_up is None and after < len(kept.turns) and kept.turns[after].follow_up:
        after += 1
    turns = (*kept.turns[:place], emptied, *kept.turns[after:])
    return without_quotes(replace(kept, turns=turns), (turn.answer,))


def without_quotes(
    kept: KeptConversation, sources: Sequence[str], item: str = ""
) -> KeptConversation:
    """Return a dialogue whose questions, cues and draft no longer repeat any of these.

    Args:
        kept: The dialogue.
        sources: What is forgotten.
        item: The agreement that is forgotten; questions about it name it.
    """
    turns = tuple(_without_quotes(turn, sources, item) for turn in kept.turns)
    stale = any(repeats(_plain(kept.draft), source) for source in sources)
    return replace(kept, turns=turns, draft="" if stale else kept.draft)


def _without_quotes(turn: KeptTurn, sources: Sequence[str], item: str) -> KeptTurn:
    about = bool(item) and turn.item == item
    if about or any(names(turn.question, source) for source in sources):
        return replace(turn, question=EMPTIED)
    return turn


def taught(lesson: Lesson, sources: Sequence[str]) -> bool:
    """Say whether a lesson was learned from one of these words, or repeats them."""
    said = (lesson.sentence, lesson.act, lesson.title, *lesson.made)
    longer = [source for source in sources if " " in source.strip()]
    return any(holds(source, each) for source in sources for each in said[:2]) or any(
        holds(each, source) for source in longer for each in said
    )


def _plain(draft: str) -> str:
    """Return a draft in its own letters: decisions are kept as JSON, which escapes some."""
    try:
        return json.dumps(json.loads(draft), ensure_ascii=False)
    except ValueError:
        return draft
