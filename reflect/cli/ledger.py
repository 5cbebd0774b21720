"""`reflect ledger`: agreements, a page at a time."""

from datetime import date
from typing import TYPE_CHECKING

import click

from reflect.app.ports import Listed, Page, Query
from reflect.cli.agreement_words import STATUS_WORDS, as_json, owners, title_of
from reflect.cli.lazy import example
from reflect.cli.opening import chosen, is_set_up, reading
from reflect.cli.options import CONTEXT, shared_only, with_whom
from reflect.cli.options import as_json as json_option
from reflect.cli.printing import counted, day_words, listed, say, say_json, say_table
from reflect.domain.agreements import Status
from reflect.domain.relationships import Relationship
from reflect.domain.telling import status_word

if TYPE_CHECKING:
    from reflect.app.services import Services

MOST = 1_000
SIDES = ("me", "them")
NOT_SET_UP = "There are no agreements: nothing has been set up yet. Run `reflect` to begin."


@click.command(
    "ledger",
    context_settings=CONTEXT,
    epilog=example(
        "reflect ledger --status open --owner me",
        'reflect ledger --search "draft chapter" --with Dana',
        "reflect ledger --json --limit 1000 > agreements.jsonl",
    ),
)
@json_option
@shared_only
@with_whom
@click.option(
    "--status",
    "statuses",
    type=click.Choice(tuple(STATUS_WORDS)),
    multiple=True,
    metavar="STATUS",
    help=f"Only these; may be given again. One of {', '.join(STATUS_WORDS)}.",
)
@click.option("--owner", type=click.Choice(SIDES), help="Only mine, or only theirs.")
@click.option("--search", "words", metavar="WORDS", default="", help="Only those with these words.")
@click.option("--limit", type=click.IntRange(1, MOST), default=50, help="Lines a page; 50.")
@click.option("--page", "number", type=click.IntRange(1), default=1, help="Which page; 1.")
def ledger(  # noqa: PLR0913 -- one argument an option
    *,
    in_json: bool,
    shared: bool,
    name: str,
    statuses: tuple[str, ...],
    owner: str | None,
    words: str,
    limit: int,
    number: int,
) -> None:
    """List agreements, earliest due first.

    WORDS are looked for in what is to be done, in the sentence it came from and in names.
    """
    if not is_set_up():
        if not in_json:
            say(NOT_SET_UP)
        return

    def tell(opened: "Services") -> None:
        me = opened.ledger.me()
        query = Query(
            relationship=chosen(opened, name).id if name else None,
            statuses=_chosen_statuses(statuses),
            owner=me if owner == "me" else None,
            beside=me if owner == "them" else None,
            words=words,
            offset=(number - 1) * limit,
            limit=limit,
        )
        found = opened.ledger.agreements(query) if shared else opened.agreements.page(query)
        _tell(opened, query, found, in_json=in_json)

    reading(tell)


def _chosen_statuses(words: tuple[str, ...]) -> frozenset[Status]:
    return frozenset(status for word in words for status in STATUS_WORDS[word])


def _tell(opened: "Services", query: Query, found: Page, *, in_json: bool) -> None:
    homes = {relationship.id: relationship for relationship in opened.relationships.all()}
    if in_json:
        today = opened.clock.today()
        for row in found.rows:
            say_json(as_json(row, homes[row.relationship], today))
    elif not found.rows:
        say(_nothing(query, found))
    else:
        iso = opened.settings.date_style == "iso"
        _table(found, homes, opened.clock.today(), iso=iso)
        _more(query, found)


def _table(found: Page, homes: dict[str, Relationship], today: date, *, iso: bool) -> None:
    def line(row: Listed) -> tuple[str, ...]:
        agreement, relationship = row.agreement, homes[row.relationship]
        return (
            row.short,
            status_word(agreement, relationship, today),
            day_words(agreement.terms.due, iso=iso),
            title_of(row),
            listed(owners(row, relationship)),
        )

    headings = ("ID", "STATUS", "DUE", "WHAT", "WHO")
    say_table(headings, [line(row) for row in found.rows], gives_way=3)


def _more(query: Query, found: Page) -> None:
    last = query.offset + len(found.rows)
    if query.offset or last < found.total:
        of = counted(found.total, "agreement")
        say(f"{query.offset + 1:,} to {last:,} of {of}. --page turns the page.", faint=True)


def _nothing(query: Query, found: Page) -> str:
    if found.total:
        return f"There is no such page: {counted(found.total, 'agreement')} in all."
    if query.statuses or query.owner or query.beside or query.words or query.relationship:
        return "No agreement fits. Leave out an option to see more."
    return "There are no agreements yet. They come from a debrief: `reflect debrief`."
