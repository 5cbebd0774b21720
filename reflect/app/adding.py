"""What was agreed besides: said in a line, heard like everything else, and confirmed like it."""

from reflect.app.deciding import by_hand
from reflect.app.hearing import is_said_in, of_here
from reflect.app.ports import Clock, Reader
from reflect.app.proposals import Draft, Heard
from reflect.app.talks import Talk
from reflect.domain.cleaning import clean_line
from reflect.domain.commitments import Reading, Told
from reflect.domain.errors import ReaderStoppedError
from reflect.domain.privacy import Privacy

READS_AS = "agreements"


class Additions:
    """Hears lines that answer no question of a dialogue."""

    def __init__(self, reader: Reader, clock: Clock) -> None:
        """Hear with this reader, as of today."""
        self._reader = reader
        self._clock = clock

    def heard(self, words: str, talk: Talk) -> tuple[Draft, ...]:
        """Return what a line proposes; where nothing is heard, it is the user's own promise.

        What says again what was written for oneself alone stays so until the user shares it.

        Args:
            words: The line.
            talk: The dialogue after which it is said.
        """
        relationship = talk.relationship
        line = clean_line(words)
        if not line:
            return ()
        level = _level(line, talk)
        found = tuple(
            Draft.of(Heard(of_here(said, relationship), line, level))
            for said in self._read(line, talk).commitments
        )
        return found or (by_hand(line, relationship, private=not level.may_leave),)

    def _read(self, line: str, talk: Talk) -> Reading:
        relationship = talk.relationship
        told = Told(
            text=line,
            writer=relationship.myself.name,
            role=relationship.my_role.value,
            people=relationship.roster,
            on=self._clock.today(),
            next_session=talk.conversation.facts.next_day,
            step=READS_AS,
        )
        try:
            return self._reader.read(told)
        except ReaderStoppedError:
            return Reading()


def _level(line: str, talk: Talk) -> Privacy:
    """Return how far a line may travel: no further than the answers that it says again."""
    levels = [turn.privacy for turn in talk.conversation.turns if is_said_in(line, turn.answer)]
    private = levels and not any(level.may_leave for level in levels)
    return Privacy.MINE if private else Privacy.TO_SHARE
