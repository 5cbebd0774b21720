"""Wordings become words, and nothing else."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.dialogue.rendering import (
    MOST_OUTPUT_CHARACTERS,
    MOST_TEMPLATE_CHARACTERS,
    Values,
    faults,
    names,
    render,
)
from reflect.domain.errors import BadTemplateError

HOSTILE = [
    "{{ ''.__class__ }}",
    "{{ me.__class__.__mro__[1].__subclasses__() }}",
    "{{ me['__class__'] }}",
    "{{ me|attr('__class__') }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ namespace(a=1) }}",
    "{{ joiner() }}",
    "{{ range(10**9) }}",
    "{{ 'a' * 10**9 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ me ~ me }}",
    "{{ '%099999999d' % 1 }}",
    "{{ '{0.__class__}'.format(me) }}",
    "{{ me.format_map(item) }}",
    "{{ me|format(item) }}",
    "{{ me|map('upper') }}",
    "{{ me|center(99999999) }}",
    "{{ [1, 2, 3] }}",
    "{{ {'a': 1} }}",
    "{{ (1, 2) }}",
    "{{ me[0:9] }}",
    "{{ item.title.upper }}",
    "{{ item.title.upper() }}",
    "{{ me is callable }}",
    "{% for x in me %}{{ x }}{% endfor %}",
    "{% set x = me %}",
    "{% macro m() %}{{ m() }}{% endmacro %}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% block x %}{% endblock %}",
    "{% with x = 1 %}{% endwith %}",
    "{% autoescape false %}{% endautoescape %}",
    "{{ me|day(*x) }}",
    "{{ _private }}",
    "{{ item._private }}",
    "{{ " + "(" * 280 + "me" + ")" * 280 + " }}",
    "x" * (MOST_TEMPLATE_CHARACTERS + 1),
]


@pytest.mark.parametrize("template", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.threat(4)
@pytest.mark.threat(5)
def test_what_reaches_further_is_refused(template: str) -> None:
    """No wording can call, loop, calculate or look inside a value."""
    assert list(faults(template))
    with pytest.raises(BadTemplateError):
        render(template, {"me": "Ada", "item": {"title": "x"}})


def test_a_template_touches_no_file(tmp_path: Path) -> None:
    """A payload that would write, if anything could run it, leaves nothing behind."""
    target = tmp_path / "written"
    payload = "{{ cycler.__init__.__globals__.__builtins__.open('" + str(target) + "', 'w') }}"
    with pytest.raises(BadTemplateError):
        render(payload, {"me": "Ada"})
    assert not target.exists()


def test_values_conditions_and_filters_work() -> None:
    """The little language says what wordings need."""
    template = (
        "{{ item.title|lowered }}{% if item.due %}, by {{ item.due|day }}{% endif %}: "
        "{{ days|counted('day') }}"
    )
    values: Values = {"item": {"title": "Send it", "due": date(2026, 3, 3)}, "days": 1}
    assert render(template, values) == "send it, by Tuesday 3 March: 1 day"
    assert names(template) == {"item.title", "item.due", "days"}


@pytest.mark.parametrize("template", ["{{ nobody }}", "{{ item.nothing }}", "{{ next_day }}"])
def test_what_is_missing_is_an_error(template: str) -> None:
    """An unknown name, an unknown part and a missing value are never shown as nothing."""
    with pytest.raises(BadTemplateError):
        render(template, {"item": {"title": "x"}, "next_day": None})


@given(st.text(max_size=500))
def test_values_stay_values(text: str) -> None:
    """Whatever a user wrote is shown on one clean line and never read as a template."""
    line = render("You wrote “{{ words }}”.", {"words": text + "{{ 7 * 7 }}"[: 500 - len(text)]})
    assert "\n" not in line
    assert "\x1b" not in line
    assert len(line) <= MOST_OUTPUT_CHARACTERS


def test_a_value_cannot_make_a_template() -> None:
    """Braces in a value are letters."""
    assert render("{{ words }}", {"words": "{{ me }}"}) == "{{ me }}"
