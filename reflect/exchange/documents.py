"""Renders summaries with the shipped Jinja templates."""

from datetime import date
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reflect.app.summaries import Format, Summary
from reflect.domain.cleaning import clean, clean_line
from reflect.domain.errors import BadTemplateError
from reflect.exchange import escaping
from reflect.exchange.files import write_new


def long_date(day: date) -> str:
    """Return a day as people write it in a letter, such as Fri 6 March 2026."""
    return f"{day:%a} {day.day} {day:%B %Y}"


class Documents:
    """The outbox: renders summaries and writes them to files."""

    def __init__(self, templates: Path) -> None:
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            autoescape=lambda name: bool(name and name.endswith(".html.j2")),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters.update(
            day=long_date,
            line=clean_line,
            paragraphs=lambda text: clean(text).strip(),
            md=escaping.markdown,
            md_block=escaping.markdown_block,
            indented=escaping.indented,
        )

    def render(self, summary: Summary, form: Format) -> str:
        """Return the summary as text in this form.

        Raises:
            BadTemplateError: If the template is at fault.
        """
        name = f"summary.{form.value}.j2"
        try:
            return self._environment.get_template(name).render(summary=summary)
        except TemplateError as error:
            raise BadTemplateError(name, str(error)) from error

    def save(self, summary: Summary, form: Format, folder: Path) -> Path:
        """Write the summary into `folder` under a name that is not taken."""
        stem = f"summary-{summary.on.isoformat()}"
        return write_new(folder, stem, form.value, self.render(summary, form))
