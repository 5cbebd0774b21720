"""Goes through what was heard, one by one; only what is accepted reaches the ledger."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from reflect.app.deciding import (
    agree_all,
    agreed_words,
    may_accept,
    other_extent,
    other_level,
    owned_by,
    question,
    seen_by,
    split_title,
)
from reflect.app.naming import Named, doubts_about
from reflect.app.proposals import Decision, Draft, Sheet
from reflect.cli.plain.console import Console, rule
from reflect.cli.plain.days import NO_DAY, ask_day
from reflect.cli.plain.kinds import ask_kind
from reflect.cli.plain.people import ask_people, settled
from reflect.cli.printing import day_words, listed, say
from reflect.domain.cleaning import clean_line
from reflect.domain.terms import Extent, worded

if TYPE_CHECKING:
    from reflect.app.ports import Listed
    from reflect.app.services import Services
    from reflect.app.talks import Talk
    from reflect.domain.relationships import Relationship

KEYS = "a accept, e edit, s split, t each, i idea, x no, o share, y all agree, u undo, ? help"
_FEWEST = 3
"""A line of fewer characters is a key that was pressed too often."""
HELP = """\
a  Accept it: it goes into the ledger, or your journal where it is yours alone.
e  Edit it: other words, another owner, another day; promised, asked for or an idea.
s  Split it into several.
t  Together, or a part for each of them.
i  Keep it as an idea that binds nobody.
x  Not a commitment: put it aside.
y  They know and agree to what is promised here, as you tell it; once more takes that back.
o  Keep it yours alone, or share it; what the others would see is said first.
u  Undo the last decision."""


class Confirming:
    """Asks about each proposal until something was decided about all of them."""

    def __init__(self, opened: "Services", console: Console, talk: "Talk") -> None:
        """Go through what was heard in this dialogue."""
        self._opened = opened
        self._console = console
        self._talk = talk
        self._heard = opened.conversations.heard(talk)
        self.settled = opened.settling.is_settled(talk, self._heard)
        self.sheet = opened.decisions.of(talk.id, self._heard)

    @property
    def _relationship(self) -> "Relationship":
        return self._talk.relationship

    def decide(self) -> None:
        """Ask about every open proposal, then for what was not heard.

        What was decided is kept with the dialogue, so that it can be gone on with.

        Raises:
            EOFError: If there is no more to read; nothing is in the ledger then.
        """
        if self.sheet.drafts:
            rule()
            say("This is what I heard. Nothing is kept before you say so.", bold=True)
        self._go_through()
        self._add_more()

    def save(self) -> list["Listed"]:
        """Put down what was accepted, and return it."""
        return self._opened.settling.settle(self._talk, self._heard, self.sheet)

    def _go_through(self) -> None:
        while self.sheet.open:
            index = next(
                place
                for place, draft in enumerate(self.sheet.drafts)
                if draft.decision is Decision.OPEN
            )
            self._show(index)
            self._take(index)
            self._opened.decisions.keep(self._talk.id, self._heard, self.sheet)

    def _show(self, index: int) -> None:
        draft = self.sheet.drafts[index]
        rule()
        say(f"{index + 1} of {len(self.sheet.drafts)}  {draft_words(draft)}", bold=True)
        if draft.quote:
            say(f"  from “{clean_line(draft.quote)}”")
        for also in draft.told_again:
            say(f"  and “{also}”")
        for label, value in (("if", draft.condition), ("repeats", draft.recurs)):
            if value:
                say(f"  {label}: {value}")
        seen = seen_by(draft, self._relationship, day_words(draft.due))
        if seen:
            say(f"  {seen}")
        unclear = question(draft, self._relationship)
        if unclear:
            say(f"  {unclear}")
        say(f"  {KEYS}", faint=True)

    def _take(self, index: int) -> None:
        actions: dict[str, Callable[[int], None]] = {
            "a": self._accept,
            "e": self._edit,
            "s": self._split,
            "i": self._keep_idea,
            "x": lambda place: self._decide(place, Decision.REJECTED),
            "t": self._share,
            "y": self._agree,
            "o": self._other_level,
            "u": self._undo,
            "?": lambda _: say(HELP),
        }
        key = self._console.ask().strip().casefold()
        action = actions.get(key)
        if action is None:
            say(f"Please answer with one of: {KEYS}.")
        else:
            action(index)

    def _decide(self, index: int, decision: Decision) -> None:
        self.sheet = self.sheet.put(index, self.sheet.drafts[index].decide(decision))

    def _accept(self, index: int) -> None:
        draft = self.sheet.drafts[index]
        if not may_accept(draft):
            draft = owned_by(draft, self._owner(draft), self._relationship)
        if may_accept(draft):
            self.sheet = self.sheet.put(index, draft.decide(Decision.ACCEPTED))
        else:
            say("Somebody has to do it before it can be agreed; i keeps it as an idea.")

    def _keep_idea(self, index: int) -> None:
        draft = self.sheet.drafts[index]
        if draft.doubtful:
            draft = owned_by(draft, self._owner(draft), self._relationship)
        self.sheet = self.sheet.put(index, draft.decide(Decision.IDEA))

    def _share(self, index: int) -> None:
        changed = other_extent(self.sheet.drafts[index])
        if changed == self.sheet.drafts[index]:
            say("One person does this: there is nothing to share.")
        else:
            self.sheet = self.sheet.put(index, changed)

    def _agree(self, index: int) -> None:
        _ = index
        self.sheet = agree_all(self.sheet)
        say(agreed_words(self.sheet))

    def _undo(self, index: int) -> None:
        if not self.sheet.past:
            say("There is nothing to undo.")
        self.sheet = self.sheet.undo()
        _ = index

    def _other_level(self, index: int) -> None:
        self.sheet = self.sheet.put(index, other_level(self.sheet.drafts[index]))

    def _edit(self, index: int) -> None:
        draft = self.sheet.drafts[index]
        title = self._console.ask(f"What? Enter keeps “{draft.title}”.")
        owner = self._owner(draft)
        due, cleared = self._day(draft)
        changed = draft.edit(title=title, due=due, no_due=cleared)
        if owner != draft.owner:
            changed = owned_by(changed, owner, self._relationship)
        self.sheet = self.sheet.put(index, ask_kind(self._console, changed, self._relationship))

    def _owner(self, draft: Draft) -> tuple[str, ...]:
        here, known = self._relationship, draft.owner
        if draft.doubtful:
            known = settled(self._console, Named(known, doubts_about(known, here))) or ()
        return known if draft.doubtful and known else ask_people(self._console, "Who?", here, known)

    def _day(self, draft: Draft) -> tuple[date | None, bool]:
        shown = day_words(draft.due) or "no day"
        asked = f"By when? Enter keeps {shown}; {NO_DAY} for no day."
        coming = self._talk.conversation.facts.next_day
        return ask_day(self._opened, self._console, asked, coming)

    def _split(self, index: int) -> None:
        draft = self.sheet.drafts[index]
        suggested = split_title(draft.title)
        answer = self._console.ask(
            f"Into what? Parts are parted by ; and Enter takes: {'; '.join(suggested)}"
        )
        parts = tuple(answer.split(";")) if answer.strip() else suggested
        self.sheet = self.sheet.put(index, *draft.split(parts))

    def _add_more(self) -> None:
        left_out = tell_left_out(self.sheet)
        rule()
        say("Was anything else agreed? One line each, such as “Dana calls me on Friday”.")
        say("An empty line ends the list, and goes on where there is none.")
        while listed_here := self._console.ask_lines():
            for line in map(clean_line, listed_here):
                self._add(line, left_out)
            self._go_through()
            say("Anything else?")

    def _add(self, line: str, left_out: dict[str, int]) -> None:
        if line in left_out:
            self._accept(left_out[line])
        elif len(line) < _FEWEST:
            say(f"“{line}” says nothing that could be agreed, and is left out.")
        else:
            self.sheet = self.sheet.add(*self._opened.additions.heard(line, self._talk))


def draft_words(draft: Draft) -> str:
    """Return a proposal on one line: who, what, by when, and how firm."""
    what = worded(draft.title, negated=draft.negated)
    day = f", by {day_words(draft.due)}" if draft.due else ""
    each = ", a part each" if draft.extent is Extent.EACH and len(draft.owner) > 1 else ""
    agreed = ", agreed as you tell it" if draft.agreed else ""
    return f"{listed(draft.owner)}: {what}{day} ({draft.kind.value}{each}{agreed})"


def tell_left_out(sheet: Sheet) -> dict[str, int]:
    """Say what was not asked about, and why; return its places by what brings it back."""
    places = [
        place for place, draft in enumerate(sheet.drafts) if draft.decision is Decision.LEFT_OUT
    ]
    if places:
        rule()
        say("Left out; its number, below, takes it up after all:", bold=True)
    for number, place in enumerate(places, 1):
        draft = sheet.drafts[place]
        say(f"  {number}  {draft_words(draft)}. {draft.note}")
    return {str(number): place for number, place in enumerate(places, 1)}
