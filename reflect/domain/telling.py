"""People, days and agreements in plain words."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from reflect.domain.agreements import SETTLED, Agreement, Status
from reflect.domain.cleaning import clean_line, shorten
from reflect.domain.relationships import Relationship
from reflect.domain.terms import YOURS, Terms, worded
from reflect.domain.waiting import awaited, settles

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
"""Where an agreement stands, in few letters."""
STATUS_WIDTH = 17
"""The most letters that `status_word` takes."""


def day_in_full(day: date, style: str = "day") -> str:
    """Return a day as Tue 1 Dec 2026, or as 2026-12-01 when `style` is `iso`."""
    return day.isoformat() if style == "iso" else f"{day:%a} {day.day} {day:%b} {day.year}"


def who(party: str, relationship: Relationship) -> str:
    """Return what to call someone in the middle of a sentence: “you”, or a name."""
    if party == relationship.me:
        return "you"
    return clean_line(relationship.name_of(party)) or "somebody"


def by_name(relationship: Relationship) -> Relationship:
    """Return a relationship as others read of it: everybody by name, and nobody as “you”."""
    return replace(relationship, me="")


def in_parts(names: str, terms: Terms) -> str:
    """Return who is to act as they are told, and that each does a part of it where they do."""
    return f"{names}, each a part" if terms.has_parts else names


def all_of(parties: Iterable[str], relationship: Relationship) -> str:
    """Return several people with “and” between them, the user first."""
    ranked = sorted(dict.fromkeys(parties), key=lambda party: party != relationship.me)
    names = [who(party, relationship) for party in ranked]
    if len(names) < 2:  # noqa: PLR2004 -- one name needs no “and”
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def whose(party: str, relationship: Relationship) -> str:
    """Return whose something is, in the middle of a sentence: “your”, or a name with its s."""
    return "your" if party == relationship.me else f"{who(party, relationship)}\u2019s"


def as_told(by: str, relationship: Relationship) -> str:
    """Return by whose word something is known, to stand behind it; empty when by one's own."""
    return f" (as told by {who(by, relationship)})" if by else ""


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


def status_word(agreement: Agreement, relationship: Relationship, today: date) -> str:
    """Return where an agreement stands in a word or two for a list; a late one is overdue."""
    return "overdue" if agreement.is_overdue(today) else standing(agreement, relationship)


def standing(agreement: Agreement, relationship: Relationship) -> str:
    """Return where an agreement stands in a few words, whatever the day, and by whose word."""
    status = agreement.status
    if agreement.done_by and status.is_open:
        return f"{len(agreement.done_by)} of {len(set(agreement.terms.owner))} done"
    if agreement.terms.is_private and status is Status.AGREED:
        return YOURS
    own = status is Status.KEPT and agreement.self_declared
    word = "done" if own else STATUS_WORDS[status]
    return f"{word}{_by_whose_word(agreement, relationship, STATUS_WIDTH - len(word))}"


def _by_whose_word(agreement: Agreement, relationship: Relationship, room: int) -> str:
    """Return in brackets who said so, in this many letters; “told” where others tell it."""
    if agreement.terms.is_private:
        return ""
    if agreement.status is Status.AGREED:
        return " (told)" if agreement.told_yes else ""
    if agreement.status not in SETTLED | {Status.REPORTED}:
        return ""
    by = "told" if agreement.told_by else who(agreement.moved_by, relationship)
    return f" ({shorten(by, room - len(' ()'))})"


def status_sentence(agreement: Agreement, relationship: Relationship, style: str = "day") -> str:
    """Return where an agreement stands, by whose word, and whose word it waits for."""
    by = capital(who(agreement.moved_by, relationship))
    told = as_told(agreement.told_by, relationship)
    says = {
        Status.IDEA: "An idea: nobody is bound by it.",
        Status.CHANGE_ASKED: _change_asked(agreement, relationship, style),
        Status.MISSED: "Missed: the day passed. It can still be done or put right.",
        Status.RELEASED: f"{by} let it go{told}: nobody has to do it any more.",
        Status.WITHDRAWN: f"{by} took it back{told}.",
        Status.DECLINED: f"{by} said no{told}.",
    }
    how = {Status.AGREED: _agreed, Status.REPORTED: _reported, Status.KEPT: _kept}
    stands = says.get(agreement.status) or how.get(agreement.status, _proposed)(
        agreement, relationship
    )
    return f"{stands}{_parts(agreement, relationship)}"


def done_sentence(agreement: Agreement, by: str, relationship: Relationship) -> str:
    """Return what it amounts to when `by` says that it is done."""
    told = as_told(relationship.me if by != relationship.me else "", relationship)
    own = whose(by, relationship)
    if by in agreement.owing and agreement.terms.has_parts:
        return f"{capital(own)} part is done{told}."
    if not settles(agreement, by, relationship):
        said = replace(agreement, status=Status.REPORTED, reported_by=by, moved_by=by)
        waits = all_of(awaited(said), relationship)
        return f"{capital(who(by, relationship))} said that it is done; it waits for {waits}."
    if by in agreement.terms.owner:
        alone = agreement.terms.is_private
        return "Done." if alone else f"Done, by {own} own word{told}."
    return f"It came: kept, by {own} word{told}."


def _agreed(agreement: Agreement, relationship: Relationship) -> str:
    told = agreement.told_yes
    if agreement.terms.is_private:
        return "A promise to yourself: only you know of it."
    if not told:
        return "Agreed: everybody has said yes."
    tellers = all_of(told.values(), relationship)
    return f"Agreed with {all_of(told, relationship)}, as told by {tellers}."


def _proposed(agreement: Agreement, relationship: Relationship) -> str:
    by = capital(who(agreement.proposer, relationship))
    told = as_told(agreement.told_yes.get(agreement.proposer, ""), relationship)
    said = {
        Status.OFFERED: "offered this"
        if agreement.proposer in agreement.terms.owner
        else "proposed this",
        Status.REQUESTED: "asked for this",
        Status.COUNTERED: "proposed this instead",
    }[agreement.status]
    missing = all_of(awaited(agreement), relationship)
    waits = f" A yes from {missing} is still missing." if missing else ""
    return f"{by} {said}{told}.{waits}"


def _change_asked(agreement: Agreement, relationship: Relationship, style: str) -> str:
    by = capital(who(agreement.asked_by or "", relationship))
    told = as_told(agreement.told_by, relationship)
    in_time = "in time" if agreement.asked_in_time else "after the day"
    waits = f"An answer from {all_of(awaited(agreement), relationship)} is still missing."
    return f"{by} asked for {_wanted(agreement, style)} instead{told}, {in_time}. {waits}"


def _wanted(agreement: Agreement, style: str) -> str:
    """Return what is asked for: only the day, where nothing else is to be different."""
    wanted = agreement.wanted or agreement.terms
    if title_of(wanted) != title_of(agreement.terms):
        return content_of(wanted, style)
    return day_in_full(wanted.due, style) if wanted.due else "no day"


def _reported(agreement: Agreement, relationship: Relationship) -> str:
    by = capital(who(agreement.moved_by, relationship))
    told = as_told(agreement.told_by, relationship)
    others = awaited(agreement)
    waits = f" It waits for a word from {all_of(others, relationship)}." if others else ""
    return f"{by} said that it is done{told}.{waits}"


def _kept(agreement: Agreement, relationship: Relationship) -> str:
    by = whose(agreement.moved_by, relationship)
    told = as_told(agreement.told_by, relationship)
    if not agreement.self_declared:
        return f"Kept, by {by} word{told}."
    if agreement.done_by:
        return "Done: each has done their part."
    if agreement.terms.is_private:
        return "Done."
    return f"Done, by {by} own word{told}."


def _parts(agreement: Agreement, relationship: Relationship) -> str:
    """Return whose part is done and whose is not, where each has one; else nothing."""
    done, owners = agreement.done_by, dict.fromkeys(agreement.terms.owner)
    if not done:
        return ""
    told = [as_told(by if by != party else "", relationship) for party, by in done.items()]
    if agreement.status is Status.KEPT:
        said = [f"{who(p, relationship)}{t}" for p, t in zip(done, told, strict=True) if t]
        return f" {capital(', '.join(said))}." if said else ""
    lines = [f"{_part(p, relationship)} is done{t}" for p, t in zip(done, told, strict=True)]
    lines += [f"{_part(p, relationship)} is open" for p in owners if p not in done]
    return f" {capital('; '.join(lines))} \u00b7 {len(done)} of {len(owners)}."


def _part(party: str, relationship: Relationship) -> str:
    return "yours" if party == relationship.me else whose(party, relationship)
