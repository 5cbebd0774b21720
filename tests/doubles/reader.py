"""A reader that has been told what to find."""

from dataclasses import dataclass, field
from datetime import date

from reflect.domain.commitments import (
    Commitment,
    CommitmentKind,
    Cue,
    CueKind,
    Reading,
    Span,
    Told,
)
from reflect.domain.errors import ReaderStoppedError


@dataclass(slots=True)
class ScriptedReader:
    """Stands in for the port `Reader`: finds in a text what was scripted for it, else nothing."""

    readings: dict[str, Reading] = field(default_factory=dict)
    """What each text says."""
    days: dict[str, date] = field(default_factory=dict)
    """Which day each phrase names."""
    told: list[Told] = field(default_factory=list)
    """Everything it was asked to read."""
    stopped: bool = False
    """Whether it has ended."""

    def warm(self) -> None:
        """Do nothing: it is always ready."""

    def read(self, told: Told) -> Reading:
        """Return what was scripted for this text."""
        self.told.append(told)
        self._check()
        return self.readings.get(told.text, Reading())

    def day(self, words: str, on: date, next_session: date | None) -> date | None:  # noqa: ARG002 -- the port's
        """Return the day that was scripted for these words."""
        self._check()
        return self.days.get(words)

    def close(self) -> None:
        """End."""
        self.stopped = True

    def notices(self, text: str, kind: CueKind, words: str = "") -> None:
        """Have a cue found in a text: at these words, or in the whole of it."""
        span = span_of(text, words) if words else None
        reading = self.readings.get(text, Reading())
        cues = (*reading.cues, Cue(kind, span, words))
        self.readings[text] = Reading(reading.commitments, cues)

    def finds(self, text: str, commitment: Commitment) -> None:
        """Have a commitment found in a text."""
        reading = self.readings.get(text, Reading())
        self.readings[text] = Reading((*reading.commitments, commitment), reading.cues)

    def _check(self) -> None:
        if self.stopped:
            reason = "it was told to"
            raise ReaderStoppedError(reason)


def span_of(text: str, words: str) -> Span:
    """Return where these words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def promise(
    text: str,
    action: str,
    owner: str,
    kind: CommitmentKind = CommitmentKind.PROMISE,
    due: date | None = None,
) -> Commitment:
    """Return the commitment that these words of a text make; its sentence ends at a full stop."""
    span = span_of(text, action)
    start = text.rfind(". ", 0, span.start) + 1
    end = text.find(".", span.end)
    return Commitment(
        kind=kind,
        owner=(owner,) if owner else (),
        action=span,
        quote=Span(start, len(text) if end < 0 else end + 1),
        title=action[0].upper() + action[1:],
        due=due,
    )
