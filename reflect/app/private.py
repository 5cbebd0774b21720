"""Private agreements: promises to oneself, which live in the journal and can be deleted."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from reflect.app.kept import NEW, KeptAgreement
from reflect.app.ports import Clock, Entry, Ids, Listed
from reflect.domain.acts import Proposal, Undone
from reflect.domain.cleaned import cleaned
from reflect.domain.errors import UnknownAgreementError
from reflect.domain.events import GENESIS, Event
from reflect.domain.history import Story, read
from reflect.domain.ids import MY, parse_short_id, short_id
from reflect.domain.subjects import added

Kept = tuple[KeptAgreement, ...]


class Shelf(Protocol):
    """Where private agreements are kept."""

    def private(self) -> Kept:
        """Return all private agreements, in the order in which they were made."""
        ...

    def revise(self, work: Callable[[Kept], Kept]) -> None:
        """Replace all that is kept by what `work` makes of it, in one transaction.

        What is no longer there is overwritten.  What is `NEW` gets the next number; that of
        something that is gone is never given again.
        """
        ...


class PrivateAgreements:
    """Records and tells private agreements: unchained, for nobody else is to believe them."""

    def __init__(self, shelf: Shelf, clock: Clock, new_id: Ids) -> None:
        """Keep them on this shelf."""
        self._shelf = shelf
        self._clock = clock
        self._new_id = new_id

    def all(self) -> list[Listed]:
        """Return all that are still the user's alone, in the order in which they were made."""
        listed = (_listed(kept) for kept in self._shelf.private() if not kept.offered)
        return [each for each in listed if each]

    def id_of(self, name: str) -> str:
        """Return the id that a short id such as my3 means; any other name as it is."""
        parsed = parse_short_id(name)
        if parsed is None or parsed[0] != MY:
            return name.strip()
        return next((k.id for k in self._shelf.private() if k.number == parsed[1]), name)

    def find(self, agreement: str) -> Listed | None:
        """Return a private agreement by its id; None when there is none, or it was offered."""
        return next((each for each in self.all() if each.agreement.id == agreement), None)

    def story(self, agreement: str) -> Story | None:
        """Return the history of a private agreement; None when there is none."""
        kept = self._shelf.private()
        return next((read(k.events) for k in kept if k.id == agreement and not k.offered), None)

    def record(self, relationship: str, entries: Sequence[Entry]) -> list[Event]:
        """Append acts, all or none; an undoing takes its act out for good.

        Raises:
            UnlawfulActError: If an act does not follow from its history.
        """
        written: list[Event] = []

        def append(kept: Kept) -> Kept:
            written.clear()
            for entry in entries:
                kept, event = self._appended(kept, relationship, entry)
                written.append(event)
            return kept

        if entries:
            self._shelf.revise(append)
        return written

    def take_out(self, events: Sequence[Event]) -> None:
        """Remove these events, as if they had never been written."""
        gone = {event.id for event in events}
        if gone:
            self._shelf.revise(lambda kept: _without(kept, gone))

    def mark(self, agreement: str, *, offered: bool) -> None:
        """Note whether an agreement now stands in the ledger instead."""
        self._shelf.revise(
            lambda kept: tuple(
                replace(each, offered=offered) if each.id == agreement else each for each in kept
            )
        )

    def forget(self, agreement: str) -> None:
        """Remove a private agreement for good."""
        self._shelf.revise(lambda kept: tuple(each for each in kept if each.id != agreement))

    def _appended(self, kept: Kept, relationship: str, entry: Entry) -> tuple[Kept, Event]:
        known = next((each for each in kept if each.id == entry.subject), None)
        if known is None:
            known = KeptAgreement(
                id=entry.subject, relationship=relationship, number=NEW, events=()
            )
            kept = (*kept, known)
        event = self._event(known, entry)
        added(known.events, event)
        undone = isinstance(event.act, Undone)
        events = known.events[:-1] if undone else (*known.events, event)
        after = tuple(replace(each, events=events) if each == known else each for each in kept)
        return tuple(each for each in after if each.events), event

    def _event(self, known: KeptAgreement, entry: Entry) -> Event:
        place = len(known.events) + 1
        return Event(
            id=self._new_id(),
            relationship=known.relationship,
            subject=known.id,
            author=_writer(known, entry),
            seq=place,
            lamport=place,
            prev=GENESIS,
            at=self._clock.now(),
            zone=self._clock.zone(),
            act=cleaned(entry.act),
        )


def _writer(known: KeptAgreement, entry: Entry) -> str:
    """Return the user's id: the only one between whom a private agreement is."""
    first = known.events[0].act if known.events else entry.act
    if isinstance(first, Proposal) and first.terms.is_private:
        return first.terms.between[0]
    raise UnknownAgreementError(known.id)


def _without(kept: Kept, gone: set[str]) -> Kept:
    left = (
        replace(each, events=tuple(event for event in each.events if event.id not in gone))
        for each in kept
    )
    return tuple(each for each in left if each.events)


def _listed(kept: KeptAgreement) -> Listed | None:
    agreement = read(kept.events).agreement
    if agreement is None:
        return None
    touched = max(event.at for event in kept.events)
    return Listed(short_id(MY, kept.number), kept.relationship, agreement, touched)
