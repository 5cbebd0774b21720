"""What goes from the journal when several things are forgotten at once.  Pure."""

from collections.abc import Iterable, Sequence

from reflect.app.emptying import EMPTIED, answers_of, taught, without_answer, without_quotes
from reflect.app.kept import KeptConversation, Purge
from reflect.domain.lessons import Lesson


class Purger:
    """Gathers what goes, beginning with the journal as it is."""

    def __init__(self, kept: Iterable[KeptConversation], lessons: Sequence[Lesson]) -> None:
        """Begin with everything kept and nothing gone."""
        self._before = {each.id: each for each in kept}
        self._now = dict(self._before)
        self._all_lessons = lessons
        self._lessons = set[str]()
        self._private = set[str]()

    def dialogue(self, conversation: str) -> None:
        """Let a dialogue go; what was learned from it goes with it."""
        gone = self._now.pop(conversation, None)
        if gone is not None:
            self._unquote(gone.relationship, answers_of(gone))

    def answer(self, conversation: str, place: int) -> None:
        """Let one answer go, by its place in the dialogue as it was before."""
        now, before = self._now.get(conversation), self._before.get(conversation)
        if now is None or before is None:
            return
        turn = before.turns[place]
        if turn in now.turns:
            self._now[conversation] = without_answer(now, now.turns.index(turn))
        self._unlearn((turn.answer,), conversation)
        self._unquote(now.relationship, (turn.answer,))

    def agreement(self, agreement: str, said: Sequence[str]) -> None:
        """Let go of what repeats an agreement; a private one of this id goes itself."""
        self._private.add(agreement)
        self._unlearn(said)
        self._now = {key: without_quotes(each, said, agreement) for key, each in self._now.items()}

    def relationship(self, relationship: str, private: Iterable[str]) -> None:
        """Let go of every dialogue of a relationship, and of what was private in it."""
        self._private.update(private)
        self._now = {
            key: each for key, each in self._now.items() if each.relationship != relationship
        }

    @property
    def questions(self) -> int:
        """How many questions that stay lose their words, for they repeat what goes."""
        return sum(_emptied(now) - _emptied(self._before[key]) for key, now in self._now.items())

    def purge(self) -> Purge:
        """Return all that goes, and what is left of dialogues that change."""
        return Purge(
            conversations=frozenset(self._before.keys() - self._now.keys()),
            emptied=tuple(kept for key, kept in self._now.items() if kept != self._before[key]),
            lessons=frozenset(self._lessons),
            private=frozenset(self._private),
        )

    def _unquote(self, relationship: str, said: Sequence[str]) -> None:
        for key, each in self._now.items():
            if each.relationship == relationship:
                self._now[key] = without_quotes(each, said)

    def _unlearn(self, said: Sequence[str], conversation: str = "") -> None:
        self._lessons.update(
            lesson.id
            for lesson in self._all_lessons
            if conversation in {"", lesson.conversation} and taught(lesson, said)
        )


def _emptied(kept: KeptConversation) -> int:
    return sum(turn.question == EMPTIED for turn in kept.turns)
