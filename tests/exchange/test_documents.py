"""Summaries in three forms: as they should look, and inert whatever was written."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reflect.app.summaries import Format, Shared, Summary
from reflect.domain.cleaning import clean_line
from reflect.domain.errors import BadTemplateError
from reflect.exchange.documents import Documents
from reflect.resources import prompts
from tests.exchange.samples import EMPTY, FULL, HOSTILE, poisoned

GOLDEN = Path(__file__).with_name("golden")
DOCUMENTS = Documents(prompts() / "en" / "_outputs")
PLAIN = poisoned("harmless words")
ANYTHING = st.one_of(st.text(max_size=60), st.sampled_from(HOSTILE))


class Seen(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Note what is shown."""
        self.text += data


def structure(markdown: str) -> list[str]:
    """Return the kinds of all that Markdown makes of a text, but for runs of words."""
    kinds = []
    for token in MarkdownIt("gfm-like").parse(markdown):
        children = [child.type for child in token.children or ()]
        kinds += [token.type, *(kind for kind in children if not kind.startswith("text"))]
    return [kind for kind in kinds if not kind.endswith("break")]


@pytest.mark.parametrize("form", list(Format))
@pytest.mark.parametrize("name", ["full", "empty"])
def test_a_summary_looks_as_it_was_agreed(form: Format, name: str) -> None:
    """The output is the same as the file beside this test, which a person has read."""
    rendered = DOCUMENTS.render(FULL if name == "full" else EMPTY, form)
    assert rendered == (GOLDEN / f"{name}.{form.value}").read_text(encoding="utf-8")


@given(text=ANYTHING)
@pytest.mark.threat(7)
def test_no_text_becomes_html(text: str) -> None:
    """Whatever was written, the page has the same tags and attributes, and no script."""
    seen, harmless = (Seen(DOCUMENTS.render(each, Format.HTML)) for each in (poisoned(text), PLAIN))
    if clean_line(text):
        assert seen.tags == harmless.tags
        assert seen.attributes == harmless.attributes
    assert not {"script", "img", "svg", "a", "iframe", "form", "base"} & set(seen.tags)
    assert not any(name.startswith("on") for name, _ in seen.attributes)
    assert not any("javascript:" in (value or "").lower() for _, value in seen.attributes)
    assert clean_line(text) in " ".join(seen.text.split()) or not clean_line(text)


@pytest.mark.threat(7)
def test_a_page_may_load_and_run_nothing() -> None:
    """The page's own policy forbids scripts, pictures and requests."""
    page = DOCUMENTS.render(FULL, Format.HTML)
    assert """content="default-src 'none'; style-src 'unsafe-inline'\"""" in page


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.threat(8)
def test_no_text_becomes_markdown(text: str) -> None:
    """Headings, lists, links and emphasis are the template's own, and no others."""
    one_line = clean_line(text)
    wanted = structure(DOCUMENTS.render(PLAIN, Format.MARKDOWN))
    assert structure(DOCUMENTS.render(poisoned(one_line), Format.MARKDOWN)) == wanted


@given(text=ANYTHING)
def test_an_answer_stays_inside_its_quote(text: str) -> None:
    """A shared answer of several lines makes one quote and no heading, list, link or picture."""
    rendered = DOCUMENTS.render(
        replace(EMPTY, shared=(Shared("What?", f"before\n{text}"),)), Format.MARKDOWN
    )
    kinds = structure(rendered)
    assert kinds.count("blockquote_open") == 1
    assert kinds.count("heading_open") == 3
    assert not {"link_open", "image", "html_inline", "html_block", "fence"} & set(kinds)
    assert not {"list_item_open", "code_inline", "code_block", "hr", "table_open"} & set(kinds)


@pytest.mark.parametrize("form", list(Format))
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_reaches_the_terminal_or_the_template(form: Format, text: str) -> None:
    """Escapes and marks that reorder text are gone; a template in a text is text."""
    rendered = DOCUMENTS.render(poisoned(text), form)
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(rendered)
    assert "49" not in rendered


@pytest.mark.parametrize("form", list(Format))
def test_a_summary_is_saved_under_its_day(tmp_path: Path, form: Format) -> None:
    """The file is named for the day of writing, and a second one stands beside it."""
    names = [DOCUMENTS.save(FULL, form, tmp_path).name for _ in range(2)]
    assert names == [f"summary-2026-03-04.{form.value}", f"summary-2026-03-04-2.{form.value}"]


def test_a_template_at_fault_is_named(tmp_path: Path) -> None:
    """A name that does not exist in a template is told in a sentence."""
    (tmp_path / "summary.md.j2").write_text("{{ summary.private_diary }}")
    with pytest.raises(BadTemplateError, match=r"summary\.md\.j2"):
        Documents(tmp_path).render(FULL, Format.MARKDOWN)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ summary.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ summary.goals.append('x') }}",
        "{{ summary|attr('__class__') }}",
        "{% include '/etc/passwd' %}",
    ],
)
@pytest.mark.threat(4)
def test_a_template_cannot_reach_out(tmp_path: Path, attack: str) -> None:
    """A template that reaches for Python's insides or for files is refused."""
    (tmp_path / "summary.md.j2").write_text(attack)
    with pytest.raises(BadTemplateError):
        Documents(tmp_path).render(FULL, Format.MARKDOWN)


@pytest.mark.threat(20)
def test_summaries_have_no_field_for_private_text() -> None:
    """The allow-list is what it is: a new field needs a second look at who may see it."""
    assert set(Summary.__slots__) == {
        "title",
        "written_by",
        "with_whom",
        "on",
        "session_on",
        "next_on",
        "goals",
        "shared",
        "agreed",
        "proposed",
        "settled",
        "ideas",
    }
