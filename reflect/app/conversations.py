"""Conversations: beginning a dialogue, leading through it, pausing and going on."""

from dataclasses import replace

from reflect.app.asking import kept_words, page, question, shown, understood
from reflect.app.checking import checked
from reflect.app.clock import day_at
from reflect.app.gathering import Gatherer, seed
from reflect.app.keeping import asked, kept, turns
from reflect.app.listening import Listener
from reflect.app.looking_back import LOOKING_BACK, hold, is_held, session_of
from reflect.app.ports import Clock, Ids, Journal, Ledger, Reader
from reflect.app.proposals import Heard
from reflect.app.relationships import by_id
from reflect.app.talks import Asked, Checked, Page, Question, Said, Talk
from reflect.app.withholding import Reviewed, withheld
from reflect.dialogue import engine
from reflect.dialogue.agenda import staged
from reflect.dialogue.conversation import Conversation
from reflect.dialogue.craft import hints
from reflect.dialogue.errors import UnknownConversationError
from reflect.dialogue.library import Library
from reflect.domain.cleaning import bounded, clean
from reflect.domain.commitments import Reading
from reflect.domain.privacy import Privacy
from reflect.domain.relationships import Relationship
from reflect.domain.sessions import Session


class Conversations:
    """Leads people through dialogues; whatever is answered is kept before anything else happens."""

    def __init__(  # noqa: PLR0913 -- the ports it stands between, and one wish
        self,
        journal: Journal,
        reader: Reader,
        clock: Clock,
        scripts: Library,
        ledger: Ledger,
        new_id: Ids,
        *,
        full: bool = False,
        follow_ups: bool = True,
    ) -> None:
        """Keep in the journal, read with the reader, ask what the scripts say.

        With `full`, every question is asked; without `follow_ups`, no answer sets one off.
        """
        self._full = full
        self._journal = journal
        self._clock = clock
        self._scripts = scripts
        self._ledger = ledger
        self._new_id = new_id
        self._gatherer = Gatherer(ledger, journal, clock, scripts, follow_ups=follow_ups)
        self._listener = Listener(reader, self._gatherer, clock)

    def begin(
        self,
        dialogue: str,
        relationship: Relationship,
        session: Session | None = None,
        *,
        full: bool = False,
    ) -> Talk:
        """Return a dialogue of which nothing has been asked; nothing is kept of it yet.

        Args:
            dialogue: Its id; where the user's role has a dialogue of its own, that one is taken.
            relationship: With whom.
            session: Which session it prepares or looks back on.
            full: Whether every question is wanted, whatever the practice.

        Raises:
            UnknownDialogueError: If there is none of this name.
            BadDialogueError: If its file has faults.
        """
        script = self._scripts.script(dialogue)
        script = self._scripts.script(script.instead.get(relationship.my_role, script.id))
        met = session if script.id in LOOKING_BACK else None
        facts = self._gatherer.facts(script, relationship, met=met, full=full or self._full)
        return Talk(
            id=self._new_id(),
            relationship=relationship,
            session=session,
            begun=self._clock.now(),
            conversation=engine.begin(script, self._scripts.shared, facts, seed(relationship)),
        )

    def resume(self, conversation_id: str) -> Talk:
        """Return a dialogue as it was left, to be gone on with here and in no other window.

        Raises:
            UnknownConversationError: If the journal has none of this id.
            UnknownRelationshipError: If its relationship is gone.
            ContentError: If the dialogue itself is gone or damaged.
        """
        self._journal.take(conversation_id)
        return self.look(conversation_id)

    def leave(self, talk: Talk) -> None:
        """Let go of a dialogue, so that another window may go on with it unasked."""
        self._journal.leave(talk.id)

    def look(self, conversation_id: str) -> Talk:
        """Return a dialogue as it stands, to be looked at.

        Raises:
            UnknownConversationError: If the journal has none of this id.
            UnknownRelationshipError: If its relationship is gone.
            ContentError: If the dialogue itself is gone or damaged.
        """
        found = self._journal.load(conversation_id)
        if found is None:
            raise UnknownConversationError(conversation_id)
        relationship = by_id(self._ledger.relationships(), found.relationship)
        script = self._scripts.script(found.dialogue)
        begun_on = day_at(found.begun, self._clock.zone())
        session = session_of(found, self._ledger.sessions(relationship.id), begun_on)
        met = session if script.id in LOOKING_BACK else None
        facts = self._gatherer.facts(script, relationship, met=met, before=found.begun)
        ids = {step.id for step in staged(script, facts)}
        if any(turn.step not in ids for turn in found.turns):
            facts = replace(facts, full=True)
        begun = engine.begin(script, self._scripts.shared, facts, found.seed)
        return Talk(
            id=found.id,
            relationship=relationship,
            session=session,
            begun=found.begun,
            finished=found.finished,
            conversation=replace(begun, turns=turns(found.turns)),
            asked=asked(found.turns),
            draft=found.draft,
        )

    def question(self, talk: Talk) -> Question | None:
        """Return what is asked now; None when nothing is left."""
        ask = engine.ask(talk.conversation)
        return question(talk, ask) if ask else None

    def answer(self, talk: Talk, text: str, privacy: Privacy | None = None) -> Talk:
        """Return the dialogue after an answer, which is read and kept before this returns.

        Args:
            talk: The dialogue.
            text: The answer; an empty one passes the question over.
            privacy: The level that the user chose for it; the question's own when None.

        Raises:
            TextTooLongError: If it is longer than what is kept; nothing has changed then.
            BadAnswerError: If it is no choice, no number or no day where one is asked for.
        """
        now = self.question(talk)
        if now is None:
            return talk
        said = clean(understood(now, bounded(text)))
        reading = self._listener.read(talk, now, said)
        cues = self._listener.cues(talk, now, said, reading)
        conversation = engine.answer(talk.conversation, said, cues, privacy)
        past = Asked(kept_words(talk, conversation, now.words), reading)
        return self._moved(talk, conversation, (*talk.asked, past))

    def skip(self, talk: Talk) -> Talk:
        """Return the dialogue with the question passed over."""
        return self.answer(talk, "")

    def back(self, talk: Talk) -> Talk:
        """Return the dialogue at the question before, with its old answer as the draft."""
        if not talk.conversation.turns:
            return talk
        gone = talk.conversation.turns[-1].answer
        return self._moved(talk, engine.back(talk.conversation), talk.asked[:-1], draft=gone)

    def save_draft(self, talk: Talk, text: str) -> None:
        """Keep what is being typed, unless the question asks for what is never kept.

        Raises:
            TextTooLongError: If it is longer than what is kept.
        """
        ask = engine.ask(talk.conversation)
        if ask is None or ask.privacy is Privacy.SCRATCH:
            return
        draft = clean(bounded(text))
        if talk.conversation.turns:
            self._journal.save_draft(talk.id, draft)
        else:
            self._keep(replace(talk, draft=draft))

    def finish(self, talk: Talk, reviewed: Reviewed | None = None) -> Talk:
        """Return the dialogue as finished, and keep it so; what was left out is not shared."""
        if reviewed is not None:
            talk = withheld(talk, self._listener.mentions(talk), reviewed)
        return self._keep(replace(talk, finished=self._clock.now(), draft=""))

    def forget(self, talk: Talk) -> None:
        """Remove the dialogue for good."""
        self._journal.forget(talk.id)

    def hear(self, talk: Talk, text: str) -> Reading | None:
        """Return what is understood of an answer while it is typed.

        Nothing is understood where nothing is listened for; None means that the
        reader has stopped, and the answer is read later.
        """
        now = self.question(talk)
        if now is None or not now.listens or not text.strip():
            return Reading()
        return self._listener.read(talk, now, clean(bounded(text)))

    def hints(self, talk: Talk, text: str) -> tuple[str, ...]:
        """Return hints at the craft of the answer, where it is to be a question; else none."""
        ask = engine.ask(talk.conversation)
        linted = ask is not None and ask.step.lint and ask.follow_up is None
        return hints(clean(bounded(text))) if linted else ()

    def heard(self, talk: Talk) -> tuple[Heard, ...]:
        """Return all that somebody is to do, as the answers and their follow-ups tell it."""
        return self._listener.heard(talk)

    def checked(self, talk: Talk) -> tuple[Checked, ...]:
        """Return what was said about agreements; it is for the user to tell the ledger."""
        return checked(talk, self._listener.day_of(talk), self._clock.today())

    def transcript(self, talk: Talk) -> tuple[Said, ...]:
        """Return the earlier turns, as they are shown."""
        return tuple(
            Said(past.question, shown(talk, turn))
            for past, turn in zip(talk.asked, talk.conversation.turns, strict=True)
        )

    def closing(self, talk: Talk) -> Page:
        """Return the page that the dialogue ends with."""
        return page(talk)

    def _moved(
        self, talk: Talk, conversation: Conversation, words: tuple[Asked, ...], draft: str = ""
    ) -> Talk:
        return self._keep(replace(talk, conversation=conversation, asked=words, draft=draft))

    def _keep(self, talk: Talk) -> Talk:
        """Keep a dialogue as it stands; once chosen or answered, its session has taken place."""
        self._journal.save(kept(talk))
        if talk.session is None or talk.dialogue not in LOOKING_BACK:
            return talk
        answered = any(turn.answer for turn in talk.conversation.turns)
        if not (is_held(talk.session) or answered or talk.finished):
            return talk
        return replace(talk, session=hold(self._ledger, talk.relationship, talk.session))
