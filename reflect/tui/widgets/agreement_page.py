"""The parts of the page of one agreement, as text."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from reflect.app.agreements import Move
from reflect.app.offering import seen
from reflect.app.ports import Listed
from reflect.domain.agreements import Agreement
from reflect.domain.cleaning import clean_line
from reflect.domain.histories import Line
from reflect.domain.relationships import Relationship
from reflect.domain.telling import all_of, day_in_full, done_sentence, in_parts, who
from reflect.domain.terms import Terms
from reflect.tui.moves import DOINGS
from reflect.tui.widgets.agreement_list import day_words
from reflect.tui.widgets.ledger_rows import fit
from reflect.tui.widgets.prose import plain

MOST_LINES = 200
"""The longest history that is shown; of a longer one the latest part."""
MOST_LABEL = 34
"""The most cells that the name of a move takes."""


def facts_of(
    agreement: Agreement, relationship: Relationship, today: date, style: str
) -> Iterator[tuple[str, Content]]:
    """Yield who, for whom, by when, on what condition, how often, and in which words."""
    terms = agreement.terms
    receivers = terms.to or (() if terms.is_joint else terms.receivers)
    facts = {
        "Who": _who(terms, relationship),
        "For": all_of(receivers, relationship),
        "By": _by(agreement, today, style),
        "Condition": clean_line(terms.condition or ""),
        "How often": clean_line(terms.recurs or ""),
        "Done when": clean_line(terms.done_when or ""),
        "So far": _so_far(agreement),
        "Words": f"“{clean_line(agreement.words)}”" if agreement.words else "",
    }
    yield from ((label, plain(text)) for label, text in facts.items() if text)


def history_of(lines: Iterable[Line], today: date) -> Iterator[tuple[str, Content]]:
    """Yield the day and the sentence of each event; those that do not count say so."""
    told = list(lines)
    if len(told) > MOST_LINES:
        yield "…", Content(f"{len(told) - MOST_LINES} earlier steps")
    for line in told[-MOST_LINES:]:
        text = (
            Content.styled(line.says, "strike $foreground-muted") if line.gone else plain(line.says)
        )
        gone = Content.styled(f" ({line.gone})", "$foreground-muted") if line.gone else Content("")
        yield day_words(line.on, today, short=True), text + gone


def move_label(move: Move, movers: tuple[str, ...], relationship: Relationship) -> str:
    """Return what a move is called, by the user or on somebody's behalf."""
    doing = DOINGS[move]
    if len(movers) > 1 and doing.asked:
        return doing.asked
    if movers[0] == relationship.me:
        return doing.label
    names = " or ".join(who(mover, relationship) for mover in movers)
    return doing.told.format(who=names)


def move_says(
    move: Move, movers: tuple[str, ...], agreement: Agreement, relationship: Relationship
) -> str:
    """Return what comes of a move, and who is asked for where several could have made it."""
    if len(movers) > 1:
        names = " or ".join(who(mover, relationship) for mover in movers)
        return f"You say who: {names}."
    if move is Move.DONE:
        return done_sentence(agreement, movers[0], relationship)
    told = "" if movers[0] == relationship.me else " As told by you."
    return f"{DOINGS[move].says}{told}"


def move_lines(
    movers: Mapping[Move, tuple[str, ...]],
    agreement: Agreement,
    relationship: Relationship,
    keys: Mapping[Move, str],
) -> Iterator[Content]:
    """Yield moves for a list, in columns: key, what it is called and what comes of it.

    Args:
        movers: The moves, and whose each can be.
        agreement: What they are about.
        relationship: Whose agreement it is.
        keys: The key of each move, as the user has it.
    """
    labels = {move: move_label(move, mover, relationship) for move, mover in movers.items()}
    wide = max(map(cell_len, labels.values()), default=0)
    key_wide = max(map(cell_len, keys.values()), default=0)
    for move, label in labels.items():
        says = move_says(move, movers[move], agreement, relationship)
        yield (
            Content.styled(f"{fit(keys.get(move, ''), key_wide)}  ", "bold $accent")
            + Content(fit(label, min(wide, MOST_LABEL)))
            + Content.styled(f"  {says}", "$foreground-muted")
        )


def _who(terms: Terms, relationship: Relationship) -> str:
    names = all_of(terms.owner, relationship) or "nobody yet"
    return in_parts(names, terms)


def offer_words(listed: Listed, relationship: Relationship, style: str) -> str:
    """Return all that the others would see of what was the user's alone."""
    terms = listed.agreement.terms
    by = day_in_full(terms.due, style) if terms.due else ""
    return f"{seen(terms, relationship, by)} u takes it back."


def _by(agreement: Agreement, today: date, style: str) -> str:
    due = agreement.terms.due
    if due is None:
        return "no day named"
    days = (due - today).days
    near = {0: ", today", 1: ", tomorrow", -1: ", yesterday"}
    ahead = f", in {days} days" if days > 0 else f", {-days} days ago"
    late = ": overdue" if agreement.is_overdue(today) else ""
    return f"{day_in_full(due, style)}{near.get(days, ahead)}{late}"


def _so_far(agreement: Agreement) -> str:
    counted = {
        "changed in time": agreement.changes_in_time,
        "changed late": agreement.changes_late,
        "missed": agreement.misses,
        "put right": agreement.repairs,
    }
    return ", ".join(f"{says} {_times(count)}" for says, count in counted.items() if count)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
