"""Listens to the answers of a dialogue, with the reader and with what is already known."""

from datetime import date

from reflect.app.clock import day_at
from reflect.app.gathering import Gatherer
from reflect.app.hearing import DayOf, commitments_in, level_of, of_here, own_cues, refined
from reflect.app.ports import Clock, Reader
from reflect.app.proposals import Heard
from reflect.app.talks import Question, Talk
from reflect.app.twice_told import once
from reflect.dialogue.conversation import Turn
from reflect.dialogue.errors import BadAnswerError
from reflect.dialogue.probing import ABOUT_COMMITMENTS
from reflect.dialogue.saying import says_no_day
from reflect.dialogue.script import Step
from reflect.dialogue.vocabulary import WRITING, AnswerType
from reflect.domain.cleaning import shorten
from reflect.domain.commitments import Cue, CueKind, Reading, Told
from reflect.domain.errors import ReaderStoppedError
from reflect.domain.privacy import Privacy

_CLEARING = ABOUT_COMMITMENTS | {CueKind.REPEAT, CueKind.SAFETY}


class Listener:
    """Reads answers; where the reader stops, answers are kept unread and the dialogue goes on."""

    def __init__(self, reader: Reader, gatherer: Gatherer, clock: Clock) -> None:
        """Read with this reader, and compare with these facts."""
        self._reader = reader
        self._gatherer = gatherer
        self._clock = clock

    def read(self, talk: Talk, asked: Question, text: str) -> Reading | None:
        """Return what an answer says; None when it is no free text or cannot be read now.

        Raises:
            BadAnswerError: If it is no day where one is asked for.
        """
        self._check_day(talk, asked, text)
        if asked.answer_type not in WRITING or not text.strip():
            return None
        return self._read(talk, asked.step, asked.words, text, self._clock.today())

    def _check_day(self, talk: Talk, asked: Question, text: str) -> None:
        """Refuse words that are no day where one is asked for; a stopped reader lets them pass.

        Raises:
            BadAnswerError: If they neither name a day nor say that there is none.
        """
        if asked.answer_type is not AnswerType.DATE or not text:
            return
        try:
            day = self._reader.day(
                text, day_at(talk.begun, self._clock.zone()), talk.conversation.facts.next_day
            )
        except ReaderStoppedError:
            return
        if day is None and not says_no_day(text):
            raise BadAnswerError(
                shorten(text, 40), "a day, such as “Friday” or “12 March”, or “no day”"
            )

    def cues(
        self, talk: Talk, asked: Question, text: str, reading: Reading | None
    ) -> tuple[Cue, ...]:
        """Return all that was noticed in an answer; a follow-up's is only watched over."""
        if reading is None:
            return ()
        if asked.cue:
            watched = {CueKind.SAFETY, CueKind.CONFIDENTIAL}
            return tuple(cue for cue in reading.cues if cue.kind in watched)
        titles = self._gatherer.titles(talk.relationship) if asked.listens else ()
        last = self._gatherer.last_answer(talk.relationship, talk.dialogue, asked.step)
        heard = reading if asked.listens else Reading()
        return reading.cues + own_cues(text, heard, talk.relationship.myself.name, titles, last)

    def heard(self, talk: Talk) -> tuple[Heard, ...]:
        """Return all that somebody is to do, as the answers and their follow-ups tell it."""
        return once(self.mentions(talk))

    def mentions(self, talk: Talk) -> tuple[Heard, ...]:
        """Return the same as often as it was said."""
        steps = {step.id: step for step in talk.conversation.script.every_step}
        found: list[Heard] = []
        for index, turn in enumerate(talk.conversation.turns):
            step = steps.get(turn.place.step)
            if step and step.is_heard and _says_something_new(talk, turn):
                found.extend(self._heard_in(talk, index, step))
        return tuple(found)

    def day_of(self, talk: Talk) -> DayOf:
        """Return a reader of days, as they were meant when the dialogue was begun."""
        on = day_at(talk.begun, self._clock.zone())
        coming = talk.conversation.facts.next_day

        def day(words: str) -> date | None:
            try:
                return self._reader.day(words, on, coming)
            except ReaderStoppedError:
                return None

        return day

    def _heard_in(self, talk: Talk, index: int, step: Step) -> tuple[Heard, ...]:
        turn = talk.conversation.turns[index]
        if not turn.answer or turn.has(CueKind.SAFETY) or turn.privacy is Privacy.SCRATCH:
            return ()
        past, on = talk.asked[index], day_at(talk.begun, self._clock.zone())
        reading = past.reading
        if reading is None:
            reading = self._read(talk, step.id, past.question, turn.answer, on) or Reading()
        found = tuple(
            Heard(
                of_here(each, talk.relationship),
                turn.answer,
                level_of(each, turn),
                step.id,
                writer=talk.relationship.myself.name,
            )
            for each in commitments_in(turn.answer, reading)
        )
        probe = _probe_after(talk, index)
        if probe is None:
            return found
        return refined(found, turn, probe, talk.relationship, self.day_of(talk))

    def _read(self, talk: Talk, step: str, asked: str, text: str, on: date) -> Reading | None:
        question = next(s for s in talk.conversation.script.every_step if s.id == step)
        relationship = talk.relationship
        told = Told(
            text=text,
            writer=relationship.myself.name,
            role=relationship.my_role.value,
            people=relationship.roster,
            on=on,
            next_session=talk.conversation.facts.next_day,
            step=question.reads_as.value,
            question=asked,
            about=question.about.value if question.about else "",
        )
        try:
            return self._reader.read(told)
        except ReaderStoppedError:
            return None


def _says_something_new(talk: Talk, turn: Turn) -> bool:
    """Say whether it is an answer of its own, and does not only make the one before clearer."""
    cue = turn.place.follow_up
    if cue is None:
        return True
    probe = talk.conversation.shared.follow_up(cue)
    return cue not in _CLEARING and probe is not None and probe.answer in WRITING


def _probe_after(talk: Talk, index: int) -> Turn | None:
    after = talk.conversation.turns[index + 1 : index + 2]
    return after[0] if after and after[0].place.follow_up not in {None, CueKind.SAFETY} else None
