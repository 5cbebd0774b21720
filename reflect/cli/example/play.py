"""Plays one evening from beginning to end, with the real parts and scripted answers."""

import sys
import time
from dataclasses import dataclass
from datetime import timedelta

from reflect.app.deciding import may_accept
from reflect.app.ports import Listed
from reflect.app.proposals import Decision, Draft
from reflect.app.services import Services
from reflect.app.summaries import Format
from reflect.app.talks import Question, Talk
from reflect.cli.agreement_words import title_of
from reflect.cli.example.story import Evening, Talked
from reflect.cli.plain.confirming import draft_words
from reflect.cli.plain.holding import tell_kept
from reflect.cli.printing import counted, day_words, say
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import CommitmentKind
from reflect.domain.relationships import Relationship
from reflect.domain.telling import standing

BREATH = 0.6
"""Seconds between turns where somebody watches."""
OPENING = (
    "An evening with reflect. The people are made up; the questions, the reading of the answers "
    "and the ledger are the real ones, in a folder that is gone when this ends."
)
ENDING = "That was it. `reflect` begins yours, and `reflect demo` lets you look around in this one."


@dataclass(frozen=True, slots=True)
class Player:
    """Plays over one home."""

    opened: Services
    relationship: Relationship

    def play(self, evening: Evening) -> None:
        """Debrief, confirm, check in, write down, verify; all of it printed."""
        say(OPENING)
        self._stand()
        self._meet(evening)
        heading("After the session, three minutes")
        talk = self._talk(evening.debrief)
        self._keep(talk)
        self.opened.conversations.finish(talk)
        heading("And what was due?")
        self._check_in(evening.check_in)
        heading("The page to share")
        summary = self.opened.summaries.of(self.relationship)
        say(self.opened.summaries.outbox.render(summary, Format.MARKDOWN).strip("\n"))
        events = self.opened.ledger.verify()
        heading("The ledger is checked")
        say(f"It is whole: {counted(events, 'event')}, each chained to the one before it.")
        say()
        say(ENDING)

    def _stand(self) -> None:
        view = self.opened.reviews.overview(self.relationship)
        mine, theirs = self.relationship.myself.name, self.relationship.with_whom
        heading(f"{mine} and {theirs}")
        say(" ".join(view.facts))
        for title, rows in (("Mine", view.i_owe), ("Theirs", view.they_owe)):
            for row in rows:
                say(f"  {title:<8}{_stands(row, self.relationship)}")

    def _meet(self, evening: Evening) -> None:
        """Have the next session tonight, and another one planned."""
        relationships, today = self.opened.relationships, self.opened.clock.today()
        coming = relationships.next_session(self.relationship)
        if coming and coming.on != today:
            coming = relationships.move_session(self.relationship, coming, today)
        tonight = coming or relationships.plan_session(self.relationship, today)
        relationships.hold_session(self.relationship, tonight, today)
        next_day = today + timedelta(days=evening.next_session)
        relationships.plan_session(self.relationship, next_day)

    def _talk(self, talked: Talked) -> Talk:
        conversations = self.opened.conversations
        session = self.opened.relationships.last_session(self.relationship)
        talk = conversations.begin(talked.dialogue, self.relationship, session)
        given = dict(talked.answers)
        while asked := conversations.question(talk):
            if asked.cue:
                answer = talked.follow_ups.get(asked.cue, "")
            else:
                answer = given.pop(asked.step, "")
            if answer:
                self._tell(asked, answer)
            talk = conversations.answer(talk, answer)
        return talk

    def _tell(self, asked: Question, answer: str) -> None:
        me = self.relationship.myself.name
        says = next((c.says for c in asked.choices if c.id == answer), answer)
        say()
        say(f"  {asked.words}", bold=True)
        for line in says.splitlines():
            say(f"  {me}: {line}")
        breathe()

    def _keep(self, talk: Talk) -> None:
        heard = self.opened.conversations.heard(talk)
        drafts = tuple(_decided(Draft.of(each)) for each in heard)
        heading("What was heard, and in which words")
        for draft in drafts:
            say(f"  {draft_words(draft)}")
            say(f"      “{clean_line(draft.quote)}”")
            breathe()
        tell_kept(self.opened.agreements.save(self.relationship, drafts), self.relationship)

    def _check_in(self, talked: Talked) -> None:
        talk = self._talk(talked)
        told = self.opened.conversations.checked(talk)
        moves = self.opened.check_ins.proposed(told, self.relationship)
        for row in self.opened.check_ins.make(moves, self.relationship):
            say(f"  {_stands(row, self.relationship)}")
        self.opened.conversations.finish(talk)


def heading(words: str) -> None:
    """Say what comes next."""
    breathe()
    say()
    say(words.upper(), bold=True)


def breathe() -> None:
    """Wait a moment where somebody watches."""
    if sys.stdout.isatty():
        time.sleep(BREATH)


def _decided(draft: Draft) -> Draft:
    is_firm = draft.kind is not CommitmentKind.IDEA and may_accept(draft)
    return draft.decide(Decision.ACCEPTED if is_firm else Decision.IDEA)


def _stands(row: Listed, relationship: Relationship) -> str:
    day = day_words(row.agreement.terms.due)
    by = f", by {day}" if day else ""
    return f"{row.short}  {title_of(row)}{by} · {standing(row.agreement, relationship)}"
