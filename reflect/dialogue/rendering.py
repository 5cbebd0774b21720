"""Turns wordings into words.

A wording is a Jinja template in a language cut down to values, filters from a
short list and conditions: no loops, no calls, no arithmetic, so that whatever a
dialogue from elsewhere says, rendering it is short work and reaches nothing.
What is not on the list is refused when the dialogue is loaded; the sandbox is
the second fence.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reflect.domain.cleaning import clean_line, shorten
from reflect.domain.errors import BadTemplateError

MOST_TEMPLATE_CHARACTERS = 600
"""The longest wording."""
MOST_VALUE_CHARACTERS = 160
"""The most of a user's own text that one value brings in."""
MOST_OUTPUT_CHARACTERS = 1_000
"""The longest line that is shown."""

Value = str | int | date | None
"""What a template can be given."""
Values = Mapping[str, Value | Mapping[str, Value]]
"""The names a template may use; a mapping's keys are reached by a dot."""

_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Filter,
    nodes.If,
    nodes.CondExpr,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)


_MISSING = "something here may be missing: put it between {% if … %} and {% endif %}"


def _day(value: date | None) -> str:
    if value is None:
        raise TemplateError(_MISSING)
    return f"{value:%A} {value.day} {value:%B}"


def _counted(value: int | None, noun: str) -> str:
    if value is None:
        raise TemplateError(_MISSING)
    return f"{value} {noun}" if value == 1 else f"{value} {noun}s"


def _lowered(value: str | None) -> str:
    if value is None:
        raise TemplateError(_MISSING)
    return value[:1].lower() + value[1:] if value[1:2].islower() else value


FILTERS = {"day": _day, "counted": _counted, "lowered": _lowered}
"""`day` writes a date out, `counted('day')` number and noun, `lowered` a title mid-sentence."""


def _printed(value: object) -> str:
    if value is None:
        raise TemplateError(_MISSING)
    if not isinstance(value, str | int):
        unprintable = "a date is written with the filter `day`; nothing else can be printed"
        raise TemplateError(unprintable)
    return shorten(str(value), MOST_VALUE_CHARACTERS)


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_printed,
        cache_size=400,
    )
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update(FILTERS)
    environment.tests.clear()
    return environment


_ENVIRONMENT = _environment()


def render(template: str, values: Values) -> str:
    """Return the line that a template makes of the values, cleaned.

    Raises:
        BadTemplateError: If it is not one that `faults` lets pass, or cannot be rendered.
    """
    try:
        text = _compiled(template).render(**_cleaned(values))
    except (TemplateError, TypeError, ValueError, AttributeError) as problem:
        raise BadTemplateError(shorten(template, 40), shorten(str(problem), 160)) from problem
    if len(text) > MOST_OUTPUT_CHARACTERS:
        raise BadTemplateError(shorten(template, 40), "it makes too long a line")
    return clean_line(text)


@lru_cache(maxsize=512)
def _compiled(template: str) -> Template:
    refused = next(faults(template), None)
    if refused:
        raise BadTemplateError(shorten(template, 40), refused)
    return _ENVIRONMENT.from_string(template)


def faults(template: str) -> Iterator[str]:
    """Yield what a template contains that it may not."""
    if len(template) > MOST_TEMPLATE_CHARACTERS:
        yield f"a wording has at most {MOST_TEMPLATE_CHARACTERS} characters"
        return
    try:
        tree = _ENVIRONMENT.parse(template)
        for node in (tree, *tree.find_all(nodes.Node)):
            yield from _refused(node)
    except TemplateError as problem:
        yield f"the template does not read: {problem}"
    except RecursionError:
        yield "the template is nested too deeply"


def names(template: str) -> set[str]:
    """Return the names a template uses, with what it reaches by a dot: `item.title`.

    The template must be one that `faults` lets pass.
    """
    tree = _ENVIRONMENT.parse(template)
    dotted = {
        id(each.node): f"{each.node.name}.{each.attr}"
        for each in tree.find_all(nodes.Getattr)
        if isinstance(each.node, nodes.Name)
    }
    plain = {each.name for each in tree.find_all(nodes.Name) if id(each) not in dotted}
    return plain | set(dotted.values())


def _refused(node: nodes.Node) -> Iterator[str]:
    if not isinstance(node, _ALLOWED):
        yield f"{type(node).__name__.lower()} is not allowed in a wording"
    elif isinstance(node, nodes.Filter):
        if node.name not in FILTERS:
            yield f"there is no filter {node.name!r}; there are {', '.join(FILTERS)}"
        if node.kwargs or node.dyn_args or node.dyn_kwargs or node.node is None:
            yield f"the filter {node.name!r} is not used like that"
    elif isinstance(node, nodes.Getattr):
        if not isinstance(node.node, nodes.Name) or node.attr.startswith("_"):
            yield f"“.{node.attr}” cannot be reached here"
    elif isinstance(node, nodes.Name) and (node.ctx != "load" or node.name.startswith("_")):
        yield f"the name {node.name!r} cannot be used here"


def _cleaned(values: Values) -> dict[str, Value | dict[str, Value]]:
    return {
        name: {key: _clean(each) for key, each in value.items()}
        if isinstance(value, Mapping)
        else _clean(value)
        for name, value in values.items()
    }


def _clean(value: Value) -> Value:
    return shorten(value, MOST_VALUE_CHARACTERS) if isinstance(value, str) else value
