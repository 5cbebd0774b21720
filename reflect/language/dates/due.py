"""The first time of a text that can be a due date: what `reflect dates` prints."""

from collections.abc import Iterable
from datetime import date

from reflect.language.dates.expression import DueReading, TimeExpression
from reflect.language.dates.finder import find
from reflect.language.dates.tokens import Tok


def first_due(
    text: str | Iterable[Tok],
    *,
    on: date,
    next_session: date | None = None,
    month_first: bool = False,
) -> DueReading | None:
    """Return the first time that can be a due date; a vague one only where no day is fixed.

    Args:
        text: Raw text, or the tokens of any tokenizer.
        on: The day of writing.
        next_session: The day of the pair's next session, if one is planned.
        month_first: Whether "3/5" is 5 March where the text itself does not show its order.
    """
    every = find(text, on=on, next_session=next_session, month_first=month_first)
    open_times = [found for found in every if found.can_be_due]
    dated = [found for found in open_times if found.due is not None]
    chosen = next(iter(dated or open_times), None)
    return None if chosen is None else _reading(chosen)


def _reading(found: TimeExpression) -> DueReading:
    return DueReading(
        due=found.due,
        start=found.first,
        due_text=(found.start, found.end),
        alternatives=found.alternatives,
    )
