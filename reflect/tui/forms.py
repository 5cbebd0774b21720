"""What stands in the fields of a form, as text: to be kept while it is filled in, and put back."""

from collections.abc import Callable, Mapping, Sequence

from textual.widget import Widget

from reflect.tui.widgets.choice import ChoiceLine
from reflect.tui.widgets.line import Line

Choices = Mapping[str, Sequence[str]]
"""What is kept of each choice, by the id of its field."""


def answers(form: Widget, choices: Choices) -> dict[str, str]:
    """Return what is written and chosen so far, by the id of its field."""
    chosen = {
        _name(line): choices[_name(line)][line.chosen]
        for line in form.query(ChoiceLine)
        if line.chosen is not None
    }
    return {_name(line): line.value for line in form.query(Line) if line.value} | chosen


def fill(
    form: Widget, known: Mapping[str, str], choices: Choices, note: Callable[[], None]
) -> None:
    """Put answers into their fields, and call `note` at every change from then on."""
    for line in form.query(Line):
        line.value = known.get(_name(line), "")
        form.watch(line, "value", note, init=False)
    for choice in form.query(ChoiceLine):
        words, said = list(choices[_name(choice)]), known.get(_name(choice), "")
        choice.chosen = words.index(said) if said in words else None
        form.watch(choice, "chosen", note, init=False)


def _name(field: Widget) -> str:
    """Return by which name what is in a field is kept: its own, or that of the day around it."""
    around = field.parent.id if field.parent else None
    return field.id or around or ""
