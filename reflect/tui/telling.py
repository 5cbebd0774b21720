"""People, days and agreements in plain words."""

from collections.abc import Iterable
from datetime import date

from reflect.app.ports import Listed
from reflect.domain.agreements import PROPOSED, Agreement, Status
from reflect.domain.cleaning import clean_line
from reflect.domain.relationships import Relationship
from reflect.domain.terms import Terms, worded

STATUS_WORDS: dict[Status, str] = {
    Status.IDEA: "idea",
    Status.OFFERED: "offered",
    Status.REQUESTED: "asked for",
    Status.COUNTERED: "countered",
    Status.AGREED: "agreed",
    Status.CHANGE_ASKED: "change asked",
    Status.REPORTED: "said done",
    Status.KEPT: "kept",
    Status.MISSED: "missed",
    Status.RELEASED: "let go",
    Status.WITHDRAWN: "taken back",
    Status.DECLINED: "declined",
}
"""Where an agreement stands, in at most twelve letters."""
STATUS_WIDTH = 12


def day_in_full(day: date, style: str = "day") -> str:
    """Return a day as Tue 1 Dec 2026, or as 2026-12-01 when `style` is `iso`."""
    return day.isoformat() if style == "iso" else f"{day:%a} {day.day} {day:%b} {day.year}"


def who(party: str, relationship: Relationship) -> str:
    """Return what to call someone in the middle of a sentence: “you”, or a name."""
    if party == relationship.me:
        return "you"
    return clean_line(relationship.name_of(party)) or "somebody"


def all_of(parties: Iterable[str], relationship: Relationship) -> str:
    """Return several people with “and” between them, the user first."""
    ranked = sorted(dict.fromkeys(parties), key=lambda party: party != relationship.me)
    names = [who(party, relationship) for party in ranked]
    if len(names) < 2:  # noqa: PLR2004 -- one name needs no “and”
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def capital(words: str) -> str:
    """Return words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def title_of(terms: Terms) -> str:
    """Return the act; an undertaking not to do something says so."""
    return worded(clean_line(terms.title), negated=terms.negated)


def content_of(terms: Terms, style: str = "day") -> str:
    """Return what and by when, in quotes: “Send the draft”, by Fri 6 Mar 2026."""
    by = f", by {day_in_full(terms.due, style)}" if terms.due else ", no day named"
    return f"“{title_of(terms)}”{by}"


def status_word(row: Listed, today: date) -> str:
    """Return where an agreement stands in one word for a list; a late one is overdue."""
    agreement = row.agreement
    return "overdue" if agreement.is_overdue(today) else STATUS_WORDS[agreement.status]


def status_sentence(agreement: Agreement, relationship: Relationship, style: str = "day") -> str:
    """Return where an agreement stands, and whose word it waits for."""
    if agreement.status in PROPOSED:
        return _proposed(agreement, relationship)
    return {
        Status.IDEA: "An idea: nobody is bound by it.",
        Status.AGREED: "Agreed: everybody has said yes.",
        Status.CHANGE_ASKED: _change_asked(agreement, relationship, style),
        Status.REPORTED: _reported(agreement, relationship),
        Status.KEPT: "Kept, self-declared: nobody else has confirmed it."
        if agreement.self_declared
        else "Kept, and confirmed.",
        Status.MISSED: "Missed: the day passed. It can still be done or put right.",
        Status.RELEASED: "Let go: nobody has to do it any more.",
        Status.WITHDRAWN: "Taken back.",
        Status.DECLINED: "Declined.",
    }[agreement.status]


def _proposed(agreement: Agreement, relationship: Relationship) -> str:
    by = capital(who(agreement.proposer, relationship))
    said = {
        Status.OFFERED: "offered this"
        if agreement.proposer in agreement.terms.owner
        else "proposed this",
        Status.REQUESTED: "asked for this",
        Status.COUNTERED: "proposed this instead",
    }[agreement.status]
    missing = [party for party in agreement.terms.between if party not in agreement.accepted_by]
    waits = f" A yes from {all_of(missing, relationship)} is still missing." if missing else ""
    return f"{by} {said}.{waits}"


def _change_asked(agreement: Agreement, relationship: Relationship, style: str) -> str:
    by = capital(who(agreement.asked_by or "", relationship))
    wanted = f": {content_of(agreement.wanted, style)}" if agreement.wanted else ""
    in_time = "in time" if agreement.asked_in_time else "after the day"
    return f"{by} asked for a change, {in_time}{wanted}. An answer is still missing."


def _reported(agreement: Agreement, relationship: Relationship) -> str:
    by = agreement.reported_by or ""
    others = [party for party in agreement.terms.receivers if party != by] or [
        party for party in agreement.terms.between if party != by
    ]
    waits = f" It waits for a word from {all_of(others, relationship)}." if others else ""
    return f"{capital(who(by, relationship))} said that it is done.{waits}"
