"""What was agreed besides: said in a line, heard like everything else, and confirmed like it."""

from reflect.app.deciding import by_hand
from reflect.app.hearing import of_here
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

        Args:
            words: The line.
            talk: The dialogue after which it is said.
        """
        relationship = talk.relationship
        line = clean_line(words)
        if not line:
            return ()
        found = tuple(
            Draft.of(Heard(of_here(said, relationship), line, Privacy.TO_SHARE))
            for said in self._read(line, talk).commitments
        )
        return found or (by_hand(line, relationship),)

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
